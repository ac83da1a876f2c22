import type { Language } from '@pix/core/language'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { type CurrentUser, currentUserQuery } from '../current-user/current-user.ts'
import { tellOtherTabs } from '../current-user/other-tabs.ts'
import { forgetDraft, testsWithDraft } from '../draft-storage.ts'
import { rememberedLanguage } from '../language/chosen-language.ts'
import { useSpokenLanguage } from '../language/language-provider.tsx'
import { exerciseQuery } from '../spaces/learner/practice/practice-queries.ts'
import { profileQuery } from '../spaces/learner/profile/profile-query.ts'

/** Somebody has just signed in or up: what was known of the person before is dropped. */
export function useAfterLogin(): (user: CurrentUser) => Promise<void> {
  const queryClient = useQueryClient()
  const { language, speak } = useSpokenLanguage()

  return async (user) => {
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== currentUserQuery.queryKey[0] })
    // A choice made on this computer is stronger than the account's.
    if ('language' in user && rememberedLanguage() === null) await speak(user.language).catch(() => undefined)
    queryClient.setQueryData(currentUserQuery.queryKey, user)
    tellOtherTabs('changed')
    void forgetDraftsOfOthers(queryClient, language)
  }
}

/** Half-made answers that are kept here stay if they are to tests or exercises of whoever has just signed in. */
async function forgetDraftsOfOthers(queryClient: QueryClient, language: Language): Promise<void> {
  const kept = testsWithDraft()
  if (kept.length === 0) return
  const own: readonly (string | null)[] = await queryClient.fetchQuery(profileQuery(language)).then(
    ({ scorecards }) => scorecards.map(({ assessmentId }) => assessmentId),
    // Asked again and again in vain: whose they are cannot be known.
    (): string[] => [],
  )
  for (const runId of kept) {
    if (own.includes(runId)) continue
    // Not a test of theirs: an exercise of theirs, or somebody else's.
    await queryClient.fetchQuery(exerciseQuery(runId, language)).catch(() => forgetDraft(runId))
  }
}
