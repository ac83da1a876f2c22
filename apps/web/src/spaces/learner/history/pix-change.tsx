import type { JSX } from 'react'
import { useIntl } from 'react-intl'

/** Pix won or taken back, with their sign. */
export function PixChange({ pix }: { pix: number }): JSX.Element {
  const intl = useIntl()
  return <>{intl.formatNumber(pix, { signDisplay: 'exceptZero' })}</>
}
