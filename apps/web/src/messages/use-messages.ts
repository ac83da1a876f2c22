import { useIntl } from 'react-intl'
import type { MessageKey } from './catalogue.ts'

export type MessageValues = Readonly<Record<string, string | number | Date>>

/** `say('profile.total', { pix: 12 })` in the language shown. For a message with elements inside, see `Message`. */
export type Say = (key: MessageKey, values?: MessageValues) => string

export function useMessages(): Say {
  const intl = useIntl()
  return (key, values) => intl.formatMessage({ id: key }, values)
}
