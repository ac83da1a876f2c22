import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { type JSX, useRef } from 'react'
import { useIntl } from 'react-intl'
import { ErrorNotice } from '../layout/error-notice.tsx'
import { useFullPage } from '../layout/full-page.ts'
import { focusNextTitle, PageTitle } from '../layout/page-title.tsx'
import { SiteFrame } from '../layout/site-frame.tsx'
import { Message } from '../messages/message.tsx'
import { useMessages } from '../messages/use-messages.ts'
import type { CurrentUser } from './current-user.ts'
import { startAfresh } from './leave.ts'
import { claimTest } from './own-test.ts'

const msPerMinute = 60_000

type IsThisYoursProps = {
  user: Extract<CurrentUser, { kind: 'anonymous' }>
  onAnswer: () => void
}

/**
 * Has the frame of the site wherever it stands: whoever sits down here may speak another language. Needs the words of
 * `yours`, and of `access` for what awaits a parent.
 */
export function IsThisYours({ user, onAnswer }: IsThisYoursProps): JSX.Element {
  const say = useMessages()
  const intl = useIntl()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const fullPage = useFullPage()
  const dialog = useRef<HTMLDialogElement>(null)

  const afresh = useMutation({
    mutationFn: () => startAfresh(queryClient),
    onSuccess: async () => {
      focusNextTitle()
      // The address may be of a question of the test that has just been forgotten.
      if (pathname.startsWith('/learner/assessments/')) await navigate({ to: '/learner/profile', replace: true })
      onAnswer()
    },
  })
  const leaveIt = (): void => {
    if (!afresh.isPending) afresh.mutate()
  }
  const goOn = (): void => {
    claimTest()
    focusNextTitle()
    onAnswer()
  }
  const minutes = Math.floor((Date.now() - user.lastActiveAt) / msPerMinute)
  const ago =
    minutes < 1
      ? say('yours.just-now')
      : minutes < 60
        ? intl.formatRelativeTime(-minutes, 'minute')
        : intl.formatRelativeTime(-Math.round(minutes / 60), 'hour')

  const about = user.hasTestAnswers ? 'test' : 'practice'
  // Whoever came here to sign in or up is told that this comes before.
  const title = pathname.startsWith('/sign-') ? 'yours.title-first' : 'yours.title'
  const page = (
    <div className="stack">
      <PageTitle key={title} documentTitle={say(title, { about })}>
        <Message id={title} values={{ about }} />
      </PageTitle>
      <p className="lead">
        <Message id={user.isPending ? 'access.pending-text' : 'yours.text'} values={{ ago, about }} />
      </p>
      <p className="actions">
        <button type="button" className="button" onClick={goOn}>
          <Message id="yours.yes" />
        </button>
        {/* What awaits a parent stays in the account: nothing is lost, so nothing is asked twice. */}
        <button
          type="button"
          className="button button-soft"
          aria-disabled={afresh.isPending}
          onClick={() => (user.isPending ? leaveIt() : dialog.current?.showModal())}
        >
          <Message id={user.isPending ? 'access.pending-no' : 'yours.no'} />
        </button>
      </p>
      {user.isPending && afresh.isError && <ErrorNotice error={afresh.error} />}
      <p className="muted">
        <Message id={user.isPending ? 'access.pending-hint' : 'yours.hint'} />
      </p>
      <dialog ref={dialog} aria-labelledby="delete-title" aria-describedby="delete-text">
        <div className="stack">
          <h2 id="delete-title">
            <Message id="login.forget-title" values={{ about }} />
          </h2>
          <p id="delete-text">
            <Message id="yours.delete-text" values={{ about }} />
          </p>
          {afresh.isError && <ErrorNotice error={afresh.error} />}
          <p className="actions">
            {/* The first button takes the focus: the one that does no harm. */}
            <button type="button" className="button" onClick={() => dialog.current?.close()}>
              <Message id="yours.keep" />
            </button>
            <button type="button" className="button button-soft" aria-disabled={afresh.isPending} onClick={leaveIt}>
              <Message id="yours.delete" values={{ about }} />
            </button>
          </p>
        </div>
      </dialog>
    </div>
  )
  return fullPage ? <SiteFrame>{page}</SiteFrame> : page
}
