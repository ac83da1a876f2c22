import { terms as contract } from '@pix/api/contract'
import { termsVersion } from '@pix/core/accounts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import styles from '../accounts/account-page.module.css'
import { call } from '../api.ts'
import { currentUserQuery, useCurrentUser } from '../current-user/current-user.ts'
import { useLanguage } from '../language/use-language.ts'
import { ErrorNotice } from '../layout/error-notice.tsx'
import { LeadTo } from '../layout/lead-to.tsx'
import { PagePlaceholder } from '../layout/page-placeholder.tsx'
import { PageTitle } from '../layout/page-title.tsx'
import { AreaMessages } from '../messages/area-messages.tsx'
import { Message } from '../messages/message.tsx'
import { useMessages } from '../messages/use-messages.ts'
import { terms } from '../spaces/learner/terms/terms.ts'

const route = getRouteApi('/accounts/learner/new-terms')

/** What the terms in force change for somebody who accepted others, or none yet; they go on once they accept. */
export function NewTermsPage(): JSX.Element {
  const { next } = route.useSearch()
  const { data: user, error, refetch } = useCurrentUser()
  if (!user) return error ? <ErrorNotice error={error} onRetry={() => refetch()} /> : <PagePlaceholder />
  if (user.kind !== 'registered' || user.terms === 'accepted') return <LeadTo path={next ?? '/learner/profile'} />
  return (
    <AreaMessages areas={['access']}>
      <NewTerms acceptance={user.terms} />
    </AreaMessages>
  )
}

function NewTerms({ acceptance }: { acceptance: 'changed' | 'never-accepted' }): JSX.Element {
  const say = useMessages()
  const { language } = useLanguage()
  const queryClient = useQueryClient()
  const accept = useMutation({
    mutationFn: () => call(contract.acceptTerms, { body: { version: termsVersion } }),
    onSuccess: () =>
      queryClient.setQueryData(currentUserQuery.queryKey, (user) =>
        user?.kind === 'registered' ? { ...user, terms: 'accepted' as const } : user,
      ),
  })
  const { changes, inShort } = terms[language]
  const title = acceptance === 'changed' ? 'access.terms-changed-title' : 'access.terms-new-title'
  return (
    <div className={styles['column']}>
      <PageTitle documentTitle={say(title)}>
        <Message id={title} />
      </PageTitle>
      <p className="lead">
        <Message id={acceptance === 'changed' ? 'access.terms-changed-lead' : 'access.terms-new-lead'} />
      </p>
      <ul>
        {(acceptance === 'changed' ? changes.sentences : inShort).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>
        <Message
          id="access.terms-read"
          values={{
            terms: (words) => <Link to="/learner/terms">{words}</Link>,
            privacy: (words) => <Link to="/learner/privacy">{words}</Link>,
          }}
        />
      </p>
      {accept.isError && <ErrorNotice error={accept.error} />}
      <p className="actions">
        <button
          type="button"
          className="button"
          aria-disabled={accept.isPending}
          onClick={() => accept.isPending || accept.mutate()}
        >
          <Message id={accept.isPending ? 'common.working' : 'access.terms-accept'} />
        </button>
      </p>
      <p className="muted">
        <Message
          id="access.terms-not-now"
          values={{
            data: (words) => <Link to="/learner/account/data">{words}</Link>,
            account: (words) => <Link to="/learner/account">{words}</Link>,
          }}
        />
      </p>
    </div>
  )
}
