import type { JSX } from 'react'
import styles from './settings.module.css'

/** What something is called, and smaller below, what is to be known of it. */
export function Words({
  of: { label, hint },
  id,
}: {
  of: { label: string; hint?: string | undefined }
  id?: string
}): JSX.Element {
  return (
    <span className={styles['words']} id={id}>
      {label}
      {hint !== undefined && <span className={styles['hint']}>{hint}</span>}
    </span>
  )
}
