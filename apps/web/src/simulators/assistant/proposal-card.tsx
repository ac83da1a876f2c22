import {
  type AssistantAction,
  type AssistantState,
  type Decision,
  fieldValue,
  type Proposal,
} from '@pix/core/simulators/assistant'
import { type JSX, useId } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Group } from '../../ui/group.tsx'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import type { ScreenProps } from '../simulator-host.tsx'
import { TypedLine } from '../typed.tsx'
import { useFocusAfter } from '../use-focus-after.ts'
import styles from './assistant.module.css'

/** What the assistant would do: it waits to be let. */
export function ProposalCard({
  proposal,
  state,
  act,
}: ScreenProps<AssistantState, AssistantAction> & { proposal: Proposal }): JSX.Element {
  const say = useMessages()
  const titleId = useId()
  const decision = state.decided[proposal.id]
  const after = useFocusAfter<HTMLParagraphElement>(decision ?? '')
  const decide = (made: Decision) => () => act({ type: 'decide', proposal: proposal.id, decision: made })
  return (
    <Group labelledBy={titleId} className={styles['proposal']}>
      <h5 id={titleId}>
        <Icon name="hand" />
        {say('assistant.asks', { name: state.scenario.name })}
      </h5>
      <p className={styles['said']}>{proposal.text}</p>
      {proposal.fields && (
        <div className={styles['fields']}>
          {proposal.fields.map((field) => (
            <ProposalField
              key={field.id}
              field={field}
              proposal={proposal.id}
              isDecided={decision !== undefined}
              state={state}
              act={act}
            />
          ))}
        </div>
      )}
      {decision === undefined ? (
        <div className={app['tools']}>
          <button type="button" className={app['tool']} onClick={decide('once')}>
            {say('assistant.allow')}
          </button>
          {proposal.always && (
            <button type="button" className={app['tool']} onClick={decide('always')}>
              {say('assistant.allow-always')}
            </button>
          )}
          <button type="button" className={app['tool']} onClick={decide('refused')}>
            {say('assistant.refuse')}
          </button>
        </div>
      ) : (
        <p ref={after} tabIndex={-1} className={styles['after']}>
          <strong>{say(`assistant.decided-${decision}`)}</strong>{' '}
          {decision === 'refused' ? proposal.refused : proposal.allowed}
        </p>
      )}
    </Group>
  )
}

/** What it has understood of one thing; it can be put right until it is decided. */
function ProposalField({
  field,
  proposal,
  isDecided,
  state,
  act,
}: ScreenProps<AssistantState, AssistantAction> & {
  field: NonNullable<Proposal['fields']>[number]
  proposal: string
  isDecided: boolean
}): JSX.Element {
  const say = useMessages()
  const id = useId()
  const value = fieldValue(state, field)
  const adjust = (typed: string): void => act({ type: 'adjust', proposal, field: field.id, value: typed })
  if (isDecided) {
    const shown = field.options?.find((option) => option.id === value)?.label ?? value
    return (
      <p>
        <strong>{field.label}</strong> {shown === '' ? say('assistant.nothing-said') : shown}
      </p>
    )
  }
  return (
    <div className={app['field']}>
      <label htmlFor={id}>{field.label}</label>
      {field.options ? (
        <select id={id} value={value} onChange={(event) => adjust(event.target.value)}>
          {field.options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <TypedLine id={id} value={value} maxLength={200} onTyped={adjust} />
      )}
    </div>
  )
}
