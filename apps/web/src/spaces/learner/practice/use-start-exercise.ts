import { exercises } from '@pix/api/contract'
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call } from '../../../api.ts'
import { useAsSomebody } from '../../../current-user/as-somebody.ts'
import { currentUserQuery } from '../../../current-user/current-user.ts'
import { claimTest } from '../../../current-user/own-test.ts'
import { useLanguage } from '../../../language/use-language.ts'
import { exerciseQuery, reviewQuery } from './practice-queries.ts'

type Wish =
  | { readonly kind: 'tube'; readonly tubeId: string }
  | { readonly kind: 'review' }
  | { readonly kind: 'demo'; readonly demoId: string }

/** Starts an exercise, or goes on with it, and opens it. Whoever is not signed in begins without an account. */
export function useStartExercise({ replace = false } = {}): UseMutationResult<exercises.Exercise, Error, Wish> {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const { language } = useLanguage()
  const asSomebody = useAsSomebody()

  return useMutation({
    mutationFn: (wish: Wish) => asSomebody(() => call(exercises.startExercise, { body: { ...wish, language } })),
    onSuccess: async (exercise) => {
      const { exerciseId } = exercise
      claimTest()
      queryClient.setQueryData(exerciseQuery(exerciseId, language).queryKey, exercise)
      void queryClient.invalidateQueries({ queryKey: currentUserQuery.queryKey })
      await navigate({ to: '/learner/exercises/$exerciseId', params: { exerciseId }, replace })
    },
    // Another tab may have done the review: show where things stand.
    onError: () => void queryClient.invalidateQueries({ queryKey: reviewQuery.queryKey }),
  })
}
