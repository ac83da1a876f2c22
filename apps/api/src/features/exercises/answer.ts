// An answer of an exercise, and its correction at once.
import { afterPractice } from '@pix/core/reviews'
import { isDeadlock, violatedConstraint } from '../../database/database.ts'
import type { BodyOf } from '../../http/contract.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../http/services.ts'
import { challengeOf } from '../assessments/question.ts'
import { scoreAnswer } from '../assessments/score-answer.ts'
import { secretChallenges } from '../assessments/secret-challenges.ts'
import { reviewCards } from '../reviews/cards.ts'
import { leftOfPlan } from './choose.ts'
import { answerPractisedQuestion as contract } from './contract.ts'
import * as queries from './queries.ts'

type Request = BodyOf<typeof contract>
type Ids = { readonly userId: string; readonly exerciseId: string }

const mostTries = 4

/**
 * Stores the answer to the question that waits, once. As with tests, no lock is held: what another tab did meanwhile
 * makes this one start over and find it.
 */
export async function answerPractised(services: Services, ids: Ids, request: Request, now: Date): Promise<void> {
  for (let attempt = 1; attempt <= mostTries; attempt++) {
    try {
      if (await tryToAnswer(services, ids, request, now)) return
    } catch (error) {
      const conflict = violatedConstraint(error) === 'practice_answer_is_stored_once' || isDeadlock(error)
      if (!conflict || attempt === mostTries) throw error
    }
  }
  refuse(contract, 'already-answered')
}

/** @returns false when another tab was faster */
async function tryToAnswer({ pool, releases }: Services, ids: Ids, request: Request, now: Date): Promise<boolean> {
  const { userId, exerciseId } = ids
  const { position, language, answerId, answer } = request
  // Read outside the one statement that writes. What other tabs do in between does no harm: it takes no second answer;
  // a test that begins with this very challenge hides the correction, for the view asks anew what is secret; and where
  // two exercises meet the same skill in one moment, the card of the later answer stands, with one review less.
  const [exercise, practised, same, secret] = await Promise.all([
    queries.findExercise(pool, userId, exerciseId),
    queries.listPractised(pool, userId, exerciseId),
    queries.findAnswerId(pool, userId, answerId),
    secretChallenges(pool, userId),
  ])
  if (!exercise) refuse(contract, 'exercise-not-found')
  if (same) {
    if (same.exercise_id !== exerciseId || same.position !== position) refuse(contract, 'answer-id-reused')
    return true
  }
  const asked = practised[position - 1]
  if (!asked) refuse(contract, 'question-not-asked')
  if (asked.outcome !== null || position < exercise.last_position) {
    // This very answer, sent twice at once, may have been stored between the two looks.
    const stored = await queries.findAnswerId(pool, userId, answerId)
    if (stored?.exercise_id === exerciseId && stored.position === position) return true
    refuse(contract, 'already-answered')
  }
  if (exercise.state === 'ended') refuse(contract, 'exercise-ended')
  if (secret.has(asked.challenge_id)) refuse(contract, 'question-waits-in-test')

  const challenge = challengeOf(await releases.get(exercise.release_hash), asked.challenge_id)
  const scored = scoreAnswer(challenge, asked.presentation, answer, language)
  if ('refusal' in scored) refuse(contract, scored.refusal)
  // A clock that jumped back must not make an answer older than its question.
  const answeredAt = new Date(Math.max(now.getTime(), asked.asked_at.getTime()))
  const card = (await reviewCards(pool, userId, challenge.skillId)).get(challenge.skillId) ?? null
  const moved = afterPractice(card, scored.outcome, answeredAt.getTime())
  const isLast = exercise.planned !== null && leftOfPlan(exercise.planned, practised, secret).length === 0
  const value = answer.kind === 'skipped' ? null : answer
  return queries.storePracticeAnswer(
    pool,
    ids,
    { answerId, position, value, ...scored, isLast },
    moved === card ? null : moved,
    answeredAt,
  )
}
