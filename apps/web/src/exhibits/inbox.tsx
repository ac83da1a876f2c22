import type { JSX } from 'react'
import { useMessages } from '../messages/use-messages.ts'
import { BreakableCode } from '../ui/breakable-code.tsx'
import { AppFrame, AppWindow } from './app-window.tsx'
import type { Exhibits } from './exhibit-types.ts'
import styles from './inbox.module.css'

type Received = Exhibits['inbox']['messages'][number]

function Message({ from, address, subject, excerpt, date }: Received): JSX.Element {
  return (
    <>
      <p className={styles['from']}>
        <span>{from}</span>
        {date !== undefined && <span className={styles['date']}>{date}</span>}
      </p>
      {address !== undefined && (
        <p className={styles['address']}>
          <BreakableCode text={address} />
        </p>
      )}
      <p className={styles['subject']}>{subject}</p>
      {excerpt !== undefined && <p className={styles['excerpt']}>{excerpt}</p>}
    </>
  )
}

/** One message of those received, taken out of the list. */
export function InboxLine({ message }: { message: Received }): JSX.Element {
  const say = useMessages()
  return (
    <AppFrame app={say('exhibit.inbox')}>
      <div className={styles['message']}>
        <Message {...message} />
      </div>
    </AppFrame>
  )
}

/** The messages received, none of them open. */
export function InboxExhibit({ exhibit }: { exhibit: Exhibits['inbox'] }): JSX.Element {
  const say = useMessages()
  return (
    <AppWindow app={say('exhibit.inbox')} icon="mail">
      <ul className={styles['messages']}>
        {exhibit.messages.map((message, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the messages of an exhibit never move
          <li key={place} className={styles['message']}>
            <Message {...message} />
          </li>
        ))}
      </ul>
    </AppWindow>
  )
}
