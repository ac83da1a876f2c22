import type { JSX } from 'react'
import { Icon } from '../ui/icons.tsx'
import styles from './answer-flaw-sentence.module.css'
import { type AnswerFlaw, flawId } from './item-player.ts'

/** What is still missing, said where it is missing. Without `control`, wherever it is. */
export function AnswerFlawSentence({
  flaw,
  control,
}: {
  flaw: AnswerFlaw | null
  control?: string
}): JSX.Element | null {
  if (!flaw || (control !== undefined && flaw.control !== control)) return null
  return (
    <span id={flawId} className={styles['sentence']}>
      <Icon name="info" />
      {flaw.sentence}
    </span>
  )
}
