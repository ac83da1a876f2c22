import type { JSX } from 'react'
import { useMessages } from '../messages/use-messages.ts'
import { AppWindow } from './app-window.tsx'
import type { Exhibits } from './exhibit-types.ts'
import styles from './messages.module.css'

// How an author writes that the person of the situation speaks.
const myself = 'me'

/** A conversation. Who speaks is said in words: the side of a bubble is not enough. */
export function MessagesExhibit({ exhibit }: { exhibit: Exhibits['messages'] }): JSX.Element {
  const say = useMessages()
  return (
    <AppWindow app={say('exhibit.messages')} icon="message" title={exhibit.with}>
      {exhibit.note !== undefined && <p className={styles['note']}>{exhibit.note}</p>}
      <ol className={styles['conversation']}>
        {exhibit.messages.map(({ from, text, time }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the messages of an exhibit never move
          <li key={place} className={from === myself ? styles['sent'] : styles['received']}>
            <p className={styles['who']}>
              <span>{from === myself ? say('exhibit.me') : from}</span>
              {time !== undefined && <span>{time}</span>}
            </p>
            <p className={styles['bubble']}>{text}</p>
          </li>
        ))}
      </ol>
    </AppWindow>
  )
}
