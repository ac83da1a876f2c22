import { recovery, settings } from '@pix/api/contract'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type JSX, useState } from 'react'
import { emailProblem, type FormErrors, fieldText, useFormErrors } from '../../../accounts/form-errors.ts'
import { call, isApiError } from '../../../api.ts'
import { currentUserQuery } from '../../../current-user/current-user.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { Message } from '../../../messages/message.tsx'
import { findOperator } from '../../../operator.ts'
import { Field } from '../../../ui/field.tsx'
import { Icon } from '../../../ui/icons.tsx'
import styles from './account-page.module.css'
import type { RegisteredUser } from './account-page.tsx'
import { AccountSection } from './account-section.tsx'
import { DoneNotice } from './done-notice.tsx'
import { isSaidAtPassword, OwnPasswordField, ownPassword } from './own-password-field.tsx'
import { OwnerProblem } from './owner-problem.tsx'

const emailChangeQuery = queryOptions({
  queryKey: ['email-change'],
  queryFn: ({ signal }) => call(settings.getEmailChange, { signal }),
})

/** The address of the account: whether it is confirmed, and another one by a code. */
export function EmailSection({ user }: { user: RegisteredUser }): JSX.Element {
  const { sendsMail } = findOperator()
  const { data: change } = useQuery(emailChangeQuery)
  const [isOpen, setOpen] = useState(false)
  const [changedTo, setChangedTo] = useState<string | null>(null)
  const verify = useMutation({ mutationFn: () => call(recovery.askEmailVerification, {}) })

  return (
    <AccountSection title="account.email">
      {user.username !== null && (
        <p>
          <Message id="account.username" /> <strong>{user.username}</strong>
        </p>
      )}
      <p>
        {user.email === null ? <Message id="account.email-none" /> : <strong>{user.email}</strong>}{' '}
        {user.isEmailVerified && (
          <span className="tag tag-positive">
            <Icon name="check" />
            <Message id="account.email-confirmed" />
          </span>
        )}
      </p>
      <DoneNotice>
        {changedTo === null ? null : <Message id="account.email-changed" values={{ email: changedTo }} />}
      </DoneNotice>
      {user.email !== null && !user.isEmailVerified && sendsMail && (
        <div className="notice notice-attention">
          <Icon name="mail" />
          <div className="stack">
            <p>
              <Message id="account.email-unconfirmed" />
            </p>
            {verify.isError && <ErrorNotice error={verify.error} />}
            <DoneNotice>
              {verify.isSuccess && <Message id="account.verification-sent" values={{ email: user.email }} />}
            </DoneNotice>
            <p>
              <button
                type="button"
                className="button button-soft"
                aria-disabled={verify.isPending}
                onClick={() => verify.isPending || verify.mutate()}
              >
                <Message id={verify.isPending ? 'accounts.working' : 'account.send-verification'} />
              </button>
            </p>
          </div>
        </div>
      )}
      {!sendsMail && (
        <p className="muted">
          <Message id="account.no-mail" />
        </p>
      )}
      {sendsMail && change?.kind === 'code-sent' && (
        <CodeForm
          email={change.email}
          onDone={(email) => {
            setChangedTo(email)
            setOpen(false)
          }}
        />
      )}
      {sendsMail && (isOpen || change?.kind === 'code-sent') && (
        <details open={change?.kind !== 'code-sent'}>
          <summary>
            <Message
              id={
                change?.kind === 'code-sent'
                  ? 'account.email-other'
                  : user.email === null
                    ? 'account.email-add'
                    : 'account.email-change'
              }
            />
          </summary>
          <AddressForm onAsked={() => setChangedTo(null)} />
        </details>
      )}
      {sendsMail && !isOpen && change?.kind !== 'code-sent' && (
        <p>
          <button type="button" className="button button-soft" onClick={() => setOpen(true)}>
            <Message id={user.email === null ? 'account.email-add' : 'account.email-change'} />
          </button>
        </p>
      )}
    </AccountSection>
  )
}

