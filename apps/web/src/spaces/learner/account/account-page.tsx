import type { accounts } from '@pix/api/contract'
import type { JSX } from 'react'
import { useCurrentUser } from '../../../current-user/current-user.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { LeadTo } from '../../../layout/lead-to.tsx'
import { PagePlaceholder } from '../../../layout/page-placeholder.tsx'
import { PageTitle } from '../../../layout/page-title.tsx'
import { AreaMessages } from '../../../messages/area-messages.tsx'
import { Message } from '../../../messages/message.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import styles from './account-page.module.css'
import { DataSection } from './data-section.tsx'
import { DeletionSection } from './deletion-section.tsx'
import { DevicesSection } from './devices-section.tsx'
import { EmailSection } from './email-section.tsx'
import { NameSection } from './name-section.tsx'
import { PasswordSection } from './password-section.tsx'
import { SignInMethodsSection } from './sign-in-methods-section.tsx'

export type RegisteredUser = Extract<accounts.CurrentUser, { kind: 'registered' }>

/** Everything that a person decides about their own account. */
export function AccountPage(): JSX.Element {
  return (
    <AreaMessages areas={['account', 'accounts', 'sign-in-methods']}>
      <Account />
    </AreaMessages>
  )
}

function Account(): JSX.Element {
  const say = useMessages()
  const { data: user, error, refetch } = useCurrentUser()
  if (!user) return error ? <ErrorNotice error={error} onRetry={() => refetch()} /> : <PagePlaceholder />
  if (user.kind !== 'registered') return <LeadTo path="/sign-in?next=/learner/account" />
  return (
    <div className={styles['page']}>
      <PageTitle documentTitle={say('account.title')}>
        <Message id="account.title" />
      </PageTitle>
      <NameSection user={user} />
      <EmailSection user={user} />
      <PasswordSection user={user} />
      <SignInMethodsSection />
      <DevicesSection />
      <DataSection />
      <DeletionSection />
    </div>
  )
}
