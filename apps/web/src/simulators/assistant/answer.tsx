import {
  type AssistantAction,
  type AssistantExchange,
  type AssistantState,
  sourcesOf,
} from '@pix/core/simulators/assistant'
import { type JSX, type RefObject, useId } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { Avatar } from '../avatar.tsx'
import { DrawnLayer } from '../image-editor/drawn-layer.tsx'
import { Paragraphs } from '../paragraphs.tsx'
import type { ScreenProps } from '../simulator-host.tsx'
import styles from './assistant.module.css'
import { ClaimRow } from './claim-row.tsx'
import { SourceButton, SourcePage } from './open-source.tsx'
import { ProposalCard } from './proposal-card.tsx'

export type AnswerProps = ScreenProps<AssistantState, AssistantAction> & {
  exchange: AssistantExchange
  /** Where there are several to compare. */
  number: number | null
  isKept: boolean
  heading: RefObject<HTMLHeadingElement | null> | null
  openedAt: string | null
  sourcePlace: (at: string) => string
  onOpenAt: (place: string) => void
}

/** What the assistant says, what it relies on, and what can be done with it. */
export function Answer(props: AnswerProps): JSX.Element {
  const say = useMessages()
  const { exchange, number, isKept, heading, state, act } = props
  const { id, says, steps, claims = [], draft = false, picture, cites = [], proposal, choice } = exchange
  const { name, marks } = state.scenario
  const canBeWorkedOn = marks !== undefined || draft || claims.some(({ source }) => source !== undefined)
  return (
    <div className={styles['answer']}>
      <h4 ref={heading} tabIndex={-1}>
        <Avatar name={name} />
        {number === null ? name : say('assistant.answer-number', { name, number })}
      </h4>
      <Paragraphs text={says} />
      {steps && (
        <section className={styles['part']} aria-label={say('assistant.steps')}>
          <h5>{say('assistant.steps')}</h5>
          <ol className={app['rows']}>
            {steps.map((step, place) => (
              <li key={step.id}>
                <ClaimRow {...props} claim={step} number={place + 1} isDraft={false} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {claims.length > 0 &&
        (canBeWorkedOn ? (
          <ul className={app['rows']}>
            {claims.map((claim) => (
              <li key={claim.id}>
                <ClaimRow {...props} claim={claim} number={null} isDraft={draft} />
              </li>
            ))}
          </ul>
        ) : (
          <Paragraphs text={claims.map(({ text }) => text).join(' ')} />
        ))}
      {draft && (
        <label className={app['check']}>
          <input
            type="checkbox"
            checked={state.labelled.includes(id)}
            onChange={(event) => act({ type: 'label', exchange: id, on: event.target.checked })}
          />
          {say('assistant.label')}
        </label>
      )}
      {picture && (
        <figure className={styles['figure']}>
          <svg viewBox="0 0 160 90" aria-hidden="true">
            {picture.shapes.map(({ id: shape, shape: kind, text = '', ...drawn }) => (
              <DrawnLayer key={shape} layer={{ kind, text, ...drawn }} />
            ))}
          </svg>
          <figcaption>{picture.alt}</figcaption>
        </figure>
      )}
      {cites.length > 0 && <Cited {...props} />}
      <p className={styles['warning']}>{say('assistant.check-it')}</p>
      {number !== null && (
        <div className={app['tools']}>
          <button
            type="button"
            className={app['tool']}
            aria-pressed={isKept}
            onClick={() => act({ type: 'keep', exchange: id })}
          >
            <Icon name="check" />
            {say('assistant.keep', { number })}
          </button>
        </div>
      )}
      {proposal && <ProposalCard proposal={proposal} state={state} act={act} />}
      {choice && <ChoiceCard choice={choice} state={state} act={act} />}
    </div>
  )
}

function Cited({ exchange, state, act, openedAt, sourcePlace, onOpenAt }: AnswerProps): JSX.Element {
  const say = useMessages()
  const at = sourcePlace(exchange.id)
  return (
    <section className={styles['part']} aria-label={say('assistant.sources')}>
      <h5>{say('assistant.sources')}</h5>
      <ul className={`${app['plain']} ${styles['part']}`}>
        {sourcesOf(state, exchange)
          .filter(({ id }) => exchange.cites?.includes(id))
          .map((source) => {
            const isOpen = state.open === source.id && openedAt === at
            return (
              <li key={source.id} className={styles['part']}>
                <div className={app['tools']}>
                  <SourceButton source={source} isOpen={isOpen} onOpen={() => onOpenAt(at)} act={act} />
                </div>
                <SourcePage source={source} isOpen={isOpen} />
              </li>
            )
          })}
      </ul>
    </section>
  )
}

function ChoiceCard({
  choice,
  state,
  act,
}: ScreenProps<AssistantState, AssistantAction> & {
  choice: NonNullable<AssistantExchange['choice']>
}): JSX.Element {
  const name = useId()
  const chosen = choice.options.find(({ id }) => id === state.chosen[choice.id])
  return (
    <fieldset className={styles['choice']}>
      <legend>{choice.label}</legend>
      {choice.options.map(({ id, label }) => (
        <label key={id} className={app['check']}>
          <input
            type="radio"
            name={name}
            checked={chosen?.id === id}
            onChange={() => act({ type: 'choose', choice: choice.id, option: id })}
          />
          {label}
        </label>
      ))}
      <p role="status" className={styles['after']}>
        {chosen?.says}
      </p>
    </fieldset>
  )
}
