import { type ResponseOf, recovery, settings } from '@pix/api/contract'
import { codeLength, typedCode } from '@pix/core/accounts'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type JSX, useEffect, useEffectEvent, useRef, useState } from 'react'
import { emailProblem, type FormErrors, fieldText, useFormErrors } from '../../../accounts/form-errors.ts'
import { call, isApiError } from '../../../api.ts'
import { currentUserQuery } from '../../../current-user/current-user.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import type { MessageKey } from '../../../messages/catalogue.ts'
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
import { useFormInPlace } from './use-form-in-place.ts'

const emailChangeQuery = queryOptions({
  queryKey: ['email-change'],
  queryFn: ({ signal }) => call(settings.getEmailChange, { signal }),
})

/** The address of the account: whether it is confirmed, and another one by a code. */
export function EmailSection({ user }: { user: RegisteredUser }): JSX.Element {
  const { sendsMail } = findOperator()
  const { data: change } = useQuery(emailChangeQuery)
  const { place, isOpen, setOpen } = useFormInPlace()
  const [done, setDone] = useState<Done | null>(null)
  const [codesAsked, setCodesAsked] = useState(0)
  const code = change?.kind === 'code-sent' ? change : null
  const announce = (message: MessageKey, email: string): void =>
    setDone((before) => ({ message, email, time: (before?.time ?? 0) + 1 }))
  // The form of the code is gone, and what was pressed in it.
  const isSettled = done !== null && code === null && !isOpen
  useEffect(() => {
    if (isSettled) place.current?.querySelector('button')?.focus()
  }, [isSettled, place])
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
        {done !== null && <Message key={done.time} id={done.message} values={{ email: done.email }} />}
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
                <Message id={verify.isPending ? 'common.working' : 'account.send-verification'} />
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
      {sendsMail && (
        <div ref={place} className="stack">
          {isOpen && (
            <AddressForm
              email={code?.email}
              onAsked={({ email, isNewCode }) => {
                announce(isNewCode && code !== null ? 'account.code-sent-again' : 'account.code-sent', email)
                setCodesAsked(codesAsked + 1)
                setOpen(false)
              }}
              onClose={() => setOpen(false)}
            />
          )}
          {!isOpen && code !== null && (
            <CodeForm
              // What was typed of one code is worth nothing for the next.
              key={codesAsked}
              code={code}
              isNew={codesAsked > 0}
              hasAddress={user.email !== null}
              onOver={() => setDone(null)}
              onDone={announce}
              onAskAnother={() => setOpen(true)}
            />
          )}
          {!isOpen && code === null && (
            <p>
              <button type="button" className="button button-soft" onClick={() => setOpen(true)}>
                <Message id={user.email === null ? 'account.email-add' : 'account.email-change'} />
              </button>
            </p>
          )}
        </div>
      )}
    </AccountSection>
  )
}

/** What has just worked; counted, so that the same words are read aloud again. */
type Done = { readonly message: MessageKey; readonly email: string; readonly time: number }

type CodeSent = Extract<ResponseOf<typeof settings.getEmailChange>, { kind: 'code-sent' }>

type AddressField = 'newEmail' | 'currentPassword'

type AddressFormProps = {
  /** The address that waits for its code, if there is one. */
  email: string | undefined
  onAsked: (asked: ResponseOf<typeof settings.askEmailChange>) => void
  onClose: () => void
}

