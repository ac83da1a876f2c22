import { myData } from '@pix/api/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type JSX, useRef } from 'react'
import { useFormErrors } from '../../../accounts/form-errors.ts'
import { call } from '../../../api.ts'
import { leaveForGood } from '../../../current-user/leave.ts'
import { Message } from '../../../messages/message.tsx'
import { AccountSection } from './account-section.tsx'
import { isSaidAtPassword, OwnPasswordField, ownPassword } from './own-password-field.tsx'
import { OwnerProblem } from './owner-problem.tsx'

/** Deleting the account: what goes, what stays, said before. */
export function DeletionSection(): JSX.Element {
  const queryClient = useQueryClient()
  const dialog = useRef<HTMLDialogElement>(null)
  const { form, errors, showErrors } = useFormErrors<'currentPassword'>()
  const remove = useMutation({
    mutationFn: (body: { password?: string }) => call(myData.deleteAccount, { body }),
    onSuccess: () => leaveForGood(queryClient),
  })
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (remove.isPending) return
    remove.reset()
    const own = ownPassword(event.currentTarget)
    showErrors(own === null ? { currentPassword: 'accounts.password-missing' } : {})
    if (own !== null) remove.mutate(own)
  }
  return (
    <AccountSection title="account.deletion">
      <p>
        <Message id="account.deletion-text" />
      </p>
      <p>
        <button type="button" className="button button-soft" onClick={() => dialog.current?.showModal()}>
          <Message id="account.deletion-open" />
        </button>
      </p>
      <dialog ref={dialog} aria-labelledby="deletion-title" aria-describedby="deletion-text">
        <form ref={form} className="stack" noValidate onSubmit={submit}>
          <h3 id="deletion-title">
            <Message id="account.deletion-title" />
          </h3>
          <ul id="deletion-text">
            <li>
              <Message id="account.deletion-goes" />
            </li>
            <li>
              <Message id="account.deletion-stays" />
            </li>
            <li>
              <Message id="account.deletion-certificates" />
            </li>
            <li>
              <Message id="account.deletion-final" />
            </li>
          </ul>
          <OwnPasswordField id="deletion-password" missing={errors.currentPassword} error={remove.error} />
          {remove.isError && !isSaidAtPassword(remove.error) && <OwnerProblem error={remove.error} />}
          <div className="actions">
            <button type="button" className="button" onClick={() => dialog.current?.close()}>
              <Message id="account.deletion-keep" />
            </button>
            <button type="submit" className="button button-soft" aria-disabled={remove.isPending}>
              <Message id={remove.isPending ? 'common.working' : 'account.deletion-confirm'} />
            </button>
          </div>
        </form>
      </dialog>
    </AccountSection>
  )
}
