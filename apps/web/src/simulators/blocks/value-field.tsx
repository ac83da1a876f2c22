import type { Value, Variable } from '@pix/core/simulators/blocks'
import { type JSX, useId, useState } from 'react'
import app from '../application.module.css'
import { TypedLine } from '../typed.tsx'
import type { Words } from './block-words.ts'
import styles from './blocks.module.css'

type ValueFieldProps = {
  label: string
  value: Value | undefined
  takesText?: boolean
  variables: readonly Variable[]
  words: Words
  onChange: (value: Value) => void
}

/** A number, words where words can stand, or what a variable holds. */
export function ValueField({
  label,
  value,
  takesText = false,
  variables,
  words,
  onChange,
}: ValueFieldProps): JSX.Element {
  const { say } = words
  const id = useId()
  const [isWrong, setWrong] = useState(false)
  const ofVariable = typeof value === 'object' ? value.variable : null
  const own = typeof value === 'object' ? '' : String(value ?? '')
  const typed = (text: string): void => {
    const number = Number(text.trim().replace(',', '.'))
    const isNumber = text.trim() !== '' && Number.isFinite(number) && Math.abs(number) <= 9999
    setWrong(!takesText && !isNumber)
    if (takesText) onChange(text)
    else if (isNumber) onChange(number)
  }
  return (
    <>
      {variables.length > 0 && (
        <div className={app['field']}>
          <label htmlFor={`${id}-of`}>{label}</label>
          <select
            id={`${id}-of`}
            value={ofVariable ?? ''}
            onChange={(event) =>
              onChange(event.target.value === '' ? (takesText ? '' : 1) : { variable: event.target.value })
            }
          >
            <option value="">{say(takesText ? 'blocks.own-words' : 'blocks.own-number')}</option>
            {variables.map((one) => (
              <option key={one.id} value={one.id}>
                {say('blocks.value-of', { name: one.name })}
              </option>
            ))}
          </select>
        </div>
      )}
      {ofVariable === null && (
        <div className={app['field']}>
          <label htmlFor={id} className={variables.length > 0 ? styles['own'] : undefined}>
            {variables.length > 0 ? say(takesText ? 'blocks.own-words' : 'blocks.own-number') : label}
          </label>
          <div className={takesText ? undefined : styles['counted']}>
            {!takesText && (
              <Count
                label={say('blocks.less', { what: label })}
                sign="−"
                onCount={() => typed(String(Number(own) - 1))}
              />
            )}
            <TypedLine id={id} value={own} maxLength={takesText ? 120 : 7} onTyped={typed} />
            {!takesText && (
              <Count
                label={say('blocks.more', { what: label })}
                sign="+"
                onCount={() => typed(String(Number(own) + 1))}
              />
            )}
          </div>
          <p role="status" className={app['small']}>
            {isWrong && say('blocks.number-needed')}
          </p>
        </div>
      )}
    </>
  )
}

function Count({ label, sign, onCount }: { label: string; sign: string; onCount: () => void }): JSX.Element {
  return (
    <button type="button" className={app['tool']} aria-label={label} onClick={onCount}>
      {sign}
    </button>
  )
}
