// What a test leaves unknown counts by its probability, from its end to the end of the next one.
import type { SkillEstimates } from '@pix/core/adaptive'
import type { Release } from '@pix/core/content'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  answer,
  askedQuestion,
  competenceId,
  currentRelease,
  playToTheEnd,
  rightAnswer,
  startTest,
} from '../../testing/simulated-learner.ts'
import { type Person, startTestApp, type TestApp } from '../../testing/test-app.ts'
import * as accounts from '../accounts/contract.ts'
import { rebuildStates } from '../accounts/merge-anonymous.ts'
import * as history from '../history/contract.ts'
import { getMyData } from '../my-data/contract.ts'
import * as profile from '../profile/contract.ts'
import { resetCompetence } from '../resets/contract.ts'
import * as contract from './contract.ts'

const day = 24 * 60 * 60 * 1000
const minute = 60 * 1000
const password = 'Mosaique7bleue'
const query = { language: 'en' as const }

let test: TestApp
let release: Release
beforeAll(async () => {
  test = await startTestApp()
  release = await currentRelease(test)
})
afterAll(() => test.close())

const seen = (person: Person, assessmentId: string) =>
  person.call(contract.getAssessment, { params: { assessmentId }, query })
const historyOf = (person: Person) => person.call(history.getHistory, { query })
const improve = (person: Person) =>
  person.call(contract.startAssessment, { body: { competenceId, language: 'fr', improve: true } })

async function scorecardOf(person: Person): Promise<profile.Scorecard> {
  const { scorecards } = await person.call(profile.getProfile, { query })
  const card = scorecards.find((one) => one.competenceId === competenceId)
  if (!card) throw new Error('no scorecard')
  return card
}

/** Plays to the end as somebody who holds every skill up to a level. Returns the pix that they saw after each answer. */
async function playAndWatch(person: Person, assessment: contract.Assessment, level: number): Promise<number[]> {
  const { assessmentId } = assessment
  const pix: number[] = []
  let { question } = assessment
  while (question) {
    const asked = await askedQuestion(test, assessmentId, question.position)
    const given =
      asked.level <= level ? await rightAnswer(test, release, assessmentId, question) : ({ kind: 'skipped' } as const)
    question = (await answer(person, assessmentId, question, given)).question
    pix.push((await seen(person, assessmentId)).pix)
  }
  return pix
}

let people = 0
async function signUp(person: Person): Promise<string> {
  const email = `estimates-${++people}@school.example`
  await person.call(accounts.signUp, {
    body: { email, password, firstName: '', language: 'fr', acceptsTerms: true },
  })
  return email
}
const signIn = (person: Person, email: string) =>
  person.call(accounts.signIn, { body: { identifier: email, password, remember: true } })

/** Somebody with an account who took the test as one who holds every skill up to a level. */
async function tested(level: number) {
  const { person, assessment } = await startTest(test)
  await playToTheEnd(test, release, { person, assessment }, level)
  const email = await signUp(person)
  await person.call(accounts.signOut)
  await signIn(person, email)
  return { person, email, assessmentId: assessment.assessmentId }
}

type Cached = { user_id: string; tubes: unknown; estimates: SkillEstimates }
/** What is stored of whoever took a test. */
async function cacheOf(assessmentId: string): Promise<Cached> {
  const { rows } = await test.pool.query<Cached>(
    `select user_id, s.tubes, s.estimates from competence_states s join assessments using (user_id, competence_id)
     where assessment_id = $1`,
    [assessmentId],
  )
  if (!rows[0]) throw new Error(`no state of ${assessmentId}`)
  return rows[0]
}

async function expectRebuiltAlike(assessmentId: string): Promise<void> {
  const cached = await cacheOf(assessmentId)
  await rebuildStates(test.pool, cached.user_id)
  expect(await cacheOf(assessmentId)).toEqual(cached)
}

