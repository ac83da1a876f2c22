import { type JSX, useId } from 'react'

/** One of a few, with a label above. */
export function ChoiceField<Value extends string>({
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
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = values.find(([one]) => one === event.target.value)
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

/** A setting in steps; a value between them that was there before stays on offer. */
export function StepField({
  label,
  value,
  steps,
  onChoose,
}: {
  label: string
  value: number
  steps: readonly number[]
  onChoose: (value: number) => void
}): JSX.Element {
  const all = [...new Set([...steps, value])].toSorted((one, other) => one - other)
  return (
    <ChoiceField
      label={label}
      value={String(value)}
      values={all.map((one) => [String(one), one > 0 && all.some((other) => other < 0) ? `+${one}` : String(one)])}
      onChoose={(chosen) => onChoose(Number(chosen))}
    />
  )
}
