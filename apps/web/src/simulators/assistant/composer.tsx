import { documentOf, documentText, sendingOf } from '@pix/core/simulators/assistant'
import { type JSX, useId, useRef } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import styles from './assistant.module.css'
import type { PreparingProps } from './conversation.tsx'
import { unprepared, withDocument } from './prepared.ts'

/** Where a request is written or put together, with all that would leave. */
export function Composer({ state, act, prepared, onPrepared }: PreparingProps): JSX.Element {
  const say = useMessages()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const { suggestions = [], parts = [], documents = [], name } = state.scenario
  const send = (): void => {
    act({ type: 'ask', ...prepared, documents: [...prepared.documents] })
    if (sendingOf(state, prepared.text, prepared.parts, [])) onPrepared(unprepared)
    else field.current?.focus()
  }
  return (
    <section className={app['card']} aria-label={say('assistant.prepare')}>
      {suggestions.length > 0 && (
        <>
          <p id={`${id}-ideas`} className={app['small']}>
            {say('assistant.suggestions')}
          </p>
          <ul className={`${app['plain']} ${app['tools']}`} aria-labelledby={`${id}-ideas`}>
            {suggestions.map((suggestion) => (
              <li key={suggestion}>
                <button
                  type="button"
                  className={app['tool']}
                  onClick={() => {
                    onPrepared({ ...prepared, text: suggestion })
                    field.current?.focus()
                  }}
                >
                  {suggestion}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {parts.length > 0 && (
        <fieldset className={styles['parts']}>
          <legend>{say('assistant.parts')}</legend>
          <div className={styles['fields']}>
            {parts.map((part) => (
              <div key={part.id} className={app['field']}>
                <label htmlFor={`${id}-${part.id}`}>{part.label}</label>
                <select
                  id={`${id}-${part.id}`}
                  value={prepared.parts[part.id] ?? ''}
                  onChange={(event) => {
                    const { [part.id]: _last, ...others } = prepared.parts
                    const option = event.target.value
                    onPrepared({ ...prepared, parts: option === '' ? others : { ...others, [part.id]: option } })
                  }}
                >
                  <option value="">{say('assistant.no-part')}</option>
                  {part.options.map((option) => (
                    <option key={option.id} value={option.id}>
                      {option.text}
                    </option>
                  ))}
                </select>
              </div>
            ))}
          </div>
        </fieldset>
      )}
      <div className={app['field']}>
        <label htmlFor={id}>{say('assistant.write', { name })}</label>
        <textarea
          ref={field}
          id={id}
          className={app['area']}
          rows={3}
          maxLength={2000}
          value={prepared.text}
          onChange={(event) => onPrepared({ ...prepared, text: event.target.value })}
        />
      </div>
      {documents.map((document) => (
        <label key={document.id} className={app['check']}>
          <input
            type="checkbox"
            checked={prepared.documents.includes(document.id)}
            onChange={(event) => onPrepared(withDocument(prepared, document.id, event.target.checked))}
          />
          {say('assistant.attach', { title: document.title })}
        </label>
      ))}
      <Leaving state={state} prepared={prepared} />
      <div className={app['tools']}>
        <button type="button" className={`${app['tool']} ${app['strong']}`} onClick={send}>
          <Icon name="send" />
          {say('assistant.send')}
        </button>
      </div>
    </section>
  )
}

/** What the request would take out of the house, word for word. */
function Leaving({ state, prepared }: Pick<PreparingProps, 'state' | 'prepared'>): JSX.Element {
  const say = useMessages()
  const text = sendingOf(state, prepared.text, prepared.parts, [])?.text
  return (
    <details className={styles['leaving']}>
      <summary>{say('assistant.leaves', { count: prepared.documents.length })}</summary>
      <div className={styles['leaving-words']}>
        <p className={styles['said']}>{text ?? say('assistant.leaves-nothing')}</p>
        {prepared.documents.map((id) => {
          const document = documentOf(state, id)
          return (
            document && (
              <div key={id}>
                <p className={app['small']}>{say('assistant.sent-along', { title: document.title })}</p>
                <p className={styles['said']}>{documentText(state, document)}</p>
              </div>
            )
          )
        })}
      </div>
    </details>
  )
}
