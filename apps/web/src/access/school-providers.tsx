import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { JSX } from 'react'
import { ProviderButton } from '../accounts/provider-button.tsx'
import { providersQuery } from '../accounts/providers.ts'
import { AreaMessages } from '../messages/area-messages.tsx'
import { Message } from '../messages/message.tsx'

/** The services with which schools open accounts for their pupils, where there are some. */
export function SchoolProviders(): JSX.Element | null {
  const { data } = useQuery(providersQuery)
  const { next = '' } = useSearch({ strict: false })
  const schools = data?.providers.filter(({ isForPupils }) => isForPupils) ?? []
  if (schools.length === 0) return null
  return (
    <AreaMessages areas={['sign-in-methods']} placeholder={null}>
      <div className="stack">
        <p>
          <Message id="access.school-account" />
        </p>
        {schools.map((provider) => (
          <ProviderButton key={provider.providerId} provider={provider} next={next} remember={isShared} />
        ))}
      </div>
    </AreaMessages>
  )
}

/** At school, the next pupil sits down at the same computer. */
function isShared(): boolean {
  return false
}
