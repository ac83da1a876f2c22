// How the times of a calendar are written. They are times on a wall clock, so that no zone of the machine may move them.
import { type Occurrence, partsOf, type Wall } from '@pix/core/simulators/calendar'
import { useIntl } from 'react-intl'
import { useMessages } from '../../messages/use-messages.ts'

export type Moments = {
  /** Tuesday 10 March 2026 */
  readonly fullDay: (wall: Wall) => string
  /** Tue 10 Mar */
  readonly shortDay: (wall: Wall) => string
  readonly weekday: (wall: Wall) => string
  readonly shortWeekday: (wall: Wall) => string
  readonly month: (wall: Wall) => string
  /** 2:30 pm */
  readonly time: (wall: Wall) => string
  /** From one time to another, with the days where these are not the same. */
  readonly span: (start: Wall, end: Wall) => string
  /** The time of an event, or that it takes the whole day. */
  readonly when: (occurrence: Occurrence) => string
}

const minutesOfDay = 1440

export function useMoments(): Moments {
  const intl = useIntl()
  const say = useMessages()
  const day = (wall: Wall, parts: Parameters<typeof intl.formatDate>[1]): string =>
    intl.formatDate(wall * 60_000, { ...parts, timeZone: 'UTC' })
  const shortDay = (wall: Wall): string => day(wall, { weekday: 'short', day: 'numeric', month: 'short' })
  const time = (wall: Wall): string => {
    const inDay = ((wall % minutesOfDay) + minutesOfDay) % minutesOfDay
    const [hour, minute] = [Math.floor(inDay / 60), inDay % 60]
    const minutes = String(minute).padStart(2, '0')
    if (intl.locale === 'fr') return `${hour}\u00a0h${minute === 0 ? '' : `\u00a0${minutes}`}`
    return `${hour % 12 === 0 ? 12 : hour % 12}${minute === 0 ? '' : `:${minutes}`}\u00a0${hour < 12 ? 'am' : 'pm'}`
  }
  const span = (start: Wall, end: Wall): string => {
    const isOneDay = partsOf(start).day === partsOf(end - 1).day && end - start <= minutesOfDay
    return say('calendar.span', {
      from: isOneDay ? time(start) : `${shortDay(start)} ${time(start)}`,
      to: isOneDay ? time(end) : `${shortDay(end)} ${time(end)}`,
    })
  }
  return {
    fullDay: (wall) => day(wall, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    shortDay,
    weekday: (wall) => day(wall, { weekday: 'long' }),
    shortWeekday: (wall) => day(wall, { weekday: 'short' }),
    month: (wall) => day(wall, { month: 'long', year: 'numeric' }),
    time,
    span,
    when: ({ event, startHere, endHere }) => (event.wholeDay ? say('calendar.whole-day') : span(startHere, endHere)),
  }
}
