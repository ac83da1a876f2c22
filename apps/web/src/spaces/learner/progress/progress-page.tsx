import { Link } from '@tanstack/react-router'
import type { JSX, ReactNode } from 'react'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { PagePlaceholder } from '../../../layout/page-placeholder.tsx'
import { PageTitle } from '../../../layout/page-title.tsx'
import type { MessageKey } from '../../../messages/catalogue.ts'
import { Message } from '../../../messages/message.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { Icon } from '../../../ui/icons.tsx'
import styles from './progress-page.module.css'

/** What the page asked the server for, as React Query tells it. */
type Asked = {
  readonly data: unknown
  readonly error: Error | null
  readonly failureCount: number
  readonly isFetching: boolean
  readonly refetch: () => unknown
}

/** A page that the profile leads to, of what somebody has reached: the way back, the title, what is said first, the rest. */
export function ProgressPage({
  title,
  asked: { data, error, failureCount, isFetching, refetch },
  first,
  children,
}: {
  title: MessageKey
  asked: Asked
  /** Below the title, once the server has answered. */
  first: ReactNode
  children: ReactNode
}): JSX.Element {
  const say = useMessages()
  if (data === undefined && (error === null || isFetching)) return <PagePlaceholder isSlow={failureCount > 0} />
  return (
    <div className={styles['page']}>
      <p className="actions">
        <Link className="button button-quiet" to="/learner/profile">
          <Icon name="arrow-left" />
          <Message id="progress.back" />
        </Link>
      </p>
      <div className={styles['section']}>
        <PageTitle documentTitle={say(title)}>
          <Message id={title} />
        </PageTitle>
        {first}
      </div>
      {data === undefined && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {children}
    </div>
  )
}

/** A part of such a page, with its title. */
export function ProgressSection({ title, children }: { title: MessageKey; children: ReactNode }): JSX.Element {
  return (
    <section className={styles['section']} aria-labelledby={title}>
      <h2 id={title}>
        <Message id={title} />
      </h2>
      {children}
    </section>
  )
}
