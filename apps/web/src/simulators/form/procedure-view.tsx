import { fieldsOfStep, type Procedure, papersOf, procedureOf, shownSteps } from '@pix/core/simulators/form'
import { type JSX, type ReactNode, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { AskInPlace } from '../ask-in-place.tsx'
import { Paragraphs } from '../paragraphs.tsx'
import { useFocusAfter } from '../use-focus-after.ts'
import { BudgetLine } from './budget-line.tsx'
import { useValueWords } from './field-words.ts'
import styles from './form.module.css'
import { FormFields } from './form-fields.tsx'
import type { DraftProps } from './home.tsx'
import { Identity } from './identity.tsx'
import { shownPapers } from './papers.tsx'
import procedureStyles from './procedure.module.css'

type Props = DraftProps & { readonly procedure: Procedure }

/** A procedure: its start page, who it is, its steps, the summary. */
export function ProcedureView(props: DraftProps): JSX.Element | null {
  const { state, draft } = props
  const procedure = procedureOf(state, draft.procedure)
  if (!procedure) return null
  if (draft.place === 'start') return <StartPage {...props} procedure={procedure} />
  if (draft.place === 'summary') return <Summary {...props} procedure={procedure} />
  if (draft.place === 'identity' || draft.place === 'confirm') return <Identity {...props} procedure={procedure} />
  return <Step {...props} procedure={procedure} />
}

function StartPage({ state, act, procedure, heading }: Props): JSX.Element {
  const say = useMessages()
  const { title, intro, needs } = procedure
  const isAlone = state.scenario.procedures.length === 1 && state.cases.length === 0
  return (
    <>
      {!isAlone && (
        <button type="button" className={styles['back']} onClick={() => act({ type: 'home' })}>
          <Icon name="chevron-left" />
          {state.scenario.list ?? say('form.procedures')}
        </button>
      )}
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {intro !== undefined && <Paragraphs text={intro} />}
      {needs && (
        <section className={app['card']}>
          <h4>{say('form.needs')}</h4>
          <ul className={procedureStyles['needs']}>
            {needs.map((need) => (
              <li key={need}>{need}</li>
            ))}
          </ul>
        </section>
      )}
      <p className={app['small']}>{say('form.steps', { count: procedure.steps.length })}</p>
      <div className={app['tools']}>
        <button type="button" className={`${app['tool']} ${app['strong']}`} onClick={() => act({ type: 'begin' })}>
          {say('form.begin')}
          <Icon name="arrow-right" />
        </button>
      </div>
    </>
  )
}

function Step(props: Props): JSX.Element {
  const say = useMessages()
  const { state, act, draft, procedure, heading } = props
  const steps = shownSteps(procedure, draft.values)
  const place = steps.findIndex(({ id }) => id === draft.place)
  const step = steps[place]
  return (
    <>
      <div>
        <p className={app['small']}>
          {procedure.title} · {say('form.step-of', { place: place + 1, count: steps.length })}
        </p>
        <ol className={procedureStyles['progress']} aria-hidden="true">
          {steps.map(({ id }, one) => (
            <li key={id} data-done={one <= place || undefined} />
          ))}
        </ol>
      </div>
      <h3 ref={heading} tabIndex={-1}>
        {step?.title}
      </h3>
      {step?.intro !== undefined && <Paragraphs text={step.intro} />}
      <FormFields
        key={draft.place}
        fields={fieldsOfStep(procedure, draft.values, draft.place)}
        values={draft.values}
        problems={draft.problems}
        papers={shownPapers(state)}
        act={act}
        checked={state.checks}
      />
      <BudgetLine procedure={procedure} values={draft.values} />
      <div className={app['tools']}>
        <button type="button" className={`${app['tool']} ${app['strong']}`} onClick={() => act({ type: 'next' })}>
          {say(draft.reviewed ? 'form.to-summary' : 'form.next')}
          <Icon name="arrow-right" />
        </button>
        <button type="button" className={app['tool']} onClick={() => act({ type: 'back' })}>
          {say('form.back')}
        </button>
      </div>
      <Aside {...props} />
    </>
  )
}

/** Keep it for later, or give it up. */
function Aside({ act, draft }: Props): JSX.Element {
  const say = useMessages()
  const [isAsking, setAsking] = useState(false)
  const leave = useFocusAfter<HTMLButtonElement>(String(isAsking))
  return isAsking ? (
    <AskInPlace
      question={say('form.leave-question')}
      yes={say('form.leave-yes')}
      no={say('form.leave-no')}
      onYes={() => act({ type: 'leave' })}
      onNo={() => setAsking(false)}
    />
  ) : (
    <div className={procedureStyles['aside']}>
      {draft.corrects === '' && draft.place !== 'confirm' && (
        <button type="button" className="button button-quiet" onClick={() => act({ type: 'save' })}>
          {say('form.save')}
        </button>
      )}
      <button ref={leave} type="button" className="button button-quiet" onClick={() => setAsking(true)}>
        {say('form.leave')}
      </button>
    </div>
  )
}

function Summary(props: Props): JSX.Element {
  const say = useMessages()
  const { state, act, draft, procedure, heading } = props
  const valueWords = useValueWords(papersOf(state))
  return (
    <>
      <p className={app['small']}>{procedure.title}</p>
      <h3 ref={heading} tabIndex={-1}>
        {say('form.summary')}
      </h3>
      <p>{say('form.summary-help')}</p>
      {shownSteps(procedure, draft.values).map(({ id, title }) => (
        <section key={id} className={app['card']}>
          <div className={app['head']}>
            <h4>{title}</h4>
            <button type="button" className={app['tool']} onClick={() => act({ type: 'step', step: id })}>
              <Icon name="pencil" />
              {say('form.change')}
              <span className="visually-hidden"> {title}</span>
            </button>
          </div>
          <dl className={styles['values']}>
            {fieldsOfStep(procedure, draft.values, id)
              .filter(({ type }) => type !== 'note')
              .map((field) => (
                <div key={field.id}>
                  <dt>{field.label}</dt>
                  <dd>
                    <ValueWords words={valueWords(field, draft.values)} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      <BudgetLine procedure={procedure} values={draft.values} />
      <div className={app['tools']}>
        <button type="button" className={`${app['tool']} ${app['strong']}`} onClick={() => act({ type: 'send' })}>
          <Icon name="send" />
          {procedure.send ?? say('form.send')}
        </button>
        <button type="button" className={app['tool']} onClick={() => act({ type: 'back' })}>
          {say('form.back')}
        </button>
      </div>
      <Aside {...props} />
    </>
  )
}

/** What stands in a field, one below the other where it is several things. */
export function ValueWords({ words: [first = '', ...others] }: { words: readonly string[] }): ReactNode {
  return others.length === 0 ? (
    first
  ) : (
    <ul className={app['plain']}>
      {[...new Set([first, ...others])].map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  )
}
