import { type JSX, useEffect, useId, useRef } from 'react'
import { Group } from '../ui/group.tsx'
import styles from './ask-in-place.module.css'

/** A question about what was just pressed, where it was pressed. It takes the focus. */
export function AskInPlace({
  question,
  yes,
  no,
  onYes,
  onNo,
}: {
  question: string
  yes: string
  no: string
  onYes: () => void
  onNo: () => void
}): JSX.Element {
  const id = useId()
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    <Group labelledBy={id} className={styles['asked']}>
      <p id={id}>{question}</p>
      <div className={styles['answers']}>
        <button ref={first} type="button" className="button button-soft" aria-describedby={id} onClick={onYes}>
          {yes}
        </button>
        <button type="button" className="button button-quiet" onClick={onNo}>
          {no}
        </button>
      </div>
    </Group>
  )
}
