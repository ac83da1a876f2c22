import type { JSX } from 'react'
import { AccountSection } from './account-section.tsx'
import { IdentityList } from './identity-list.tsx'
import { PasskeyList } from './passkey-list.tsx'

/** What else opens the account than its password. */
export function SignInMethodsSection(): JSX.Element {
  return (
    <AccountSection title="methods.title">
      <PasskeyList />
      <IdentityList />
    </AccountSection>
  )
}
