import type { JSX } from 'react'
import { ChoiceField } from '../choice-field.tsx'

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
