import { midnightOf, minutesOfDay, mondayOf, nowHere, partsOf, type Wall } from '@pix/core/simulators/calendar'
import { type JSX, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { EntryBlock, isOnDay } from './entry.tsx'
import styles from './period.module.css'
import type { PeriodProps } from './period-view.tsx'
import { useMoments } from './use-moments.ts'

/** Events of a day that are named in a month; the others are counted. */
const named = 2

const daysMoved: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** A month, a week in each row. A day leads to its own page; Tab stops at one of them, arrows go to the others. */
export function MonthTable({
  state,
  occurrences,
  act,
  day,
  onDay,
}: PeriodProps & { day: Wall; onDay: (day: Wall) => void }): JSX.Element {
  const say = useMessages()
  const moments = useMoments()
  const { year, month, day: date } = partsOf(day)
  const firstOfMonth = midnightOf(day) - (date - 1) * minutesOfDay
  const first = mondayOf(firstOfMonth)
  const daysIn = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const weeks = Math.ceil(((firstOfMonth - first) / minutesOfDay + daysIn) / 7)
  const week = Array.from({ length: 7 }, (_, place) => place * minutesOfDay)
  const days = useRef<HTMLTableSectionElement>(null)
  const [last, setLast] = useState(day)
  const isShown = last >= first && last < first + weeks * 7 * minutesOfDay
  const stop = midnightOf(isShown ? last : day)
  return (
    <table className={styles['month']}>
      <caption className="visually-hidden">{moments.month(day)}</caption>
      <thead>
        <tr>
          {week.map((passed) => (
            <th key={passed} scope="col">
              <span className="visually-hidden">{moments.weekday(first + passed)}</span>
              <span aria-hidden="true" className={styles['short-name']}>
                {moments.shortWeekday(first + passed)}
              </span>
              <span aria-hidden="true" className={styles['letter']}>
                {moments
                  .weekday(first + passed)
                  .slice(0, 1)
                  .toUpperCase()}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={days}>
        {Array.from({ length: weeks }, (_, place) => first + place * 7 * minutesOfDay).map((monday) => (
          <tr key={monday}>
            {week.map((passed) => {
              const one = monday + passed
              const entries = occurrences.filter((entry) => isOnDay(entry, one))
              return (
                <td
                  key={one}
                  data-other={partsOf(one).month !== month || undefined}
                  data-today={one === midnightOf(nowHere(state)) || undefined}
                >
                  <button
                    type="button"
                    className={styles['date']}
                    data-day={one}
                    tabIndex={one === stop ? 0 : -1}
                    onFocus={() => setLast(one)}
                    onKeyDown={(event) => {
                      const moved = daysMoved[event.key]
                      // With Alt they are the browser's.
                      if (moved === undefined || event.altKey || event.ctrlKey || event.metaKey) return
                      event.preventDefault()
                      const next = one + moved * minutesOfDay
                      days.current?.querySelector<HTMLButtonElement>(`[data-day="${next}"]`)?.focus()
                    }}
                    onClick={() => onDay(one)}
                  >
                    <span aria-hidden="true">{partsOf(one).day}</span>
                    <span className="visually-hidden">
                      {say('calendar.day-count', { day: moments.fullDay(one), count: entries.length })}
                    </span>
                    {entries.length > 0 && (
                      <span className={styles['dots']} aria-hidden="true">
                        {'•'.repeat(Math.min(entries.length, 3))}
                      </span>
                    )}
                  </button>
                  <ul className={styles['month-entries']}>
                    {entries.slice(0, named).map((entry) => (
                      <li key={`${entry.event.id} ${entry.date}`}>
                        <EntryBlock state={state} occurrence={entry} act={act} short />
                      </li>
                    ))}
                  </ul>
                  {entries.length > named && (
                    <span className={styles['more']}>{say('calendar.more', { count: entries.length - named })}</span>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
