import type { Language } from '@pix/core/language'
import type { Database } from '../../database/database.ts'
import type { Services } from '../../http/services.ts'
import { challengeOf, questionView } from '../assessments/question.ts'
import { subjectTitle } from '../exercises/subject-title.ts'
import { reviewCards } from '../reviews/cards.ts'
import type { MyData } from './contract.ts'
import * as queries from './queries.ts'

export type Practised = {
  readonly exercises: readonly queries.OwnExerciseRow[]
  readonly answers: readonly queries.OwnPractisedRow[]
}

/** All that a person practised. */
export async function readPractised(database: Database, userId: string): Promise<Practised> {
  return {
    exercises: await queries.listExercises(database, userId),
    answers: await queries.listPractisedAnswers(database, userId),
  }
}

/**
 * What a person practised, and what comes back to be reviewed.
 * @param secret challenges of tests that go on, whose outcome in an exercise is not told meanwhile
 */
export async function practiceData(
  { pool, releases }: Services,
  userId: string,
  { exercises, answers }: Practised,
  secret: ReadonlySet<string>,
  language: Language,
): Promise<Pick<MyData, 'exercises' | 'reviews'>> {
  const cards = await reviewCards(pool, userId)
  const { skills } = releases.current
  const ofExercise = Map.groupBy(answers, ({ exercise_id }) => exercise_id)
  return {
    exercises: await Promise.all(
      exercises.map(async (exercise) => {
        const release = await releases.get(exercise.release_hash)
        return {
          exerciseId: exercise.exercise_id,
          kind: exercise.kind,
          title: subjectTitle(release, exercise, language),
          startedAt: exercise.started_at.getTime(),
          endedAt: exercise.ended_at?.getTime() ?? null,
          answers: (ofExercise.get(exercise.exercise_id) ?? []).map((answer) => ({
            question: questionView(challengeOf(release, answer.challenge_id), answer, language),
            given: answer.value ?? { kind: 'skipped' as const },
            outcome: secret.has(answer.challenge_id) ? null : answer.outcome,
            askedAt: answer.asked_at.getTime(),
            answeredAt: answer.answered_at.getTime(),
          })),
        }
      }),
    ),
    reviews: [...cards].map(([skillId, { reviews, reviewedAt, dueAt }]) => ({
      skill: skills.get(skillId)?.statement[language] ?? skillId,
      reviews,
      reviewedAt,
      dueAt,
    })),
  }
}