function AddressForm({ email: awaited, onAsked, onClose }: AddressFormProps): JSX.Element {
  const queryClient = useQueryClient()
  const { form, errors, showErrors } = useFormErrors<AddressField>()
  const ask = useMutation({
    mutationFn: (body: { email: string; password?: string }) => call(settings.askEmailChange, { body }),
    onSuccess: async (asked) => {
      await queryClient.invalidateQueries({ queryKey: emailChangeQuery.queryKey })
      onAsked(asked)
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
      ...(problem === null ? {} : { newEmail: problem }),
      ...(own === null ? { currentPassword: 'accounts.password-missing' as const } : {}),
    }
    showErrors(found)
    if (own !== null && Object.keys(found).length === 0) ask.mutate({ email, ...own })
  }
  const isSaid = isSaidAtPassword(ask.error) || Object.keys(refusedAddress(ask.error)).length > 0
  return (
    <form ref={form} className="stack" noValidate onSubmit={submit}>
      <Field
        id="new-email"
        label={<Message id="account.new-email" />}
        hint={<Message id="account.new-email-hint" />}
        error={errors.newEmail === undefined ? undefined : <Message id={errors.newEmail} />}
      >
        {(control) => (
          <input
            {...control}
            type="email"
            name="newEmail"
            defaultValue={awaited}
            autoComplete="email"
            maxLength={254}
            required
          />
        )}
      </Field>
      <OwnPasswordField id="email-password" missing={errors.currentPassword} error={ask.error} />
      {ask.isError && !isSaid && <OwnerProblem error={ask.error} />}
      <div className="actions">
        <button type="submit" className="button" aria-disabled={ask.isPending}>
          <Message id={ask.isPending ? 'common.working' : 'account.send-code'} />
        </button>
        <button type="button" className="button button-quiet" onClick={onClose}>
          <Message id="common.cancel" />
        </button>
      </div>
    </form>
  )
}

function refusedAddress(error: unknown): FormErrors<AddressField> {
  if (!isApiError(error)) return {}
  if (error.code === 'email-taken') return { newEmail: 'account.email-taken' }
  if (error.code === 'email-unchanged') return { newEmail: 'errors.email-unchanged' }
  return error.code === 'email-not-valid' ? { newEmail: 'accounts.email-odd' } : {}
}

type CodeFormProps = {
  code: CodeSent
  /** Whether something has just been done here: then the field takes the focus. */
  isNew: boolean
  hasAddress: boolean
  /** What was said of the code is no longer true. */
  onOver: () => void
  onDone: (message: MessageKey, email: string) => void
  onAskAnother: () => void
}

/** Copying the code; once it does not work any more, asking for another or letting it be. */
function CodeForm({
  code: { email, remainingTries },
  isNew,
  hasAddress,
  onOver,
  onDone,
  onAskAnother,
}: CodeFormProps): JSX.Element {
  const queryClient = useQueryClient()
  const { form, errors, showErrors } = useFormErrors<'code'>()
  const over = useRef<HTMLParagraphElement>(null)
  const confirm = useMutation({
    mutationFn: (code: string) => call(settings.confirmEmailChange, { body: { code } }),
    onSuccess: async (done) => {
      queryClient.setQueryData(emailChangeQuery.queryKey, { kind: 'none' })
      onDone('account.email-changed', done.email)
      await queryClient.invalidateQueries({ queryKey: currentUserQuery.queryKey })
    },
    onError: (error) => {
      // Of a code that is over, the server knows nothing any more.
      if (isApiError(error) && error.code === 'code-expired') return
      return queryClient.invalidateQueries({ queryKey: emailChangeQuery.queryKey })
    },
  })
  const cancel = useMutation({
    mutationFn: () => call(settings.cancelEmailChange, {}),
    onSuccess: () => {
      queryClient.setQueryData(emailChangeQuery.queryKey, { kind: 'none' })
      onDone('account.email-kept', email)
    },
  })
  const isOver = remainingTries === 0 || (isApiError(confirm.error) && confirm.error.code === 'code-expired')
  useEffect(() => {
    if (isNew) form.current?.querySelector('input')?.focus()
  }, [isNew, form])
  const whenOver = useEffectEvent(onOver)
  useEffect(() => {
    if (!isOver) return
    over.current?.focus()
    whenOver()
  }, [isOver])
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (confirm.isPending) return
    confirm.reset()
    const typed = typedCode(fieldText(event.currentTarget, 'code'))
    const problem = typed === '' ? 'account.code-missing' : typed.length === codeLength ? null : 'account.code-length'
    showErrors(problem === null ? {} : { code: problem })
    if (problem === null) confirm.mutate(typed)
  }
  const others = (
    <>
      <button type="button" className={isOver ? 'button' : 'button button-soft'} onClick={onAskAnother}>
        <Message id="account.email-other" />
      </button>
      <button
        type="button"
        className="button button-quiet"
        aria-disabled={cancel.isPending}
        onClick={() => cancel.isPending || cancel.mutate()}
      >
        <Message id={hasAddress ? 'account.email-keep' : 'account.email-none-keep'} />
      </button>
    </>
  )
  if (isOver) {
    return (
      <>
        <p ref={over} tabIndex={-1} className="notice">
          <Icon name="info" />
          <Message id="account.code-over" values={{ email }} />
        </p>
        {cancel.isError && <ErrorNotice error={cancel.error} />}
        <div className="actions">{others}</div>
      </>
    )
  }
  return (
    <form ref={form} className="stack" noValidate onSubmit={submit}>
      {!isNew && (
        <p>
          <Message id="account.code-sent" values={{ email }} />
        </p>
      )}
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
      {cancel.isError && <ErrorNotice error={cancel.error} />}
      <div className="actions">
        <button type="submit" className="button" aria-disabled={confirm.isPending}>
          <Message id={confirm.isPending ? 'common.working' : 'account.confirm-code'} />
        </button>
        {others}
      </div>
    </form>
  )
}
