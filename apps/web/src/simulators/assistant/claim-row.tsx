import type { AssistantExchange } from '@pix/core/simulators/assistant'
import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { TypedText } from '../typed.tsx'
import type { AnswerProps } from './answer.tsx'
import styles from './assistant.module.css'
import { SourceButton, SourcePage } from './open-source.tsx'

type Claim = NonNullable<AssistantExchange['claims']>[number]

/** A sentence of an answer, or a step: what it relies on, what one makes of it, and in a draft how it should be. */
export function ClaimRow({
  claim,
  number,
  isDraft,
  state,
  act,
  openedAt,
  sourcePlace,
  onOpenAt,
}: Omit<AnswerProps, 'number'> & { claim: Claim; number: number | null; isDraft: boolean }): JSX.Element {
  const say = useMessages()
  const id = useId()
  const [isCorrecting, setCorrecting] = useState(false)
  const source = state.scenario.sources?.find((one) => one.id === claim.source)
  const at = sourcePlace(claim.id)
  const isOpen = source !== undefined && state.open === source.id && openedAt === at
  const text = state.corrected[claim.id] ?? claim.text
  // What is corrected stays as it was beside the field: nothing moves under the button that is pressed next.
  const shown = isCorrecting ? claim.text : text
  return (
    <div className={styles['claim']}>
      <p id={`${id}-text`}>
        {number !== null && `${number}. `}
        {shown === '' ? <del>{claim.text}</del> : shown}
        {shown !== claim.text && (
          <span className={styles['changed']}> {say(shown === '' ? 'assistant.removed' : 'assistant.corrected')}</span>
        )}
      </p>
      <div className={app['tools']}>
        <Marking claim={claim.id} describedBy={`${id}-text`} state={state} act={act} />
        {isDraft && (
          <button
            type="button"
            className={app['tool']}
            aria-expanded={isCorrecting}
            aria-describedby={`${id}-text`}
            onClick={() => setCorrecting(!isCorrecting)}
          >
            <Icon name="pencil" />
            {say('assistant.correct')}
          </button>
        )}
        {source && <SourceButton source={source} isOpen={isOpen} onOpen={() => onOpenAt(at)} act={act} />}
      </div>
      {isCorrecting && (
        <div className={app['field']}>
          <label htmlFor={`${id}-field`}>{say('assistant.correction')}</label>
          <TypedText
            id={`${id}-field`}
            value={text}
            maxLength={600}
            onTyped={(typed) => act({ type: 'correct', claim: claim.id, text: typed })}
          />
          <div className={app['tools']}>
            <button type="button" className={app['tool']} onClick={() => setCorrecting(false)}>
              <Icon name="check" />
              {say('assistant.corrected-done')}
            </button>
            <button
              type="button"
              className={app['tool']}
              onClick={() => {
                act({ type: 'correct', claim: claim.id, text: '' })
                setCorrecting(false)
              }}
            >
              <Icon name="trash" />
              {say('assistant.remove')}
            </button>
          </div>
        </div>
      )}
      {source && <SourcePage source={source} isOpen={isOpen} />}
    </div>
  )
}

/** One mark is given or taken back; of several, one is chosen. */
function Marking({
  claim,
  describedBy,
  state,
  act,
}: Pick<AnswerProps, 'state' | 'act'> & { claim: string; describedBy: string }): JSX.Element | null {
  const say = useMessages()
  const id = useId()
  const { marks = [] } = state.scenario
  const marked = state.marks[claim] ?? ''
  const [only, ...others] = marks
  if (!only) return null
  if (others.length === 0) {
    return (
      <button
        type="button"
        className={app['tool']}
        aria-pressed={marked === only.id}
        aria-describedby={describedBy}
        onClick={() => act({ type: 'mark', claim, mark: marked === only.id ? '' : only.id })}
      >
        <Icon name="flag" />
        {only.label}
      </button>
    )
  }
  return (
    <span className={styles['marking']} data-marked={marked !== '' || undefined}>
      <label htmlFor={id}>{say('assistant.mark')}</label>
      <select
        id={id}
        aria-describedby={describedBy}
        value={marked}
        onChange={(event) => act({ type: 'mark', claim, mark: event.target.value })}
      >
        <option value="">{say('assistant.unmarked')}</option>
        {marks.map((mark) => (
          <option key={mark.id} value={mark.id}>
            {mark.label}
          </option>
        ))}
      </select>
    </span>
  )
}