type AddressField = 'email' | 'currentPassword'

function AddressForm({ onAsked }: { onAsked: () => void }): JSX.Element {
  const queryClient = useQueryClient()
  const { form, errors, showErrors } = useFormErrors<AddressField>()
  const ask = useMutation({
    mutationFn: (body: { email: string; password?: string }) => call(settings.askEmailChange, { body }),
    onSuccess: ({ email }) => {
      onAsked()
      queryClient.setQueryData(emailChangeQuery.queryKey, () => ({ kind: 'code-sent' as const, email }))
    },
    onError: (error) => showErrors(refusedAddress(error)),
  })
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (ask.isPending) return
    ask.reset()
    const email = fieldText(event.currentTarget, 'newEmail').trim()
    const own = ownPassword(event.currentTarget)
    const problem = emailProblem(email)
    const found: FormErrors<AddressField> = {
      ...(problem === null ? {} : { email: problem }),
      ...(own === null ? { currentPassword: 'accounts.password-missing' as const } : {}),
    }
    showErrors(found)
    if (own !== null && Object.keys(found).length === 0) ask.mutate({ email, ...own })
  }
  const isSaid = isSaidAtPassword(ask.error) || Object.keys(errors).length > 0
  return (
    <form ref={form} className="stack" noValidate onSubmit={submit}>
      <Field
        id="new-email"
        label={<Message id="account.new-email" />}
        hint={<Message id="account.new-email-hint" />}
        error={errors.email === undefined ? undefined : <Message id={errors.email} />}
      >
        {(control) => <input {...control} type="email" name="newEmail" autoComplete="email" maxLength={254} required />}
      </Field>
      <OwnPasswordField id="email-password" missing={errors.currentPassword} error={ask.error} />
      {ask.isError && !isSaid && <OwnerProblem error={ask.error} />}
      <button type="submit" className="button" aria-disabled={ask.isPending}>
        <Message id={ask.isPending ? 'accounts.working' : 'account.send-code'} />
      </button>
    </form>
  )
}

function refusedAddress(error: unknown): FormErrors<AddressField> {
  if (!isApiError(error)) return {}
  if (error.code === 'email-taken') return { email: 'account.email-taken' }
  if (error.code === 'email-unchanged') return { email: 'errors.email-unchanged' }
  return error.code === 'email-not-valid' ? { email: 'accounts.email-odd' } : {}
}

function CodeForm({ email, onDone }: { email: string; onDone: (email: string) => void }): JSX.Element {
  const queryClient = useQueryClient()
  const { form, errors, showErrors } = useFormErrors<'code'>()
  const confirm = useMutation({
    mutationFn: (code: string) => call(settings.confirmEmailChange, { body: { code } }),
    onSuccess: async (done) => {
      queryClient.setQueryData(emailChangeQuery.queryKey, { kind: 'none' })
      onDone(done.email)
      await queryClient.invalidateQueries({ queryKey: currentUserQuery.queryKey })
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (confirm.isPending) return
    confirm.reset()
    const code = fieldText(event.currentTarget, 'code').trim()
    showErrors(code === '' ? { code: 'account.code-missing' } : {})
    if (code !== '') confirm.mutate(code)
  }
  return (
    <form ref={form} className="stack" noValidate onSubmit={submit}>
      <p>
        <Message id="account.code-sent" values={{ email }} />
      </p>
      <Field
        id="code"
        label={<Message id="account.code" />}
        hint={<Message id="account.code-hint" />}
        error={errors.code === undefined ? undefined : <Message id={errors.code} />}
      >
        {(control) => (
          <input
            {...control}
            className={styles['code']}
            type="text"
            name="code"
            autoComplete="one-time-code"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
            required
          />
        )}
      </Field>
      {confirm.isError && <ErrorNotice error={confirm.error} />}
      <button type="submit" className="button" aria-disabled={confirm.isPending}>
        <Message id={confirm.isPending ? 'accounts.working' : 'account.confirm-code'} />
      </button>
    </form>
  )
}
