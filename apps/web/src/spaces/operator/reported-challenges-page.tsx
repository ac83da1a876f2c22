import type { reportInbox } from '@pix/api/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { useLanguage } from '../../language/use-language.ts'
import { useMoment } from '../../language/use-moment.ts'
import { ErrorNotice } from '../../layout/error-notice.tsx'
import { PagePlaceholder } from '../../layout/page-placeholder.tsx'
import { PageTitle } from '../../layout/page-title.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { reportedChallengesQuery } from './operator-queries.ts'
import { reportFilter } from './operator-search.ts'
import styles from './operator-space.module.css'
import { Pages } from './pages.tsx'
import { ReportFilters } from './report-filters.tsx'

const route = getRouteApi('/admin/$')

/** The inbox: what was reported, by challenge. */
export function ReportedChallengesPage(): JSX.Element {
  const say = useMessages()
  const { language } = useLanguage()
  const navigate = route.useNavigate()
  const filter = reportFilter(route.useSearch())
  const { data, error, failureCount, refetch } = useQuery(reportedChallengesQuery(filter, language))
  if (!data && !error) return <PagePlaceholder isSlow={failureCount > 0} />
  return (
    <div className={styles['page']}>
      <PageTitle documentTitle={say('operator.reports')}>{say('operator.reports')}</PageTitle>
      <ReportFilters filter={filter} onChange={(search) => navigate({ search, replace: true })} />
      {error && !data && <ErrorNotice error={error} onRetry={() => refetch()} />}
      <p role="status" className="muted">
        {data && say('operator.challenges-found', { count: data.total })}
      </p>
      {data?.challenges.length === 0 && (
        <div>
          <h2>{say('operator.no-reports-title')}</h2>
          <p>{say('operator.no-reports-text')}</p>
        </div>
      )}
      {data && data.challenges.length > 0 && <Table challenges={data.challenges} />}
      {data && <Pages page={filter.page} total={data.total} />}
    </div>
  )
}

function Table({ challenges }: { challenges: readonly reportInbox.ReportedChallenge[] }): JSX.Element {
  const say = useMessages()
  const moment = useMoment()
  const search = route.useSearch()
  return (
    <ul className={styles['list']}>
      {challenges.map(({ challengeId, title, competence, reports, categories, languages, newestAt }) => (
        <li key={challengeId}>
          <h2 className={styles['title']}>
            <Link
              to="/admin/$"
              params={{ _splat: `reports/${challengeId}` }}
              search={{ state: search.state, category: search.category }}
            >
              {title}
            </Link>
          </h2>
          <p>
            <strong>{say('operator.reports-found', { count: reports })}</strong>
            {' – '}
            {categories.map((one) => `${say(`reports.category-${one.category}`)} (${one.reports})`).join(', ')}
          </p>
          <p className="muted small">
            {competence.code} {competence.name} – {languages.map((one) => say(`operator.language-${one}`)).join(', ')} –{' '}
            {say('operator.newest', { date: moment(newestAt) })}
          </p>
        </li>
      ))}
    </ul>
  )
}
