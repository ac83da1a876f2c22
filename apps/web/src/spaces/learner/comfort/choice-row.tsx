import { type JSX, useId } from 'react'
import type { MessageKey } from '../../../messages/catalogue.ts'
import { Message } from '../../../messages/message.tsx'
import styles from './comfort.module.css'

/** One setting: its name, what it does, and its few values side by side. */
export function ChoiceRow<Value extends string>({
  name,
  hint,
  values,
  value,
  onChange,
}: {
  name: MessageKey
  hint?: MessageKey
  values: readonly (readonly [Value, MessageKey])[]
  value: Value
  onChange: (value: Value) => void
}): JSX.Element {
  const id = useId()
  return (
    <fieldset className={styles['row']} aria-describedby={hint && `${id}-hint`}>
      <legend>
        <Message id={name} />
      </legend>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          <Message id={hint} />
        </p>
      )}
      <div className={styles['values']}>
        {values.map(([one, label]) => (
          <label key={one} className="choice">
            <input type="radio" name={id} checked={one === value} onChange={() => onChange(one)} />
            <span>
              <Message id={label} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
