import {
  isInHours,
  isKnown,
  midnightOf,
  minutesOfDay,
  nameOf,
  type Occurrence,
  takenTimes,
  textOf,
  utcAt,
  type Wall,
  wallAt,
  zoneOf,
} from '@pix/core/simulators/calendar'
import { type CSSProperties, type JSX, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import styles from './event.module.css'
import type { EditorProps } from './event-editor.tsx'
import { useMoments } from './use-moments.ts'

/** The part of the day that is drawn and looked through. */
const opens = 8 * 60
const closes = 19 * 60
const step = 30

/** When everybody is taken on one day, in words and drawn; and where the scenario has it, when everybody is free. */
export function Availability({
  state,
  draft,
  occurrences,
  act,
}: EditorProps & { occurrences: readonly Occurrence[] }): JSX.Element {
  const say = useMessages()
  const moments = useMoments()
  const zone = zoneOf(state, draft.zone)
  const [day, setDay] = useState(() => midnightOf(draft.start))
  const span = [utcAt(zone, day), utcAt(zone, day + minutesOfDay)] as const
  const rows = ['me', ...draft.guests].map((person) => ({
    person,
    known: isKnown(state, person),
    taken: joined(
      takenTimes(state, occurrences, person, span, draft.event).map(({ startUtc, endUtc }) => ({
        from: Math.max(wallAt(zone, startUtc), day),
        to: Math.min(wallAt(zone, endUtc), day + minutesOfDay),
      })),
    ),
  }))
  const length = Math.max(draft.end - draft.start, step)
  const isFree = (start: Wall): boolean =>
    rows.every(
      ({ person, taken }) =>
        taken.every(({ from, to }) => to <= start || from >= start + length) &&
        isInHours(state, person, utcAt(zone, start), utcAt(zone, start + length)),
    )
  const starts = Array.from({ length: (closes - opens) / step }, (_, place) => day + opens + place * step)
  const free = state.scenario.suggests ? starts.filter((start) => start + length <= day + closes && isFree(start)) : []
  return (
    <div className={styles['availability']}>
      <div className={app['head']}>
        <h5 aria-live="polite">{moments.fullDay(day)}</h5>
        <div className={app['tools']}>
          <button type="button" className={app['tool']} onClick={() => setDay(day - minutesOfDay)}>
            <Icon name="chevron-left" label={say('calendar.day-before')} />
          </button>
          <button type="button" className={app['tool']} onClick={() => setDay(day + minutesOfDay)}>
            <Icon name="chevron-right" label={say('calendar.day-after')} />
          </button>
        </div>
      </div>
      <p className={app['small']}>
        {say('calendar.drawn-hours', { from: moments.time(opens), to: moments.time(closes) })}
      </p>
      <ul className={app['plain']}>
        {rows.map(({ person, known, taken }) => (
          <li key={person} className={styles['row-of-time']}>
            <span className={styles['row-name']}>{nameOf(state, person)}</span>
            <span className={styles['bar-of-time']} data-known={known || undefined} aria-hidden="true">
              {taken.map(({ from, to }) => (
                <span
                  key={`${from} ${to}`}
                  className={styles['taken']}
                  style={
                    {
                      '--from': share(from - day),
                      '--length': share(to - day) - share(from - day),
                    } as CSSProperties
                  }
                />
              ))}
            </span>
            <span className={app['small']}>
              {!known
                ? say('calendar.guest-unknown')
                : taken.length === 0
                  ? say('calendar.free-all-day')
                  : say('calendar.taken-times', {
                      times: taken.map(({ from, to }) => moments.span(from, to)).join(', '),
                    })}
            </span>
          </li>
        ))}
      </ul>
      {state.scenario.suggests && (
        <>
          <p>{say(free.length > 0 ? 'calendar.all-free' : 'calendar.never-free')}</p>
          <div className={app['tools']}>
            {free.map((start) => (
              <button
                key={start}
                type="button"
                className={app['tool']}
                onClick={() => act({ type: 'fill', start: textOf(start) })}
              >
                {moments.span(start, start + length)}
              </button>
            ))}
          </div>
        </>
      )}
    </div>
  )
}

type Taken = { readonly from: Wall; readonly to: Wall }

/** Times that touch are one. @param list in order of its beginning */
function joined(list: readonly Taken[]): readonly Taken[] {
  const times: Taken[] = []
  for (const one of list) {
    const last = times.at(-1)
    if (last && one.from <= last.to) times.splice(-1, 1, { from: last.from, to: Math.max(last.to, one.to) })
    else times.push(one)
  }
  return times
}

/** Where in the drawn part of the day a minute lies, from 0 to 1. */
function share(minute: number): number {
  return Math.min(Math.max((minute - opens) / (closes - opens), 0), 1)
}
