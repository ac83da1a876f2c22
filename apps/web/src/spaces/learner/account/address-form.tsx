import { type ResponseOf, settings } from '@pix/api/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent, JSX } from 'react'
import { emailProblem, type FormErrors, fieldText, useFormErrors } from '../../../accounts/form-errors.ts'
import { call, isApiError } from '../../../api.ts'
import { Message } from '../../../messages/message.tsx'
import { Field } from '../../../ui/field.tsx'
import { emailChangeQuery } from './email-change-query.ts'
import { isSaidAtPassword, OwnPasswordField, ownPassword } from './own-password-field.tsx'
import { OwnerProblem } from './owner-problem.tsx'

type AddressField = 'newEmail' | 'currentPassword'

type AddressFormProps = {
  /** The address that waits for its code, if there is one. */
  email: string | undefined
  onAsked: (asked: ResponseOf<typeof settings.askEmailChange>) => void
  onClose: () => void
}

/** Another address for the account, to which a code is sent. */
export function AddressForm({ email: awaited, onAsked, onClose }: AddressFormProps): JSX.Element {
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
