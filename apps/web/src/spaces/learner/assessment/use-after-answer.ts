import type { assessments, ResponseOf } from '@pix/api/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { currentUserQuery, nobody } from '../../../current-user/current-user.ts'
import { forgetDraft } from '../../../draft-storage.ts'
import type { PendingAnswer } from '../../../questions/outbox.ts'
import { profileKey } from '../profile/profile-query.ts'
import { assessmentKey, assessmentQuery } from './assessment-queries.ts'

type Acknowledged = ResponseOf<typeof assessments.answerAndGetNext>

type AfterAnswer = {
  /** Loads the pages that an answer may lead to while the line is there. */
  readonly preloadWhatFollows: () => void
  readonly showNext: (acknowledged: Acknowledged, pending: PendingAnswer) => Promise<void>
  /** The page is behind the test: asks where it stands. */
  readonly reload: (refused: PendingAnswer) => Promise<void>
  /** The login has ended, the answer is kept: leads to the sign-in page, which says so. */
  readonly signIn: () => Promise<void>
}

/** Where a person goes once the server has spoken about an answer. */
export function useAfterAnswer(assessmentId: string): AfterAnswer {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const router = useRouter()
  const params = { assessmentId }

  const preloadWhatFollows = (): void => {
    const checkpoint = { ...params, number: '1' }
    void router.preloadRoute({ to: '/learner/assessments/$assessmentId/checkpoints/$number', params: checkpoint })
    void router.preloadRoute({ to: '/learner/assessments/$assessmentId/results', params })
    void router.preloadRoute({ to: '/sign-in' })
  }

  const showNext = async ({ answered, checkpoint, question }: Acknowledged, pending: PendingAnswer): Promise<void> => {
    forgetDraft(assessmentId, question ? pending.position : undefined)
    const { queryKey } = assessmentQuery(assessmentId, pending.language)
    // A state asked for before the answer was taken must not replace the one that follows it.
    await queryClient.cancelQueries({ queryKey: assessmentKey(assessmentId) })
    // An answer opens corrections: of the list, and of questions read again before.
    queryClient.removeQueries({ queryKey: [...assessmentKey(assessmentId), 'corrections'] })
    queryClient.removeQueries({ queryKey: [...assessmentKey(assessmentId), 'question'] })
    // Whoever has changed language, or will, must not find the question that is over.
    void queryClient.resetQueries({
      queryKey: [...assessmentKey(assessmentId), 'state'],
      predicate: ({ queryKey: other }) => other.at(-1) !== pending.language,
    })
    void queryClient.invalidateQueries({ queryKey: profileKey })
    // Whoever leaves from now on has an answer to lose, and is asked first.
    void queryClient.invalidateQueries({ queryKey: currentUserQuery.queryKey })
    // Before the next question is known to the page, which would show it for a moment.
    if (checkpoint !== null && question) {
      const number = String(checkpoint)
      await navigate({ to: '/learner/assessments/$assessmentId/checkpoints/$number', params: { ...params, number } })
    }
    if (question && queryClient.getQueryData(queryKey)) {
      queryClient.setQueryData(queryKey, (state) => state && { ...state, answered, question })
    } else {
      void queryClient.resetQueries({ queryKey })
    }
    if (!question) await navigate({ to: '/learner/assessments/$assessmentId/results', params, replace: true })
  }

  const reload = async ({ position }: PendingAnswer): Promise<void> => {
    forgetDraft(assessmentId, position)
    await queryClient.invalidateQueries({ queryKey: assessmentKey(assessmentId) })
  }

  const signIn = async (): Promise<void> => {
    // Else the sign-in page would believe that somebody is signed in, and send them straight back.
    queryClient.setQueryData(currentUserQuery.queryKey, nobody)
    await navigate({ to: '/sign-in', search: { next: `/learner/assessments/${assessmentId}`, kept: true } })
  }

  return { preloadWhatFollows, showNext, reload, signIn }
}
