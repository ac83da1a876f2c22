import {
  type BuilderState,
  type FormAction,
  fieldOf,
  type QuestionKind,
  questionKinds,
} from '@pix/core/simulators/form'
import { type JSX, useEffect, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { Paragraphs } from '../paragraphs.tsx'
import type { ScreenProps } from '../simulator-host.tsx'
import { TypedLine, TypedText } from '../typed.tsx'
import { useFocusAfter } from '../use-focus-after.ts'
import builderStyles from './builder.module.css'
import styles from './form.module.css'
import { FormFields } from './form-fields.tsx'
import { QuestionCard } from './question-card.tsx'

type Props = ScreenProps<BuilderState, FormAction>

const refusals: readonly string[] = ['unfinished', 'tried-problems']

/** The making of a form that others will fill in. */
export function BuilderScreen({ state, act }: Props): JSX.Element {
  const say = useMessages()
  const { scenario, notice, isPreview, published } = state
  const heading = useFocusAfter<HTMLHeadingElement>(String(isPreview))
  return (
    <div className={app['app']}>
      <div className={app['bar']}>
        <p className={app['name']}>
          <Icon name="list" />
          {scenario.name}
        </p>
        <div className={app['tools']}>
          <button
            type="button"
            className={app['tool']}
            aria-pressed={isPreview}
            onClick={() => act({ type: 'preview', on: !isPreview })}
          >
            <Icon name="eye" />
            {say('form.preview')}
          </button>
          <button
            type="button"
            className={published ? app['tool'] : `${app['tool']} ${app['strong']}`}
            onClick={() => act({ type: published ? 'unpublish' : 'publish' })}
          >
            <Icon name={published ? 'lock' : 'send'} />
            {say(published ? 'form.unpublish' : 'form.publish')}
          </button>
        </div>
      </div>
      <p
        role="status"
        className={`${app['notice']} ${styles['said']}`}
        data-tone={notice && refusals.includes(notice.code) ? 'no' : undefined}
      >
        {notice && say(`form.notice-${notice.code}`, { detail: notice.detail })}
      </p>
      <div className={`${app['main']} ${builderStyles['builder']}`}>
        <h3 ref={heading} tabIndex={-1}>
          {say(isPreview ? 'form.preview-title' : 'form.making')}
          {published && (
            <span className={`tag tag-positive ${builderStyles['published']}`}>{say('form.published')}</span>
          )}
        </h3>
        {isPreview ? <Preview state={state} act={act} /> : <Making state={state} act={act} />}
      </div>
    </div>
  )
}

function Making({ state, act }: Props): JSX.Element {
  const say = useMessages()
  const id = useId()
  const { scenario, questions } = state
  const list = useRef<HTMLOListElement>(null)
  const [open, setOpen] = useState('')
  const latest = state.notice?.code === 'added' ? (questions.at(-1)?.id ?? '') : ''
  const seen = useRef(questions.length)
  useEffect(() => {
    // A question that was just added is there to be worded.
    if (questions.length > seen.current && latest !== '') {
      setOpen(latest)
    }
    seen.current = questions.length
  }, [questions.length, latest])
  return (
    <>
      <section className={app['card']}>
        <div className={styles['field']}>
          <label htmlFor={`${id}-title`}>{say('form.title')}</label>
          <TypedLine
            id={`${id}-title`}
            value={state.title}
            maxLength={200}
            onTyped={(text) => act({ type: 'title', text })}
          />
        </div>
        <div className={styles['field']}>
          <label htmlFor={`${id}-intro`}>{say('form.intro')}</label>
          <TypedText
            id={`${id}-intro`}
            value={state.intro}
            maxLength={1000}
            onTyped={(text) => act({ type: 'intro', text })}
          />
        </div>
      </section>
      <h4>{say('form.questions', { count: questions.length })}</h4>
      <ol ref={list} className={builderStyles['questions']}>
        {questions.map((question, place) => (
          <li key={question.id}>
            <QuestionCard
              question={question}
              place={place}
              count={questions.length}
              isOpen={open === question.id}
              onToggle={() => setOpen(open === question.id ? '' : question.id)}
              onDrop={() => list.current?.closest('div')?.querySelector('h3')?.focus()}
              act={act}
            />
          </li>
        ))}
      </ol>
      <AddQuestion act={act} />
      <Decisions title={say('form.notice-title')} decisions={scenario.notice ?? []} state={state} act={act} />
      <Decisions title={say('form.settings-title')} decisions={scenario.settings ?? []} state={state} act={act} />
    </>
  )
}

function AddQuestion({ act }: { act: (action: FormAction) => void }): JSX.Element {
  const say = useMessages()
  const id = useId()
  const [kind, setKind] = useState<QuestionKind>('text')
  return (
    <div className={builderStyles['add']}>
      <div className={styles['field']}>
        <label htmlFor={id}>{say('form.new-question')}</label>
        <select
          id={id}
          value={kind}
          onChange={({ target }) => setKind(questionKinds.find((one) => one === target.value) ?? kind)}
        >
          {questionKinds.map((one) => (
            <option key={one} value={one}>
              {say(`form.kind-${one}`)}
            </option>
          ))}
        </select>
      </div>
      <button type="button" className={app['tool']} onClick={() => act({ type: 'add', kind })}>
        <Icon name="folder-plus" />
        {say('form.add')}
      </button>
    </div>
  )
}

function Decisions({
  title,
  decisions,
  state,
  act,
}: Props & { title: string; decisions: NonNullable<BuilderState['scenario']['notice']> }): JSX.Element | null {
  const id = useId()
  if (decisions.length === 0) return null
  return (
    <section className={`${app['card']} ${builderStyles['decisions']}`}>
      <h4>{title}</h4>
      {decisions.map((decision) => (
        <fieldset key={decision.id} className={styles['group']}>
          <legend>{decision.label}</legend>
          {decision.options.map((option) => (
            <label key={option.id} className={styles['choice']}>
              <input
                type="radio"
                name={`${id}-${decision.id}`}
                checked={state.decisions[decision.id] === option.id}
                onChange={() => act({ type: 'decide', decision: decision.id, option: option.id })}
              />
              <span>{option.label}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </section>
  )
}

/** The form as those who answer meet it. */
function Preview({ state, act }: Props): JSX.Element {
  const say = useMessages()
  const { scenario, title, intro, questions, values, problems, decisions } = state
  const told = (scenario.notice ?? []).flatMap(({ id, label, options }) =>
    options.filter((option) => option.id === decisions[id]).map((option) => ({ id, label, words: option.label })),
  )
  return (
    <section className={`${app['card']} ${builderStyles['sheet-card']}`}>
      <h4>{title}</h4>
      {intro.trim() !== '' && <Paragraphs text={intro} />}
      {told.length > 0 && (
        <dl className={styles['values']}>
          {told.map(({ id, label, words }) => (
            <div key={id}>
              <dt>{label}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      )}
      <FormFields
        fields={questions.map(fieldOf)}
        values={values}
        problems={problems}
        papers={[]}
        act={act}
        checked={state.trials}
      />
      <div>
        <button type="button" className={`${app['tool']} ${app['strong']}`} onClick={() => act({ type: 'try' })}>
          {say('form.try')}
        </button>
      </div>
    </section>
  )
}
