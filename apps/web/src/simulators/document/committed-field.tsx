import { type JSX, useEffect, useId, useState } from 'react'

/** A field whose text counts once it is left, or with the Enter key. */
export function CommittedField({
  label,
  isLabelHidden = false,
  value,
  onCommit,
}: {
  label: string
  isLabelHidden?: boolean
  value: string
  onCommit: (text: string) => void
}): JSX.Element {
  const id = useId()
  const [draft, setDraft] = useState(value)
  useEffect(() => setDraft(value), [value])
  const commit = (): void => {
    if (draft !== value) onCommit(draft)
  }
  return (
    <div className="field">
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        value={draft}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
        }}
      />
    </div>
  )
}
