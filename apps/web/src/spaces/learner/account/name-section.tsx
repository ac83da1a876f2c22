import { accounts } from '@pix/api/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent, JSX } from 'react'
import { FirstNameField } from '../../../accounts/first-name-field.tsx'
import { fieldText } from '../../../accounts/form-errors.ts'
import { call } from '../../../api.ts'
import { currentUserQuery } from '../../../current-user/current-user.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { LanguageChoice } from '../../../layout/language-choice.tsx'
import { Message } from '../../../messages/message.tsx'
import type { RegisteredUser } from './account-page.tsx'
import { AccountSection } from './account-section.tsx'
import { DoneNotice } from './done-notice.tsx'

/** How the service speaks to the person. */
export function NameSection({ user }: { user: RegisteredUser }): JSX.Element {
  const queryClient = useQueryClient()
  const save = useMutation({
    mutationFn: (firstName: string) => call(accounts.updateUser, { body: { firstName } }),
    onSuccess: (_done, firstName) =>
      queryClient.setQueryData(currentUserQuery.queryKey, () => ({ ...user, firstName })),
  })
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (!save.isPending) save.mutate(fieldText(event.currentTarget, 'firstName').trim())
  }
  return (
    <AccountSection title="account.me">
      <form className="stack" noValidate onSubmit={submit}>
        <FirstNameField defaultValue={user.firstName} />
        {save.isError && <ErrorNotice error={save.error} />}
        <DoneNotice>{save.isSuccess && <Message id="account.saved" />}</DoneNotice>
        <button type="submit" className="button button-soft" aria-disabled={save.isPending}>
          <Message id={save.isPending ? 'common.working' : 'account.save'} />
        </button>
      </form>
      <LanguageChoice />
    </AccountSection>
  )
}
