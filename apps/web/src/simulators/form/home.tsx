import { type FormAction, type FormDraft, numberOf, procedureOf, type ServiceState } from '@pix/core/simulators/form'
import type { JSX, RefObject } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { Paragraphs } from '../paragraphs.tsx'
import type { ScreenProps } from '../simulator-host.tsx'
import styles from './form.module.css'
import { useDay } from './use-day.ts'

type Props = ScreenProps<ServiceState, FormAction>

/** The heading of what is shown, which takes the focus when it changes. */
export type Heading = { readonly heading: RefObject<HTMLHeadingElement | null> }

/** Of a procedure that is being filled in. */
export type DraftProps = Props & Heading & { readonly draft: FormDraft }

/** What can be done here. */
export function Home({ state, act, heading }: Props & Heading): JSX.Element {
  const say = useMessages()
  const { scenario, drafts } = state
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {say('form.what-to-do')}
      </h3>
      {scenario.intro !== undefined && <Paragraphs text={scenario.intro} />}
      <ul className={app['rows']}>
        {scenario.procedures.map(({ id, title, summary, site }) => (
          <li key={id}>
            <button
              type="button"
              className={styles['to-procedure']}
              onClick={() => act({ type: 'open', procedure: id })}
            >
              <span>
                <strong>{title}</strong>
                {site && <span className={app['small']}>{site.name}</span>}
                {summary !== undefined && <span className={app['small']}>{summary}</span>}
                {drafts[id] && drafts[id].place !== 'start' && (
                  <span className="tag tag-notice">{say('form.begun')}</span>
                )}
              </span>
              <Icon name="chevron-right" />
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What was sent, and what is kept for later. */
export function Cases({ state, act }: Props): JSX.Element {
  const say = useMessages()
  const day = useDay()
  const saved = Object.values(state.drafts).filter((draft) => draft.saved)
  return (
    <ul className={app['rows']}>
      {saved.map((draft) => {
        const procedure = procedureOf(state, draft.procedure)
        return (
          procedure && (
            <li key={draft.procedure}>
              <button
                type="button"
                className={styles['to-procedure']}
                onClick={() => act({ type: 'open', procedure: draft.procedure })}
              >
                <span>
                  <strong>{procedure.title}</strong>
                  <span className={app['small']}>
                    {say('form.file-number', { number: numberOf(state, draft, procedure) })}
                  </span>
                  <span className="tag tag-notice">{say('form.to-go-on')}</span>
                </span>
                <Icon name="chevron-right" />
              </button>
            </li>
          )
        )
      })}
      {state.cases.map(({ id, procedure, number, sentOn, status }) => (
        <li key={id}>
          <button type="button" className={styles['to-procedure']} onClick={() => act({ type: 'open-case', case: id })}>
            <span>
              <strong>{procedureOf(state, procedure)?.title}</strong>
              <span className={app['small']}>{say('form.file-sent', { number, day: day(sentOn) })}</span>
              <span className={`tag ${status === 'incomplete' ? 'tag-notice' : 'tag-neutral'}`}>
                {say(`form.status-${status}`)}
              </span>
            </span>
            <Icon name="chevron-right" />
          </button>
        </li>
      ))}
    </ul>
  )
}
