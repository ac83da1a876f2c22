import type { JSX } from 'react'
import styles from './checkbox-field.module.css'
import { describedControl, FieldError, type FieldWords } from './field.tsx'

type CheckboxFieldProps = FieldWords & { name: string }

/** One box to tick, unticked at first. The label may hold a link: a click on it follows the link. */
export function CheckboxField({ name, ...words }: CheckboxFieldProps): JSX.Element {
  const { id, label, hint, error } = words
  return (
    <div className="field">
      <div className={styles['line']}>
        <input type="checkbox" name={name} {...describedControl(words)} />
        <label htmlFor={id}>{label}</label>
      </div>
      {hint !== undefined && (
        <p className={`field-hint ${styles['hint']}`} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && <FieldError id={id}>{error}</FieldError>}
    </div>
  )
}
