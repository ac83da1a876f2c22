import type { JSX } from 'react'
import styles from './application.module.css'

/** A text of a scenario, or one that was typed: empty lines set paragraphs apart. */
export function Paragraphs({ text }: { text: string }): JSX.Element {
  return (
    <div className={styles['text']}>
      {text.split(/\n\s*\n/).map((paragraph, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a text never move
        <p key={place}>{paragraph}</p>
      ))}
    </div>
  )
}
