import { settings } from '@pix/api/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type JSX, useRef } from 'react'
import { call } from '../../../api.ts'
import { useMoment } from '../../../language/use-moment.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { Message } from '../../../messages/message.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import styles from './account-page.module.css'
import { AccountSection } from './account-section.tsx'
import { DoneNotice } from './done-notice.tsx'

export const loginsKey = ['logins']

/** Where the account is signed in, and ending it: on a computer left open at school, for instance. */
export function DevicesSection(): JSX.Element {
  const say = useMessages()
  const moment = useMoment()
  const queryClient = useQueryClient()
  const { data, error, refetch } = useQuery({
    queryKey: loginsKey,
    queryFn: ({ signal }) => call(settings.listLogins, { signal }),
  })
  const list = useRef<HTMLUListElement>(null)
  // The button that was pressed goes with its device.
  const stay = (): void => list.current?.focus()
  const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: loginsKey })
  const end = useMutation({
    mutationFn: (loginId: string) => call(settings.endLogin, { params: { loginId } }),
    onSuccess: stay,
    onSettled: refresh,
  })
  const endOthers = useMutation({
    mutationFn: () => call(settings.endOtherLogins, {}),
    onSuccess: stay,
    onSettled: refresh,
  })
  const nameOf = ({ browser, system }: { browser: string; system: string }): string => {
    if (browser === '') return say('account.some-device')
    return system === '' ? browser : say('account.device', { browser, system })
  }
  return (
    <AccountSection title="account.devices">
      <p>
        <Message id="account.devices-text" />
      </p>
      {error && <ErrorNotice error={error} onRetry={() => refetch()} />}
      <DoneNotice>
        {endOthers.isSuccess ? (
          <Message id="account.others-ended" />
        ) : (
          end.isSuccess && <Message id="account.login-ended" />
        )}
      </DoneNotice>
      <ul ref={list} tabIndex={-1} aria-label={say('account.devices')}>
        {data?.logins.map((login) => (
          <li key={login.loginId} className={styles['device']}>
            <span>
              <strong>{nameOf(login)}</strong>
              <br />
              <span className="muted">
                {login.isCurrent
                  ? say('account.this-device')
                  : say('account.last-seen', { date: moment(login.lastSeenAt) })}
              </span>
            </span>
            {!login.isCurrent && (
              <button
                type="button"
                className="button button-soft"
                aria-disabled={end.isPending}
                onClick={() => end.isPending || end.mutate(login.loginId)}
              >
                <Message id="account.end-login" />
                <span className="visually-hidden"> ({nameOf(login)})</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {end.isError && <ErrorNotice error={end.error} />}
      {endOthers.isError && <ErrorNotice error={endOthers.error} />}
      {(data?.logins.length ?? 0) > 2 && (
        <p>
          <button
            type="button"
            className="button button-soft"
            aria-disabled={endOthers.isPending}
            onClick={() => endOthers.isPending || endOthers.mutate()}
          >
            <Message id="account.end-others" />
          </button>
        </p>
      )}
    </AccountSection>
  )
}
