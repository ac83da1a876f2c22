import {
  type Answer,
  type CalendarAction,
  type CalendarEvent,
  type CalendarState,
  calendarWith,
  canChange,
  clockOf,
  nameOf,
  type Occurrence,
  occurrenceOn,
  type Scope,
  takenTimes,
  wallAt,
  wallOf,
  zoneOf,
} from '@pix/core/simulators/calendar'
import { type JSX, type RefObject, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { AskInPlace } from '../ask-in-place.tsx'
import { Avatar } from '../avatar.tsx'
import { Paragraphs } from '../paragraphs.tsx'
import type { ScreenProps } from '../simulator-host.tsx'
import styles from './calendar.module.css'
import { hueOf, isOnlyBusy, useReminderWords, useRuleWords, useTitle } from './calendar-words.ts'
import eventStyles from './event.module.css'
import { InvitationAnswer } from './invitation-answer.tsx'
import { ScopeQuestion } from './scope-question.tsx'
import { useMoments } from './use-moments.ts'

type DetailsProps = ScreenProps<CalendarState, CalendarAction> & {
  event: CalendarEvent
  date: string
  occurrences: readonly Occurrence[]
}

/** Everything about one time of an event, and what can be done with it. */
export function EventDetails({
  state,
  event,
  date,
  occurrences,
  act,
  heading,
}: DetailsProps & { heading: RefObject<HTMLHeadingElement | null> }): JSX.Element {
  const say = useMessages()
  const titleOf = useTitle()
  const calendar = calendarWith(state, event.calendar)
  const occurrence = occurrenceOn(state, event, date)
  const span = [occurrence.startUtc, occurrence.endUtc] as const
  const isMine = calendar?.access === 'own' && !event.free && occurrence.answer !== 'no'
  const clashes = isMine ? takenTimes(state, occurrences, 'me', span, event.id) : []
  return (
    <>
      <div>
        <button type="button" className={app['tool']} onClick={() => act({ type: 'close' })}>
          <Icon name="arrow-left" />
          {say('calendar.back')}
        </button>
      </div>
      <h3 ref={heading} tabIndex={-1}>
        {titleOf(state, event)}
      </h3>
      <When state={state} occurrence={occurrence} />
      {clashes.length > 0 && (
        <p className={styles['clash']}>
          <Icon name="alert" />
          <span>{say('calendar.clashes', { titles: clashes.map((one) => titleOf(state, one.event)).join(', ') })}</span>
        </p>
      )}
      {event.from !== '' && canChange(state, event) && (
        <InvitationAnswer state={state} occurrence={occurrence} act={act} />
      )}
      <dl className={eventStyles['facts']}>
        {event.place !== '' && !isOnlyBusy(state, event) && (
          <>
            <dt>{say('calendar.place')}</dt>
            <dd>{event.place}</dd>
          </>
        )}
        <dt>{say('calendar.calendar')}</dt>
        <dd className={styles['of-calendar']}>
          <span className={styles['mark']} style={hueOf(state, event.calendar)} aria-hidden="true" />
          {calendar?.name}
        </dd>
        {event.from !== '' && (
          <>
            <dt>{say('calendar.from')}</dt>
            <dd>{nameOf(state, event.from)}</dd>
          </>
        )}
        {calendar?.access === 'own' && calendar.feed === '' && <OwnFacts event={event} />}
      </dl>
      {event.notes !== '' && !isOnlyBusy(state, event) && (
        <section className={app['card']}>
          <h4>{say('calendar.notes')}</h4>
          <Paragraphs text={event.notes} />
        </section>
      )}
      {event.guests.length > 0 && <Guests state={state} occurrence={occurrence} />}
      <Tools state={state} event={event} date={date} act={act} />
    </>
  )
}

function When({ state, occurrence }: { state: CalendarState; occurrence: Occurrence }): JSX.Element {
  const say = useMessages()
  const moments = useMoments()
  const ruleWords = useRuleWords()
  const { event, startHere, endHere, startUtc, endUtc } = occurrence
  const zones = [...new Set([event.zone, state.secondZone])].filter((id) => id !== '' && id !== state.zone)
  const lastDay = endHere - 1440
  const series = event.series === '' ? undefined : state.events.find(({ id }) => id === event.series)
  return (
    <div className={eventStyles['when']}>
      <p>
        <strong className={styles['capital']}>
          {event.wholeDay && lastDay > startHere
            ? say('calendar.days', { from: moments.fullDay(startHere), to: moments.fullDay(lastDay) })
            : moments.fullDay(startHere)}
        </strong>
        <br />
        {moments.when(occurrence)}
        {state.zones.length > 1 && !event.wholeDay && (
          <span className={app['small']}> {say('calendar.zone-of', { zone: zoneOf(state, state.zone).name })}</span>
        )}
      </p>
      {!event.wholeDay &&
        zones.map((id) => {
          const zone = zoneOf(state, id)
          return (
            <p key={id} className={app['small']}>
              {moments.span(wallAt(zone, startUtc), wallAt(zone, endUtc))}{' '}
              {say('calendar.zone-of', { zone: zone.name })}
            </p>
          )
        })}
      {event.repeat && (
        <p className={styles['repeats']}>
          <Icon name="refresh" />
          {ruleWords(event.repeat, event.start)}
        </p>
      )}
      {series && (
        <p className={app['small']}>
          {say('calendar.moved-from', { title: series.title, day: moments.fullDay(wallOf(event.instead)) })}
        </p>
      )}
    </div>
  )
}

/** What concerns only whoever does the task: reminders, and what others see. */
function OwnFacts({ event }: { event: CalendarEvent }): JSX.Element {
  const say = useMessages()
  const reminderWords = useReminderWords()
  return (
    <>
      <dt>{say('calendar.reminders')}</dt>
      <dd>{event.reminders.length === 0 ? say('calendar.none') : event.reminders.map(reminderWords).join(', ')}</dd>
      <dt>{say('calendar.visibility')}</dt>
      <dd>{say(`calendar.visibility-${event.visibility}`)}</dd>
    </>
  )
}

const answerIcons = { yes: 'check', no: 'close', maybe: 'help', none: 'clock' } as const satisfies Record<
  Answer,
  string
>

function Guests({ state, occurrence }: { state: CalendarState; occurrence: Occurrence }): JSX.Element {
  const say = useMessages()
  const { time, shortDay } = useMoments()
  const { event, startUtc, startHere } = occurrence
  return (
    <section className={app['field']}>
      <h4>{say('calendar.guests')}</h4>
      <ul className={app['rows']}>
        {event.guests.map(({ person, answer }) => {
          const own = wallOf(clockOf(state, person, startUtc))
          return (
            <li key={person} className={eventStyles['guest']}>
              <span className={eventStyles['who']}>
                <Avatar name={nameOf(state, person)} />
                <span>
                  {nameOf(state, person)}
                  {own !== startHere && !event.wholeDay && (
                    <span className={app['small']}>
                      <br />
                      {say('calendar.own-clock', { time: time(own), day: shortDay(own) })}
                    </span>
                  )}
                </span>
              </span>
              <span className={eventStyles['answered']} data-answer={answer}>
                <Icon name={answerIcons[answer]} />
                {say(`calendar.answer-${answer}`)}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Tools({ state, event, date, act }: Omit<DetailsProps, 'occurrences'>): JSX.Element | null {
  const say = useMessages()
  const [asked, setAsked] = useState<'edit' | 'delete' | null>(null)
  const edit = useRef<HTMLButtonElement>(null)
  const remove = useRef<HTMLButtonElement>(null)
  if (!canChange(state, event)) return null
  const isForeign = event.from !== ''
  const isSeries = event.repeat !== null
  // Whoever does not go on is where they were before they were asked.
  const giveUp = (): void => {
    const button = asked === 'edit' ? edit : remove
    setAsked(null)
    button.current?.focus()
  }
  const then = (type: 'edit' | 'delete', scope?: Scope): void => {
    setAsked(null)
    act({ type, event: event.id, ...(isSeries && { date }), ...(scope !== undefined && { scope }) })
  }
  return (
    <div className={app['field']}>
      <div className={app['tools']}>
        <button
          ref={edit}
          type="button"
          className={app['tool']}
          aria-expanded={isSeries ? asked === 'edit' : undefined}
          onClick={() => (isSeries ? setAsked('edit') : then('edit'))}
        >
          <Icon name="pencil" />
          {say(isForeign ? 'calendar.edit-own' : 'calendar.edit')}
        </button>
        {!isForeign && (
          <button
            ref={remove}
            type="button"
            className={app['tool']}
            aria-expanded={asked === 'delete'}
            onClick={() => setAsked('delete')}
          >
            <Icon name="trash" />
            {say('calendar.delete')}
          </button>
        )}
      </div>
      {asked !== null && isSeries && (
        <ScopeQuestion
          key={asked}
          question={say(`calendar.scope-${asked}`)}
          onScope={(scope) => then(asked, scope)}
          onNo={giveUp}
        />
      )}
      {asked === 'delete' && !isSeries && (
        <AskInPlace
          question={say(event.guests.length > 0 ? 'calendar.delete-told' : 'calendar.delete-question')}
          yes={say('calendar.delete-yes')}
          no={say('calendar.delete-no')}
          onYes={() => then('delete')}
          onNo={giveUp}
        />
      )}
    </div>
  )
}
