import { useIntl } from 'react-intl'
import { moment } from '../../language/time-of-day.ts'

/** A day and a time in full. */
export function useMoment(): (at: number) => string {
  const intl = useIntl()
  return (at) => moment(intl, at)
}
