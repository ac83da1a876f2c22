import type { JSX } from 'react'
import { Field, type FieldWords } from './field.tsx'
import styles from './text-area-field.module.css'

type TextAreaFieldProps = FieldWords & {
  name: string
  value: string
  maxLength: number
  onChange: (text: string) => void
}

/** A text of several lines. */
export function TextAreaField({ name, value, maxLength, onChange, ...words }: TextAreaFieldProps): JSX.Element {
  return (
    <Field {...words}>
      {(control) => (
        <textarea
          {...control}
          className={styles['area']}
          name={name}
          value={value}
          maxLength={maxLength}
          rows={4}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
