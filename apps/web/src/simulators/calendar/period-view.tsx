import {
  type CalendarAction,
  type CalendarState,
  midnightOf,
  minutesOfDay,
  mondayOf,
  nowHere,
  type Occurrence,
  partsOf,
  type Wall,
  wallOf,
} from '@pix/core/simulators/calendar'
import type { JSX, RefObject } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Group } from '../../ui/group.tsx'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import type { ScreenProps } from '../simulator-host.tsx'
import styles from './calendar.module.css'
import { hueOf } from './calendar-words.ts'
import { DayColumns } from './day-columns.tsx'
import { DayList } from './day-list.tsx'
import { MonthTable } from './month-table.tsx'
import periodStyles from './period.module.css'
import { useMoments } from './use-moments.ts'

export type View = 'list' | 'day' | 'week' | 'month'
const views: readonly View[] = ['list', 'day', 'week', 'month']

const listedDays = 14

export type PeriodProps = ScreenProps<CalendarState, CalendarAction> & {
  /** Of the calendars that are shown, in order. */
  readonly occurrences: readonly Occurrence[]
}

/** Some days of the calendars that are shown: as a list, a day, a week or a month. */
export function PeriodView({
  state,
  occurrences,
  view,
  day,
  heading,
  act,
  onView,
  onDay,
  onNew,
}: PeriodProps & {
  view: View
  day: Wall
  heading: RefObject<HTMLHeadingElement | null>
  onView: (view: View) => void
  onDay: (day: Wall) => void
  onNew: (start: Wall) => void
}): JSX.Element {
  const say = useMessages()
  const moments = useMoments()
  const shown = state.calendars.filter((calendar) => calendar.shown).map(({ id }) => id)
  const visible = occurrences.filter(({ event }) => shown.includes(event.calendar))
  const first = view === 'week' ? mondayOf(day) : day
  const days = view === 'week' ? 7 : view === 'list' ? listedDays : 1
  const last = first + (days - 1) * minutesOfDay
  const period =
    view === 'month'
      ? moments.month(day)
      : days === 1
        ? moments.fullDay(day)
        : say('calendar.days', { from: moments.shortDay(first), to: moments.shortDay(last) })
  const step = (way: 1 | -1): Wall => (view === 'month' ? otherMonth(day, way) : first + way * days * minutesOfDay)
  const openDay = (one: Wall): void => {
    onDay(one)
    onView('day')
  }
  return (
    <>
      <div className={periodStyles['period']}>
        <h3 ref={heading} tabIndex={-1} aria-live="polite" className={periodStyles['period-name']}>
          {period}
        </h3>
        <div className={app['tools']}>
          <button type="button" className={app['tool']} onClick={() => onDay(step(-1))}>
            <Icon name="chevron-left" label={say('calendar.before')} />
          </button>
          <button type="button" className={app['tool']} onClick={() => onDay(midnightOf(nowHere(state)))}>
            {say('calendar.today')}
          </button>
          <button type="button" className={app['tool']} onClick={() => onDay(step(1))}>
            <Icon name="chevron-right" label={say('calendar.after')} />
          </button>
        </div>
        <Group label={say('calendar.view')} className={periodStyles['views']}>
          {views.map((one) => (
            <button
              key={one}
              type="button"
              className={periodStyles['view']}
              aria-pressed={view === one}
              onClick={() => onView(one)}
            >
              {say(`calendar.view-${one}`)}
            </button>
          ))}
        </Group>
      </div>
      {state.calendars.length > 1 && (
        <Group label={say('calendar.shown-calendars')} className={styles['legend']}>
          {state.calendars.map(({ id, name, shown: isShown }) => (
            <button
              key={id}
              type="button"
              className={periodStyles['chip']}
              aria-pressed={isShown}
              onClick={() => act({ type: 'show', calendar: id, on: !isShown })}
            >
              <span
                className={styles['mark']}
                style={hueOf(state, id)}
                data-off={!isShown || undefined}
                aria-hidden="true"
              />
              {name}
            </button>
          ))}
        </Group>
      )}
      {view === 'list' && <DayList state={state} occurrences={visible} act={act} first={first} days={days} />}
      {(view === 'day' || view === 'week') && (
        <DayColumns state={state} occurrences={visible} act={act} first={first} days={days} onNew={onNew} />
      )}
      {view === 'month' && <MonthTable state={state} occurrences={visible} act={act} day={day} onDay={openDay} />}
    </>
  )
}

function otherMonth(day: Wall, way: 1 | -1): Wall {
  const { year, month } = partsOf(day)
  const place = year * 12 + month - 1 + way
  return wallOf(`${Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, '0')}-01`)
}
