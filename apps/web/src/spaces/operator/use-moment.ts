import { useIntl } from 'react-intl'

/** A day and a time in full. */
export function useMoment(): (at: number) => string {
  const intl = useIntl()
  return (at) => intl.formatDate(at, { dateStyle: 'long', timeStyle: 'short' })
}
