import { consents } from '@pix/api/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type JSX, useState } from 'react'
import styles from '../accounts/account-page.module.css'
import { isLinkOver } from '../accounts/link-problem.tsx'
import { tokenInAddress } from '../accounts/link-token.ts'
import { call, isApiError } from '../api.ts'
import { ErrorNotice } from '../layout/error-notice.tsx'
import { PagePlaceholder } from '../layout/page-placeholder.tsx'
import { focusNextTitle, PageTitle } from '../layout/page-title.tsx'
import { AreaMessages } from '../messages/area-messages.tsx'
import type { MessageKey } from '../messages/catalogue.ts'
import { Message } from '../messages/message.tsx'
import { useMessages } from '../messages/use-messages.ts'
import { ConsentQuestion } from './consent-question.tsx'
import { ConsentWithdrawal } from './consent-withdrawal.tsx'

export type Decision = 'give' | 'refuse' | 'withdraw'

/** Where the links of a parent lead: to give or refuse consent, and later to take it back. */
export function ConsentPage(): JSX.Element {
  return (
    <AreaMessages areas={['access']}>
      <Consent />
    </AreaMessages>
  )
}

function Consent(): JSX.Element {
  const [token] = useState(tokenInAddress)
  const link = useQuery({
    queryKey: ['consent', token],
    queryFn: ({ signal }) => call(consents.readConsent, { body: { token }, signal }),
    retry: (count, error) => !isLinkOver(error) && count < 3,
    refetchOnWindowFocus: false,
    gcTime: 0,
  })
  const decide = useMutation({
    mutationFn: (decision: Decision) => call(consents.decideConsent, { body: { token, decision } }),
    onSettled: () => focusNextTitle(),
  })

  if (decide.isSuccess) {
    const { outcome } = decide.data
    return <Notice title={`access.${outcome}-title`} text={`access.${outcome}-text`} />
  }
  const over = isLinkOver(decide.error) ? decide.error : link.error
  if (isLinkOver(over)) {
    const isUnknown = isApiError(over) && over.code === 'link-unknown'
    return (
      <Notice title="access.link-over-title" text={isUnknown ? 'access.link-unknown-text' : 'access.link-over-text'} />
    )
  }
  if (link.isPending) return <PagePlaceholder isSlow={link.failureCount > 0} />
  if (link.error) return <ErrorNotice error={link.error} onRetry={() => link.refetch()} />
  const deciding = { isDeciding: decide.isPending, error: decide.error, onDecide: decide.mutate }
  return link.data.kind === 'awaited' ? (
    <ConsentQuestion consent={link.data} {...deciding} />
  ) : (
    <ConsentWithdrawal consent={link.data} {...deciding} />
  )
}

function Notice({ title, text }: { title: MessageKey; text: MessageKey }): JSX.Element {
  const say = useMessages()
  return (
    <div className={styles['column']}>
      <PageTitle documentTitle={say(title)}>
        <Message id={title} />
      </PageTitle>
      <p className="lead">
        <Message id={text} />
      </p>
      <p>
        <Link to="/learner/privacy">
          <Message id="common.privacy" />
        </Link>
      </p>
    </div>
  )
}
