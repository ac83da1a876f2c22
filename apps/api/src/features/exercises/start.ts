import { goesOn } from '@pix/core/practice'
import { v7 as uuidv7 } from 'uuid'
import { violatedConstraint } from '../../database/database.ts'
import { Refusal, refuse } from '../../http/refusal.ts'
import type { Services } from '../../http/services.ts'
import { secretChallenges } from '../assessments/secret-challenges.ts'
import { ownReviewOfTheDay } from '../reviews/cards.ts'
import { chooseNext, planReview, type Subject } from './choose.ts'
import { type ExerciseWish, startExercise } from './contract.ts'
import { findStarted, insertExercise, markEnded } from './queries.ts'

/** The id of the exercise that goes on: the one on the same subject that was left a while ago, or a new one. */
export async function startOrGoOn(services: Services, userId: string, wish: ExerciseWish, now: Date): Promise<string> {
  const { pool, releases, config } = services
  const { kind } = wish
  const subjectId = subjectOf(wish)
  const left = await findStarted(pool, userId, kind, subjectId)
  if (left && goesOn(left.asked_at.getTime(), now.getTime())) return left.exercise_id
  // It ended when the person left it.
  if (left) await markEnded(pool, { userId, exerciseId: left.exercise_id }, left.asked_at)

  const release = releases.current
  const { openLevels } = config
  // Read before the exercise is written: a challenge that a test begins to ask in between is hidden by the view, which
  // reads it again, and left aside when the next is asked.
  const secret = await secretChallenges(pool, userId)
  const planned = await planOf(services, userId, wish, secret, now)
  const subject: Subject = { kind, subject_id: subjectId, planned }
  const exerciseId = uuidv7()
  const context = { userId, exerciseId, release, openLevels, secret, asked: [], language: wish.language }
  const first = await chooseNext(pool, subject, context)
  if (!first) refuse(startExercise, kind === 'review' ? 'nothing-to-review' : 'nothing-to-practise')
  try {
    const exercise = { userId, exerciseId, kind, subjectId, releaseHash: release.release.hash, planned, now }
    await insertExercise(pool, exercise, first)
    return exerciseId
  } catch (error) {
    const violated = violatedConstraint(error)
    // Another tab signed out, or signed in and took what was done along.
    if (violated === 'exercise_belongs_to_user') throw new Refusal('login-required')
    // Another tab was faster: its exercise is the one.
    if (violated !== 'one_started_exercise_per_subject') throw error
    return startOrGoOn(services, userId, wish, now)
  }
}

function subjectOf(wish: ExerciseWish): string {
  switch (wish.kind) {
    case 'tube':
      return wish.tubeId
    case 'demo':
      return wish.demoId
    case 'review':
      return ''
  }
}

/** The challenges to ask, in order; null where each is chosen after the answer before it. */
async function planOf(
  { pool, releases, config }: Services,
  userId: string,
  wish: ExerciseWish,
  secret: ReadonlySet<string>,
  now: Date,
): Promise<string[] | null> {
  const release = releases.current
  if (wish.kind === 'tube') {
    if (!release.tubes.has(wish.tubeId)) refuse(startExercise, 'subject-not-found')
    return null
  }
  if (wish.kind === 'demo') {
    const demo = release.demos.get(wish.demoId)
    if (!demo) refuse(startExercise, 'subject-not-found')
    return [...demo.challengeIds]
  }
  const context = { release, openLevels: config.openLevels, secret }
  const { skillIds } = await ownReviewOfTheDay(pool, userId, context, now)
  return planReview(pool, userId, { release, secret }, skillIds)
}
