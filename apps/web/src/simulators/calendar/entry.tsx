import {
  type CalendarAction,
  type CalendarState,
  calendarWith,
  minutesOfDay,
  type Occurrence,
  type Wall,
  wallAt,
  zoneOf,
} from '@pix/core/simulators/calendar'
import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import type { ScreenProps } from '../simulator-host.tsx'
import styles from './calendar.module.css'
import { hueOf, isOnlyBusy, useTitle } from './calendar-words.ts'
import periodStyles from './period.module.css'
import { useMoments } from './use-moments.ts'

/** Whether something takes place on a day, or goes on until then. */
export function isOnDay({ startHere, endHere }: Occurrence, day: Wall): boolean {
  return startHere < day + minutesOfDay && (endHere > day || startHere === day)
}

type EntryProps = ScreenProps<CalendarState, CalendarAction> & { occurrence: Occurrence }

/** One time of an event, as a line of a list. */
export function EntryLine({ state, occurrence, act }: EntryProps): JSX.Element {
  const say = useMessages()
  const moments = useMoments()
  const titleOf = useTitle()
  const { event } = occurrence
  const second = state.secondZone === '' || event.wholeDay ? null : zoneOf(state, state.secondZone)
  return (
    <button
      type="button"
      className={styles['line']}
      data-answer={occurrence.answer}
      onClick={() => act({ type: 'open', event: event.id, date: occurrence.date })}
    >
      <span className={styles['line-time']}>
        {moments.when(occurrence)}
        {second && (
          <span className={app['small']}>
            {say('calendar.in-zone', { time: moments.time(wallAt(second, occurrence.startUtc)), zone: second.name })}
          </span>
        )}
      </span>
      <span className={styles['line-words']}>
        <span className={styles['line-title']}>{titleOf(state, event)}</span>
        {event.place !== '' && !isOnlyBusy(state, event) && <span className={app['small']}>{event.place}</span>}
        {state.calendars.length > 1 && (
          <span className={styles['line-calendar']}>
            <span className={styles['mark']} style={hueOf(state, event.calendar)} aria-hidden="true" />
            {calendarWith(state, event.calendar)?.name}
          </span>
        )}
      </span>
      <Flags occurrence={occurrence} />
    </button>
  )
}

/** Of a block that lasts less, only the title is drawn: its place tells the hour. */
const briefBelow = 90

/** One time of an event, as a block of a day. */
export function EntryBlock({ state, occurrence, act, short = false }: EntryProps & { short?: boolean }): JSX.Element {
  const moments = useMoments()
  const titleOf = useTitle()
  const { event } = occurrence
  return (
    <button
      type="button"
      className={periodStyles['block']}
      style={hueOf(state, event.calendar)}
      data-answer={occurrence.answer}
      data-short={short || undefined}
      data-brief={occurrence.endHere - occurrence.startHere < briefBelow || undefined}
      onClick={() => act({ type: 'open', event: event.id, date: occurrence.date })}
    >
      <span className={periodStyles['block-title']}>{titleOf(state, event)}</span>
      {!event.wholeDay && (
        <span className={periodStyles['block-time']}>
          {short ? moments.time(occurrence.startHere) : moments.span(occurrence.startHere, occurrence.endHere)}
        </span>
      )}
      <span className="visually-hidden">{calendarWith(state, event.calendar)?.name}</span>
      {!short && <Flags occurrence={occurrence} />}
    </button>
  )
}

/** What is to be known of it at a glance. */
function Flags({ occurrence: { event, answer } }: { occurrence: Occurrence }): JSX.Element | null {
  const say = useMessages()
  const isInvited = event.from !== ''
  if (!isInvited && event.repeat === null && event.visibility === 'full') return null
  return (
    <span className={periodStyles['flags']}>
      {isInvited && answer !== 'yes' && <span className={periodStyles['flag']}>{say(`calendar.mine-${answer}`)}</span>}
      {event.repeat !== null && <Icon name="refresh" label={say('calendar.repeats')} />}
      {event.visibility !== 'full' && <Icon name="lock" label={say(`calendar.visibility-${event.visibility}`)} />}
    </span>
  )
}
