import type { Release } from '@pix/core/content'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  answerPractice,
  nextPractice,
  practise,
  practisedQuestion,
  rightPractice,
  skipped,
  someTube,
} from '../../testing/practising-person.ts'
import { answer, newcomer, startTest } from '../../testing/simulated-learner.ts'
import { type Person, startTestApp, type TestApp } from '../../testing/test-app.ts'
import * as exercises from '../exercises/contract.ts'
import * as contract from './contract.ts'

let test: TestApp
let release: Release
beforeAll(async () => {
  test = await startTestApp()
  release = test.services.releases.current.release
})
afterAll(() => test.close())

const hour = 3_600_000
const day = 24 * hour

/** Lets time pass; whoever is signed in stays so. */
async function later(milliseconds: number): Promise<void> {
  await test.pool.query(`update logins set expires_at = expires_at + interval '60 days'`)
  test.advance(milliseconds)
}

/** Skips every question up to the first pause of a test, whose corrections may be seen then. */
async function missesMuch(): Promise<Person> {
  const { person, assessment } = await startTest(test)
  let { question } = assessment
  for (let count = 0; count < 5 && question; count++) {
    question = (await answer(person, assessment.assessmentId, question, skipped)).question
  }
  return person
}

const today = (person: Person) => person.call(contract.getReviewOfTheDay)
const review = (person: Person) => person.call(exercises.startExercise, { body: { kind: 'review', language: 'fr' } })

async function reviewToTheEnd(person: Person): Promise<{ challenges: string[]; skills: string[] }> {
  let exercise = await review(person)
  const challenges: string[] = []
  const skills: string[] = []
  while (exercise.state === 'started') {
    const asked = await practisedQuestion(test, exercise.exerciseId)
    challenges.push(asked.challenge_id)
    skills.push(asked.skill_id)
    exercise = await answerPractice(person, exercise, await rightPractice(test, exercise.exerciseId))
    if (exercise.state === 'started') exercise = await nextPractice(person, exercise)
  }
  return { challenges, skills }
}

describe('the review of the day', () => {
  it('has nothing for somebody who missed nothing', async () => {
    expect(await today(await newcomer(test))).toEqual({ due: 0, nextAt: null })
  })

  it('opens the day after a skill was missed, with a few questions, then the day after', async () => {
    const person = await missesMuch()
    const before = await today(person)
    expect(before.due).toBe(0)
    const clock = test.services.clock().getTime()
    expect(before.nextAt).toBeGreaterThan(clock + 23 * hour)
    expect(before.nextAt).toBeLessThanOrEqual(clock + day)

    await later(day)
    const { due } = await today(person)
    expect(due).toBeGreaterThan(1)
    expect(due).toBeLessThanOrEqual(7)
    const first = await reviewToTheEnd(person)
    expect(new Set(first.skills).size).toBe(due)
    const after = await today(person)
    expect(after.due).toBe(0)
    expect(after.nextAt).toBeGreaterThanOrEqual(test.services.clock().getTime() + 11 * hour)

    // What was remembered comes back later; the rest the next day.
    await later(day)
    const { due: left } = await today(person)
    if (left > 0) expect((await reviewToTheEnd(person)).skills.filter((id) => first.skills.includes(id))).toEqual([])
  })

  it('is no longer after a month away than after a day', async () => {
    const person = await missesMuch()
    await later(20 * day)
    expect((await today(person)).due).toBeLessThanOrEqual(7)
  })

  it('counts what is left of a review under way, which is found again', async () => {
    const person = await missesMuch()
    await later(day)
    const { due } = await today(person)
    const exercise = await review(person)
    expect(exercise).toMatchObject({ kind: 'review', planned: due, title: '' })
    await answerPractice(person, exercise, skipped)
    expect(await today(person)).toEqual({ due: due - 1, nextAt: null })
    expect((await review(person)).exerciseId).toBe(exercise.exerciseId)
  })

  it('says nothing of an answer whose correction may not be seen yet', async () => {
    const { person, assessment } = await startTest(test)
    if (assessment.question) await answer(person, assessment.assessmentId, assessment.question, skipped)
    expect(await today(person)).toEqual({ due: 0, nextAt: null })
  })

  it('has what was missed in practice too, once, and drops what a test found held since', async () => {
    const person = await newcomer(test)
    const tubeId = someTube(test)
    const exercise = await practise(person, tubeId)
    await answerPractice(person, exercise, skipped)
    await later(day)
    expect(await today(person)).toEqual({ due: 1, nextAt: null })
    const { skill_id } = await practisedQuestion(test, exercise.exerciseId)
    const skill = release.challenges.find(({ skillId }) => skillId === skill_id)
    const { rows } = await test.pool.query<{ user_id: string }>(
      'select user_id from exercises where exercise_id = $1',
      [exercise.exerciseId],
    )
    await test.pool.query('insert into competence_states values ($1, $2, $3, 1, $4)', [
      rows[0]?.user_id,
      skill?.competenceId,
      JSON.stringify({ [tubeId]: { floor: skill?.level, ceiling: null, evidence: [] } }),
      test.services.clock(),
    ])
    expect(await today(person)).toEqual({ due: 0, nextAt: null })
  })

  it('drops in silence a skill that can no longer be asked', async () => {
    const person = await newcomer(test)
    const exercise = await practise(person, release.challenges[0]?.tubeId ?? '')
    await answerPractice(person, exercise, skipped)
    expect((await today(person)).nextAt).not.toBe(null)
    await test.pool.query(
      `update review_cards set skill_id = 'retired-1'
       where user_id = (select user_id from exercises where exercise_id = $1)`,
      [exercise.exerciseId],
    )
    expect(await today(person)).toEqual({ due: 0, nextAt: null })
  })

  it('leaves out a skill of which every challenge waits in a test, and has it when the test is over', async () => {
    const { person, assessment } = await startTest(test)
    const { assessmentId } = assessment
    const exercise = await practise(person, release.challenges.at(-1)?.tubeId ?? '')
    await answerPractice(person, exercise, skipped)
    const { skill_id } = await practisedQuestion(test, exercise.exerciseId)
    const ids = release.challenges.flatMap(({ id, skillId }) => (skillId === skill_id ? [id] : []))
    expect(ids.length).toBeLessThanOrEqual(5)
    await test.pool.query(
      `with last as (update assessments set last_position = $3 where assessment_id = $1)
       insert into asked_questions
       select (jsonb_populate_record(q, jsonb_build_object('position', place, 'challenge_id', id))).*
       from asked_questions q, unnest($2::text[]) with ordinality as wanted (id, place)
       where q.assessment_id = $1
       on conflict (user_id, assessment_id, position) do update set challenge_id = excluded.challenge_id`,
      [assessmentId, ids, ids.length],
    )
    await later(day)
    expect(await today(person)).toEqual({ due: 0, nextAt: null })
    await test.pool.query(`update assessments set state = 'aborted' where assessment_id = $1`, [assessmentId])
    expect(await today(person)).toEqual({ due: 1, nextAt: null })
  })

  it('needs somebody', async () => {
    const response = await test.newPerson().request('GET', '/api/reviews/today')
    expect(response.json()).toMatchObject({ status: 401, code: 'login-required' })
  })
})
