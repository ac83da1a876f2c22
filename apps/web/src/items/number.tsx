import { withoutUnit } from '@pix/core/items'
import type { JSX } from 'react'
import { AnswerFlawSentence } from './answer-flaw-sentence.tsx'
import { controlId, flawProps, type ItemPlayer, type PlayerProps } from './item-player.ts'
import styles from './typed.module.css'

const control = 'number'
const unitId = 'answer-unit'
// What the server accepts at most.
const longest = 60

function NumberPlayer({ view, value, onChange, readOnly, isSent, flaw }: PlayerProps<'number'>): JSX.Element {
  const ids = [view.unit === undefined ? [] : unitId, flawProps(flaw, control)['aria-describedby'] ?? []].flat()
  return (
    <div className="field">
      <label className="field-label" htmlFor={controlId(control)}>
        {view.label}
      </label>
      <span className={styles['measured']}>
        {/* Not type="number": it refuses the comma of some languages and changes under the wheel of a mouse. */}
        <input
          type="text"
          inputMode="decimal"
          id={controlId(control)}
          className={styles['number']}
          value={value.text}
          maxLength={longest}
          readOnly={readOnly || isSent}
          autoComplete="off"
          onChange={(event) => onChange({ kind: 'number', text: event.target.value })}
          {...flawProps(flaw, control)}
          {...(ids.length > 0 ? { 'aria-describedby': ids.join(' ') } : {})}
        />
        {view.unit !== undefined && <span id={unitId}>{view.unit}</span>}
      </span>
      <AnswerFlawSentence flaw={flaw} />
    </div>
  )
}

export const number: ItemPlayer<'number'> = {
  Player: NumberPlayer,
  start: () => ({ kind: 'number', text: '' }),
  firstMissing: (_view, answer) => (answer.text.trim() === '' ? control : null),
  toSend: ({ unit }, { kind, text }) => ({ kind, text: unit === undefined ? text : withoutUnit(text, unit) }),
  inWords: (view, { text }) => ({ type: 'typed', text: view.unit === undefined ? text : `${text}\u00a0${view.unit}` }),
}
