import { type JSX, useState } from 'react'
import { Field, type FieldWords } from './field.tsx'
import { Icon } from './icons.tsx'
import styles from './password-field.module.css'

type PasswordFieldProps = FieldWords & {
  name: string
  autoComplete: 'current-password' | 'new-password'
  showLabel: string
  hideLabel: string
  onChange?: (password: string) => void
}

/** A password that can be looked at while it is typed. Pasting is allowed, for password managers. */
export function PasswordField({
  name,
  autoComplete,
  showLabel,
  hideLabel,
  onChange,
  ...words
}: PasswordFieldProps): JSX.Element {
  const [isShown, setShown] = useState(false)
  return (
    <Field {...words}>
      {(control) => (
        <div className={styles['line']}>
          <input
            {...control}
            type={isShown ? 'text' : 'password'}
            name={name}
            autoComplete={autoComplete}
            autoCapitalize="off"
            spellCheck={false}
            onChange={(event) => onChange?.(event.target.value)}
          />
          <button
            type="button"
            className={`button button-soft button-icon ${styles['show']}`}
            onClick={() => setShown(!isShown)}
          >
            <Icon name={isShown ? 'lock' : 'eye'} label={isShown ? hideLabel : showLabel} />
          </button>
        </div>
      )}
    </Field>
  )
}
