import type { JSX } from 'react'
import type { Part } from '../items/part-marks.ts'
import { useMessages } from '../messages/use-messages.ts'
import styles from './correction.module.css'

/** How many parts of an answer were right; nothing of an answer that has fewer than two. */
export function PartCount({ parts }: { parts: readonly Part[] }): JSX.Element | null {
  const say = useMessages()
  if (parts.length < 2) return null
  return (
    <p className={styles['count']}>
      {say('correction.parts-right', { right: parts.filter(({ right }) => right).length, total: parts.length })}
    </p>
  )
}
