import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { Message } from '../../../messages/message.tsx'
import styles from './keep-result.module.css'

/** Of the words that say what is at risk. */
export const keepResultId = 'keep-result'

/** For someone without an account who has answers to lose. */
export function KeepResult(): JSX.Element {
  return (
    <aside className={`no-print ${styles['banner']}`} aria-labelledby="keep-title">
      <div id={keepResultId}>
        <h2 id="keep-title" className={styles['title']}>
          <Message id="profile.keep-title" />
        </h2>
        <p>
          <Message id="profile.keep-text" /> <Message id="login.all-kept" />
        </p>
      </div>
      <Link className="button button-soft" to="/sign-up">
        <Message id="common.sign-up" />
      </Link>
    </aside>
  )
}
