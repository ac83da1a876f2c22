import type { FormAction, Procedure } from '@pix/core/simulators/form'
import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { Paragraphs } from '../paragraphs.tsx'
import styles from './form.module.css'
import type { DraftProps } from './home.tsx'
import procedureStyles from './procedure.module.css'

type Way = NonNullable<Procedure['identity']>
type SignInService = Extract<Way, { way: 'sign-in' }>['services'][number]

/** Who it is: a code that comes by message, or another service that says so. */
export function Identity(props: DraftProps & { procedure: Procedure }): JSX.Element | null {
  const say = useMessages()
  const { act, draft, procedure, heading } = props
  const { identity } = procedure
  if (!identity) return null
  const service = identity.way === 'sign-in' ? identity.services.find(({ id }) => id === draft.asked) : undefined
  return (
    <>
      <p className={app['small']}>{procedure.title}</p>
      <h3 ref={heading} tabIndex={-1}>
        {service
          ? say('form.passes', { service: service.name })
          : say(draft.place === 'confirm' ? 'form.confirm' : 'form.who-are-you')}
      </h3>
      {identity.way === 'code' && <ByCode {...props} identity={identity} />}
      {service ? (
        <Sharing service={service} act={act} />
      ) : (
        identity.way === 'sign-in' && (
          <>
            <p>{say('form.sign-in-help')}</p>
            <ul className={app['rows']}>
              {identity.services.map(({ id, name, about }) => (
                <li key={id}>
                  <button
                    type="button"
                    className={styles['to-procedure']}
                    onClick={() => act({ type: 'sign-in', service: id })}
                  >
                    <span>
                      <strong>{say('form.sign-in-with', { service: name })}</strong>
                      {about !== undefined && <span className={app['small']}>{about}</span>}
                    </span>
                    <Icon name="chevron-right" />
                  </button>
                </li>
              ))}
            </ul>
          </>
        )
      )}
      <div className={procedureStyles['aside']}>
        {!service && (
          <button type="button" className={app['tool']} onClick={() => act({ type: 'back' })}>
            {say('form.back')}
          </button>
        )}
        <button type="button" className="button button-quiet" onClick={() => act({ type: 'leave' })}>
          {say('form.leave')}
        </button>
      </div>
    </>
  )
}

function ByCode({
  state,
  act,
  draft,
  identity,
}: DraftProps & { identity: Extract<Way, { way: 'code' }> }): JSX.Element {
  const say = useMessages()
  const id = useId()
  const [code, setCode] = useState('')
  const message = state.phone.at(-1)
  const isAsked = draft.asked === 'code'
  const isWrong = state.notice?.code === 'wrong-code'
  return (
    <>
      <p>{say('form.code-help', { to: identity.to })}</p>
      <div className={app['tools']}>
        <button
          type="button"
          className={isAsked ? app['tool'] : `${app['tool']} ${app['strong']}`}
          onClick={() => act({ type: 'ask-code' })}
        >
          <Icon name="message" />
          {say(isAsked ? 'form.ask-code-again' : 'form.ask-code')}
        </button>
      </div>
      {isAsked && message && (
        <>
          <section className={procedureStyles['telephone']} aria-label={say('form.telephone')}>
            <p className={app['small']}>
              <Icon name="phone" />
              {say('form.message-from', { from: message.from })}
            </p>
            <Paragraphs text={message.text} />
          </section>
          <div className={styles['field']}>
            <label htmlFor={id}>{say('form.code')}</label>
            <div className={procedureStyles['code']}>
              <input
                id={id}
                type="text"
                inputMode="numeric"
                maxLength={40}
                value={code}
                autoComplete="off"
                aria-invalid={isWrong || undefined}
                onChange={(event) => setCode(event.target.value)}
              />
              <button
                type="button"
                className={`${app['tool']} ${app['strong']}`}
                onClick={() => {
                  act({ type: 'give-code', code })
                  setCode('')
                }}
              >
                {say('form.give-code')}
              </button>
            </div>
          </div>
        </>
      )}
    </>
  )
}

/** What another service may pass on. */
function Sharing({ service, act }: { service: SignInService; act: (action: FormAction) => void }): JSX.Element {
  const say = useMessages()
  const [ticked, setTicked] = useState(() =>
    service.passes.filter((data) => data.needed || data.ticked).map(({ id }) => id),
  )
  return (
    <>
      <p>{say('form.passes-help')}</p>
      <fieldset className={styles['group']}>
        <legend className="visually-hidden">{say('form.passes', { service: service.name })}</legend>
        {service.passes.map(({ id, label, value, needed }) => (
          <label key={id} className={styles['choice']}>
            <input
              type="checkbox"
              checked={ticked.includes(id)}
              disabled={needed}
              onChange={(event) =>
                setTicked(event.target.checked ? [...ticked, id] : ticked.filter((one) => one !== id))
              }
            />
            <span>
              {label}
              {needed && <span className={styles['optional']}> {say('form.needed')}</span>}
              <span className={procedureStyles['passed']}>{value}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className={app['tools']}>
        <button
          type="button"
          className={`${app['tool']} ${app['strong']}`}
          onClick={() => act({ type: 'share', data: ticked })}
        >
          {say('form.share')}
        </button>
        <button type="button" className={app['tool']} onClick={() => act({ type: 'share-nothing' })}>
          {say('form.share-nothing')}
        </button>
      </div>
    </>
  )
}
