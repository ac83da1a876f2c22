import type { JSX } from 'react'
import { useMessages } from '../messages/use-messages.ts'
import styles from './app-window.module.css'

/** Buttons that are drawn, not offered: words for everyone, outside the order of the keyboard. */
export function InertButtons({ labels }: { labels: readonly string[] }): JSX.Element | null {
  const say = useMessages()
  if (labels.length === 0) return null
  return (
    <ul className={styles['buttons']}>
      {labels.map((label) => (
        <li key={label} className={styles['button']}>
          <span className="visually-hidden">{say('exhibit.button')} </span>
          {label}
        </li>
      ))}
    </ul>
  )
}
