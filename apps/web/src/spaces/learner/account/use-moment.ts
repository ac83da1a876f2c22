import { useIntl } from 'react-intl'

/** Writes a moment with its day and hour, in the language of the person. */
export function useMoment(): (at: number) => string {
  const intl = useIntl()
  return (at) => intl.formatDate(at, { dateStyle: 'long', timeStyle: 'short' })
}
