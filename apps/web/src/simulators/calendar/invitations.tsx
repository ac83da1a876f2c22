import {
  type CalendarAction,
  type CalendarState,
  dayOf,
  nameOf,
  type Occurrence,
  occurrenceOn,
  waitingInvitations,
} from '@pix/core/simulators/calendar'
import type { JSX, RefObject } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import type { ScreenProps } from '../simulator-host.tsx'
import styles from './calendar.module.css'
import periodStyles from './period.module.css'
import { useMoments } from './use-moments.ts'

/** Invitations that wait for an answer, and those that have one. */
export function Invitations({
  state,
  occurrences,
  act,
  heading,
}: ScreenProps<CalendarState, CalendarAction> & {
  occurrences: readonly Occurrence[]
  heading: RefObject<HTMLHeadingElement | null>
}): JSX.Element {
  const say = useMessages()
  const waiting = waitingInvitations(state)
  const answered = state.events.filter(({ from, answer }) => from !== '' && answer !== 'none')
  const list = (events: typeof waiting): JSX.Element => (
    <ul className={app['rows']}>
      {events.map((event) => {
        const next =
          occurrences.find((one) => one.event.id === event.id) ?? occurrenceOn(state, event, dayOf(event.start))
        return (
          <li key={event.id}>
            <Invitation state={state} occurrence={next} act={act} />
          </li>
        )
      })}
    </ul>
  )
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {say('calendar.place-invitations')}
      </h3>
      {waiting.length === 0 ? <p className={app['small']}>{say('calendar.no-invitation')}</p> : list(waiting)}
      {answered.length > 0 && (
        <>
          <h4>{say('calendar.answered')}</h4>
          {list(answered)}
        </>
      )}
    </>
  )
}

function Invitation({
  state,
  occurrence,
  act,
}: ScreenProps<CalendarState, CalendarAction> & { occurrence: Occurrence }): JSX.Element {
  const say = useMessages()
  const moments = useMoments()
  const { event, startHere, date } = occurrence
  return (
    <button type="button" className={styles['line']} onClick={() => act({ type: 'open', event: event.id, date })}>
      <span className={styles['line-words']}>
        <span className={styles['line-title']}>{event.title}</span>
        <span>
          {moments.fullDay(startHere)}, {moments.when(occurrence)}
        </span>
        <span className={app['small']}>{say('calendar.invited-by', { name: nameOf(state, event.from) })}</span>
      </span>
      <span className={periodStyles['flags']}>
        <span className={periodStyles['flag']}>{say(`calendar.mine-${event.answer}`)}</span>
        <Icon name="chevron-right" />
      </span>
    </button>
  )
}
