import { dayOf, type Repeat, type Rule, type Wall, weekdayOf, weekdays } from '@pix/core/simulators/calendar'
import { type JSX, useId } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Group } from '../../ui/group.tsx'
import app from '../application.module.css'
import { useRuleWords, useWeekdayName } from './calendar-words.ts'
import styles from './event.module.css'
import type { EditorProps } from './event-editor.tsx'
import { TypedPart } from './typed-moment.tsx'

const kinds = ['never', 'day', 'week', 'month', 'year'] as const
const intervals = [1, 2, 3, 4, 6]
const usualCount = 10
const usualWeeks = 8

/** How an event repeats, on which days, and until when. */
export function RepeatField({ draft, act }: EditorProps): JSX.Element {
  const say = useMessages()
  const id = useId()
  const ruleWords = useRuleWords()
  const { repeat, start } = draft
  const change = (changed: Repeat | null): void => act({ type: 'fill', repeat: changed })
  return (
    <div className={app['field']}>
      <label htmlFor={`${id}-every`}>{say('calendar.repeat')}</label>
      <select
        id={`${id}-every`}
        value={repeat?.every ?? 'never'}
        onChange={(event) => {
          const every = kinds.find((one) => one === event.target.value)
          if (every === 'never') change(null)
          else if (every) change({ ...written(repeat), every, interval: 1, days: [] })
        }}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {say(`calendar.every-${kind}`)}
          </option>
        ))}
      </select>
      {repeat && (
        <div className={styles['rule']}>
          <div>
            <label htmlFor={`${id}-interval`}>{say('calendar.interval')}</label>
            <select
              id={`${id}-interval`}
              value={repeat.interval}
              onChange={(event) => change({ ...written(repeat), interval: Number(event.target.value) })}
            >
              {[...new Set([...intervals, repeat.interval])].map((interval) => (
                <option key={interval} value={interval}>
                  {say(`calendar.repeats-${repeat.every}`, { interval })}
                </option>
              ))}
            </select>
          </div>
          {repeat.every === 'week' && <Weekdays rule={repeat} start={start} onRule={change} />}
          {repeat.every === 'month' && (
            <div>
              <label htmlFor={`${id}-on`}>{say('calendar.month-on')}</label>
              <select
                id={`${id}-on`}
                value={repeat.on}
                onChange={(event) =>
                  change({ ...written(repeat), on: event.target.value === 'weekday' ? 'weekday' : 'date' })
                }
              >
                <option value="date">{say('calendar.month-on-date')}</option>
                <option value="weekday">{say('calendar.month-on-weekday')}</option>
              </select>
            </div>
          )}
          <End rule={repeat} start={start} onRule={change} />
          <p className={app['small']}>{ruleWords(repeat, start)}</p>
        </div>
      )}
    </div>
  )
}

/** The rule as an action has it. */
function written(rule: Rule | null): Repeat {
  if (rule === null) return { every: 'week' }
  const { until, count, days, ...said } = rule
  return { ...said, days: [...days], ...(until !== '' && { until }), ...(count > 0 && { count }) }
}

type PartProps = { rule: Rule; start: Wall; onRule: (rule: Repeat) => void }

function Weekdays({ rule, start, onRule }: PartProps): JSX.Element {
  const say = useMessages()
  const nameOfDay = useWeekdayName()
  return (
    <Group label={say('calendar.on-days')} className={styles['days']}>
      {weekdays.map((day) => {
        const isOn = rule.days.includes(day)
        const left = isOn ? rule.days.filter((one) => one !== day) : [...rule.days, day]
        const kept = left.length === 0 ? weekdays.slice(weekdayOf(start), weekdayOf(start) + 1) : left
        return (
          <label key={day} className={app['check']}>
            <input type="checkbox" checked={isOn} onChange={() => onRule({ ...written(rule), days: [...kept] })} />
            {nameOfDay(day)}
          </label>
        )
      })}
    </Group>
  )
}

const ends = ['never', 'until', 'count'] as const

function End({ rule, start, onRule }: PartProps): JSX.Element {
  const say = useMessages()
  const id = useId()
  const end = rule.until !== '' ? 'until' : rule.count > 0 ? 'count' : 'never'
  const { until: _until, count: _count, ...endless } = written(rule)
  return (
    <>
      <div>
        <label htmlFor={`${id}-end`}>{say('calendar.repeat-end')}</label>
        <select
          id={`${id}-end`}
          value={end}
          onChange={(event) => {
            const chosen = event.target.value
            if (chosen === 'until') onRule({ ...endless, until: dayOf(start + usualWeeks * 7 * 1440) })
            else if (chosen === 'count') onRule({ ...endless, count: usualCount })
            else onRule(endless)
          }}
        >
          {ends.map((one) => (
            <option key={one} value={one}>
              {say(`calendar.end-${one}`)}
            </option>
          ))}
        </select>
      </div>
      {end === 'until' && (
        <div>
          <label htmlFor={`${id}-until`}>{say('calendar.last-day')}</label>
          <TypedPart
            id={`${id}-until`}
            type="date"
            value={rule.until}
            onTyped={(until) => onRule({ ...endless, until })}
          />
        </div>
      )}
      {end === 'count' && (
        <div>
          <label htmlFor={`${id}-count`}>{say('calendar.how-often')}</label>
          <CountField id={`${id}-count`} value={rule.count} onCount={(count) => onRule({ ...endless, count })} />
        </div>
      )}
    </>
  )
}

const counts = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 20, 24, 30, 36, 40, 52]

function CountField({
  id,
  value,
  onCount,
}: {
  id: string
  value: number
  onCount: (count: number) => void
}): JSX.Element {
  const say = useMessages()
  const offered = [...new Set([...counts, value])].sort((one, other) => one - other)
  return (
    <select id={id} value={value} onChange={(event) => onCount(Number(event.target.value))}>
      {offered.map((count) => (
        <option key={count} value={count}>
          {say('calendar.times', { count })}
        </option>
      ))}
    </select>
  )
}
