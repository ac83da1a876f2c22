import type { JSX } from 'react'
import { Field } from '../../ui/field.tsx'

/** Narrows a list down to one value of a few. */
export function FilterSelect<Value extends string>({
  id,
  label,
  values,
  value,
  labelOf,
  onChange,
}: {
  id: string
  label: string
  values: readonly Value[]
  value: Value
  labelOf: (value: Value) => string
  onChange: (value: Value) => void
}): JSX.Element {
  return (
    <Field id={id} label={label}>
      {(control) => (
        <select
          {...control}
          value={value}
          onChange={(event) => {
            const chosen = values.find((one) => one === event.target.value)
            if (chosen !== undefined) onChange(chosen)
          }}
        >
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
