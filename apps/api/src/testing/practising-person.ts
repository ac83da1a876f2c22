// Somebody who practises: answers rightly when wanted, with what the release and the stored question say is right.
import { randomUUID } from 'node:crypto'
import { type ItemAnswer, type Presentation, rulesOf } from '@pix/core/items'
import { type Assessment, type GivenAnswer, startAssessment } from '../features/assessments/contract.ts'
import { challengeOf } from '../features/assessments/question.ts'
import * as exercises from '../features/exercises/contract.ts'
import { competenceId } from './simulated-learner.ts'
import type { Person, TestApp } from './test-app.ts'

export const skipped = { kind: 'skipped' } as const

/** The first tube of the competence that the tests of `startTest` are of. */
export function someTube(test: TestApp): string {
  const { challenges } = test.services.releases.current.release
  const found = challenges.find((challenge) => challenge.competenceId === competenceId)
  if (!found) throw new Error(`${competenceId} has no challenge`)
  return found.tubeId
}

export function practise(person: Person, tubeId: string): Promise<exercises.Exercise> {
  return person.call(exercises.startExercise, { body: { kind: 'tube', tubeId, language: 'fr' } })
}

export type Practised = {
  challenge_id: string
  skill_id: string
  presentation: Presentation
}

/** The last question asked: what only the server knows of it. */
export async function practisedQuestion(test: TestApp, exerciseId: string): Promise<Practised> {
  const { rows } = await test.pool.query<Practised>(
    `select challenge_id, skill_id, presentation from practised_questions
     where exercise_id = $1 order by position desc limit 1`,
    [exerciseId],
  )
  const asked = rows[0]
  if (!asked) throw new Error(`no question in ${exerciseId}`)
  return asked
}

/** Puts a challenge in the place of the last question asked. */
export async function replacePractised(test: TestApp, exerciseId: string, challengeId: string): Promise<void> {
  const { id, skillId, item } = challengeOf(test.services.releases.current, challengeId)
  await test.pool.query(
    `update practised_questions set challenge_id = $2, skill_id = $3, presentation = $4
     where exercise_id = $1 and position = (select last_position from exercises where exercise_id = $1)`,
    [exerciseId, id, skillId, JSON.stringify(rulesOf(item).present(1))],
  )
}

/** A test of the person begins, and asks this very challenge first. */
export async function askInTest(test: TestApp, person: Person, challengeId: string): Promise<Assessment> {
  const challenge = challengeOf(test.services.releases.current, challengeId)
  const body = { competenceId: challenge.competenceId, language: 'fr' } as const
  const assessment = await person.call(startAssessment, { body })
  await test.pool.query('update asked_questions set challenge_id = $2, presentation = $3 where assessment_id = $1', [
    assessment.assessmentId,
    challengeId,
    JSON.stringify(rulesOf(challenge.item).present(1)),
  ])
  return assessment
}

/** The right answer to the last question asked. */
export async function rightPractice(test: TestApp, exerciseId: string): Promise<ItemAnswer> {
  const asked = await practisedQuestion(test, exerciseId)
  const challenge = challengeOf(test.services.releases.current, asked.challenge_id)
  return rulesOf(challenge.item).rightAnswer(asked.presentation, 'fr')
}

/** Sends an answer with an id of its own. */
export function answerPractice(
  person: Person,
  { exerciseId, question }: exercises.Exercise,
  answer: GivenAnswer,
  answerId: string = randomUUID(),
): Promise<exercises.Exercise> {
  return person.call(exercises.answerPractisedQuestion, {
    params: { exerciseId },
    body: { answerId, position: question?.position ?? 0, language: 'fr', answer },
  })
}

export function nextPractice(
  person: Person,
  { exerciseId, question }: exercises.Exercise,
): Promise<exercises.Exercise> {
  return person.call(exercises.askNextQuestion, {
    params: { exerciseId },
    body: { after: question?.position ?? 0, language: 'fr' },
  })
}
