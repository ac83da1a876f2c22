import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { profileKey } from '../profile/profile-query.ts'
import { assessmentKey, assessmentQuery } from './assessment-queries.ts'
import { forgetDraft, type PendingAnswer } from './outbox.ts'
import type { Acknowledged } from './send-answer.ts'

type AfterAnswer = {
  readonly showNext: (acknowledged: Acknowledged, pending: PendingAnswer) => Promise<void>
  /** The page is behind the test: asks where it stands. */
  readonly reload: () => Promise<void>
  readonly signIn: () => Promise<void>
}

/** Where a person goes once the server has spoken about an answer. */
export function useAfterAnswer(assessmentId: string): AfterAnswer {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const params = { assessmentId }

  const showNext = async ({ answered, checkpoint, question }: Acknowledged, pending: PendingAnswer): Promise<void> => {
    forgetDraft(assessmentId)
    const { queryKey } = assessmentQuery(assessmentId, pending.language)
    // A state asked for before the answer was taken must not replace the one that follows it.
    await queryClient.cancelQueries({ queryKey: assessmentKey(assessmentId) })
    if (question && queryClient.getQueryData(queryKey)) {
      queryClient.setQueryData(queryKey, (state) => state && { ...state, answered, question })
    } else {
      void queryClient.resetQueries({ queryKey })
    }
    queryClient.removeQueries({ queryKey: [...assessmentKey(assessmentId), 'corrections'] })
    void queryClient.invalidateQueries({ queryKey: profileKey })
    if (!question) await navigate({ to: '/learner/assessments/$assessmentId/results', params, replace: true })
    else if (checkpoint !== null) {
      const number = String(checkpoint)
      await navigate({ to: '/learner/assessments/$assessmentId/checkpoints/$number', params: { ...params, number } })
    }
  }

  const reload = async (): Promise<void> => {
    forgetDraft(assessmentId)
    await queryClient.invalidateQueries({ queryKey: assessmentKey(assessmentId) })
  }

  const signIn = async (): Promise<void> => {
    await navigate({ to: '/sign-in', search: { next: `/learner/assessments/${assessmentId}` } })
  }

  return { showNext, reload, signIn }
}
