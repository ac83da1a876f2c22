import type { DayView, MomentDone, RulesStage } from '@pix/core/simulators/blocks'
import type { JSX } from 'react'
import app from '../application.module.css'
import type { Words } from './block-words.ts'
import styles from './blocks.module.css'

type DayProps = {
  stage: RulesStage
  view: DayView
  where: string
  isRun: boolean
  /** The last moment is over as well. */
  isOver: boolean
  words: Words
}
type Moment = RulesStage['days'][number]['moments'][number]

/** What happens on the test day, and what the rules did of it. */
export function TestDay({ stage, view, where, isRun, isOver, words }: DayProps): JSX.Element {
  const { say } = words
  const moments = stage.days.find(({ id }) => id === where)?.moments ?? []
  const now = isRun ? view.moments.at(-1)?.id : undefined
  return (
    <div className={styles['day']}>
      <details className={styles['details']}>
        <summary>{say('blocks.at-hand')}</summary>
        <AtHand stage={stage} words={words} />
      </details>
      <ol className={styles['moments']}>
        {moments.map((moment) => {
          const done = isRun ? view.moments.find(({ id }) => id === moment.id) : undefined
          return (
            <li key={moment.id} data-now={moment.id === now || undefined}>
              <p className={styles['moment']}>
                <b>{moment.at}</b> {moment.says}
              </p>
              <Readings stage={stage} moment={moment} words={words} />
              {done && (
                <Done stage={stage} moment={moment} done={done} isOver={isOver || moment.id !== now} words={words} />
              )}
            </li>
          )
        })}
      </ol>
    </div>
  )
}

/** Sensors, devices and questions, as they are at the beginning. */
function AtHand({ stage, words }: { stage: RulesStage; words: Words }): JSX.Element {
  const { say, name } = words
  return (
    <dl className={styles['facts']}>
      {stage.sensors.map(({ id, name: own, value, unit, options }) => (
        <div key={id}>
          <dt>{own}</dt>
          <dd>{options ? name(String(value)) : `${value}${unit === undefined ? '' : `\u202F${unit}`}`}</dd>
        </div>
      ))}
      {stage.devices.map((device) => (
        <div key={device.id}>
          <dt>{device.name}</dt>
          <dd>
            {device.state === undefined
              ? device.commands.map((command) => command.name).join(', ')
              : name(device.state)}
          </dd>
        </div>
      ))}
      {stage.questions.map(({ id, name: own, answers }) => (
        <div key={id}>
          <dt>{say('blocks.question', { question: own })}</dt>
          <dd>{answers.map((answer) => answer.name).join(', ')}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What sensors show from this moment on. */
function Readings({
  stage,
  moment: { sets = [] },
  words,
}: {
  stage: RulesStage
  moment: Moment
  words: Words
}): JSX.Element | null {
  if (sets.length === 0) return null
  const shown = sets.map(({ what, value }) => {
    const unit = stage.sensors.find(({ id }) => id === what)?.unit
    const own = typeof value === 'number' ? String(value) : words.name(value)
    return words.say('blocks.reading', {
      what: words.name(what),
      value: unit === undefined ? own : `${own}\u202F${unit}`,
    })
  })
  return <p className={app['small']}>{shown.join(' · ')}</p>
}

function Done({
  stage,
  moment: { answers = [] },
  done,
  isOver,
  words,
}: {
  stage: RulesStage
  moment: Moment
  done: MomentDone
  isOver: boolean
  words: Words
}): JSX.Element {
  const { say, name } = words
  const person = stage.person ?? say('blocks.person')
  const isQuiet = isOver && done.did.length === 0 && done.proposed.length === 0
  return (
    <ul className={styles['done']}>
      {[...new Set(done.asked)].map((id) => {
        const answer = answers.find(({ question }) => question === id)?.answer
        return (
          <li key={id} data-tone="asked">
            {say('blocks.told-asked', {
              question: name(id),
              answer: answer === undefined ? say('blocks.no-answer') : name(answer),
            })}
          </li>
        )
      })}
      {keyed(done.did).map(({ key, id }) => (
        <li key={key} data-tone="did">
          {name(id)}
        </li>
      ))}
      {keyed(done.proposed).map(({ key, id }) => (
        <li key={key} data-tone="waits">
          {say('blocks.waits', { person, name: name(id) })}
        </li>
      ))}
      {isQuiet && <li data-tone="quiet">{say('blocks.nothing-done')}</li>}
      {done.conflict && <li data-tone="no">{say('blocks.conflict')}</li>}
      {done.endless && <li data-tone="no">{say('blocks.endless')}</li>}
    </ul>
  )
}

/** The same may be done twice. */
function keyed(ids: readonly string[]): readonly { readonly key: string; readonly id: string }[] {
  return ids.map((id, place) => ({ key: `${place} ${id}`, id }))
}
