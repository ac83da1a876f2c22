import { type JSX, useId, useState } from 'react'
import styles from './document.module.css'

/** Words that are typed and then given away with a button. */
export function SendField({
  label,
  button,
  onSend,
}: {
  label: string
  button: string
  onSend: (text: string) => void
}): JSX.Element {
  const id = useId()
  const [text, setText] = useState('')
  const send = (): void => {
    if (text.trim() === '') return
    onSend(text.trim())
    setText('')
  }
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <input
        id={id}
        type="text"
        value={text}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') send()
        }}
      />
      <button
        type="button"
        className={`button button-soft ${styles['send']}`}
        aria-disabled={text.trim() === '' || undefined}
        onClick={send}
      >
        {button}
      </button>
    </div>
  )
}
