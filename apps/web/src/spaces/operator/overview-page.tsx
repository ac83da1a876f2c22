import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { ErrorNotice } from '../../layout/error-notice.tsx'
import { PagePlaceholder } from '../../layout/page-placeholder.tsx'
import { PageTitle } from '../../layout/page-title.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { MailOutage } from './mail-outage.tsx'
import { overviewQuery } from './operator-queries.ts'
import styles from './overview-page.module.css'

/** What waits for somebody. */
export function OverviewPage(): JSX.Element {
  const say = useMessages()
  const { data, error, failureCount, refetch } = useQuery(overviewQuery)
  if (!data) {
    return error ? (
      <ErrorNotice error={error} onRetry={() => refetch()} />
    ) : (
      <PagePlaceholder isSlow={failureCount > 0} />
    )
  }
  const { openReports, mail } = data
  return (
    <div className="stack">
      <PageTitle documentTitle={say('operator.title')}>{say('operator.overview')}</PageTitle>
      {mail && <MailOutage outage={mail.outage} />}
      {openReports === null && mail === null && <p>{say('operator.nothing-for-role')}</p>}
      <div className={styles['cards']}>
        {openReports !== null && (
          <section className={styles['card']}>
            <h2>{say('operator.reports')}</h2>
            <p>{say('operator.open-reports', { count: openReports })}</p>
            <p>
              <Link className="button" to="/admin/$" params={{ _splat: 'reports' }}>
                {say('operator.read-reports')}
              </Link>
            </p>
          </section>
        )}
        {mail && (
          <section className={styles['card']}>
            <h2>{say('operator.mails')}</h2>
            <p>
              {say('operator.mails-waiting', { count: mail.waiting })}
              <br />
              {say('operator.mails-failed', { count: mail.failed })}
            </p>
            <p>
              <Link className="button button-soft" to="/admin/$" params={{ _splat: 'mails' }}>
                {say('operator.read-mails')}
              </Link>
            </p>
          </section>
        )}
      </div>
    </div>
  )
}