describe('the estimated part of the pix', () => {
  it('comes with the end of a test, never before, and only adds', async () => {
    const { person, assessment } = await startTest(test)
    const pix = await playAndWatch(person, assessment, 4)
    expect(pix).toEqual(pix.toSorted((one, other) => one - other))
    const { estimates } = await cacheOf(assessment.assessmentId)
    expect(Object.values(estimates).every((one) => one >= 0 && one <= 1)).toBe(true)
    const worth = release.competences
      .flatMap(({ tubes }) => tubes.flatMap(({ skills }) => skills))
      .reduce((sum, skill) => sum + skill.pix * (estimates[skill.id] ?? 0), 0)
    expect(worth).toBeGreaterThan(3)
    // The last answer may have won some too.
    expect((pix.at(-1) ?? 0) - (pix.at(-2) ?? 0)).toBeGreaterThanOrEqual(Math.floor(worth))
    await expectRebuiltAlike(assessment.assessmentId)
  })

  it('is in the pix wherever they are told, and told as estimated', async () => {
    const { person, assessment } = await startTest(test)
    await playToTheEnd(test, release, { person, assessment }, 4)
    const card = await scorecardOf(person)
    expect(card.inferredPix).toBeGreaterThan(0)
    expect(card.fall).toBe(null)
    const { pix, level, inferredPix } = card
    expect(await seen(person, assessment.assessmentId)).toMatchObject({ pix, level, inferredPix })
    const { points, tests, pix: today } = await historyOf(person)
    expect(today).toBe(pix)
    expect(points.at(-1)?.totalPix).toBe(pix)
    expect(tests[0]?.change).toBe(pix)
    const told = await test.pool.query<{ told_pix: number }>(
      'select told_pix from answers where assessment_id = $1 order by position desc limit 1',
      [assessment.assessmentId],
    )
    expect(told.rows[0]?.told_pix).toBe(pix)
  })

  it('stands while the next test goes on, and then makes room for what that test estimates', async () => {
    const { person, assessmentId } = await tested(4)
    const before = await scorecardOf(person)
    const { estimates } = await cacheOf(assessmentId)
    test.advance(4 * day)
    const again = await improve(person)
    expect(again).toMatchObject({ startPix: before.pix, pix: before.pix })
    const pix = await playAndWatch(person, again, 0)
    for (const during of pix.slice(0, -1)) expect(during).toBeGreaterThanOrEqual(before.pix)
    expect(pix.slice(0, -1)).toEqual(pix.slice(0, -1).toSorted((one, other) => one - other))
    const after = await scorecardOf(person)
    expect((await cacheOf(assessmentId)).estimates).not.toEqual(estimates)
    expect(after.pix).toBeLessThan(before.pix)
    expect(after.fall).toEqual({ toldPix: before.pix, reason: 'estimated' })
    await expectRebuiltAlike(assessmentId)
    const { tests, points } = await historyOf(person)
    expect(tests.map(({ change }) => change)).toEqual([after.pix - before.pix, before.pix])
    expect(points.at(-1)?.totalPix).toBe(after.pix)

    test.advance(4 * day)
    const third = await improve(person)
    expect((await scorecardOf(person)).fall).toBe(null)
    await playToTheEnd(test, release, { person, assessment: third }, 8)
    expect(await scorecardOf(person)).toMatchObject({ fall: null })
  })

  it('is compared with the most that was seen since the test began: a right answer may have won some on the way', async () => {
    const { person } = await tested(4)
    const before = await scorecardOf(person)
    test.advance(4 * day)
    const again = await improve(person)
    await playToTheEnd(test, release, { person, assessment: again }, 0)
    await test.pool.query('update answers set told_pix = $2 where assessment_id = $1 and position = 1', [
      again.assessmentId,
      before.pix + 2,
    ])
    expect((await scorecardOf(person)).fall).toEqual({ toldPix: before.pix + 2, reason: 'estimated' })
  })

  it('is forgotten by a reset', async () => {
    const { person, assessmentId } = await tested(4)
    test.advance(7 * day)
    await person.call(resetCompetence, { body: { competenceId } })
    expect(await scorecardOf(person)).toMatchObject({ pix: 0, inferredPix: 0, fall: null })
    expect((await cacheOf(assessmentId)).estimates).toEqual({})
    await expectRebuiltAlike(assessmentId)
    const { points, pix } = await historyOf(person)
    expect([points.at(-1)?.totalPix, pix]).toEqual([0, 0])
  })

  it('goes with a test to an account that has none of that competence', async () => {
    const email = await signUp(test.newPerson())
    const { person, assessment } = await startTest(test)
    await playToTheEnd(test, release, { person, assessment }, 4)
    const before = await scorecardOf(person)
    await signIn(person, email)
    expect(await scorecardOf(person)).toEqual(before)
    expect((await historyOf(person)).pix).toBe(before.pix)
    await expectRebuiltAlike(assessment.assessmentId)
  })

  it.each([
    { which: 'newer', accountFirst: true },
    { which: 'older', accountFirst: false },
  ])(
    'is forgotten when $which answers given without an account are added, and that is said',
    async ({ accountFirst }) => {
      const other = accountFirst ? null : await startTest(test)
      if (other?.assessment.question) {
        await answer(other.person, other.assessment.assessmentId, other.assessment.question, { kind: 'skipped' })
        test.advance(minute)
      }
      const { person, email, assessmentId } = await tested(4)
      const before = await scorecardOf(person)
      const guest = other ?? (await startTest(test))
      if (!other && guest.assessment.question) {
        test.advance(minute)
        await answer(guest.person, guest.assessment.assessmentId, guest.assessment.question, { kind: 'skipped' })
      }
      await signIn(guest.person, email)
      const after = await scorecardOf(guest.person)
      expect(after.pix).toBeLessThan(before.pix)
      expect(after.fall).toEqual({ toldPix: before.pix, reason: 'merged' })
      expect((await cacheOf(assessmentId)).estimates).toEqual({})
      await expectRebuiltAlike(assessmentId)
      const { points, pix } = await historyOf(guest.person)
      expect([points.at(-1)?.totalPix, pix]).toEqual([after.pix, after.pix])
    },
  )

  it('stays with a test that is added to an account whose own answers were set back to zero', async () => {
    const { person, email } = await tested(5)
    test.advance(7 * day)
    await person.call(resetCompetence, { body: { competenceId } })
    test.advance(minute)
    const guest = await startTest(test)
    await playToTheEnd(test, release, guest, 4)
    const before = await scorecardOf(guest.person)
    await signIn(guest.person, email)
    const { pix, inferredPix, fall } = await scorecardOf(guest.person)
    expect({ pix, inferredPix, fall }).toEqual({ pix: before.pix, inferredPix: before.inferredPix, fall: null })
  })

  it('is told to whoever takes their data along, skill by skill, except while a test asks about them', async () => {
    const { person, assessmentId } = await tested(4)
    const told = async () => (await person.call(getMyData, { query })).tests.map(({ estimates }) => estimates)
    const { estimates } = await cacheOf(assessmentId)
    const statements = new Map(
      release.competences.flatMap(({ tubes }) =>
        tubes.flatMap(({ skills }) => skills.map(({ id, statement }) => [id, statement.en] as const)),
      ),
    )
    expect(await told()).toEqual([
      expect.arrayContaining(
        Object.entries(estimates).map(([id, probability]) => ({ skill: statements.get(id), probability })),
      ),
    ])
    test.advance(4 * day)
    await improve(person)
    expect(await told()).toEqual([[], []])
  })
})

it('whoever misses nothing earns everything, of which nothing hangs on an estimate', async () => {
  const { person, assessment } = await startTest(test)
  await playToTheEnd(test, release, { person, assessment }, 8)
  const { pix, openPix, level } = await scorecardOf(person)
  expect([pix, level]).toEqual([openPix, 7])
  expect((await cacheOf(assessment.assessmentId)).estimates).toEqual({})
})
