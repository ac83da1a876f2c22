import {
  allFields,
  canCorrect,
  canWithdraw,
  type FormAction,
  type FormCase,
  papersOf,
  procedureOf,
  requestOf,
  type ServiceState,
  shownFields,
} from '@pix/core/simulators/form'
import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { AskInPlace } from '../ask-in-place.tsx'
import { Paragraphs } from '../paragraphs.tsx'
import type { ScreenProps } from '../simulator-host.tsx'
import { useFocusAfter } from '../use-focus-after.ts'
import { useValueWords } from './field-words.ts'
import styles from './form.module.css'
import { FormFields } from './form-fields.tsx'
import type { Heading } from './home.tsx'
import { shownPapers } from './papers.tsx'
import procedureStyles from './procedure.module.css'
import { ValueWords } from './procedure-view.tsx'
import { useDay } from './use-day.ts'

type Props = ScreenProps<ServiceState, FormAction> & { readonly found: FormCase }

/** What becomes of what was sent. */
export function CaseView({ state, found, act, heading }: Props & Heading): JSX.Element {
  const say = useMessages()
  const day = useDay()
  const request = found.isAsked ? requestOf(state, found.id) : undefined
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {procedureOf(state, found.procedure)?.title}
      </h3>
      <dl className={styles['values']}>
        <div>
          <dt>{say('form.number')}</dt>
          <dd className={styles['number']}>{found.number}</dd>
        </div>
        <div>
          <dt>{say('form.status')}</dt>
          <dd>
            <span className={`tag ${found.status === 'incomplete' ? 'tag-notice' : 'tag-neutral'}`}>
              {say(`form.status-${found.status}`)}
            </span>
          </dd>
        </div>
        <div>
          <dt>{say('form.date')}</dt>
          <dd>{day(found.sentOn)}</dd>
        </div>
      </dl>
      {request && (
        <section className={procedureStyles['request']} aria-label={say('form.request')}>
          <h4>
            <Icon name="alert" />
            {say('form.request')}
          </h4>
          <Paragraphs text={request.text} />
          <p>
            <strong>{say('form.deadline', { day: day(request.deadline) })}</strong>
          </p>
          <FormFields
            fields={request.fields}
            values={found.values}
            problems={found.problems}
            papers={shownPapers(state)}
            act={act}
            checked={state.checks}
          />
          <div>
            <button
              type="button"
              className={`${app['tool']} ${app['strong']}`}
              onClick={() => act({ type: 'complete' })}
            >
              <Icon name="send" />
              {say('form.complete')}
            </button>
          </div>
        </section>
      )}
      <Messages state={state} found={found} act={act} />
      <Sent state={state} found={found} act={act} />
      <Changes state={state} found={found} act={act} heading={heading} />
    </>
  )
}

function Messages({ found, act }: Props): JSX.Element {
  const say = useMessages()
  const day = useDay()
  const id = useId()
  const [text, setText] = useState('')
  return (
    <section className={app['card']}>
      <h4>{say('form.messages')}</h4>
      {found.messages.length + found.said.length === 0 && <p className={app['small']}>{say('form.no-message')}</p>}
      <ul className={procedureStyles['messages']}>
        {found.messages.map((message) => (
          <li key={message.id} className={procedureStyles['message']}>
            <p className={app['small']}>{say('form.service-wrote', { day: day(message.date) })}</p>
            <Paragraphs text={message.text} />
          </li>
        ))}
        {[...new Set(found.said)].map((one) => (
          <li key={one} className={procedureStyles['message']} data-mine="true">
            <p className={app['small']}>{say('form.you-wrote')}</p>
            <Paragraphs text={one} />
          </li>
        ))}
      </ul>
      <div className={styles['field']}>
        <label htmlFor={id}>{say('form.write')}</label>
        <textarea
          id={id}
          className={app['area']}
          rows={2}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <div>
        <button
          type="button"
          className={app['tool']}
          aria-disabled={text.trim() === '' || undefined}
          onClick={() => {
            if (text.trim() === '') return
            act({ type: 'write', text: text.trim() })
            setText('')
          }}
        >
          <Icon name="send" />
          {say('form.write-send')}
        </button>
      </div>
    </section>
  )
}

/** What was filled in. */
function Sent({ state, found }: Props): JSX.Element | null {
  const say = useMessages()
  const valueWords = useValueWords(papersOf(state))
  const procedure = procedureOf(state, found.procedure)
  if (!procedure || Object.keys(found.values).length === 0) return null
  return (
    <details className={procedureStyles['sent']}>
      <summary>{say('form.what-was-sent')}</summary>
      <dl className={styles['values']}>
        {shownFields(allFields(procedure), found.values)
          .filter(({ type }) => type !== 'note')
          .map((field) => (
            <div key={field.id}>
              <dt>{field.label}</dt>
              <dd>
                <ValueWords words={valueWords(field, found.values)} />
              </dd>
            </div>
          ))}
      </dl>
    </details>
  )
}

/** Correct it, withdraw it, keep its receipt. */
function Changes({ state, found, act, heading }: Props & Heading): JSX.Element {
  const say = useMessages()
  const [isAsking, setAsking] = useState(false)
  const withdraw = useFocusAfter<HTMLButtonElement>(String(isAsking))
  return isAsking ? (
    <AskInPlace
      question={say('form.withdraw-question')}
      yes={say('form.withdraw-yes')}
      no={say('form.withdraw-no')}
      onYes={() => {
        setAsking(false)
        act({ type: 'withdraw' })
        heading.current?.focus()
      }}
      onNo={() => setAsking(false)}
    />
  ) : (
    <div className={app['tools']}>
      <button type="button" className={app['tool']} onClick={() => act({ type: 'keep-receipt' })}>
        <Icon name={found.receiptKept ? 'check' : 'download'} />
        {say(found.receiptKept ? 'form.receipt-kept' : 'form.keep-receipt')}
      </button>
      {canCorrect(state, found) && (
        <button type="button" className={app['tool']} onClick={() => act({ type: 'correct' })}>
          <Icon name="pencil" />
          {say('form.correct')}
        </button>
      )}
      {canWithdraw(state, found) && (
        <button ref={withdraw} type="button" className={app['tool']} onClick={() => setAsking(true)}>
          <Icon name="trash" />
          {say('form.withdraw')}
        </button>
      )}
    </div>
  )
}
