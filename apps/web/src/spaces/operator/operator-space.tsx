import { mayHandleMails, mayHandleReports } from '@pix/core/operators'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import type { JSX } from 'react'
import { useCurrentUser } from '../../current-user/current-user.ts'
import { ErrorNotice } from '../../layout/error-notice.tsx'
import { LeadTo } from '../../layout/lead-to.tsx'
import { PagePlaceholder } from '../../layout/page-placeholder.tsx'
import { PageTitle } from '../../layout/page-title.tsx'
import { AreaMessages } from '../../messages/area-messages.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import styles from './operator-space.module.css'

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
        <Link to="/admin" activeOptions={{ exact: true }}>
          {say('operator.overview')}
        </Link>
        {mayHandleReports(roles) && <Link to="/admin/reports">{say('operator.reports')}</Link>}
        {mayHandleMails(roles) && <Link to="/admin/mails">{say('operator.mails')}</Link>}
      </nav>
      <Outlet />
    </div>
  )
}
