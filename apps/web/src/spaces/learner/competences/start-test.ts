import { assessments } from '@pix/api/contract'
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call } from '../../../api.ts'
import { useAsSomebody } from '../../../current-user/as-somebody.ts'
import { currentUserQuery } from '../../../current-user/current-user.ts'
import { claimTest } from '../../../current-user/own-test.ts'
import { useLanguage } from '../../../language/use-language.ts'
import { profileKey } from '../profile/profile-query.ts'

type Wish = { readonly competenceId: string; readonly improve?: true }

/** Starts the test of a competence, or goes on with it, and opens it. Whoever is not signed in begins without an account. */
export function useStartTest(): UseMutationResult<assessments.Assessment, Error, Wish> {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const { language } = useLanguage()
  const asSomebody = useAsSomebody()

  return useMutation({
    mutationFn: (wish: Wish) => asSomebody(() => call(assessments.startAssessment, { body: { ...wish, language } })),
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
