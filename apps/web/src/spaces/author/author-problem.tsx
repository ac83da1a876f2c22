import { Link, useLocation } from '@tanstack/react-router'
import type { JSX } from 'react'
import { isApiError } from '../../api.ts'
import { ErrorNotice } from '../../layout/error-notice.tsx'
import { LeadTo } from '../../layout/lead-to.tsx'
import { PageTitle } from '../../layout/page-title.tsx'
import { useMessages } from '../../messages/use-messages.ts'

const notForYou: ReadonlySet<string> = new Set(['operators-only', 'registered-only'])

/** Why a page for authors does not show: nobody signed in, somebody else, or a fault. */
export function AuthorProblem({ error, onRetry }: { error: unknown; onRetry: () => void }): JSX.Element {
  const say = useMessages()
  const { pathname } = useLocation()
  if (!isApiError(error)) return <ErrorNotice error={error} onRetry={onRetry} />
  if (error.code === 'login-required') return <LeadTo path={`/sign-in?next=${encodeURIComponent(pathname)}`} />
  if (!notForYou.has(error.code)) return <ErrorNotice error={error} onRetry={onRetry} />
  return (
    <div className="stack">
      <PageTitle documentTitle={say('authoring.not-for-you-title')}>{say('authoring.not-for-you-title')}</PageTitle>
      <p className="lead">{say('authoring.not-for-you-text')}</p>
      <p className="actions">
        <Link className="button" to="/learner/profile">
          {say('common.to-profile')}
        </Link>
      </p>
    </div>
  )
}
