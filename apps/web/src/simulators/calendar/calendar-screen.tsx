import {
  allOccurrences,
  type CalendarAction,
  type CalendarState,
  eventWith,
  midnightOf,
  nowHere,
  textOf,
  type Wall,
  waitingInvitations,
} from '@pix/core/simulators/calendar'
import { type JSX, useMemo, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import type { ScreenProps } from '../simulator-host.tsx'
import { useFocusAfter } from '../use-focus-after.ts'
import styles from './calendar.module.css'
import { CalendarsPage } from './calendars-page.tsx'
import { EventDetails } from './event-details.tsx'
import { EventEditor } from './event-editor.tsx'
import { Feeds } from './feeds.tsx'
import { Invitations } from './invitations.tsx'
import { PeriodView, type View } from './period-view.tsx'
import { Preferences } from './preferences.tsx'
import { useMoments } from './use-moments.ts'

type Place = 'calendar' | 'invitations' | 'calendars' | 'feeds' | 'settings'
const icons = {
  calendar: 'calendar',
  invitations: 'mail',
  calendars: 'people',
  feeds: 'download',
  settings: 'settings',
} as const

/** A calendar: its days, the invitations that wait, who sees what, and what is set. */
export function CalendarScreen({ state, act }: ScreenProps<CalendarState, CalendarAction>): JSX.Element {
  const say = useMessages()
  const { shortDay, time } = useMoments()
  const [place, setPlace] = useState<Place>('calendar')
  const [isWriting, setWriting] = useState(true)
  const [view, setView] = useState<View>(usualView)
  const [day, setDay] = useState<Wall>(() => midnightOf(nowHere(state)))
  const occurrences = useMemo(() => allOccurrences(state), [state])
  const { scenario, notice, open } = state
  const draft = isWriting ? state.draft : null
  const event = open && !draft ? eventWith(state, open.event) : undefined
  const at = draft ? `draft ${draft.event}` : event ? `event ${event.id} ${open?.date}` : place
  const heading = useFocusAfter<HTMLHeadingElement>(at)
  const waiting = waitingInvitations(state).length
  const places: readonly Place[] = [
    'calendar',
    ...(state.events.some(({ from }) => from !== '') ? (['invitations'] as const) : []),
    'calendars',
    ...(scenario.feeds ? (['feeds'] as const) : []),
    ...(state.zones.length > 1 || scenario.settings ? (['settings'] as const) : []),
  ]
  const go = (to: Place): void => {
    setPlace(to)
    setWriting(false)
    if (open) act({ type: 'close' })
  }
  const write = (start?: Wall): void => {
    setWriting(true)
    if (!state.draft) act({ type: 'new', ...(start !== undefined && { start: textOf(start) }) })
  }
  return (
    <div className={`${app['app']} ${styles['calendar']}`}>
      <div className={app['bar']}>
        <p className={app['name']}>
          <Icon name="calendar" />
          <span>
            {scenario.name ?? say('calendar.name')} <span className={app['small']}>{scenario.me}</span>
          </span>
        </p>
        <p className={app['small']}>
          {say('calendar.now', { day: shortDay(nowHere(state)), time: time(nowHere(state)) })}
        </p>
        {!draft && (
          <div className={app['tools']}>
            <button type="button" className={`${app['tool']} ${app['strong']}`} onClick={() => write()}>
              <Icon name={state.draft ? 'pencil' : 'plus'} />
              {say(state.draft ? 'calendar.go-on' : 'calendar.new')}
            </button>
          </div>
        )}
      </div>
      <p role="status" className={app['notice']} data-tone={notice && refusals.has(notice.code) ? 'no' : undefined}>
        {notice && say(`calendar.notice-${notice.code}`, { detail: notice.detail })}
      </p>
      <div data-deep={draft !== null || event !== undefined || undefined}>
        <nav className={styles['places']} aria-label={say('calendar.places')}>
          <ul className={app['plain']}>
            {places.map((one) => (
              <li key={one}>
                <button
                  type="button"
                  className={app['place']}
                  aria-current={(place === one && !draft && !event) || undefined}
                  onClick={() => go(one)}
                >
                  <Icon name={icons[one]} />
                  {say(`calendar.place-${one}`)}
                  {one === 'invitations' && waiting > 0 && (
                    <span className={app['count']}>
                      {waiting}
                      <span className="visually-hidden"> {say('calendar.waiting', { count: waiting })}</span>
                    </span>
                  )}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div className={app['main']}>
          {draft ? (
            <EventEditor state={state} draft={draft} occurrences={occurrences} act={act} heading={heading} />
          ) : event && open ? (
            <EventDetails
              key={`${event.id} ${open.date}`}
              state={state}
              event={event}
              date={open.date}
              occurrences={occurrences}
              heading={heading}
              act={(action) => {
                if (action.type === 'edit') setWriting(true)
                act(action)
              }}
            />
          ) : (
            <>
              {place === 'calendar' && (
                <PeriodView
                  state={state}
                  occurrences={occurrences}
                  view={view}
                  day={day}
                  heading={heading}
                  act={act}
                  onView={setView}
                  onDay={setDay}
                  onNew={write}
                />
              )}
              {place === 'invitations' && (
                <Invitations state={state} occurrences={occurrences} act={act} heading={heading} />
              )}
              {place === 'calendars' && (
                <CalendarsPage state={state} occurrences={occurrences} act={act} heading={heading} />
              )}
              {place === 'feeds' && <Feeds state={state} act={act} heading={heading} />}
              {place === 'settings' && <Preferences state={state} act={act} heading={heading} />}
            </>
          )}
        </div>
      </div>
    </div>
  )
}

const refusals: ReadonlySet<string> = new Set(['no-title', 'end-first', 'never', 'clash', 'room-taken'])

/** Where there is little room, the list of what comes is easier to read than a grid. */
function usualView(): View {
  return window.matchMedia('(min-width: 60rem)').matches ? 'week' : 'list'
}
