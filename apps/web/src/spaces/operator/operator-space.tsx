import { mayHandleMails, mayHandleReports } from '@pix/core/operators'
import { getRouteApi, Link, useLocation } from '@tanstack/react-router'
import { type JSX, lazy, Suspense } from 'react'
import { useCurrentUser } from '../../current-user/current-user.ts'
import { ErrorNotice } from '../../layout/error-notice.tsx'
import { LeadTo } from '../../layout/lead-to.tsx'
import { PagePlaceholder } from '../../layout/page-placeholder.tsx'
import { PageTitle } from '../../layout/page-title.tsx'
import { AreaMessages } from '../../messages/area-messages.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import styles from './operator-space.module.css'

const route = getRouteApi('/admin/$')

const OverviewPage = lazy(async () => ({ default: (await import('./overview-page.tsx')).OverviewPage }))
const ReportedChallengesPage = lazy(async () => ({
  default: (await import('./reported-challenges-page.tsx')).ReportedChallengesPage,
}))
const ChallengeReportsPage = lazy(async () => ({
  default: (await import('./challenge-reports-page.tsx')).ChallengeReportsPage,
}))
const MailsPage = lazy(async () => ({ default: (await import('./mails-page.tsx')).MailsPage }))
const NotFoundPage = lazy(async () => ({ default: (await import('../not-found/not-found-page.tsx')).NotFoundPage }))

/** What follows `/admin/` in the address says which page it is. */
function Page({ place }: { place: string }): JSX.Element {
  const [area, challengeId, ...more] = place.split('/').filter((part) => part !== '')
  if (area === undefined) return <OverviewPage />
  if (area === 'reports' && challengeId === undefined) return <ReportedChallengesPage />
  if (area === 'reports' && challengeId !== undefined && more.length === 0) {
    return <ChallengeReportsPage key={challengeId} challengeId={challengeId} />
  }
  if (area === 'mails' && challengeId === undefined) return <MailsPage />
  return <NotFoundPage />
}

/** The pages of those who look after the service, with their own navigation. */
export function OperatorSpace(): JSX.Element {
  return (
    <AreaMessages areas={['operator', 'reports']}>
      <Gate />
    </AreaMessages>
  )
}

function Gate(): JSX.Element {
  const say = useMessages()
  const { pathname } = useLocation()
  const { _splat } = route.useParams()
  const { data: user, error, refetch } = useCurrentUser()
  if (!user) return error ? <ErrorNotice error={error} onRetry={() => refetch()} /> : <PagePlaceholder />
  if (user.kind !== 'registered') return <LeadTo path={`/sign-in?next=${encodeURIComponent(pathname)}`} />
  const { roles } = user
  if (roles.length === 0) {
    return (
      <div className="stack">
        <PageTitle documentTitle={say('operator.not-for-you-title')}>{say('operator.not-for-you-title')}</PageTitle>
        <p className="lead">{say('operator.not-for-you-text')}</p>
        <p className="actions">
          <Link className="button" to="/learner/profile">
            {say('common.to-profile')}
          </Link>
        </p>
      </div>
    )
  }
  return (
    <div className={styles['space']}>
      <nav className={`site-nav ${styles['navigation']}`} aria-label={say('operator.navigation')}>
        <Link to="/admin/$" params={{ _splat: '' }} activeOptions={{ exact: true, includeSearch: false }}>
          {say('operator.overview')}
        </Link>
        {mayHandleReports(roles) && (
          <Link to="/admin/$" params={{ _splat: 'reports' }} activeOptions={{ includeSearch: false }}>
            {say('operator.reports')}
          </Link>
        )}
        {mayHandleMails(roles) && (
          <Link to="/admin/$" params={{ _splat: 'mails' }} activeOptions={{ includeSearch: false }}>
            {say('operator.mails')}
          </Link>
        )}
      </nav>
      <Suspense fallback={<PagePlaceholder />}>
        <Page place={_splat ?? ''} />
      </Suspense>
    </div>
  )
}
