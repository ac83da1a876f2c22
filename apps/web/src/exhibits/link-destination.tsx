import type { JSX } from 'react'
import { useMessages } from '../messages/use-messages.ts'
import { BreakableCode } from '../ui/breakable-code.tsx'
import styles from './mail.module.css'

/** A link drawn in a message. It leads nowhere; where it would lead can be asked for, as one does by pointing at it. */
export function LinkDestination({ text, address }: { text: string; address?: string }): JSX.Element {
  const say = useMessages()
  return (
    <div>
      <span className="visually-hidden">{say('exhibit.link')} </span>
      <span className={styles['link']}>{text}</span>
      {address !== undefined && (
        <details className={styles['destination']}>
          <summary>
            {say('exhibit.where-link-leads')}
            <span className="visually-hidden"> ({text})</span>
          </summary>
          <p>
            <BreakableCode text={address} />
          </p>
        </details>
      )}
    </div>
  )
}
