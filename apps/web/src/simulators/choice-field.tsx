import { type JSX, useId } from 'react'

/** One of a few, with a label above. */
export function ChoiceField<Value extends string | number>({
  label,
  value,
  values,
  onChoose,
}: {
  label: string
  value: Value
  values: readonly (readonly [Value, string])[]
  onChoose: (value: Value) => void
}): JSX.Element {
  const id = useId()
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = values.find(([one]) => String(one) === event.target.value)
          if (chosen) onChoose(chosen[0])
        }}
      >
        {values.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
