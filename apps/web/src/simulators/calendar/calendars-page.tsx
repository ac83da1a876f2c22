import {
  type Calendar,
  type CalendarAction,
  type CalendarState,
  isWritable,
  type Level,
  type LinkLevel,
  nameOf,
  type Occurrence,
  publishedText,
  writableCalendars,
} from '@pix/core/simulators/calendar'
import { type JSX, type RefObject, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { BreakableCode } from '../../ui/breakable-code.tsx'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { AskInPlace } from '../ask-in-place.tsx'
import type { ScreenProps } from '../simulator-host.tsx'
import { useFocusAfter } from '../use-focus-after.ts'
import styles from './calendar.module.css'
import { hueOf } from './calendar-words.ts'
import calendarsStyles from './calendars.module.css'
import { FileText } from './file-text.tsx'
import { RemindersField } from './reminders-field.tsx'
import { SightPreview } from './sight-preview.tsx'

type PageProps = ScreenProps<CalendarState, CalendarAction>

/** Every calendar: who reads it, its link, its usual reminders; and what others see of one's own. */
export function CalendarsPage({
  state,
  occurrences,
  act,
  heading,
}: PageProps & { occurrences: readonly Occurrence[]; heading: RefObject<HTMLHeadingElement | null> }): JSX.Element {
  const say = useMessages()
  const id = useId()
  const [name, setName] = useState('')
  const add = (): void => {
    if (name.trim() === '') return
    act({ type: 'new-calendar', name: name.trim() })
    setName('')
  }
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {say('calendar.place-calendars')}
      </h3>
      <SightPreview state={state} occurrences={occurrences} />
      {state.calendars.map((calendar) => (
        <CalendarCard key={calendar.id} state={state} calendar={calendar} act={act} />
      ))}
      <div className={app['field']}>
        <label htmlFor={`${id}-name`}>{say('calendar.new-calendar')}</label>
        <div className={styles['inline']}>
          <input
            id={`${id}-name`}
            type="text"
            className={styles['short']}
            value={name}
            maxLength={60}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') add()
            }}
          />
          <button type="button" className={app['tool']} onClick={add}>
            <Icon name="plus" />
            {say('calendar.make-calendar')}
          </button>
        </div>
      </div>
    </>
  )
}

function CalendarCard({ state, calendar, act }: PageProps & { calendar: Calendar }): JSX.Element {
  const say = useMessages()
  const { id, name, about, access, feed } = calendar
  const isOwn = access === 'own'
  return (
    <section className={app['card']}>
      <h4 className={styles['of-calendar']}>
        <span className={styles['mark']} style={hueOf(state, id)} aria-hidden="true" />
        {name}
      </h4>
      {about !== '' && <p>{about}</p>}
      {!isOwn && (
        <p className={app['small']}>{say(feed === '' ? `calendar.access-${access}` : 'calendar.access-feed')}</p>
      )}
      {isOwn && <Shares state={state} calendar={calendar} act={act} />}
      {isOwn && calendar.address !== '' && <PublicLink state={state} calendar={calendar} act={act} />}
      {isWritable(calendar) && (
        <RemindersField
          reminders={calendar.reminders}
          label={say('calendar.usual-reminders')}
          onReminders={(reminders) => act({ type: 'usual-reminders', calendar: id, reminders })}
        />
      )}
      <DeleteCalendar state={state} calendar={calendar} act={act} />
    </section>
  )
}

const levels: readonly Level[] = ['none', 'busy', 'details', 'edit']

function Shares({ state, calendar, act }: PageProps & { calendar: Calendar }): JSX.Element | null {
  const say = useMessages()
  const id = useId()
  const { people = [], groups = [] } = state.scenario
  const readers = [...groups, ...people.filter(({ room }) => room !== true)]
  if (readers.length === 0) return null
  return (
    <ul className={app['rows']} aria-label={say('calendar.shares', { name: calendar.name })}>
      {readers.map((reader) => (
        <li key={reader.id} className={calendarsStyles['share']}>
          <label htmlFor={`${id}-${reader.id}`}>
            {nameOf(state, reader.id)}
            {reader.note !== undefined && <span className={app['small']}> · {reader.note}</span>}
            {groups
              .filter(({ members }) => members.includes(reader.id))
              .map((group) => (
                <span key={group.id} className={app['small']}>
                  {' '}
                  · {say('calendar.in-group', { name: group.name })}
                </span>
              ))}
          </label>
          <select
            id={`${id}-${reader.id}`}
            value={calendar.shares.find((share) => share.with === reader.id)?.level ?? 'none'}
            onChange={(event) => {
              const level = levels.find((one) => one === event.target.value)
              if (level) act({ type: 'share', calendar: calendar.id, with: reader.id, level })
            }}
          >
            {levels.map((level) => (
              <option key={level} value={level}>
                {say(`calendar.level-${level}`)}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ul>
  )
}

const linkLevels: readonly LinkLevel[] = ['none', 'busy', 'details']

function PublicLink({ state, calendar, act }: PageProps & { calendar: Calendar }): JSX.Element {
  const say = useMessages()
  const id = useId()
  const isOn = calendar.link !== 'none'
  return (
    <div className={app['field']}>
      <label htmlFor={`${id}-link`}>{say('calendar.link')}</label>
      <select
        id={`${id}-link`}
        value={calendar.link}
        onChange={(event) => {
          const level = linkLevels.find((one) => one === event.target.value)
          if (level) act({ type: 'link', calendar: calendar.id, level })
        }}
      >
        {linkLevels.map((level) => (
          <option key={level} value={level}>
            {say(`calendar.link-${level}`)}
          </option>
        ))}
      </select>
      {isOn && (
        <>
          <p className={styles['address']}>
            <BreakableCode text={calendar.linkRenewed ? `${calendar.address}-2` : calendar.address} />
          </p>
          <div className={app['tools']}>
            <button
              type="button"
              className={app['tool']}
              onClick={() => act({ type: 'renew-link', calendar: calendar.id })}
            >
              <Icon name="refresh" />
              {say('calendar.renew-link')}
            </button>
            <FileText label={say('calendar.published')} text={publishedText(state, calendar)} />
          </div>
        </>
      )}
    </div>
  )
}

function DeleteCalendar({ state, calendar, act }: PageProps & { calendar: Calendar }): JSX.Element | null {
  const say = useMessages()
  const [isAsked, setAsked] = useState(false)
  const button = useFocusAfter<HTMLButtonElement>(String(isAsked))
  const isFeed = calendar.feed !== ''
  const isLast = writableCalendars(state).every(({ id }) => id === calendar.id)
  if (!isFeed && (calendar.access !== 'own' || isLast)) return null
  return isAsked ? (
    <AskInPlace
      question={say(isFeed ? 'calendar.unfollow-question' : 'calendar.delete-calendar-question')}
      yes={say(isFeed ? 'calendar.unfollow-yes' : 'calendar.delete-yes')}
      no={say('calendar.delete-no')}
      onYes={() => act({ type: 'delete-calendar', calendar: calendar.id })}
      onNo={() => setAsked(false)}
    />
  ) : (
    <div>
      <button ref={button} type="button" className={app['tool']} onClick={() => setAsked(true)}>
        <Icon name="trash" />
        {say(isFeed ? 'calendar.unfollow' : 'calendar.delete-calendar')}
        <span className="visually-hidden"> : {calendar.name}</span>
      </button>
    </div>
  )
}
