import type { Release } from '@pix/core/content'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  answer,
  competenceId,
  currentRelease,
  newcomer,
  playToTheEnd,
  rightAnswer,
  startTest,
} from '../../testing/simulated-learner.ts'
import { type Person, startTestApp, type TestApp } from '../../testing/test-app.ts'
import * as assessments from '../assessments/contract.ts'
import * as contract from './contract.ts'

let test: TestApp
let release: Release
beforeAll(async () => {
  test = await startTestApp()
  release = await currentRelease(test)
})
afterAll(() => test.close())

const language = 'fr'
const count = (person: Person) => person.call(contract.countMistakes, { query: { language } })
const list = (person: Person, show: contract.MistakeFilter = 'all', before?: string) =>
  person.call(contract.listMistakes, {
    params: { code: '4.1' },
    query: { language, show, ...(before === undefined ? {} : { before }) },
  })

describe('the mistakes of a person', () => {
  it('are the answers that were not right, the newest first, each with the way to its correction', async () => {
    const { person, assessment } = await startTest(test)
    const levels = await playToTheEnd(test, release, { person, assessment }, 3)
    const { mistakes, next, notYet, done } = await list(person)
    const expected = levels.flatMap((level, place) => (level > 3 ? [place + 1] : [])).reverse()
    expect(mistakes.map(({ position }) => position)).toEqual(expected)
    expect({ next, notYet, done }).toEqual({ next: null, notYet: expected.length, done: 0 })
    expect((await count(person)).competences).toEqual([
      { competence: expect.objectContaining({ id: competenceId, code: '4.1' }), notYet: expected.length, done: 0 },
    ])
    for (const { assessmentId, position, title, tube, outcome, isDone } of mistakes) {
      const correction = await person.call(assessments.getCorrection, {
        params: { assessmentId, position: String(position) },
        query: { language },
      })
      expect(correction).toMatchObject({ title, outcome })
      expect({ outcome, isDone }).toEqual({ outcome: 'skipped', isDone: false })
      expect(tube.title).not.toBe('')
    }
  })

  it('are told apart from those whose skill is held since', async () => {
    const { person, assessment } = await startTest(test)
    await playToTheEnd(test, release, { person, assessment }, 2)
    const before = (await list(person)).mistakes
    const [newest] = before
    if (!newest) throw new Error('somebody of level 2 skips something')
    await test.pool.query(
      `update competence_states set tubes = jsonb_set(tubes, array[$2, 'floor'], '8')
       where user_id = (select user_id from assessments where assessment_id = $1)`,
      [assessment.assessmentId, newest.tube.id],
    )
    const inTube = before.filter(({ tube }) => tube.id === newest.tube.id)
    const { mistakes, done, notYet } = await list(person, 'done')
    expect(mistakes).toEqual(inTube.map((mistake) => ({ ...mistake, isDone: true })))
    expect({ done, notYet }).toEqual({ done: inTube.length, notYet: before.length - inTube.length })
    expect((await list(person, 'not-yet')).mistakes).toHaveLength(notYet)
    expect((await count(person)).competences).toMatchObject([{ done, notYet }])
  })

  it('wait for the pause of a test that is going on', async () => {
    const { person, assessment } = await startTest(test)
    let { question } = assessment
    const seen: number[] = []
    // Two right answers: who misses everything is done after five.
    for (let position = 1; position <= 7 && question; position++) {
      const { assessmentId } = assessment
      const given =
        position > 2 ? ({ kind: 'skipped' } as const) : await rightAnswer(test, release, assessmentId, question)
      question = (await answer(person, assessmentId, question, given)).question
      seen.push((await list(person)).mistakes.length)
    }
    expect(seen).toEqual([0, 0, 0, 0, 3, 3, 3])
  })

  it('come page by page, none twice and none left out, when there are hundreds', async () => {
    const { person, assessment } = await startTest(test)
    await playToTheEnd(test, release, { person, assessment }, 0)
    const each = (await list(person)).mistakes.length
    for (let copy = 1; copy <= 60; copy++) {
      await test.pool.query(
        `with same as (
           insert into assessments select user_id, gen_random_uuid(), competence_id, release_hash, 'reference', open_levels, state,
             last_position, created_at, completed_at from assessments where assessment_id = $1 returning user_id, assessment_id
         ), asked as (
           insert into asked_questions select q.user_id, same.assessment_id, position, challenge_id, challenge_version, skill_id,
             tube_id, level, difficulty, discrimination, seed, presentation, language, reason, asked_at
           from asked_questions q, same where q.assessment_id = $1
         )
         insert into answers select w.user_id, same.assessment_id, position, gen_random_uuid(), competence_id,
           sequence + 1000 * $2, value, language, outcome, parts, answered_at, elapsed_ms
         from answers w, same where w.assessment_id = $1`,
        [assessment.assessmentId, copy],
      )
    }
    const found: string[] = []
    let before: string | undefined
    do {
      const page = await list(person, 'not-yet', before)
      expect(page.mistakes.length).toBeLessThanOrEqual(20)
      expect(page.notYet).toBe(61 * each)
      found.push(...page.mistakes.map(({ assessmentId, position }) => `${assessmentId} ${position}`))
      before = page.next ?? undefined
    } while (before !== undefined)
    expect(found.length).toBeGreaterThan(200)
    expect(new Set(found).size).toBe(61 * each)
    expect(found).toHaveLength(61 * each)
  })

  it('are none for who answers right, and nobody else’s', async () => {
    const { person, assessment } = await startTest(test)
    await playToTheEnd(test, release, { person, assessment }, 1)
    const other = await startTest(test)
    const { question } = other.assessment
    if (!question) throw new Error('a test begins with a question')
    const right = await rightAnswer(test, release, other.assessment.assessmentId, question)
    await answer(other.person, other.assessment.assessmentId, question, right)
    expect(await count(other.person)).toEqual({ competences: [] })
    expect(await list(other.person)).toMatchObject({ mistakes: [], next: null, notYet: 0, done: 0 })
    const nobody = await test.newPerson().request('GET', '/api/mistakes?language=fr')
    expect(nobody.json()).toMatchObject({ code: 'login-required' })
  })

  it('of a competence that does not exist are refused', async () => {
    const person = await newcomer(test)
    const response = await person.request('GET', '/api/mistakes/9.9?language=fr&show=all')
    expect(response.json()).toMatchObject({ status: 404, code: 'competence-not-found' })
  })
})
