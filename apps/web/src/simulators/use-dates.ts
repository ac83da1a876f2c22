import { useIntl } from 'react-intl'

/** Days and moments of a scenario, such as `2026-11-28` and `2026-11-28T09:00`, as the language shown writes them. */
export function useDates(): { readonly day: (day: string) => string; readonly moment: (moment: string) => string } {
  const intl = useIntl()
  // A day of a scenario is the same day wherever it is read.
  const words = (text: string, time: string, style: Intl.DateTimeFormatOptions): string =>
    intl.formatDate(new Date(`${text}${time}Z`), { ...style, timeZone: 'UTC' })
  return {
    day: (day) => words(day, 'T00:00', { dateStyle: 'long' }),
    moment: (moment) =>
      moment.includes('T')
        ? words(moment, '', { dateStyle: 'medium', timeStyle: 'short' })
        : words(moment, 'T00:00', { dateStyle: 'medium' }),
  }
}
