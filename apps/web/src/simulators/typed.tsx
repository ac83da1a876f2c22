import { type ChangeEvent, type FocusEvent, type JSX, useState } from 'react'
import styles from './application.module.css'

type TypedProps = {
  id: string
  value: string
  maxLength: number
  describedBy?: string
  placeholder?: string
  /** Something is said to be wrong with it. */
  isWrong?: boolean
  /** Signs are shown as dots. */
  isHidden?: boolean
  /** An hour or a day, which is chosen as the browser lets people choose one. */
  kind?: 'time' | 'date'
  /** Once the field is left, or Enter was pressed in a line. */
  onTyped: (text: string) => void
}

/** What is typed counts once it is done: the log has one action for it, not one for each key. */
function useTyped(value: string, onTyped: (text: string) => void) {
  const [typed, setTyped] = useState<string | null>(null)
  const settle = (): void => {
    if (typed !== null && typed !== value) onTyped(typed)
    setTyped(null)
  }
  return {
    settle,
    field: {
      value: typed ?? value,
      onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => setTyped(event.target.value),
      onBlur: (_event: FocusEvent) => settle(),
    },
  }
}

/** A line that is typed. */
export function TypedLine({
  id,
  value,
  maxLength,
  describedBy,
  placeholder,
  isWrong,
  isHidden,
  kind,
  onTyped,
}: TypedProps): JSX.Element {
  const { field, settle } = useTyped(value, onTyped)
  return (
    <input
      type={isHidden ? 'password' : (kind ?? 'text')}
      id={id}
      maxLength={maxLength}
      placeholder={placeholder}
      aria-describedby={describedBy}
      aria-invalid={isWrong || undefined}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle()
      }}
      {...field}
    />
  )
}

/** Several lines that are typed. */
export function TypedText({
  id,
  value,
  maxLength,
  describedBy,
  placeholder,
  isWrong,
  onTyped,
}: TypedProps): JSX.Element {
  const { field } = useTyped(value, onTyped)
  return (
    <textarea
      id={id}
      className={styles['area']}
      maxLength={maxLength}
      placeholder={placeholder}
      aria-describedby={describedBy}
      aria-invalid={isWrong || undefined}
      rows={4}
      // Browsers are content with the first line of it in the window.
      onFocus={({ currentTarget }) => currentTarget.scrollIntoView({ block: 'nearest' })}
      {...field}
    />
  )
}
