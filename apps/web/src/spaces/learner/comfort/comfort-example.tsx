import type { JSX } from 'react'
import { Message } from '../../../messages/message.tsx'
import styles from './comfort.module.css'

/** A few words that look as a question does. */
export function ComfortExample(): JSX.Element {
  return (
    <figure className={styles['example']}>
      <figcaption className="field-label">
        <Message id="comfort.example" />
      </figcaption>
      <p>
        <Message id="comfort.example-text" />
      </p>
      <p aria-hidden="true">
        <span className={styles['link']}>
          <Message id="comfort.example-link" />
        </span>{' '}
        <span className="tiles">
          <i data-state="done" />
          <i data-state="done" />
          <i data-state="now" />
          <i />
        </span>
      </p>
    </figure>
  )
}
