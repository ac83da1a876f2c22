import { type JSX, type ReactNode, type RefObject, useId, useState } from 'react'
import styles from './network.module.css'

/** One subject of a device, under its own heading, which can take the focus of what goes away. */
export function Part({
  title,
  heading,
  children,
}: {
  title: string
  heading?: RefObject<HTMLHeadingElement | null>
  children: ReactNode
}): JSX.Element {
  return (
    <section className={styles['part']}>
      <h4 ref={heading} tabIndex={heading && -1}>
        {title}
      </h4>
      {children}
    </section>
  )
}

export function Check({
  label,
  on,
  onChange,
}: {
  label: string
  on: boolean
  onChange: (on: boolean) => void
}): JSX.Element {
  return (
    <label className={styles['check']}>
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  )
}

/** Typed text counts when the field is left, or with Enter. */
export function TypedField({
  label,
  hint,
  value,
  onCommit,
}: {
  label: string
  hint?: string | undefined
  value: string
  onCommit: (value: string) => void
}): JSX.Element {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const commit = (): void => {
    if (typed !== null && typed !== value) onCommit(typed)
    setTyped(null)
  }
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        dir="ltr"
        maxLength={100}
        value={typed ?? value}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
        }}
      />
      {hint !== undefined && (
        <p className={styles['hint']} id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

/** One of several. */
export function Choice({
  label,
  hint,
  value,
  options,
  onChange,
}: {
  label: string
  hint?: string | undefined
  value: string
  options: readonly { readonly id: string; readonly label: string }[]
  onChange: (value: string) => void
}): JSX.Element {
  const id = useId()
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
      {hint !== undefined && (
        <p className={styles['hint']} id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
