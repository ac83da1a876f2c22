import type { SkillEstimates } from '@pix/core/adaptive'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { currentRelease, playToTheEnd, startTest } from '../../testing/simulated-learner.ts'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import * as accounts from '../accounts/contract.ts'
import * as assessments from '../assessments/contract.ts'
import * as profile from '../profile/contract.ts'
import * as history from './contract.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())

const inEnglish = { query: { language: 'en' } } as const
const hour = 60 * 60 * 1000

describe('the history of a person', () => {
  it('is empty for whoever has not answered yet, signed in or not', async () => {
    const empty = { points: [], tests: [], pix: 0, strengths: [], nextTubes: [] }
    expect(await test.newPerson().call(history.getHistory, inEnglish)).toEqual(empty)
    const begun = test.newPerson()
    await begun.call(accounts.startAnonymously, { body: { language: 'en' } })
    expect(await begun.call(history.getHistory, inEnglish)).toEqual(empty)
  })

  it('says what each test won, ends where the profile stands, and names strengths and next steps', async () => {
    const release = await currentRelease(test)
    const started = await startTest(test)
    await playToTheEnd(test, release, started, 4)
    const { person, assessment } = started
    const mine = await person.call(history.getHistory, inEnglish)
    const { scorecards, pix } = await person.call(profile.getProfile, inEnglish)

    expect(mine.pix).toBe(pix)
    expect(mine.pix).toBeGreaterThan(0)
    expect(mine.points).toEqual([
      {
        kind: 'answers',
        assessmentId: assessment.assessmentId,
        at: expect.any(Number),
        competence: scorecards.find(({ code }) => code === '4.1')?.name,
        change: pix,
        totalPix: pix,
      },
    ])
    expect(mine.tests).toMatchObject([
      { assessmentId: assessment.assessmentId, competence: { code: '4.1' }, state: 'completed', change: pix },
    ])
    expect(mine.tests[0]?.completedAt).toBe(mine.points[0]?.at)
    expect(mine.strengths.length).toBeGreaterThan(0)
    expect(mine.strengths.every(({ level }) => level <= 4)).toBe(true)
    expect(mine.nextTubes.length).toBe(3)
    const { rows } = await test.pool.query<{ estimates: SkillEstimates }>(
      'select estimates from assessments where assessment_id = $1',
      [assessment.assessmentId],
    )
    const probable = release.competences.flatMap(({ tubes }) =>
      tubes.flatMap(({ skills }) => skills.filter(({ id }) => (rows[0]?.estimates[id] ?? 0) >= 0.5)),
    )
    for (const { skill, level } of mine.nextTubes) {
      expect(probable.map(({ statement }) => statement.en)).not.toContain(skill)
      expect(level).toBeGreaterThan(1)
    }
  })

  it('has another point after a long pause, while the test goes on', async () => {
    const { person, assessment } = await startTest(test)
    const skip = (position: number) =>
      person.call(assessments.answerAndGetNext, {
        params: { assessmentId: assessment.assessmentId },
        body: { answerId: crypto.randomUUID(), position, language: 'en', answer: { kind: 'skipped' } },
      })
    await skip(1)
    test.advance(2 * hour)
    await skip(2)
    const mine = await person.call(history.getHistory, inEnglish)
    expect(mine.points.map(({ totalPix }) => totalPix)).toEqual([0, 0])
    expect(mine.tests).toMatchObject([{ state: 'started', completedAt: null, answered: 2, change: 0 }])
  })

  it('is of the person who asks, and of nobody else', async () => {
    const { person, assessment } = await startTest(test)
    const other = await startTest(test)
    const mine = await person.call(history.getHistory, inEnglish)
    expect(mine.tests.map(({ assessmentId }) => assessmentId)).toEqual([assessment.assessmentId])
    expect(JSON.stringify(mine)).not.toContain(other.assessment.assessmentId)
  })

  it('stays with an account that is made after the test', async () => {
    const { person } = await startTest(test)
    const before = await person.call(history.getHistory, inEnglish)
    await person.call(accounts.signUp, {
      body: {
        email: 'history@example.org',
        password: 'Carreau-Violet-27',
        firstName: 'Noor',
        language: 'en',
        acceptsTerms: true,
      },
    })
    expect(await person.call(history.getHistory, inEnglish)).toEqual(before)
  })
})
