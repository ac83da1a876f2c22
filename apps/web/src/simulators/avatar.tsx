import type { JSX } from 'react'
import styles from './application.module.css'

/** The first letter of a name on a ground of its own; the name stands beside it. */
export function Avatar({ name }: { name: string }): JSX.Element {
  const hue = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 5
  return (
    <span className={styles['avatar']} data-hue={hue} aria-hidden="true">
      {[...name][0]?.toUpperCase()}
    </span>
  )
}
