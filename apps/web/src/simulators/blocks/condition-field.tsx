import {
  type Block,
  type Condition,
  firstTest,
  type Reading,
  readingsFor,
  type Test,
  variablesFor,
} from '@pix/core/simulators/blocks'
import { type JSX, useEffect, useId, useRef } from 'react'
import type { MessageKey } from '../../messages/catalogue.ts'
import app from '../application.module.css'
import type { Words } from './block-words.ts'
import styles from './blocks.module.css'
import type { BlocksProps } from './target.ts'
import { ValueField } from './value-field.tsx'

/** A condition has no more tests than these. */
const places = [0, 1, 2] as const

/** What has to be so: one test, or a few joined by “and” or “or”. */
export function ConditionField({
  state,
  block,
  condition,
  words,
  onChange,
}: {
  state: BlocksProps['state']
  block: Block
  condition: Condition
  words: Words
  onChange: (condition: Condition) => void
}): JSX.Element {
  const { say } = words
  const id = useId()
  const readings = readingsFor(state, block)
  const { tests, join } = condition
  const box = useRef<HTMLDivElement>(null)
  const count = useRef(tests.length)
  useEffect(() => {
    // The button that was pressed may be gone.
    const isLost = document.activeElement === document.body
    if (isLost && count.current !== tests.length)
      box.current?.querySelector<HTMLElement>(`[data-test="${tests.length}"] select`)?.focus()
    count.current = tests.length
  }, [tests.length])
  const [first] = readings
  const put = (place: number, test: Test): void =>
    onChange({ join, tests: tests.map((one, at) => (at === place ? test : one)) })
  return (
    <div ref={box} className={styles['condition']}>
      {places.slice(0, tests.length).map((place) => (
        <div key={place} data-test={place + 1} className={styles['line-of-fields']}>
          <TestFields
            state={state}
            block={block}
            test={tests[place] ?? { what: '', sign: 'is' }}
            place={place}
            words={words}
            onChange={(one) => put(place, one)}
          />
          {tests.length > 1 && (
            <button
              type="button"
              className={app['tool']}
              aria-label={say('blocks.remove-test', { place: place + 1 })}
              onClick={() => onChange({ join, tests: tests.filter((_one, at) => at !== place) })}
            >
              {say('blocks.remove')}
            </button>
          )}
        </div>
      ))}
      <div className={styles['line-of-fields']}>
        {tests.length > 1 && (
          <div className={app['field']}>
            <label htmlFor={`${id}-join`}>{say('blocks.join')}</label>
            <select
              id={`${id}-join`}
              value={join}
              onChange={(event) => onChange({ tests, join: event.target.value === 'or' ? 'or' : 'and' })}
            >
              <option value="and">{say('blocks.join-all')}</option>
              <option value="or">{say('blocks.join-any')}</option>
            </select>
          </div>
        )}
        {tests.length < places.length && first && (
          <button
            type="button"
            className={app['tool']}
            onClick={() => onChange({ join, tests: [...tests, firstTest(first)] })}
          >
            {say('blocks.add-test')}
          </button>
        )}
      </div>
    </div>
  )
}

function TestFields({
  state,
  block,
  test,
  place,
  words,
  onChange,
}: {
  state: BlocksProps['state']
  block: Block
  test: Test
  place: number
  words: Words
  onChange: (test: Test) => void
}): JSX.Element {
  const { say, choice } = words
  const id = useId()
  const readings = readingsFor(state, block)
  const reading = readings.find((one) => one.id === test.what)
  const named = { place: place + 1 }
  return (
    <>
      <div className={app['field']}>
        <label htmlFor={`${id}-what`}>{say('blocks.test-what', named)}</label>
        <select
          id={`${id}-what`}
          value={test.what}
          onChange={(event) => {
            const other = readings.find((one) => one.id === event.target.value)
            if (other) onChange(firstTest(other))
          }}
        >
          {readings.map((one) => (
            <option key={one.id} value={one.id}>
              {choice(one)}
            </option>
          ))}
        </select>
      </div>
      {reading && (
        <div className={app['field']}>
          <label htmlFor={`${id}-sign`}>{say('blocks.test-sign', named)}</label>
          <select
            id={`${id}-sign`}
            value={test.sign}
            onChange={(event) => {
              const sign = signsOf(reading).find((one) => one === event.target.value)
              if (sign) onChange({ ...test, sign })
            }}
          >
            {signsOf(reading).map((sign) => (
              <option key={sign} value={sign}>
                {say(signWords(reading, sign))}
              </option>
            ))}
          </select>
        </div>
      )}
      {reading?.of === 'options' && (
        <div className={app['field']}>
          <label htmlFor={`${id}-value`}>{say('blocks.test-value', named)}</label>
          <select
            id={`${id}-value`}
            value={String(test.value)}
            onChange={(event) => onChange({ ...test, value: event.target.value })}
          >
            {reading.options.map((one) => (
              <option key={one.id} value={one.id}>
                {choice(one)}
              </option>
            ))}
          </select>
        </div>
      )}
      {reading?.of === 'number' && (
        <ValueField
          label={
            reading.unit === undefined
              ? say('blocks.test-value', named)
              : `${say('blocks.test-value', named)} (${reading.unit})`
          }
          value={test.value}
          variables={variablesFor(state, block).filter((one) => one.id !== test.what)}
          words={words}
          onChange={(value) => onChange({ ...test, value })}
        />
      )}
    </>
  )
}

const yesNo = ['is', 'not'] as const
const compared = ['below', 'above', 'is', 'not'] as const

function signsOf(reading: Reading): readonly Test['sign'][] {
  return reading.of === 'number' ? compared : yesNo
}

function signWords(reading: Reading, sign: Test['sign']): MessageKey {
  if (reading.of === 'number') return `blocks.sign-number-${sign}`
  if (reading.of === 'options') return sign === 'not' ? 'blocks.sign-options-not' : 'blocks.sign-options-is'
  return sign === 'not' ? 'blocks.sign-no' : 'blocks.sign-yes'
}
