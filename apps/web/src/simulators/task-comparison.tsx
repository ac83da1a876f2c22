import type { assessments } from '@pix/api/contract'
import { type JSX, Suspense, useId, useState } from 'react'
import { PartCount } from '../corrections/part-count.tsx'
import { PartHeading, type PartPlace } from '../corrections/part-heading.tsx'
import { PartMark } from '../corrections/part-mark.tsx'
import type { Views } from '../items/item-player.ts'
import { partIsRight } from '../items/part-marks.ts'
import { AreaMessages } from '../messages/area-messages.tsx'
import { Message } from '../messages/message.tsx'
import { useMessages } from '../messages/use-messages.ts'
import { Icon } from '../ui/icons.tsx'
import { RichText } from '../ui/rich-text.tsx'
import { hosts } from './hosts.ts'
import styles from './task-comparison.module.css'

type TaskComparisonProps = {
  correction: assessments.Correction
  view: Views['simulator']
  place: PartPlace
}

/** A task corrected: what was to be done, goal by goal, and both ways of doing it, to be seen step by step. */
export function TaskComparison(props: TaskComparisonProps): JSX.Element {
  const loading = (
    <p role="status">
      <Message id="common.loading" />
    </p>
  )
  return (
    <AreaMessages areas={['simulator', hosts[props.view.simulator].area]} placeholder={loading}>
      <Comparison {...props} />
    </AreaMessages>
  )
}

function Comparison({ correction, view, place }: TaskComparisonProps): JSX.Element {
  const say = useMessages()
  const { given, right, parts, why } = correction
  const headingLevel = place.position === null ? 3 : 5
  return (
    <div className="stack">
      <section>
        <PartHeading place={place}>{say('task.goals')}</PartHeading>
        {given.kind === 'simulator' && <PartCount parts={parts} />}
        <ul className={styles['goals']}>
          {why.map(({ id, text }) => {
            const isRight = given.kind === 'simulator' ? partIsRight(parts, id) : null
            return (
              <li key={id}>
                <div>
                  <RichText text={text} headingLevel={headingLevel} />
                </div>
                {isRight !== null && <PartMark isRight={isRight} />}
              </li>
            )
          })}
        </ul>
      </section>
      {given.kind === 'simulator' && (
        <details>
          <summary>{say('task.own')}</summary>
          {given.log === '' ? <p>{say('task.not-kept')}</p> : <Steps view={view} answer={given} />}
        </details>
      )}
      {right.kind === 'simulator' && (
        <details>
          <summary>{say('task.example')}</summary>
          <Steps view={view} answer={right} />
        </details>
      )}
    </div>
  )
}

/** A run of the simulator, shown after each of its actions. */
function Steps({
  view,
  answer: { log, reply },
}: {
  view: Views['simulator']
  answer: { readonly log: string; readonly reply: string }
}): JSX.Element {
  const say = useMessages()
  const statusId = useId()
  // Written by the server.
  const actions = JSON.parse(log) as readonly unknown[]
  const [step, setStep] = useState(actions.length)
  const { Host } = hosts[view.simulator]
  return (
    <div className="stack">
      {actions.length > 0 && (
        <div className={styles['steps']}>
          <button
            type="button"
            className="button button-soft"
            aria-disabled={step === 0 || undefined}
            onClick={() => setStep(Math.max(0, step - 1))}
          >
            <Icon name="chevron-left" />
            {say('task.previous')}
          </button>
          <button
            type="button"
            className="button button-soft"
            aria-disabled={step === actions.length || undefined}
            onClick={() => setStep(Math.min(actions.length, step + 1))}
          >
            {say('task.next')}
            <Icon name="chevron-right" />
          </button>
          <p role="status" id={statusId}>
            {step === 0 ? say('task.beginning') : say('task.step', { step, total: actions.length })}
          </p>
        </div>
      )}
      <Suspense
        fallback={
          <p role="status">
            <Message id="common.loading" />
          </p>
        }
      >
        <Host
          scenario={view.scenario}
          log={JSON.stringify(actions.slice(0, step))}
          onLog={() => {}}
          readOnly
          isSent={false}
        />
      </Suspense>
      {reply !== '' && <p>{say('task.reply', { reply })}</p>}
    </div>
  )
}
