import { useIntl } from 'react-intl'

/** 2026-11-28 as it is written in full. */
export function useDay(): (day: string) => string {
  const intl = useIntl()
  return (day) => intl.formatDate(new Date(`${day}T12:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' })
}
