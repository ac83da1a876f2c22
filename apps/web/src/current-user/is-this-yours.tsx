import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import type { JSX } from 'react'
import { useIntl } from 'react-intl'
import { ErrorNotice } from '../layout/error-notice.tsx'
import { PageBody } from '../layout/page-body.tsx'
import { focusNextTitle, PageTitle } from '../layout/page-title.tsx'
import { Message } from '../messages/message.tsx'
import { useMessages } from '../messages/use-messages.ts'
import { startAfresh } from './leave.ts'
import { claimTest } from './own-test.ts'

const msPerMinute = 60_000

type IsThisYoursProps = {
  /** Milliseconds since 1970. */
  lastActiveAt: number
  onAnswer: () => void
}

export function IsThisYours({ lastActiveAt, onAnswer }: IsThisYoursProps): JSX.Element {
  const say = useMessages()
  const intl = useIntl()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const { pathname } = useLocation()

  const afresh = useMutation({
    mutationFn: () => startAfresh(queryClient),
    onSuccess: async () => {
      focusNextTitle()
      // The address may be of a question of the test that has just been forgotten.
      if (pathname.startsWith('/learner/assessments/')) await navigate({ to: '/learner/profile', replace: true })
      onAnswer()
    },
  })
  const goOn = (): void => {
    claimTest()
    focusNextTitle()
    onAnswer()
  }
  const minutes = Math.max(1, Math.round((Date.now() - lastActiveAt) / msPerMinute))
  const ago =
    minutes < 60
      ? intl.formatRelativeTime(-minutes, 'minute')
      : intl.formatRelativeTime(-Math.round(minutes / 60), 'hour')

  return (
    <PageBody>
      <div className="stack">
        <PageTitle documentTitle={say('accounts.yours-title')}>
          <Message id="accounts.yours-title" />
        </PageTitle>
        <p className="lead">
          <Message id="accounts.yours-text" values={{ ago }} />
        </p>
        {afresh.isError && <ErrorNotice error={afresh.error} />}
        <p className="actions">
          <button type="button" className="button" onClick={goOn}>
            <Message id="accounts.yours-yes" />
          </button>
          <button
            type="button"
            className="button button-soft"
            aria-disabled={afresh.isPending}
            onClick={() => afresh.isPending || afresh.mutate()}
          >
            <Message id="accounts.yours-no" />
          </button>
        </p>
        <p className="muted">
          <Message id="accounts.yours-hint" />
        </p>
      </div>
    </PageBody>
  )
}
