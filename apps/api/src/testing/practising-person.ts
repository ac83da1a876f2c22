// Somebody who practises: answers rightly when wanted, with what the release and the stored question say is right.
import { randomUUID } from 'node:crypto'
import { type ItemAnswer, type Presentation, rulesOf } from '@pix/core/items'
import * as accounts from '../features/accounts/contract.ts'
import type { GivenAnswer } from '../features/assessments/contract.ts'
import * as exercises from '../features/exercises/contract.ts'
import type { Person, TestApp } from './test-app.ts'

export const skipped = { kind: 'skipped' } as const

/** A person without an account. */
export async function newcomer(test: TestApp): Promise<Person> {
  const person = test.newPerson()
  await person.call(accounts.startAnonymously, { body: { language: 'fr' } })
  return person
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

/** The right answer to the last question asked. */
export async function rightPractice(test: TestApp, exerciseId: string): Promise<ItemAnswer> {
  const asked = await practisedQuestion(test, exerciseId)
  const challenge = test.services.releases.current.challenges.get(asked.challenge_id)
  if (!challenge) throw new Error(`${asked.challenge_id} is not in the release`)
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
