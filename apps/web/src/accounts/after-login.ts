import { useQueryClient } from '@tanstack/react-query'
import { type CurrentUser, currentUserQuery } from '../current-user/current-user.ts'
import { tellOtherTabs } from '../current-user/other-tabs.ts'
import { rememberedLanguage } from '../language/chosen-language.ts'
import { useSpokenLanguage } from '../language/language-provider.tsx'

/** Somebody has just signed in or up: what was known of the person before is dropped. */
export function useAfterLogin(): (user: CurrentUser) => Promise<void> {
  const queryClient = useQueryClient()
  const { speak } = useSpokenLanguage()

  return async (user) => {
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== currentUserQuery.queryKey[0] })
    // A choice made on this computer is stronger than the account's.
    if (user.kind === 'registered' && rememberedLanguage() === null) await speak(user.language).catch(() => undefined)
    queryClient.setQueryData(currentUserQuery.queryKey, user)
    tellOtherTabs('changed')
  }
}
