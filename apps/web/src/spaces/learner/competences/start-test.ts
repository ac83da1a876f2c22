import { accounts, assessments } from '@pix/api/contract'
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call, isApiError } from '../../../api.ts'
import { currentUserQuery } from '../../../current-user/current-user.ts'
import { claimTest } from '../../../current-user/own-test.ts'
import { forgetAllDrafts } from '../../../draft-storage.ts'
import { useLanguage } from '../../../language/use-language.ts'
import { profileKey } from '../profile/profile-query.ts'

type Wish = { readonly competenceId: string; readonly improve?: true }

/** Starts the test of a competence, or goes on with it, and opens it. Whoever is not signed in begins without an account. */
export function useStartTest(): UseMutationResult<assessments.Assessment, Error, Wish> {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const { language } = useLanguage()

  const beginAnonymously = async (): Promise<void> => {
    queryClient.setQueryData(currentUserQuery.queryKey, await call(accounts.startAnonymously, { body: { language } }))
    // They were of whoever was here before.
    forgetAllDrafts()
  }

  return useMutation({
    mutationFn: async (wish: Wish) => {
      const start = (): Promise<assessments.Assessment> =>
        call(assessments.startAssessment, { body: { ...wish, language } })
      const user = await queryClient.ensureQueryData(currentUserQuery)
      if (user.kind === 'nobody') await beginAnonymously()
      try {
        return await start()
      } catch (error) {
        // What was begun without an account has expired meanwhile: begin again.
        if (user.kind === 'registered' || !isApiError(error) || error.code !== 'login-required') throw error
        await beginAnonymously()
        return start()
      }
    },
    onSuccess: async ({ assessmentId }) => {
      claimTest()
      void queryClient.invalidateQueries({ queryKey: currentUserQuery.queryKey })
      void queryClient.invalidateQueries({ queryKey: profileKey })
      await navigate({ to: '/learner/assessments/$assessmentId', params: { assessmentId } })
    },
    // Another tab may have gone further: show where things stand.
    onError: () => void queryClient.invalidateQueries({ queryKey: profileKey }),
  })
}
