import type { JSX, ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { MessageKey } from './catalogue.ts'

type Value = string | number | Date | ReactNode | ((words: ReactNode[]) => ReactNode)

/** A message with elements inside: `<Message id="…" values={{ terms: (words) => <Link …>{words}</Link> }} />`. */
export function Message({ id, values }: { id: MessageKey; values?: Readonly<Record<string, Value>> }): JSX.Element {
  const intl = useIntl()
  return <>{intl.formatMessage({ id }, values)}</>
}
