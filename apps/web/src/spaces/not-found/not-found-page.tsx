import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { PageTitle } from '../../layout/page-title.tsx'
import { Message } from '../../messages/message.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { Illustration } from '../../ui/illustrations/illustration.tsx'
import styles from './not-found-page.module.css'

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
