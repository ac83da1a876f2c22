import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type JSX, useRef } from 'react'
import { ErrorNotice } from '../layout/error-notice.tsx'
import { Message } from '../messages/message.tsx'
import { Icon } from '../ui/icons.tsx'
import type { CurrentUser } from './current-user.ts'
import { signOutAndLeave } from './leave.ts'

/** Whoever has answers without an account would lose them: they are asked first. One that awaits a parent keeps them. */
export function SignOut({ user }: { user: CurrentUser }): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null)
  const queryClient = useQueryClient()
  const forgets = user.kind === 'anonymous' && !user.isPending
  const leave = useMutation({ mutationFn: () => signOutAndLeave(queryClient, forgets ? 'test' : 'login') })
  const mustAsk = forgets && user.hasAnswers
  const about = forgets && user.hasAnswers && !user.hasTestAnswers ? 'practice' : 'test'
  const leaveOnce = (): void => {
    if (!leave.isPending) leave.mutate()
  }

  return (
    <>
      {leave.isError && <ErrorNotice error={leave.error} />}
      <button
        type="button"
        className="button button-quiet"
        aria-disabled={leave.isPending}
        onClick={() => (mustAsk ? dialog.current?.showModal() : leaveOnce())}
      >
        <Icon name="log-out" />
        <Message id={forgets ? 'login.forget' : 'login.sign-out'} values={{ about }} />
      </button>
      {mustAsk && (
        <dialog ref={dialog} aria-labelledby="forget-title" aria-describedby="forget-text">
          <div className="stack">
            <h2 id="forget-title">
              <Message id="login.forget-title" values={{ about }} />
            </h2>
            <p id="forget-text">
              <Message id="login.forget-text" values={{ about }} />
            </p>
            {leave.isError && <ErrorNotice error={leave.error} />}
            <p className="actions">
              <Link className="button" to="/sign-up" onClick={() => dialog.current?.close()}>
                <Message id="common.sign-up" />
              </Link>
              <button type="button" className="button button-soft" aria-disabled={leave.isPending} onClick={leaveOnce}>
                <Message id="login.forget-confirm" />
              </button>
              <button type="button" className="button button-quiet" onClick={() => dialog.current?.close()}>
                <Message id="common.cancel" />
              </button>
            </p>
          </div>
        </dialog>
      )}
    </>
  )
}
