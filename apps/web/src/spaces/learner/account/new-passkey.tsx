import { passkeys } from '@pix/api/contract'
import { useMutation } from '@tanstack/react-query'
import type { FormEvent, JSX } from 'react'
import { fieldText, useFormErrors } from '../../../accounts/form-errors.ts'
import { deviceRefusal, makePasskey } from '../../../accounts/passkey.ts'
import { call } from '../../../api.ts'
import type { MessageKey } from '../../../messages/catalogue.ts'
import { Message } from '../../../messages/message.tsx'
import { Field } from '../../../ui/field.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { isSaidAtPassword, OwnPasswordField, ownPassword } from './own-password-field.tsx'
import { OwnerProblem } from './owner-problem.tsx'

/** The form that makes a passkey: the password again, then the device asks. */
export function NewPasskey({ onMade, onClose }: { onMade: () => Promise<void>; onClose: () => void }): JSX.Element {
  const { form, errors, showErrors } = useFormErrors<'currentPassword'>()
  const add = useMutation({
    mutationFn: async ({ own, name }: { own: { password?: string }; name: string }) => {
      const made = await makePasskey(await call(passkeys.startPasskey, { body: own }))
      return call(passkeys.addPasskey, { body: { ...made, name } })
    },
    onSuccess: onMade,
  })
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (add.isPending) return
    add.reset()
    const own = ownPassword(event.currentTarget)
    showErrors(own === null ? { currentPassword: 'accounts.password-missing' } : {})
    if (own !== null) add.mutate({ own, name: fieldText(event.currentTarget, 'passkeyName').trim() })
  }
  const refusal = deviceRefusal(add.error)
  return (
    <form ref={form} className="stack" noValidate onSubmit={submit}>
      <p className="notice">
        <Icon name="info" />
        <Message id="methods.passkey-own-device" />
      </p>
      <PasskeyNameField id="passkey-name" />
      <OwnPasswordField id="passkey-password" missing={errors.currentPassword} error={add.error} />
      {refusal !== null && (
        <p className="notice" role="alert">
          <Icon name="info" />
          <Message id={refusals[refusal]} />
        </p>
      )}
      {add.isError && refusal === null && !isSaidAtPassword(add.error) && <OwnerProblem error={add.error} />}
      <div className="actions">
        <button type="submit" className="button" aria-disabled={add.isPending}>
          <Message id={add.isPending ? 'methods.passkey-waiting' : 'methods.passkey-make'} />
        </button>
        <button type="button" className="button button-quiet" onClick={onClose}>
          <Message id="common.cancel" />
        </button>
      </div>
    </form>
  )
}

const refusals = {
  cancelled: 'methods.passkey-not-made',
  there: 'methods.passkey-there',
  impossible: 'methods.passkeys-impossible',
} as const satisfies Record<string, MessageKey>

/** How the person calls a passkey. */
export function PasskeyNameField({ id, name }: { id: string; name?: string }): JSX.Element {
  return (
    <Field id={id} label={<Message id="methods.passkey-name" />} hint={<Message id="methods.passkey-name-hint" />}>
      {(control) => (
        <input {...control} type="text" name="passkeyName" defaultValue={name} autoComplete="off" maxLength={60} />
      )}
    </Field>
  )
}
