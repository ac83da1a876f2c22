import {
  type FormAction,
  type FormQuestion,
  hasBounds,
  hasOptions,
  lackOf,
  questionKinds,
} from '@pix/core/simulators/form'
import { type JSX, useEffect, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { TypedLine } from '../typed.tsx'
import builderStyles from './builder.module.css'
import styles from './form.module.css'

type Props = { readonly question: FormQuestion; readonly act: (action: FormAction) => void }

/** A question in the list, which opens to be changed. */
export function QuestionCard({
  question,
  place,
  count,
  isOpen,
  onToggle,
  onDrop,
  act,
}: Props & {
  place: number
  count: number
  isOpen: boolean
  onToggle: () => void
  onDrop: () => void
}): JSX.Element {
  const say = useMessages()
  const id = useId()
  const { words, kind, required, options } = question
  const lack = lackOf(question)
  const name = words.trim() === '' ? say('form.no-words') : words
  const move = (to: number, icon: 'arrow-up' | 'arrow-down', label: 'form.up' | 'form.down'): JSX.Element => {
    const isEnd = to < 0 || to >= count
    return (
      <button
        type="button"
        className={app['tool']}
        aria-disabled={isEnd || undefined}
        onClick={() => {
          if (!isEnd) act({ type: 'move', question: question.id, to })
        }}
      >
        <Icon name={icon} />
        <span className="visually-hidden">
          {say(label)} {name}
        </span>
      </button>
    )
  }
  return (
    <div className={app['card']}>
      <p className={builderStyles['question']}>
        <strong>
          {/* While it is worded, its words stand in the field below; here they would push the page about. */}
          {isOpen ? say('form.question', { place: place + 1 }) : `${place + 1}. ${name}`}
        </strong>
        <span className={builderStyles['tags']}>
          <span className="tag tag-neutral">{say(`form.kind-${kind}`)}</span>
          <span className={`tag ${required ? '' : 'tag-neutral'}`}>{say(required ? 'form.required' : 'form.may')}</span>
        </span>
      </p>
      {hasOptions(kind) && options.length > 0 && !isOpen && (
        <p className={styles['small']}>{options.map(({ label }) => label).join(' · ')}</p>
      )}
      {lack && !isOpen && <p className={builderStyles['lack']}>{say(`form.lack-${lack}`)}</p>}
      <div className={app['tools']}>
        <button
          type="button"
          className={app['tool']}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={onToggle}
        >
          <Icon name="pencil" />
          {say(isOpen ? 'form.close' : 'form.change')}
          <span className="visually-hidden"> {name}</span>
        </button>
        {isOpen && move(place - 1, 'arrow-up', 'form.up')}
        {isOpen && move(place + 1, 'arrow-down', 'form.down')}
        <button
          type="button"
          className={app['tool']}
          onClick={() => {
            onDrop()
            act({ type: 'drop', question: question.id })
          }}
        >
          <Icon name="trash" />
          {say('form.remove')}
          <span className="visually-hidden"> {name}</span>
        </button>
      </div>
      {isOpen && (
        <div id={id} className={builderStyles['editor']}>
          <QuestionEditor question={question} act={act} />
        </div>
      )}
    </div>
  )
}

function QuestionEditor({ question, act }: Props): JSX.Element {
  const say = useMessages()
  const prefix = useId()
  const editor = useRef<HTMLDivElement>(null)
  useEffect(() => editor.current?.querySelector('input')?.focus(), [])
  const { id, words, help, kind, required, least, most } = question
  return (
    <div ref={editor} className={styles['fields']}>
      <div className={styles['field']}>
        <label htmlFor={`${prefix}-words`}>{say('form.words')}</label>
        <TypedLine
          id={`${prefix}-words`}
          value={words}
          maxLength={300}
          onTyped={(text) => act({ type: 'words', question: id, text })}
        />
      </div>
      <div className={styles['field']}>
        <label htmlFor={`${prefix}-help`}>{say('form.help')}</label>
        <TypedLine
          id={`${prefix}-help`}
          value={help}
          maxLength={300}
          onTyped={(text) => act({ type: 'hint', question: id, text })}
        />
      </div>
      <div className={styles['field']}>
        <label htmlFor={`${prefix}-kind`}>{say('form.kind')}</label>
        <select
          id={`${prefix}-kind`}
          value={kind}
          onChange={({ target }) => {
            const chosen = questionKinds.find((one) => one === target.value)
            if (chosen) act({ type: 'kind', question: id, kind: chosen })
          }}
        >
          {questionKinds.map((one) => (
            <option key={one} value={one}>
              {say(`form.kind-${one}`)}
            </option>
          ))}
        </select>
      </div>
      {hasBounds(kind) && (
        <div className={builderStyles['bounds']}>
          <Bound
            label={say(kind === 'scale' ? 'form.scale-from' : 'form.least')}
            value={least}
            onBound={(bound) => act({ type: 'bounds', question: id, least: bound, most })}
          />
          <Bound
            label={say(kind === 'scale' ? 'form.scale-to' : 'form.most')}
            value={most}
            onBound={(bound) => act({ type: 'bounds', question: id, least, most: bound })}
          />
        </div>
      )}
      {hasOptions(kind) && <Options question={question} act={act} />}
      <label className={styles['choice']}>
        <input
          type="checkbox"
          checked={required}
          onChange={(event) => act({ type: 'require', question: id, value: event.target.checked })}
        />
        <span>{say('form.require')}</span>
      </label>
    </div>
  )
}

function Bound({
  label,
  value,
  onBound,
}: {
  label: string
  value: number | null
  onBound: (bound: number | null) => void
}): JSX.Element {
  const id = useId()
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <TypedLine
        id={id}
        value={value === null ? '' : String(value)}
        maxLength={12}
        onTyped={(text) => {
          const bound = Number(text.trim().replace(',', '.'))
          if (text.trim() === '' || !Number.isFinite(bound)) onBound(null)
          else onBound(bound)
        }}
      />
    </div>
  )
}

function Options({ question, act }: Props): JSX.Element {
  const say = useMessages()
  const prefix = useId()
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const add = (): void => {
    if (text.trim() === '') return
    act({ type: 'add-option', question: question.id, text: text.trim() })
    setText('')
    field.current?.focus()
  }
  return (
    <fieldset className={styles['group']}>
      <legend>{say('form.options')}</legend>
      {question.options.map(({ id, label }, place) => (
        <div key={id} className={builderStyles['option']}>
          <label htmlFor={`${prefix}-${id}`} className="visually-hidden">
            {say('form.option', { place: place + 1 })}
          </label>
          <TypedLine
            id={`${prefix}-${id}`}
            value={label}
            maxLength={200}
            onTyped={(words) => act({ type: 'option', question: question.id, option: id, text: words })}
          />
          <button
            type="button"
            className={app['tool']}
            onClick={() => {
              field.current?.focus()
              act({ type: 'drop-option', question: question.id, option: id })
            }}
          >
            <Icon name="close" />
            <span className="visually-hidden">
              {say('form.remove')} {label}
            </span>
          </button>
        </div>
      ))}
      <div className={builderStyles['option']}>
        <label htmlFor={`${prefix}-new`} className="visually-hidden">
          {say('form.new-option')}
        </label>
        <input
          ref={field}
          id={`${prefix}-new`}
          type="text"
          value={text}
          maxLength={200}
          placeholder={say('form.new-option')}
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') add()
          }}
        />
        <button type="button" className={app['tool']} onClick={add}>
          {say('form.add-option')}
        </button>
      </div>
    </fieldset>
  )
}
