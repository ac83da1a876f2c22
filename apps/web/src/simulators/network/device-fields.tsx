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
  about,
  on,
  onChange,
}: {
  label: string
  /** What it is about, for whoever does not see what stands beside it. */
  about?: string
  on: boolean
  onChange: (on: boolean) => void
}): JSX.Element {
  return (
    <label className={styles['check']}>
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {label}
        {about !== undefined && <span className="visually-hidden"> ({about})</span>}
      </span>
    </label>
  )
}

/** Typed text counts when the field is left, or with Enter. What is refused stays there, to be mended. */
export function TypedField({
  label,
  hint,
  value,
  refused,
  onCommit,
}: {
  label: string
  hint?: string | undefined
  value: string
  /** Why what was typed last is not taken. */
  refused?: string | undefined
  onCommit: (value: string) => void
}): JSX.Element {
  const id = useId()
  // As long as the value is what it was when this was typed.
  const [typed, setTyped] = useState<{ text: string; over: string; isTold: boolean } | null>(null)
  const pending = typed !== null && typed.over === value && typed.text !== value ? typed : null
  const isRefused = pending?.isTold === true && refused !== undefined
  const commit = (): void => {
    if (pending === null || pending.isTold) return
    setTyped({ ...pending, isTold: true })
    onCommit(pending.text)
  }
  const described = [hint !== undefined && `${id}-hint`, isRefused && `${id}-refused`].filter(Boolean).join(' ')
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        dir="ltr"
        maxLength={100}
        value={pending?.text ?? value}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={isRefused || undefined}
        onChange={(event) => setTyped({ text: event.target.value, over: value, isTold: false })}
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
      {isRefused && (
        <p className="field-error" id={`${id}-refused`}>
          {refused}
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
