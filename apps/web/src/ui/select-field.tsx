import type { JSX } from 'react'
import { Field, type FieldWords } from './field.tsx'

type SelectFieldProps<Value extends string> = FieldWords & {
  values: readonly Value[]
  /** Null until something is chosen, which `unchosen` then says. */
  value: Value | null
  unchosen?: string
  labelOf: (value: Value) => string
  onChange: (value: Value) => void
}

/** One of a few, from a list of the browser's own. */
export function SelectField<Value extends string>({
  values,
  value,
  unchosen,
  labelOf,
  onChange,
  ...words
}: SelectFieldProps<Value>): JSX.Element {
  return (
    <Field {...words}>
      {(control) => (
        <select
          {...control}
          value={value ?? ''}
          onChange={(event) => {
            const chosen = values.find((one) => one === event.target.value)
            if (chosen !== undefined) onChange(chosen)
          }}
        >
          {unchosen !== undefined && (
            <option value="" disabled hidden>
              {unchosen}
            </option>
          )}
          {values.map((one) => (
            <option key={one} value={one}>
              {labelOf(one)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
