import { resets } from '@pix/api/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type JSX, useRef } from 'react'
import { useIntl } from 'react-intl'
import { call } from '../../../api.ts'
import { timeOfDay } from '../../../language/time-of-day.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { Message } from '../../../messages/message.tsx'
import { profileKey, type Scorecard } from '../profile/profile-query.ts'
import styles from './reset-section.module.css'

/** Setting a competence back to zero: what no longer counts and what stays, said before. */
export function ResetSection({ scorecard, onDone }: { scorecard: Scorecard; onDone: () => void }): JSX.Element | null {
  const intl = useIntl()
  const queryClient = useQueryClient()
  const dialog = useRef<HTMLDialogElement>(null)
  const { competenceId, name, pix, status, resetFrom } = scorecard
  const reset = useMutation({
    mutationFn: () => call(resets.resetCompetence, { body: { competenceId } }),
    onSuccess: async () => {
      dialog.current?.close()
      await queryClient.invalidateQueries({ queryKey: profileKey })
      onDone()
    },
    // Another tab may have answered meanwhile, or set it back already.
    onError: () => void queryClient.invalidateQueries({ queryKey: profileKey }),
  })
  if (resetFrom === null) return null
  return (
    <details className={`no-print ${styles['reset']}`}>
      <summary>
        <h2 className={styles['title']}>
          <Message id="profile.reset-title" />
        </h2>
      </summary>
      <div className="stack">
        <p>
          <Message id="profile.reset-text" />
        </p>
        <p>
          {resetFrom > Date.now() ? (
            <Message id="profile.reset-later" values={{ from: resetFrom, time: timeOfDay(intl, resetFrom) }} />
          ) : (
            <button type="button" className="button button-soft" onClick={() => dialog.current?.showModal()}>
              <Message id="profile.reset-open" />
            </button>
          )}
        </p>
      </div>
      <dialog ref={dialog} aria-labelledby="reset-title">
        <div className="stack">
          <h3 id="reset-title">
            <Message id="profile.reset-confirm-title" values={{ name }} />
          </h3>
          <ul>
            <li>
              <Message id="profile.reset-goes" values={{ pix }} />
            </li>
            {status === 'started' && (
              <li>
                <Message id="profile.reset-started" />
              </li>
            )}
            <li>
              <Message id="profile.reset-stays" />
            </li>
            <li>
              <Message id="profile.reset-final" />
            </li>
          </ul>
          {reset.isError && <ErrorNotice error={reset.error} />}
          <p className="actions">
            <button type="button" className="button" onClick={() => dialog.current?.close()}>
              <Message id="profile.reset-keep" />
            </button>
            <button
              type="button"
              className="button button-soft"
              aria-disabled={reset.isPending}
              onClick={() => reset.isPending || reset.mutate()}
            >
              <Message id="profile.reset-confirm" />
            </button>
          </p>
        </div>
      </dialog>
    </details>
  )
}
