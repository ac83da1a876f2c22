import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { useLanguage } from '../../language/use-language.ts'
import { ErrorNotice } from '../../layout/error-notice.tsx'
import { PagePlaceholder } from '../../layout/page-placeholder.tsx'
import { PageTitle } from '../../layout/page-title.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import { CloseAll } from './close-all.tsx'
import { reportsQuery } from './operator-queries.ts'
import { reportFilter } from './operator-search.ts'
import styles from './operator-space.module.css'
import { Pages } from './pages.tsx'
import { ReportCard } from './report-card.tsx'
import { ReportFilters } from './report-filters.tsx'

const route = getRouteApi('/admin/$')

/** What was reported about one challenge. */
export function ChallengeReportsPage({ challengeId }: { challengeId: string }): JSX.Element {
  const say = useMessages()
  const { language } = useLanguage()
  const navigate = route.useNavigate()
  const filter = reportFilter(route.useSearch())
  const { data, error, failureCount, refetch } = useQuery(reportsQuery(challengeId, filter, language))
  if (!data && !error) return <PagePlaceholder isSlow={failureCount > 0} />
  const title = data?.title ?? say('operator.reports')
  return (
    <div className={styles['page']}>
      <div>
        <PageTitle documentTitle={title}>{title}</PageTitle>
        {data && (
          <p className="muted">
            {challengeId}.{' '}
            {data.currentVersion === null
              ? say('operator.version-none')
              : say('operator.version-now', { version: data.currentVersion })}
          </p>
        )}
        <p>
          <Link className={styles['back']} to="/admin/$" params={{ _splat: 'reports' }}>
            <Icon name="arrow-left" />
            {say('operator.back-to-reports')}
          </Link>
        </p>
      </div>
      {error && !data && <ErrorNotice error={error} onRetry={() => refetch()} />}
      {data && (
        <>
          <ReportFilters filter={filter} onChange={(search) => navigate({ search, replace: true })} />
          <p role="status" className="muted">
            {say('operator.reports-found', { count: data.total })}
          </p>
          {data.open > 1 && <CloseAll challengeId={challengeId} open={data.open} />}
          {data.reports.length === 0 && <p>{say('operator.no-reports-text')}</p>}
          {data.reports.map((report) => (
            <ReportCard key={report.reportId} challengeId={challengeId} report={report} />
          ))}
          <Pages page={filter.page} total={data.total} />
        </>
      )}
    </div>
  )
}
