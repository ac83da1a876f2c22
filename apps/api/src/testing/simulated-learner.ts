// A learner who holds every skill up to a level: answers as a person would, through the API, with what the release and
// the stored question say is right.
import { randomUUID } from 'node:crypto'
import type { Release } from '@pix/core/content'
import type { ItemAnswer } from '@pix/core/items'
import { type Presentation, rulesOf } from '@pix/core/items'
import type { Language } from '@pix/core/language'
import { inject } from 'vitest'
import * as accounts from '../features/accounts/contract.ts'
import type { Assessment, GivenAnswer, Question, QuestionToBegin } from '../features/assessments/contract.ts'
import * as assessments from '../features/assessments/contract.ts'
import { openReleases } from '../features/releases/releases.ts'
import type { Person, TestApp } from './test-app.ts'

export const competenceId = 'secure-environment'

export async function currentRelease(test: TestApp): Promise<Release> {
  return (await openReleases(test.pool, inject('releaseHash'))).current.release
}

/** A person without an account. */
export async function newcomer(test: TestApp, language: Language = 'fr'): Promise<Person> {
  const person = test.newPerson()
  await person.call(accounts.startAnonymously, { body: { language } })
  return person
}

/** A person without an account in a test that has just begun. */
export async function startTest(
  test: TestApp,
  language: Language = 'fr',
): Promise<{ person: Person; assessment: Assessment }> {
  const person = await newcomer(test, language)
  const assessment = await person.call(assessments.startAssessment, { body: { competenceId, language } })
  return { person, assessment }
}

/** Seen, or timed and to be begun. */
type Waiting = Question | QuestionToBegin

type Asked = { challenge_id: string; level: number; presentation: Presentation }

/** The stored question: what only the server knows of it. */
export async function askedQuestion(test: TestApp, assessmentId: string, position: number): Promise<Asked> {
  const { rows } = await test.pool.query<Asked>(
    'select challenge_id, level, presentation from asked_questions where assessment_id = $1 and position = $2',
    [assessmentId, position],
  )
  const asked = rows[0]
  if (!asked) throw new Error(`no question ${position} in ${assessmentId}`)
  return asked
}

/** The question, which must be there to be seen. */
export function shown(question: Waiting | null): Question {
  if (question?.kind !== 'question') throw new Error('there is no question to be seen')
  return question
}

/** The right answer to a stored question. */
export async function rightAnswer(
  test: TestApp,
  release: Release,
  assessmentId: string,
  question: Waiting,
): Promise<ItemAnswer> {
  const asked = await askedQuestion(test, assessmentId, question.position)
  const challenge = release.challenges.find(({ id }) => id === asked.challenge_id)
  if (!challenge) throw new Error(`${asked.challenge_id} is not in the release`)
  return rulesOf(challenge.item).rightAnswer(asked.presentation, 'fr')
}

/** Sends an answer with an id of its own; begins a timed question before. */
export async function answer(
  person: Person,
  assessmentId: string,
  question: Waiting,
  given: GivenAnswer,
  answerId: string = randomUUID(),
) {
  if (question.kind === 'to-begin' && given.kind !== 'skipped') {
    const params = { assessmentId, position: String(question.position) }
    await person.call(assessments.beginQuestion, { params, body: { timing: 'standard', language: 'fr' } })
  }
  return person.call(assessments.answerAndGetNext, {
    params: { assessmentId },
    body: { answerId, position: question.position, language: 'fr', answer: given },
  })
}

/**
 * Plays a test to its end: right up to `level`, skips above.
 * @returns the levels asked, in order
 */
export async function playToTheEnd(
  test: TestApp,
  release: Release,
  { person, assessment }: { person: Person; assessment: Assessment },
  level: number,
): Promise<number[]> {
  const levels: number[] = []
  let question = assessment.question
  while (question) {
    const asked = await askedQuestion(test, assessment.assessmentId, question.position)
    levels.push(asked.level)
    const given: GivenAnswer =
      asked.level <= level ? await rightAnswer(test, release, assessment.assessmentId, question) : { kind: 'skipped' }
    question = (await answer(person, assessment.assessmentId, question, given)).question
  }
  return levels
}
