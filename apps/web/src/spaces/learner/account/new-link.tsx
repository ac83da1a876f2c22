import { type identityProviders as contract, identityProviders } from '@pix/api/contract'
import { useMutation } from '@tanstack/react-query'
import type { FormEvent, JSX } from 'react'
import { useFormErrors } from '../../../accounts/form-errors.ts'
import { ProviderProblem } from '../../../accounts/provider-problem.tsx'
import { leaveFor } from '../../../accounts/providers.ts'
import { call, isApiError } from '../../../api.ts'
import { Message } from '../../../messages/message.tsx'
import { isSaidAtPassword, OwnPasswordField, ownPassword } from './own-password-field.tsx'
import { OwnerProblem } from './owner-problem.tsx'
import { useFormInPlace } from './use-form-in-place.ts'

/** Linking the account to another service: the password again, then signing in there. */
export function NewLink({ provider: { providerId, name } }: { provider: contract.Provider }): JSX.Element {
  const { place, isOpen, setOpen } = useFormInPlace()
  const { form, errors, showErrors } = useFormErrors<'currentPassword'>()
  const link = useMutation({
    mutationFn: async (body: { password?: string }) => {
      const { address } = await call(identityProviders.startLink, { params: { providerId }, body })
      leaveFor(address)
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (link.isPending) return
    link.reset()
    const own = ownPassword(event.currentTarget)
    showErrors(own === null ? { currentPassword: 'accounts.password-missing' } : {})
    if (own !== null) link.mutate(own)
  }
  if (!isOpen) {
    return (
      <div ref={place}>
        <button type="button" className="button button-soft" onClick={() => setOpen(true)}>
          <Message id="methods.identity-link" values={{ name }} />
        </button>
      </div>
    )
  }
  const isOwners = isApiError(link.error) && link.error.code === 'sign-in-again'
  return (
    <div ref={place}>
      <form ref={form} className="stack" noValidate onSubmit={submit}>
        <OwnPasswordField id={`link-${providerId}`} missing={errors.currentPassword} error={link.error} />
        {isOwners && <OwnerProblem error={link.error} />}
        {link.isError && !isOwners && !isSaidAtPassword(link.error) && (
          <ProviderProblem error={link.error} name={name} />
        )}
        <div className="actions">
          <button type="submit" className="button" aria-disabled={link.isPending}>
            {link.isPending ? <Message id="common.working" /> : <Message id="methods.identity-go" values={{ name }} />}
          </button>
          <button type="button" className="button button-quiet" onClick={() => setOpen(false)}>
            <Message id="common.cancel" />
          </button>
        </div>
      </form>
    </div>
  )
}
