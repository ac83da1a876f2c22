import { type CodeAction, type CodeState, mostRequests } from '@pix/core/simulators/code'
import { type JSX, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import { Paragraphs } from '../paragraphs.tsx'
import styles from './panels.module.css'

/** A request is put together from sentences; what comes back can be taken into the editor. */
export function RequestPanel({ state, act }: { state: CodeState; act: (action: CodeAction) => void }): JSX.Element {
  const say = useMessages()
  const { requests, scenario } = state
  const { sentences = [], answers = [] } = scenario.assistant ?? {}
  const [chosen, setChosen] = useState<readonly string[]>(requests.at(-1)?.sentences ?? [])
  const [said, setSaid] = useState('')
  const toggle = (id: string): void =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  const send = (): void => {
    setSaid(chosen.length === 0 ? say('code.request-empty') : '')
    if (chosen.length > 0) act({ type: 'request', sentences: [...chosen] })
  }
  return (
    <section className={styles['panel']}>
      <h4>{say('code.assistant')}</h4>
      <ol className={styles['cards']} aria-live="polite">
        {requests.map((request, place) => {
          const answer = answers[request.answer]
          const number = place + 1
          return (
            <li key={number} className={styles['card']}>
              <h5>{say('code.requested', { number })}</h5>
              <ul>
                {request.sentences.map((id) => (
                  <li key={id}>{sentences.find((one) => one.id === id)?.text}</li>
                ))}
              </ul>
              <Paragraphs text={answer?.says ?? ''} />
              {answer?.program !== undefined && (
                <>
                  <pre className={styles['given']} dir="ltr">
                    {answer.program}
                  </pre>
                  <button
                    type="button"
                    className="button button-soft"
                    onClick={() => {
                      act({ type: 'take', request: place })
                      setSaid(say('code.taken', { number }))
                    }}
                  >
                    {say('code.take')}
                  </button>
                </>
              )}
            </li>
          )
        })}
      </ol>
      {requests.length >= mostRequests ? (
        <p className={styles['hint']}>{say('code.requests-full')}</p>
      ) : (
        <>
          <fieldset className={styles['choices']}>
            <legend>{say('code.request-of')}</legend>
            {sentences.map(({ id, text }) => (
              <label key={id}>
                <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
                <span>{text}</span>
              </label>
            ))}
          </fieldset>
          <button type="button" className="button button-soft" onClick={send}>
            <Icon name="send" />
            {say('code.request')}
          </button>
        </>
      )}
      <p role="status" className={styles['hint']}>
        {said}
      </p>
    </section>
  )
}
