import {
  type CalendarAction,
  type CalendarState,
  nameOf,
  type Occurrence,
  textOf,
  wallOf,
} from '@pix/core/simulators/calendar'
import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Group } from '../../ui/group.tsx'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import type { ScreenProps } from '../simulator-host.tsx'
import styles from './calendar.module.css'
import { TypedMoment } from './typed-moment.tsx'
import { useMoments } from './use-moments.ts'

type AnswerProps = ScreenProps<CalendarState, CalendarAction> & { occurrence: Occurrence }
const given = ['yes', 'maybe', 'no'] as const
const icons = { yes: 'check', maybe: 'help', no: 'close' } as const

/** What one answers to an invitation: for all its times or for this one, with a word, or with another time. */
export function InvitationAnswer({ state, occurrence, act }: AnswerProps): JSX.Element {
  const say = useMessages()
  const id = useId()
  const [note, setNote] = useState('')
  const [isOne, setOne] = useState(false)
  const { event, date, answer } = occurrence
  return (
    <section className={app['card']}>
      <h4 id={`${id}-question`}>{say('calendar.answer-question', { name: nameOf(state, event.from) })}</h4>
      {event.repeat !== null && (
        <Group label={say('calendar.answer-for')} role="radiogroup" className={styles['inline']}>
          {[false, true].map((one) => (
            <label key={String(one)} className={app['check']}>
              <input type="radio" name={`${id}-times`} checked={isOne === one} onChange={() => setOne(one)} />
              {say(one ? 'calendar.scope-one' : 'calendar.scope-all')}
            </label>
          ))}
        </Group>
      )}
      <div className={app['field']}>
        <label htmlFor={`${id}-note`}>{say('calendar.answer-note')}</label>
        <input
          id={`${id}-note`}
          type="text"
          value={note}
          maxLength={200}
          autoComplete="off"
          onChange={(typed) => setNote(typed.target.value)}
        />
      </div>
      <Group labelledBy={`${id}-question`} className={app['tools']}>
        {given.map((one) => (
          <button
            key={one}
            type="button"
            className={app['tool']}
            aria-pressed={answer === one}
            onClick={() => {
              const words = note.trim()
              const isOnly = isOne && event.repeat !== null
              act({
                type: 'answer',
                event: event.id,
                answer: one,
                ...(isOnly && { date }),
                ...(words !== '' && { note: words }),
              })
              setNote('')
            }}
          >
            <Icon name={icons[one]} />
            {say(`calendar.answer-${one}`)}
          </button>
        ))}
      </Group>
      <Proposal state={state} occurrence={occurrence} act={act} />
    </section>
  )
}

function Proposal({ state, occurrence, act }: AnswerProps): JSX.Element {
  const say = useMessages()
  const moments = useMoments()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const { event, date, startHere, endHere } = occurrence
  const [start, setStart] = useState(startHere)
  const [end, setEnd] = useState(endHere)
  const last = state.proposals.filter((one) => one.event === event.id).at(-1)
  return (
    <div className={app['field']}>
      {last && (
        <p className={app['small']}>
          {say('calendar.proposed', {
            day: moments.fullDay(wallOf(last.start)),
            span: moments.span(wallOf(last.start), wallOf(last.end)),
          })}
        </p>
      )}
      <div>
        <button type="button" className={app['tool']} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Icon name="clock" />
          {say('calendar.propose')}
        </button>
      </div>
      {isOpen && (
        <div className={app['field']}>
          <TypedMoment
            id={`${id}-start`}
            value={start}
            dayOnly={false}
            label={{ day: say('calendar.start-day'), time: say('calendar.start-time') }}
            onTyped={(moment) => {
              setEnd(wallOf(moment) + end - start)
              setStart(wallOf(moment))
            }}
          />
          <TypedMoment
            id={`${id}-end`}
            value={end}
            dayOnly={false}
            label={{ day: say('calendar.end-day'), time: say('calendar.end-time') }}
            onTyped={(moment) => setEnd(wallOf(moment))}
          />
          <div>
            <button
              type="button"
              className={app['tool']}
              onClick={() => {
                const isOne = event.repeat !== null
                const times = { start: textOf(start), end: textOf(end) }
                act({ type: 'propose', event: event.id, ...(isOne && { date }), ...times })
                setOpen(false)
              }}
            >
              <Icon name="send" />
              {say('calendar.propose-send')}
            </button>
          </div>
        </div>
      )}
    </div>
  )
}
