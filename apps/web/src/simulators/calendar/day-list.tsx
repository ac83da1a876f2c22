import { midnightOf, minutesOfDay, nowHere, type Wall } from '@pix/core/simulators/calendar'
import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import app from '../application.module.css'
import styles from './calendar.module.css'
import { EntryLine, isOnDay } from './entry.tsx'
import periodStyles from './period.module.css'
import type { PeriodProps } from './period-view.tsx'
import { useMoments } from './use-moments.ts'

/** Days on which something takes place, one after the other. */
export function DayList({
  state,
  occurrences,
  act,
  first,
  days,
}: PeriodProps & { first: Wall; days: number }): JSX.Element {
  const say = useMessages()
  const { fullDay } = useMoments()
  const full = Array.from({ length: days }, (_, place) => first + place * minutesOfDay)
    .map((day) => ({ day, entries: occurrences.filter((one) => isOnDay(one, day)) }))
    .filter(({ entries }) => entries.length > 0)
  if (full.length === 0) return <p className={app['small']}>{say('calendar.nothing')}</p>
  return (
    <>
      {full.map(({ day, entries }) => (
        <section key={day} className={periodStyles['listed-day']}>
          <h4 className={periodStyles['day-name']}>
            <span className={styles['capital']}>{fullDay(day)}</span>
            {day === midnightOf(nowHere(state)) && (
              <span className={periodStyles['flag']}>{say('calendar.today')}</span>
            )}
          </h4>
          <ul className={app['rows']}>
            {entries.map((one) => (
              <li key={`${one.event.id} ${one.date}`}>
                <EntryLine state={state} occurrence={one} act={act} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
