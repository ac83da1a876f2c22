import {
  type CodeAction,
  type CodeState,
  isSameSources,
  longestCase,
  mostCases,
  triedCases,
} from '@pix/core/simulators/code'
import { type JSX, useId, useMemo, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import { TypedLine, TypedText } from '../typed.tsx'
import styles from './panels.module.css'

type CasesPanelProps = {
  state: CodeState
  form: 'call' | 'input'
  act: (action: CodeAction) => void
  /** What is typed in the editor counts first. */
  onTry: () => void
}

/** Cases that are proposed: what is given, what it should give, and what the program gives. */
export function CasesPanel({ state, form, act, onTry }: CasesPanelProps): JSX.Element {
  const say = useMessages()
  const { cases, tried, scenario } = state
  const given = say(form === 'call' ? 'code.case-call' : 'code.case-input')
  const outcomes = useMemo(() => triedCases(scenario, tried), [scenario, tried])
  const isNew = tried !== null && isSameSources(tried, state)
  return (
    <section className={styles['panel']}>
      <h4>{say('code.cases')}</h4>
      {cases.length === 0 ? (
        <p className={styles['hint']}>{say('code.cases-none')}</p>
      ) : (
        <ul className={styles['cards']}>
          {cases.map((one) => {
            const found = outcomes.find(
              ({ case: old }) => old.id === one.id && old.given === one.given && old.expected === one.expected,
            )
            return (
              <li key={one.id} className={styles['card']}>
                <CaseFields
                  form={form}
                  given={one.given}
                  expected={one.expected}
                  onGiven={(text) => act({ type: 'change-case', case: one.id, given: text, expected: one.expected })}
                  onExpected={(text) => act({ type: 'change-case', case: one.id, given: one.given, expected: text })}
                />
                <p data-agrees={isNew && found ? found.agrees : undefined}>
                  {isNew && found ? (
                    <>
                      <Icon name={found.agrees ? 'check' : 'alert'} />
                      <span>
                        {say('code.case-gives')} <code dir="ltr">{found.gives || say('code.case-nothing')}</code>
                        {' – '}
                        {say(found.agrees ? 'code.case-agrees' : 'code.case-differs')}
                      </span>
                    </>
                  ) : (
                    <span className={styles['hint']}>{say('code.case-untried')}</span>
                  )}
                </p>
                <button
                  type="button"
                  className="button button-quiet"
                  onClick={() => act({ type: 'remove-case', case: one.id })}
                >
                  <Icon name="trash" />
                  {say('code.remove-case', { given: one.given })}
                </button>
              </li>
            )
          })}
        </ul>
      )}
      {cases.length > 0 && (
        <button type="button" className="button button-soft" onClick={onTry}>
          <Icon name="play" />
          {say('code.try-cases')}
        </button>
      )}
      {cases.length < mostCases ? (
        <NewCase form={form} act={act} given={given} />
      ) : (
        <p className={styles['hint']}>{say('code.cases-full')}</p>
      )}
    </section>
  )
}

type CaseFieldsProps = {
  form: 'call' | 'input'
  given: string
  expected: string
  onGiven: (text: string) => void
  onExpected: (text: string) => void
}

function CaseFields({ form, given, expected, onGiven, onExpected }: CaseFieldsProps): JSX.Element {
  const say = useMessages()
  const givenId = useId()
  const expectedId = useId()
  const Given = form === 'call' ? TypedLine : TypedText
  return (
    <div className={styles['pair']}>
      <div className={styles['grow']}>
        <label htmlFor={givenId}>{say(form === 'call' ? 'code.case-call' : 'code.case-input')}</label>
        <Given id={givenId} value={given} maxLength={longestCase} onTyped={onGiven} />
      </div>
      <div className={styles['grow']}>
        <label htmlFor={expectedId}>{say('code.case-expected')}</label>
        <TypedLine id={expectedId} value={expected} maxLength={longestCase} onTyped={onExpected} />
      </div>
    </div>
  )
}

function NewCase({
  form,
  given: givenLabel,
  act,
}: {
  form: 'call' | 'input'
  given: string
  act: (action: CodeAction) => void
}): JSX.Element {
  const say = useMessages()
  const givenId = useId()
  const expectedId = useId()
  const hintId = useId()
  const [given, setGiven] = useState('')
  const [expected, setExpected] = useState('')
  const isReady = given.trim() !== '' || (form === 'input' && expected.trim() !== '')
  const first = useRef<HTMLTextAreaElement & HTMLInputElement>(null)
  const add = (): void => {
    first.current?.focus()
    if (!isReady) return
    act({ type: 'add-case', given: given.trim(), expected: expected.trim() })
    setGiven('')
    setExpected('')
  }
  const field = { id: givenId, ref: first, value: given, maxLength: longestCase, 'aria-describedby': hintId }
  return (
    <div className={styles['new']}>
      <div className={styles['pair']}>
        <div className={styles['grow']}>
          <label htmlFor={givenId}>{givenLabel}</label>
          {form === 'call' ? (
            <input
              type="text"
              {...field}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              onChange={(event) => setGiven(event.target.value)}
            />
          ) : (
            <textarea {...field} rows={2} onChange={(event) => setGiven(event.target.value)} />
          )}
        </div>
        <div className={styles['grow']}>
          <label htmlFor={expectedId}>{say('code.case-expected')}</label>
          <input
            type="text"
            id={expectedId}
            value={expected}
            maxLength={longestCase}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => setExpected(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              add()
            }}
          />
        </div>
      </div>
      <p id={hintId} className={styles['hint']}>
        {say(form === 'call' ? 'code.case-call-hint' : 'code.case-input-hint')}
      </p>
      <button type="button" className="button button-soft" aria-disabled={!isReady || undefined} onClick={add}>
        <Icon name="plus" />
        {say('code.add-case')}
      </button>
    </div>
  )
}
