import {
  type MessagingAction,
  type MessagingScenario,
  type MessagingState,
  stoppedBy,
} from '@pix/core/simulators/messaging'
import { type JSX, useEffect, useId, useRef } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Group } from '../../ui/group.tsx'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import type { ScreenProps } from '../simulator-host.tsx'
import styles from './messaging.module.css'

type ProcedureProps = ScreenProps<MessagingState, MessagingAction> & {
  procedure: NonNullable<MessagingScenario['procedure']>
}

/** The rules of the group, and the requests on which they are tried. */
export function Procedure({ procedure, state, act }: ProcedureProps): JSX.Element {
  const say = useMessages()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { title, rules, requests } = procedure
  const stopped = requests.filter((request) => stoppedBy(procedure, request, state.rules).length > 0).length
  return (
    <div className={app['main']}>
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {rules.map((rule) => (
        <Rule key={rule.id} rule={rule} state={state} act={act} />
      ))}
      <h4>{say('messaging.requests')}</h4>
      <div>
        <button type="button" className={`${app['tool']} ${app['strong']}`} onClick={() => act({ type: 'try-rules' })}>
          <Icon name="refresh" />
          {say('messaging.try-rules', { count: requests.length })}
        </button>
      </div>
      <p role="status">{state.tried && say('messaging.tried', { done: requests.length - stopped, stopped })}</p>
      <ul className={app['rows']}>
        {requests.map((request) => (
          <li key={request.id} className={styles['request']}>
            <strong>{request.title}</strong>
            <span>{request.text}</span>
            {state.tried && <Outcome procedure={procedure} request={request} state={state} />}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Rule({
  rule,
  state,
  act,
}: ScreenProps<MessagingState, MessagingAction> & { rule: ProcedureProps['procedure']['rules'][number] }): JSX.Element {
  const id = useId()
  return (
    <div className={app['card']}>
      <p id={id}>
        <strong>{rule.question}</strong>
      </p>
      <Group role="radiogroup" labelledBy={id}>
        {rule.options.map((option) => (
          <label key={option.id} className={app['check']}>
            <input
              type="radio"
              name={id}
              checked={state.rules[rule.id] === option.id}
              onChange={() => act({ type: 'rule', rule: rule.id, option: option.id })}
            />
            <span>{option.text}</span>
          </label>
        ))}
      </Group>
    </div>
  )
}

function Outcome({
  procedure,
  request,
  state,
}: {
  procedure: ProcedureProps['procedure']
  request: ProcedureProps['procedure']['requests'][number]
  state: MessagingState
}): JSX.Element {
  const say = useMessages()
  const stops = stoppedBy(procedure, request, state.rules)
  const [first] = stops
  const missing = first?.options.find((option) => option.id === state.rules[first.id])
  return (
    <span className={styles['outcome']}>
      <Icon name={first ? 'hand' : 'arrow-right'} />
      {missing ? say('messaging.stopped', { rule: missing.text }) : say('messaging.carried-out')}
    </span>
  )
}
