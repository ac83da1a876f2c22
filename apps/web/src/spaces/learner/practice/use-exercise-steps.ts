import { exercises } from '@pix/api/contract'
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { currentUserQuery } from '../../../current-user/current-user.ts'
import { forgetDraft } from '../../../draft-storage.ts'
import { useLanguage } from '../../../language/use-language.ts'
import { exerciseKey, exerciseQuery, reviewQuery, tubesQuery } from './practice-queries.ts'

type Steps = {
  /** Asks the question after the one at this place. */
  readonly next: UseMutationResult<exercises.Exercise, Error, number>
  readonly end: UseMutationResult<exercises.Exercise, Error, void>
  /** Shows where the server says that the exercise stands. */
  readonly show: (exercise: exercises.Exercise) => Promise<void>
  /** The page is behind the exercise: asks where it stands. */
  readonly reload: () => void
}

/** What follows in an exercise. */
export function useExerciseSteps(exerciseId: string): Steps {
  const queryClient = useQueryClient()
  const { language } = useLanguage()
  const params = { exerciseId }

  const reload = (): void => void queryClient.invalidateQueries({ queryKey: exerciseKey(exerciseId) })

  const show = async (exercise: exercises.Exercise): Promise<void> => {
    forgetDraft(exerciseId, exercise.correction?.position)
    // A state asked for before must not replace the one that follows it, nor one in another language.
    await queryClient.cancelQueries({ queryKey: exerciseKey(exerciseId) })
    const { queryKey } = exerciseQuery(exerciseId, language)
    queryClient.removeQueries({
      queryKey: exerciseKey(exerciseId),
      predicate: (query) => query.queryKey.join() !== queryKey.join(),
    })
    queryClient.setQueryData(queryKey, exercise)
    void queryClient.invalidateQueries({ queryKey: reviewQuery.queryKey })
    void queryClient.invalidateQueries({ queryKey: tubesQuery(language).queryKey })
    // Whoever leaves from now on has something to lose, and is asked first.
    void queryClient.invalidateQueries({ queryKey: currentUserQuery.queryKey })
  }

  const next = useMutation({
    mutationFn: (after: number) => call(exercises.askNextQuestion, { params, body: { after, language } }),
    onSuccess: show,
    onError: reload,
  })
  const end = useMutation({
    mutationFn: () => call(exercises.endExercise, { params, body: { language } }),
    onSuccess: show,
  })
  return { next, end, show, reload }
}
