import { type JSX, useId, useState } from 'react'

/** A number of pixels; it counts once the field is left, or Enter was pressed. */
export function NumberField({
  label,
  value,
  most,
  onCommit,
}: {
  label: string
  value: number
  most: number
  onCommit: (value: number) => void
}): JSX.Element {
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const commit = (): void => {
    if (draft !== null && /^\d{1,4}$/.test(draft.trim())) onCommit(Math.min(Number(draft), most))
    setDraft(null)
  }
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        maxLength={4}
        value={draft ?? String(value)}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
        }}
      />
    </div>
  )
}
