import {
  type CalendarState,
  calendarWith,
  nameOf,
  nowHere,
  type Occurrence,
  publicReader,
  readersOf,
  sightOf,
} from '@pix/core/simulators/calendar'
import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import styles from './calendar.module.css'
import { useMoments } from './use-moments.ts'

const previewedDays = 31

/** One's own calendars as somebody else sees them in the weeks that come. */
export function SightPreview({
  state,
  occurrences,
}: {
  state: CalendarState
  occurrences: readonly Occurrence[]
}): JSX.Element | null {
  const say = useMessages()
  const moments = useMoments()
  const id = useId()
  const readers = readersOf(state)
  const [reader, setReader] = useState('')
  if (readers.length === 0) return null
  const now = nowHere(state)
  const seen = occurrences
    .filter(({ endHere, startHere }) => endHere > now && startHere < now + previewedDays * 1440)
    .filter(({ event }) => calendarWith(state, event.calendar)?.access === 'own')
    .map((one) => ({ one, level: sightOf(state, one.event, reader) }))
    .filter(({ level }) => level !== 'none')
  return (
    <section className={app['card']}>
      <div className={app['field']}>
        <label htmlFor={`${id}-reader`} className={styles['of-calendar']}>
          <Icon name="eye" />
          {say('calendar.seen-by')}
        </label>
        <select id={`${id}-reader`} value={reader} onChange={(event) => setReader(event.target.value)}>
          <option value="">{say('calendar.choose-reader')}</option>
          {readers.map((one) => (
            <option key={one} value={one}>
              {one === publicReader ? say('calendar.public') : nameOf(state, one)}
            </option>
          ))}
        </select>
      </div>
      <div role="status">
        {reader !== '' && seen.length === 0 && <p className={app['small']}>{say('calendar.sees-nothing')}</p>}
        {reader !== '' && seen.length > 0 && (
          <ul className={app['rows']}>
            {seen.map(({ one, level }) => (
              <li key={`${one.event.id} ${one.date}`} className={styles['seen']}>
                <span className={styles['line-time']}>
                  {moments.shortDay(one.startHere)}, {moments.when(one)}
                </span>
                {level === 'busy' ? (
                  <span className={app['small']}>{say('calendar.busy')}</span>
                ) : (
                  <span className={styles['line-words']}>
                    <strong>{one.event.title}</strong>
                    {one.event.place !== '' && <span className={app['small']}>{one.event.place}</span>}
                    {one.event.notes !== '' && <span className={app['small']}>{one.event.notes}</span>}
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}
