import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { Message } from '../messages/message.tsx'
import { useMessages } from '../messages/use-messages.ts'
import { Illustration } from '../ui/illustrations/illustration.tsx'
import styles from './message-page.module.css'
import { PageTitle } from './page-title.tsx'

export function NotFoundPage(): JSX.Element {
  const say = useMessages()
  return (
    <div className={styles['message']}>
      <div className="stack">
        <PageTitle documentTitle={say('common.not-found-title')}>
          <Message id="common.not-found-title" />
        </PageTitle>
        <p className="lead">
          <Message id="common.not-found-text" />
        </p>
        <p className="actions">
          <Link className="button" to="/learner/profile">
            <Message id="common.to-profile" />
          </Link>
        </p>
      </div>
      <Illustration name="breathing-space" />
    </div>
  )
}
