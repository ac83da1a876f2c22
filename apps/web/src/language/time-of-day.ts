// How a time of day is written.
import type { IntlShape } from 'react-intl'

/** Hours and minutes, in French as people write them: 9 h 05 rather than 09:05. */
export function timeOfDay(intl: IntlShape, at: number): string {
  return spelled(intl, intl.formatTime(at, { timeStyle: 'short' }))
}

/** A day with its time. */
export function moment(intl: IntlShape, at: number): string {
  return spelled(intl, intl.formatDate(at, { dateStyle: 'long', timeStyle: 'short' }))
}

function spelled(intl: IntlShape, words: string): string {
  return intl.locale === 'fr' ? words.replace(/\b0?(\d{1,2}):(\d\d)\b/, '$1\u00a0h\u00a0$2') : words
}
