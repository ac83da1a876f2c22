import type { JSX } from 'react'
import { AnswerFlawSentence } from './answer-flaw-sentence.tsx'
import { controlId, flawProps, type ItemPlayer, type PlayerProps } from './item-player.ts'
import styles from './typed.module.css'

const control = 'text'
// What the server accepts at most.
const longest = 500

function TextPlayer({ view, value, onChange, readOnly, isSent, flaw }: PlayerProps<'text'>): JSX.Element {
  return (
    <div className={`field ${styles['typed']}`}>
      <label className="field-label" htmlFor={controlId(control)}>
        {view.label}
      </label>
      <input
        type="text"
        id={controlId(control)}
        value={value.text}
        maxLength={longest}
        readOnly={readOnly || isSent}
        // A device that corrects or completes would answer in the person's place.
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        onChange={(event) => onChange({ kind: 'text', text: event.target.value })}
        {...flawProps(flaw, control)}
      />
      <AnswerFlawSentence flaw={flaw} />
    </div>
  )
}

export const text: ItemPlayer<'text'> = {
  Player: TextPlayer,
  start: () => ({ kind: 'text', text: '' }),
  firstMissing: (_view, answer) => (answer.text.trim() === '' ? control : null),
  inWords: (_view, answer) => ({ type: 'typed', text: answer.text }),
}
