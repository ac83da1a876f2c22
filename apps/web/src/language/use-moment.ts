import { useIntl } from 'react-intl'
import { moment } from './time-of-day.ts'

/** Writes a moment with its day and hour, in the language of the person. */
export function useMoment(): (at: number) => string {
  const intl = useIntl()
  return (at) => moment(intl, at)
}
