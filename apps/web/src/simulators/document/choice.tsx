import { type JSX, useId } from 'react'

/** One of a few, by a label of its own. */
export function Choice<One extends string | number>({
  label,
  value,
  of,
  name,
  onChoose,
}: {
  label: string
  value: One
  of: readonly One[]
  name: (one: One) => string
  onChoose: (one: One) => void
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
          const chosen = of.find((one) => String(one) === event.target.value)
          if (chosen !== undefined) onChoose(chosen)
        }}
      >
        {of.map((one) => (
          <option key={one} value={one}>
            {name(one)}
          </option>
        ))}
      </select>
    </div>
  )
}

/** The values that are offered, with the one that is there. */
export function withValue(offered: readonly number[], value: number): readonly number[] {
  return [...new Set([...offered, value])].toSorted((one, other) => one - other)
}
