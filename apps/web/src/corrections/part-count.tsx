import type { JSX } from 'react'
import type { Part } from '../items/part-marks.ts'
import { useMessages } from '../messages/use-messages.ts'
import styles from './correction.module.css'

/**
 * How many parts of an answer were right; nothing of an answer that has fewer than two, nor where none was: its marks say
 * it already.
 */
export function PartCount({ parts }: { parts: readonly Part[] }): JSX.Element | null {
  const say = useMessages()
  const right = parts.filter((part) => part.right).length
  if (parts.length < 2 || right === 0) return null
  return <p className={styles['count']}>{say('correction.parts-right', { right, total: parts.length })}</p>
}
