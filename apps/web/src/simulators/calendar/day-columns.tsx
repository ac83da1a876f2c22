import {
  midnightOf,
  minutesOfDay,
  nowHere,
  type Occurrence,
  partsOf,
  utcAt,
  type Wall,
  wallAt,
  zoneOf,
} from '@pix/core/simulators/calendar'
import type { CSSProperties, JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import { EntryBlock, isOnDay } from './entry.tsx'
import styles from './period.module.css'
import type { PeriodProps } from './period-view.tsx'
import { useMoments } from './use-moments.ts'

/** Hours of a day that are drawn when nothing is earlier or later. */
const usualHours = { first: 8, last: 19 }
/** A block is as high as a finger, whatever it lasts. */
const shortest = 45

/** Days beside one another, their events at their hours. Where there is little room, each is a list. */
export function DayColumns({
  state,
  occurrences,
  act,
  first,
  days,
  onNew,
}: PeriodProps & { first: Wall; days: number; onNew: (start: Wall) => void }): JSX.Element {
  const say = useMessages()
  const moments = useMoments()
  const list = Array.from({ length: days }, (_, place) => first + place * minutesOfDay)
  const timed = list.map((day) => occurrences.filter((one) => !one.event.wholeDay && isOnDay(one, day)))
  const { from, to } = hoursOf(list, timed)
  const hours = Array.from({ length: to - from }, (_, place) => from + place)
  const zones = [state.zone, state.secondZone].filter((id) => id !== '').map((id) => zoneOf(state, id))
  const here = zoneOf(state, state.zone)
  const hasWhole = list.some((day) => occurrences.some((one) => one.event.wholeDay && isOnDay(one, day)))
  return (
    <div
      className={styles['columns']}
      data-days={days}
      data-whole={hasWhole || undefined}
      style={{ '--hours': hours.length } as CSSProperties}
    >
      <div className={styles['hours']} aria-hidden="true">
        {zones.map((zone) => (
          <div key={zone.id} className={styles['hour-column']}>
            {zones.length > 1 && <span className={styles['zone-name']}>{zone.name}</span>}
            {hours.map((hour) => (
              <span key={hour} className={styles['hour']} style={{ '--at': hour - from } as CSSProperties}>
                {moments.time(wallAt(zone, utcAt(here, first + hour * 60)))}
              </span>
            ))}
          </div>
        ))}
      </div>
      {list.map((day, place) => (
        <section key={day} className={styles['day']} data-today={day === midnightOf(nowHere(state)) || undefined}>
          <div className={styles['day-head']}>
            <h4>
              <span aria-hidden="true">
                {days === 1 ? moments.weekday(day) : `${moments.shortWeekday(day)} ${partsOf(day).day}`}
              </span>
              <span className="visually-hidden">{moments.fullDay(day)}</span>
              {day === midnightOf(nowHere(state)) && <span className="visually-hidden"> {say('calendar.today')}</span>}
            </h4>
            <button type="button" className={styles['add']} onClick={() => onNew(day + 9 * 60)}>
              <Icon name="plus" label={say('calendar.new-on', { day: moments.fullDay(day) })} />
            </button>
          </div>
          <ul className={styles['whole-days']}>
            {occurrences
              .filter((one) => one.event.wholeDay && isOnDay(one, day))
              .map((one) => (
                <li key={`${one.event.id} ${one.date}`}>
                  <EntryBlock state={state} occurrence={one} act={act} />
                </li>
              ))}
          </ul>
          <ul className={styles['timed']}>
            {lanesOf(timed[place] ?? []).map(({ occurrence, lane, lanes }) => (
              <li
                key={`${occurrence.event.id} ${occurrence.date}`}
                data-beside={lanes > 1 || undefined}
                style={
                  {
                    '--from': (Math.max(occurrence.startHere, day) - day) / 60 - from,
                    '--length': (shownEnd(occurrence, day) - Math.max(occurrence.startHere, day)) / 60,
                    '--rows': rowsIn(shownEnd(occurrence, day) - Math.max(occurrence.startHere, day)),
                    '--lane': lane,
                    '--lanes': lanes,
                  } as CSSProperties
                }
              >
                <EntryBlock state={state} occurrence={occurrence} act={act} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** Lines of text that a block of so many minutes holds. */
function rowsIn(minutes: number): number {
  return Math.max(1, Math.floor((minutes - 8) / 18))
}

function shownEnd({ startHere, endHere }: Occurrence, day: Wall): Wall {
  return Math.min(Math.max(endHere, startHere + shortest), day + minutesOfDay)
}

function hoursOf(days: readonly Wall[], timed: readonly (readonly Occurrence[])[]): { from: number; to: number } {
  const starts = timed.flatMap((list, place) => list.map((one) => Math.max(0, one.startHere - (days[place] ?? 0)) / 60))
  const ends = timed.flatMap((list, place) =>
    list.map((one) => (shownEnd(one, days[place] ?? 0) - (days[place] ?? 0)) / 60),
  )
  return {
    from: Math.floor(Math.min(usualHours.first, ...starts)),
    to: Math.ceil(Math.max(usualHours.last, ...ends)),
  }
}

type Placed = { readonly occurrence: Occurrence; readonly lane: number; readonly lanes: number }

/** What takes place at the same time stands side by side. @param list in order of its beginning */
function lanesOf(list: readonly Occurrence[]): readonly Placed[] {
  const groups: { end: Wall; placed: { occurrence: Occurrence; lane: number; end: Wall }[] }[] = []
  for (const occurrence of list) {
    const end = Math.max(occurrence.endHere, occurrence.startHere + shortest)
    const last = groups.at(-1)
    const group = last && last.end > occurrence.startHere ? last : { end, placed: [] }
    if (group !== last) groups.push(group)
    const taken = group.placed.filter((one) => one.end > occurrence.startHere).map(({ lane }) => lane)
    const lane = Array.from({ length: taken.length + 1 }, (_, place) => place).find((one) => !taken.includes(one)) ?? 0
    group.placed.push({ occurrence, lane, end })
    group.end = Math.max(group.end, end)
  }
  return groups.flatMap(({ placed }) => {
    const lanes = Math.max(...placed.map(({ lane }) => lane)) + 1
    return placed.map(({ occurrence, lane }) => ({ occurrence, lane, lanes }))
  })
}
