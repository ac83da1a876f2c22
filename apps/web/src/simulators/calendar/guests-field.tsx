import {
  type CalendarDraft,
  type CalendarState,
  clockOf,
  drafted,
  nameOf,
  type Occurrence,
  timeOfGuest,
  wallOf,
} from '@pix/core/simulators/calendar'
import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { Avatar } from '../avatar.tsx'
import { Availability } from './availability.tsx'
import styles from './event.module.css'
import type { EditorProps } from './event-editor.tsx'
import { useMoments } from './use-moments.ts'

/** Who is invited, and whether each has time then. */
export function GuestsField({
  state,
  draft,
  occurrences,
  act,
}: EditorProps & { occurrences: readonly Occurrence[] }): JSX.Element | null {
  const say = useMessages()
  const id = useId()
  const [isLooking, setLooking] = useState(false)
  const { people = [], groups = [] } = state.scenario
  if (people.length === 0) return null
  const others = [
    ...groups.map(({ id: group, name, members }) => ({
      id: group,
      name: say('calendar.group', { name, count: members.length }),
    })),
    ...people.filter(({ id: person }) => !draft.guests.includes(person)),
  ]
  return (
    <section className={app['card']}>
      <h4>{say('calendar.guests')}</h4>
      {draft.guests.length > 0 && (
        <ul className={app['plain']}>
          {draft.guests.map((person) => (
            <li key={person} className={styles['guest']}>
              <Guest state={state} draft={draft} person={person} />
              <button
                type="button"
                className={styles['take-off']}
                onClick={() => act({ type: 'uninvite', guest: person })}
              >
                <Icon name="close" label={say('calendar.take-off', { what: nameOf(state, person) })} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className={app['field']}>
        <label htmlFor={`${id}-add`}>{say('calendar.invite')}</label>
        <select id={`${id}-add`} value="" onChange={(event) => act({ type: 'invite', guest: event.target.value })}>
          <option value="" disabled hidden>
            {say('calendar.choose-guest')}
          </option>
          {others.map(({ id: one, name }) => (
            <option key={one} value={one}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div>
        <button type="button" className={app['tool']} aria-expanded={isLooking} onClick={() => setLooking(!isLooking)}>
          <Icon name="clock" />
          {say('calendar.find-time')}
        </button>
      </div>
      {isLooking && <Availability state={state} draft={draft} occurrences={occurrences} act={act} />}
    </section>
  )
}

function Guest({ state, draft, person }: { state: CalendarState; draft: CalendarDraft; person: string }): JSX.Element {
  const say = useMessages()
  const { time, shortDay } = useMoments()
  const { known, taken, inHours } = timeOfGuest(state, draft, person)
  const [first] = drafted(state, draft)
  const own = first && !draft.wholeDay ? wallOf(clockOf(state, person, first.startUtc)) : null
  const isElsewhere = own !== null && first !== undefined && own !== first.startHere
  const code = !known ? 'unknown' : taken.length > 0 ? 'taken' : 'has-time'
  return (
    <span className={styles['who']}>
      <Avatar name={nameOf(state, person)} />
      <span>
        {nameOf(state, person)}
        <span className={styles['time-of-guest']} data-code={code}>
          {say(`calendar.guest-${code}`)}
          {isElsewhere && ` · ${say('calendar.own-clock', { time: time(own), day: shortDay(own) })}`}
          {!inHours && ` · ${say('calendar.out-of-hours')}`}
        </span>
      </span>
    </span>
  )
}
