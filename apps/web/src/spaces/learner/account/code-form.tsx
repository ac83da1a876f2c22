import { type ResponseOf, settings } from '@pix/api/contract'
import { codeLength, typedCode } from '@pix/core/accounts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type JSX, useEffect, useEffectEvent, useRef } from 'react'
import { fieldText, useFormErrors } from '../../../accounts/form-errors.ts'
import { call, isApiError } from '../../../api.ts'
import { currentUserQuery } from '../../../current-user/current-user.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import type { MessageKey } from '../../../messages/catalogue.ts'
import { Message } from '../../../messages/message.tsx'
import { Field } from '../../../ui/field.tsx'
import { Icon } from '../../../ui/icons.tsx'
import styles from './account-page.module.css'
import { emailChangeQuery } from './email-change-query.ts'

type CodeSent = Extract<ResponseOf<typeof settings.getEmailChange>, { kind: 'code-sent' }>

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
export function CodeForm({
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
