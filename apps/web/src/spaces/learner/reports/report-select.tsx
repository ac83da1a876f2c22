import type { JSX, ReactNode } from 'react'
import { useMessages } from '../../../messages/use-messages.ts'
import { Field } from '../../../ui/field.tsx'

/** One of a few, from a list of the browser's own. */
export function ReportSelect<Value extends string>({
  id,
  label,
  error,
  values,
  value,
  labelOf,
  onChange,
}: {
  id: string
  label: string
  error: ReactNode
  values: readonly Value[]
  /** Null until something is chosen. */
  value: Value | null
  labelOf: (value: Value) => string
  onChange: (value: Value) => void
}): JSX.Element {
  const say = useMessages()
  return (
    <Field id={id} label={label} error={error}>
      {(control) => (
        <select
          {...control}
          value={value ?? ''}
          onChange={(event) => {
            const chosen = values.find((one) => one === event.target.value)
            if (chosen !== undefined) onChange(chosen)
          }}
        >
          <option value="" disabled hidden>
            {say('reports.choose')}
          </option>
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
