import { type JSX, useId } from 'react'

/** A line that is typed, with a label above; it is used when a button is pressed. */
export function LineField({
  label,
  value,
  hint,
  onType,
}: {
  label: string
  value: string
  hint?: string
  onType: (text: string) => void
}): JSX.Element {
  const id = useId()
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        value={value}
        maxLength={80}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onType(event.target.value)}
      />
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
