import {
  type AssistantAction,
  type AssistantSetting,
  type AssistantState,
  conversationsLeft,
  memoryLeft,
} from '@pix/core/simulators/assistant'
import { type JSX, useId } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import type { ScreenProps } from '../simulator-host.tsx'
import { useFocusAfter } from '../use-focus-after.ts'
import styles from './assistant.module.css'
import type { HeadingRef } from './conversation.tsx'

type Props = ScreenProps<AssistantState, AssistantAction>

/** How the assistant is set, what it remembers, and the conversations that it keeps. */
export function AssistantSettings({ heading, state, act }: Props & { heading: HeadingRef }): JSX.Element {
  const say = useMessages()
  const { scenario } = state
  return (
    <div className={app['main']}>
      <h3 ref={heading} tabIndex={-1}>
        {say('assistant.settings')}
      </h3>
      {sectionsOf(scenario.settings ?? []).map(({ title, settings }) => (
        <section key={title ?? ''} className={styles['section']}>
          {title !== undefined && <h4>{title}</h4>}
          <ul className={app['rows']}>
            {settings.map((setting) => (
              <li key={setting.id}>
                <SettingRow setting={setting} state={state} act={act} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {scenario.memory && <Memory state={state} act={act} />}
      {scenario.conversations && <Kept state={state} act={act} />}
    </div>
  )
}

type Section = { readonly title: string | undefined; readonly settings: readonly AssistantSetting[] }

/** The settings by their section, in the order of the first of each. */
function sectionsOf(settings: readonly AssistantSetting[]): readonly Section[] {
  const titles = [...new Set(settings.map(({ section }) => section))]
  return titles.map((title) => ({ title, settings: settings.filter(({ section }) => section === title) }))
}

function SettingRow({ setting, state, act }: Props & { setting: AssistantSetting }): JSX.Element {
  const name = useId()
  const { id, label, hint } = setting
  if (setting.type === 'toggle') {
    return (
      <label className={styles['setting']}>
        <span>
          {label}
          {hint !== undefined && <span className={styles['hint']}>{hint}</span>}
        </span>
        <input
          type="checkbox"
          checked={state.settings[id] === true}
          onChange={(event) => act({ type: 'set', setting: id, value: event.target.checked })}
        />
      </label>
    )
  }
  return (
    <fieldset className={styles['options']}>
      <legend>
        {label}
        {hint !== undefined && <span className={styles['hint']}>{hint}</span>}
      </legend>
      {setting.options.map((option) => (
        <label key={option.id} className={app['check']}>
          <input
            type="radio"
            name={name}
            checked={state.settings[id] === option.id}
            onChange={() => act({ type: 'set', setting: id, value: option.id })}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}

function Memory({ state, act }: Props): JSX.Element {
  const say = useMessages()
  const left = memoryLeft(state)
  // The button that was pressed is gone.
  const title = useFocusAfter<HTMLHeadingElement>(left.map(({ id }) => id).join())
  return (
    <section className={styles['section']}>
      <h4 ref={title} tabIndex={-1}>
        {say('assistant.memory', { name: state.scenario.name })}
      </h4>
      {left.length === 0 && <p className={app['small']}>{say('assistant.no-memory')}</p>}
      <ul className={app['rows']}>
        {left.map(({ id, text }) => (
          <li key={id} className={styles['entry']}>
            <span>{text}</span>
            <button type="button" className={app['tool']} onClick={() => act({ type: 'forget', memory: id })}>
              <Icon name="trash" />
              {say('assistant.forget')}
              <span className="visually-hidden"> : {text}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Kept({ state, act }: Props): JSX.Element {
  const say = useMessages()
  const left = conversationsLeft(state)
  const heading = useFocusAfter<HTMLHeadingElement>(left.map(({ id, shared }) => `${id} ${shared}`).join())
  return (
    <section className={styles['section']}>
      <h4 ref={heading} tabIndex={-1}>
        {say('assistant.conversations')}
      </h4>
      {left.length === 0 && <p className={app['small']}>{say('assistant.no-conversation')}</p>}
      <ul className={app['rows']}>
        {left.map(({ id, title, text, shared }) => (
          <li key={id} className={styles['entry']}>
            <div>
              <p>{title}</p>
              {text !== undefined && <p className={app['small']}>{text}</p>}
              {shared === true && <p className={styles['changed']}>{say('assistant.shared')}</p>}
            </div>
            <div className={app['tools']}>
              {shared === true && (
                <button
                  type="button"
                  className={app['tool']}
                  onClick={() => act({ type: 'stop-sharing', conversation: id })}
                >
                  <Icon name="lock" />
                  {say('assistant.stop-sharing')}
                  <span className="visually-hidden"> : {title}</span>
                </button>
              )}
              <button type="button" className={app['tool']} onClick={() => act({ type: 'delete', conversation: id })}>
                <Icon name="trash" />
                {say('assistant.delete')}
                <span className="visually-hidden"> : {title}</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
