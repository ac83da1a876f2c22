import type { JSX } from 'react'
import { useMessages } from '../messages/use-messages.ts'
import styles from './cloze.module.css'
import type { Blank } from './cloze-text.ts'
import { type AnswerFlaw, controlId, flawProps, heldProps } from './item-player.ts'
import { plainLabel } from './labels.ts'

// What the server accepts at most.
const longest = 200

/** One blank in the flow of the text. The text around is its visible label; `label` says the same to a screen reader. */
export function ClozeBlank({
  blank,
  label,
  value,
  onChange,
  readOnly,
  isSent,
  flaw,
}: {
  blank: Blank
  label: string
  value: string
  onChange: (value: string) => void
  readOnly: boolean
  isSent: boolean
  flaw: AnswerFlaw | null
}): JSX.Element {
  const say = useMessages()
  if (blank.type === 'typed') {
    return (
      <input
        type="text"
        id={controlId(blank.id)}
        className={styles['typed']}
        aria-label={label}
        value={value}
        maxLength={longest}
        readOnly={readOnly || isSent}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        {...flawProps(flaw, blank.id)}
      />
    )
  }
  return (
    <select
      id={controlId(blank.id)}
      className={styles['choice']}
      aria-label={label}
      value={value}
      {...heldProps({ readOnly, isSent })}
      onChange={(event) => onChange(event.target.value)}
      {...flawProps(flaw, blank.id)}
    >
      <option value="">{say('item.choose')}</option>
      {blank.options.map((option) => (
        <option key={option.id} value={option.id}>
          {plainLabel(option.label)}
        </option>
      ))}
    </select>
  )
}
