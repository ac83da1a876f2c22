import {
  type CalendarAction,
  type CalendarDraft,
  type CalendarState,
  drafted,
  type Occurrence,
  timeOfGuest,
  type Visibility,
  writableCalendars,
} from '@pix/core/simulators/calendar'
import { type JSX, type RefObject, useId } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import type { ScreenProps } from '../simulator-host.tsx'
import { TypedLine, TypedText } from '../typed.tsx'
import styles from './calendar.module.css'
import { useTitle } from './calendar-words.ts'
import eventStyles from './event.module.css'
import { GuestsField } from './guests-field.tsx'
import { RemindersField } from './reminders-field.tsx'
import { RepeatField } from './repeat-field.tsx'
import { TypedMoment } from './typed-moment.tsx'

export type EditorProps = ScreenProps<CalendarState, CalendarAction> & { draft: CalendarDraft }

const visibilities: readonly Visibility[] = ['full', 'busy', 'hidden']

/** An event that is written. Of somebody else's, only what concerns oneself. */
export function EventEditor({
  state,
  draft,
  occurrences,
  act,
  heading,
}: EditorProps & {
  occurrences: readonly Occurrence[]
  heading: RefObject<HTMLHeadingElement | null>
}): JSX.Element {
  const say = useMessages()
  const id = useId()
  const calendars = writableCalendars(state)
  const fill = (changed: Partial<Omit<Extract<CalendarAction, { type: 'fill' }>, 'type'>>): void =>
    act({ type: 'fill', ...changed })
  const isUntitled = state.notice?.code === 'no-title'
  const isBackwards = state.notice?.code === 'end-first'
  return (
    <div className={eventStyles['form']}>
      <h3 ref={heading} tabIndex={-1}>
        {say(draft.event === '' ? 'calendar.new' : 'calendar.changing', { title: draft.title })}
      </h3>
      {draft.event !== '' && draft.repeat === null && draft.scope === 'one' && (
        <p className={app['small']}>{say('calendar.only-this-time')}</p>
      )}
      {!draft.locked && (
        <>
          <div className={app['field']}>
            <label htmlFor={`${id}-title`}>{say('calendar.title')}</label>
            <TypedLine
              id={`${id}-title`}
              value={draft.title}
              maxLength={200}
              {...(isUntitled && { describedBy: `${id}-refused` })}
              onTyped={(title) => fill({ title })}
            />
          </div>
          <WhenFields state={state} draft={draft} act={act} />
          <Clashes state={state} draft={draft} />
          {draft.scope !== 'one' && <RepeatField state={state} draft={draft} act={act} />}
          <div className={app['field']}>
            <label htmlFor={`${id}-place`}>{say('calendar.place-or-link')}</label>
            <TypedLine id={`${id}-place`} value={draft.place} maxLength={200} onTyped={(place) => fill({ place })} />
          </div>
          <GuestsField state={state} draft={draft} occurrences={occurrences} act={act} />
        </>
      )}
      {calendars.length > 1 && (
        <div className={app['field']}>
          <label htmlFor={`${id}-calendar`}>{say('calendar.calendar')}</label>
          <select
            id={`${id}-calendar`}
            value={draft.calendar}
            onChange={(event) => fill({ calendar: event.target.value })}
          >
            {calendars.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </div>
      )}
      <RemindersField
        reminders={draft.reminders}
        label={say('calendar.reminders')}
        onReminders={(reminders) => fill({ reminders })}
      />
      <div className={app['field']}>
        <label htmlFor={`${id}-visibility`}>{say('calendar.visibility')}</label>
        <select
          id={`${id}-visibility`}
          value={draft.visibility}
          onChange={(event) => {
            const visibility = visibilities.find((one) => one === event.target.value)
            if (visibility) fill({ visibility })
          }}
        >
          {visibilities.map((one) => (
            <option key={one} value={one}>
              {say(`calendar.visibility-${one}`)}
            </option>
          ))}
        </select>
      </div>
      <label className={app['check']}>
        <input type="checkbox" checked={draft.free} onChange={() => fill({ free: !draft.free })} />
        {say('calendar.free')}
      </label>
      {!draft.locked && (
        <div className={app['field']}>
          <label htmlFor={`${id}-notes`}>{say('calendar.notes')}</label>
          <TypedText id={`${id}-notes`} value={draft.notes} maxLength={2000} onTyped={(notes) => fill({ notes })} />
        </div>
      )}
      <div className={app['tools']}>
        <button
          type="button"
          className={`${app['tool']} ${app['strong']}`}
          aria-describedby={isUntitled || isBackwards ? `${id}-refused` : undefined}
          onClick={() => act({ type: 'save' })}
        >
          <Icon name="check" />
          {say(draft.guests.length > 0 && !draft.locked ? 'calendar.save-and-send' : 'calendar.save')}
        </button>
        <button type="button" className={app['tool']} onClick={() => act({ type: 'discard' })}>
          <Icon name="close" />
          {say('calendar.discard')}
        </button>
      </div>
      {(isUntitled || isBackwards) && state.notice && (
        <p id={`${id}-refused`} className={eventStyles['refused']}>
          {say(`calendar.notice-${state.notice.code}`)}
        </p>
      )}
    </div>
  )
}

function WhenFields({ state, draft, act }: EditorProps): JSX.Element {
  const say = useMessages()
  const id = useId()
  return (
    <>
      <label className={app['check']}>
        <input
          type="checkbox"
          checked={draft.wholeDay}
          onChange={() => act({ type: 'fill', wholeDay: !draft.wholeDay })}
        />
        {say('calendar.whole-day')}
      </label>
      <div className={eventStyles['moments']}>
        <TypedMoment
          id={`${id}-start`}
          value={draft.start}
          dayOnly={draft.wholeDay}
          label={{ day: say('calendar.start-day'), time: say('calendar.start-time') }}
          onTyped={(start) => act({ type: 'fill', start })}
        />
        <TypedMoment
          id={`${id}-end`}
          value={draft.end}
          dayOnly={draft.wholeDay}
          label={{ day: say('calendar.end-day'), time: say('calendar.end-time') }}
          onTyped={(end) => act({ type: 'fill', end })}
        />
      </div>
      {state.zones.length > 1 && !draft.wholeDay && (
        <div className={app['field']}>
          <label htmlFor={`${id}-zone`}>{say('calendar.zone')}</label>
          <select
            id={`${id}-zone`}
            value={draft.zone}
            onChange={(event) => act({ type: 'fill', zone: event.target.value })}
          >
            {state.zones.map(({ id: zone, name }) => (
              <option key={zone} value={zone}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
    </>
  )
}

/** What one already has to do at that time. */
function Clashes({ state, draft }: { state: CalendarState; draft: CalendarDraft }): JSX.Element {
  const say = useMessages()
  const titleOf = useTitle()
  const isBackwards = draft.end <= draft.start && !draft.wholeDay
  const taken =
    draft.free || isBackwards || drafted(state, draft).length === 0 ? [] : timeOfGuest(state, draft, 'me').taken
  const titles = [...new Set(taken.map(({ event }) => titleOf(state, event)))]
  return (
    <div role="status">
      {titles.length > 0 && (
        <p className={styles['clash']}>
          <Icon name="alert" />
          <span>{say('calendar.clashes', { titles: titles.slice(0, 3).join(', ') })}</span>
        </p>
      )}
    </div>
  )
}
