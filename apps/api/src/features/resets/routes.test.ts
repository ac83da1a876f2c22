import { type CompetenceState, replay, stateFromAnswers } from '@pix/core/adaptive'
import type { Release } from '@pix/core/content'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  answer,
  competenceId,
  currentRelease,
  playToTheEnd,
  rightAnswer,
  startTest,
} from '../../testing/simulated-learner.ts'
import { storedTest } from '../../testing/stored-test.ts'
import { type Person, startTestApp, type TestApp } from '../../testing/test-app.ts'
import * as accounts from '../accounts/contract.ts'
import { rebuildStates } from '../accounts/merge-anonymous.ts'
import * as assessments from '../assessments/contract.ts'
import { getMyData } from '../my-data/contract.ts'
import * as profile from '../profile/contract.ts'
import * as contract from './contract.ts'
import * as queries from './queries.ts'

const day = 24 * 60 * 60 * 1000
const password = 'Mosaique7bleue'

let test: TestApp
let release: Release
beforeAll(async () => {
  test = await startTestApp()
  release = await currentRelease(test)
})
afterAll(() => test.close())

let people = 0
type Learner = { readonly person: Person; readonly email: string; readonly userId: string }

/** Remembered, so that days may pass. */
async function signUp(person: Person): Promise<Learner> {
  const email = `reset-${++people}@school.example`
  const body = { email, password, firstName: '', language: 'fr' as const, acceptsTerms: true as const }
  await person.call(accounts.signUp, { body })
  await person.call(accounts.signOut)
  await person.call(accounts.signIn, { body: { identifier: email, password, remember: true } })
  const { rows } = await test.pool.query<{ user_id: string }>('select user_id from users where email = $1', [email])
  return { person, email, userId: rows[0]?.user_id ?? '' }
}

async function tested(level: number): Promise<Learner & { readonly assessment: assessments.Assessment }> {
  const { person, assessment } = await startTest(test)
  await playToTheEnd(test, release, { person, assessment }, level)
  return { ...(await signUp(person)), assessment }
}

async function scorecardOf(person: Person): Promise<profile.Scorecard> {
  const { scorecards } = await person.call(profile.getProfile, { query: { language: 'fr' } })
  const card = scorecards.find((one) => one.competenceId === competenceId)
  if (!card) throw new Error('no scorecard')
  return card
}

const start = (person: Person, improve?: true) =>
  person.call(assessments.startAssessment, { body: { competenceId, language: 'fr', ...(improve && { improve }) } })
const reset = (person: Person) => person.call(contract.resetCompetence, { body: { competenceId } })

describe('improving a result', () => {
  it('waits four days, says from when, and says no before', async () => {
    const { person } = await tested(3)
    const { improveFrom } = await scorecardOf(person)
    expect(improveFrom).toBeGreaterThan(test.services.clock().getTime() + 3.9 * day)
    await expect(start(person)).rejects.toThrow('competence-completed')
    await expect(start(person, true)).rejects.toThrow('improve-too-early')
    test.advance(4 * day)
    await expect(start(person)).rejects.toThrow('competence-completed')
    expect(await start(person, true)).toMatchObject({ state: 'started', isImprovement: true })
  })

  it('asks again what was missed, by other challenges, and takes back nothing that was answered right', async () => {
    const { person, userId, assessment } = await tested(3)
    const held = async () => {
      const { rows } = await test.pool.query<{ tubes: CompetenceState }>(
        'select tubes from competence_states where user_id = $1',
        [userId],
      )
      return Object.entries(rows[0]?.tubes ?? {}).filter(([, { floor }]) => floor > 0)
    }
    const heldBefore = await held()
    test.advance(4 * day)
    const again = await start(person, true)
    await playToTheEnd(test, release, { person, assessment: again }, 0)
    const { rows } = await test.pool.query<{ met: number; repeated: number; asked: number }>(
      `select count(*)::int as asked,
         count(*) filter (where challenge_id in (select challenge_id from asked_questions where assessment_id = $2))::int as met,
         count(*) filter (where skill_id in (select skill_id from asked_questions where assessment_id = $2))::int as repeated
       from asked_questions where assessment_id = $1`,
      [again.assessmentId, assessment.assessmentId],
    )
    expect(rows[0]?.repeated).toBeGreaterThan(0)
    expect(rows[0]?.met).toBe(0)
    expect((await held()).map(([tubeId, { floor }]) => [tubeId, floor])).toEqual(
      heldBefore.map(([tubeId, { floor }]) => [tubeId, floor]),
    )
    const after = await scorecardOf(person)
    expect(after.status).toBe('completed')
    expect(after.improveFrom).toBeGreaterThan(test.services.clock().getTime() + 3.9 * day)
  })

  it('never lowers the pix by the reference rule, which estimates nothing', async () => {
    const reference = await startTestApp({ positioningPolicy: 'reference' })
    try {
      const { person, assessment } = await startTest(reference)
      await playToTheEnd(reference, release, { person, assessment }, 3)
      const before = await scorecardOf(person)
      const body = { email: 'reference@school.example', password, firstName: '', language: 'fr' as const }
      await person.call(accounts.signUp, { body: { ...body, acceptsTerms: true } })
      reference.advance(4 * day)
      await person.call(accounts.signIn, { body: { identifier: body.email, password, remember: false } })
      const again = await start(person, true)
      await playToTheEnd(reference, release, { person, assessment: again }, 0)
      expect(await scorecardOf(person)).toMatchObject({ pix: before.pix, status: 'completed', fall: null })
    } finally {
      await reference.close()
    }
  })

  it('can be made again from what is stored', async () => {
    const { person } = await tested(3)
    test.advance(4 * day)
    const again = await start(person, true)
    await playToTheEnd(test, release, { person, assessment: again }, 5)
    const stored = await storedTest(test, release, again.assessmentId)
    expect(stored.improvesFrom).not.toBe(null)
    expect(stored.seenBefore.length).toBeGreaterThan(0)
    expect(replay(stored)).toEqual([])
  })

  it('keeps the correction of an earlier test back while its question waits again', async () => {
    const { person, userId, assessment } = await tested(3)
    test.advance(4 * day)
    const again = await start(person, true)
    const { rows } = await test.pool.query<{ position: number }>(
      `update asked_questions set challenge_id = old.challenge_id from (
         select challenge_id, position from asked_questions where assessment_id = $2 order by position limit 1
       ) old where user_id = $1 and assessment_id = $3 and asked_questions.position = 1 returning old.position`,
      [userId, assessment.assessmentId, again.assessmentId],
    )
    const params = { assessmentId: assessment.assessmentId, position: String(rows[0]?.position) }
    const query = { language: 'fr' as const }
    await expect(person.call(assessments.getCorrection, { params, query })).rejects.toThrow('correction-not-yet')
    const { corrections } = await person.call(assessments.listCorrections, { params, query })
    expect(corrections.map(({ position }) => position)).not.toContain(rows[0]?.position)
  })

  it('raises the pix of somebody who has learnt', async () => {
    const { person } = await tested(3)
    const before = await scorecardOf(person)
    test.advance(4 * day)
    const again = await start(person, true)
    await playToTheEnd(test, release, { person, assessment: again }, 8)
    const after = await scorecardOf(person)
    expect(after.pix).toBeGreaterThan(before.pix)
    const seen = await person.call(assessments.getAssessment, {
      params: { assessmentId: again.assessmentId },
      query: { language: 'fr' },
    })
    expect(seen).toMatchObject({ startPix: before.pix, pix: after.pix, isImprovement: true })
  })

  it('is not offered to whoever has earned everything', async () => {
    const { person } = await tested(8)
    expect((await scorecardOf(person)).improveFrom).toBeNull()
    test.advance(4 * day)
    await expect(start(person, true)).rejects.toThrow('nothing-to-ask')
  })

  it('goes on with the test that is started', async () => {
    const { person } = await startTest(test)
    const first = await start(person)
    expect((await start(person, true)).assessmentId).toBe(first.assessmentId)
  })
})

describe('the pix at a pause', () => {
  it('are those of the pause before, so that a level reached since is seen', async () => {
    const { person, assessment } = await startTest(test)
    const read = () =>
      person.call(assessments.getAssessment, {
        params: { assessmentId: assessment.assessmentId },
        query: { language: 'fr' },
      })
    let { question } = assessment
    const pixAt: number[] = [0]
    for (let position = 1; position <= 7 && question; position++) {
      const right = await rightAnswer(test, release, assessment.assessmentId, question)
      question = (await answer(person, assessment.assessmentId, question, right)).question
      const seen = await read()
      pixAt.push(seen.pix)
      expect(seen.pausePix).toBe(position <= 5 ? 0 : pixAt[5])
    }
    expect(pixAt[5]).toBeGreaterThan(0)
  })
})

describe('a reset', () => {
  it('waits seven days, and says no before', async () => {
    const { person } = await tested(3)
    const { resetFrom } = await scorecardOf(person)
    expect(resetFrom).toBeGreaterThan(test.services.clock().getTime() + 6.9 * day)
    await expect(reset(person)).rejects.toThrow('reset-too-early')
  })

  it('sets the competence back to zero; answers and corrections can still be read, and the test begins anew', async () => {
    const { person, userId, assessment } = await tested(5)
    test.advance(7 * day)
    await reset(person)
    expect(await scorecardOf(person)).toMatchObject({
      status: 'not-started',
      pix: 0,
      level: 0,
      assessmentId: null,
      improveFrom: null,
      resetFrom: null,
      fall: null,
    })
    const { corrections } = await person.call(assessments.listCorrections, {
      params: { assessmentId: assessment.assessmentId },
      query: { language: 'fr' },
    })
    expect(corrections.length).toBeGreaterThan(0)
    const again = await start(person)
    expect(again).toMatchObject({ state: 'started', pix: 0, startPix: 0, isImprovement: false })
    expect((await scorecardOf(person)).fall).toBeNull()
    const audited = await test.pool.query('select action from audit_entries where user_id = $1', [userId])
    expect(audited.rows).toEqual([{ action: 'competence-reset' }])
    const { resets } = await person.call(getMyData, { query: { language: 'en' } })
    expect(resets).toEqual([{ competence: expect.any(String), at: expect.any(Number) }])
  })

  it('leaves a cache that the facts rebuild, before and after new answers', async () => {
    const { person, userId } = await tested(4)
    test.advance(7 * day)
    await reset(person)
    const cached = async () =>
      (
        await test.pool.query(
          'select competence_id, tubes, estimates, sequence from competence_states where user_id = $1',
          [userId],
        )
      ).rows
    const expectSame = async () => {
      const before = await cached()
      await rebuildStates(test.pool, userId)
      expect(await cached()).toEqual(before)
    }
    await expectSame()
    const again = await start(person)
    if (!again.question) throw new Error('no question')
    await answer(person, again.assessmentId, again.question, { kind: 'skipped' })
    await expectSame()
    const [state] = await cached()
    expect(Object.keys(state.tubes)).toHaveLength(1)
    expect(state.tubes).toEqual(
      stateFromAnswers(
        Object.entries<{ evidence: { level: number; right: boolean; at: number }[] }>(state.tubes).flatMap(
          ([tubeId, { evidence }]) => evidence.map((one) => ({ ...one, tubeId })),
        ),
      ),
    )
  })

  it('during a test ends it, and an answer that was on its way does not count', async () => {
    const { person, assessment } = await startTest(test)
    if (!assessment.question) throw new Error('no question')
    const { question } = await answer(person, assessment.assessmentId, assessment.question, { kind: 'skipped' })
    if (!question) throw new Error('no question')
    const { userId, person: owner } = await signUp(person)
    const stale = await queries.findResettable(test.pool, userId, competenceId)
    await answer(owner, assessment.assessmentId, question, { kind: 'skipped' })
    const late = { userId, competenceId, sequence: stale?.sequence ?? 0 }
    expect(await queries.resetCompetence(test.pool, late, new Date())).toBe(false)
    test.advance(7 * day)
    await reset(owner)
    const seen = await owner.call(assessments.getAssessment, {
      params: { assessmentId: assessment.assessmentId },
      query: { language: 'fr' },
    })
    expect(seen).toMatchObject({ state: 'aborted', pix: 0, question: null })
    await expect(
      answer(owner, assessment.assessmentId, { ...question, position: 3 }, { kind: 'skipped' }),
    ).rejects.toThrow('assessment-ended')
    expect((await start(owner)).assessmentId).not.toBe(assessment.assessmentId)
  })

  it('at the same moment as an answer: either one is first, and the state is what the facts say', async () => {
    const { person, assessment } = await startTest(test)
    if (!assessment.question) throw new Error('no question')
    const { question } = await answer(person, assessment.assessmentId, assessment.question, { kind: 'skipped' })
    if (!question) throw new Error('no question')
    const { userId, person: owner } = await signUp(person)
    test.advance(7 * day)
    const right = await rightAnswer(test, release, assessment.assessmentId, question)
    await Promise.allSettled([reset(owner), answer(owner, assessment.assessmentId, question, right)])
    const state = async () =>
      (await test.pool.query('select tubes, estimates, sequence from competence_states where user_id = $1', [userId]))
        .rows
    const cached = await state()
    await rebuildStates(test.pool, userId)
    expect(await state()).toEqual(cached)
  })

  it('is done in turn with an answer that is being stored', async () => {
    const { person, assessment } = await startTest(test)
    if (!assessment.question) throw new Error('no question')
    const { question } = await answer(person, assessment.assessmentId, assessment.question, { kind: 'skipped' })
    if (!question) throw new Error('no question')
    const { userId, person: owner } = await signUp(person)
    test.advance(7 * day)
    const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    const requestsWait = (number: number) =>
      expect.poll(async () => (await test.pool.query(waiting)).rowCount).toBe(number)
    const blocker = await test.pool.connect()
    try {
      await blocker.query('begin')
      // In the place of the question that follows, so that the answer waits half way.
      await blocker.query(
        `insert into asked_questions (user_id, assessment_id, position, challenge_id, challenge_version, skill_id, tube_id,
           level, difficulty, discrimination, seed, presentation, language, reason, asked_at)
         select user_id, assessment_id, 3, 'another', challenge_version, skill_id, tube_id, level, difficulty,
           discrimination, seed, presentation, language, reason, asked_at
         from asked_questions where user_id = $1 and position = 1`,
        [userId],
      )
      const answered = answer(owner, assessment.assessmentId, question, { kind: 'skipped' })
      await requestsWait(1)
      const done = reset(owner).catch((error: Error) => error.message)
      await requestsWait(2)
      await blocker.query('rollback')
      await answered
      expect(await done).toContain('reset-too-early')
    } finally {
      blocker.release()
    }
  })

  it('stays behind it when answers given without an account are added later', async () => {
    const { person, email, userId } = await tested(5)
    test.advance(7 * day)
    await reset(person)
    const other = await startTest(test)
    if (!other.assessment.question) throw new Error('no question')
    const right = await rightAnswer(test, release, other.assessment.assessmentId, other.assessment.question)
    await answer(other.person, other.assessment.assessmentId, other.assessment.question, right)
    await other.person.call(accounts.signIn, { body: { identifier: email, password, remember: false } })
    const { rows } = await test.pool.query('select tubes from competence_states where user_id = $1', [userId])
    expect(Object.keys(rows[0].tubes)).toHaveLength(1)
    expect((await scorecardOf(other.person)).status).toBe('started')
  })

  it('refuses what is not there', async () => {
    const { person } = await signUp(test.newPerson())
    await expect(reset(person)).rejects.toThrow('nothing-to-reset')
    await expect(person.call(contract.resetCompetence, { body: { competenceId: 'no-such' } })).rejects.toThrow(
      'competence-not-found',
    )
    const someone = await startTest(test)
    await expect(reset(someone.person)).rejects.toThrow('registered-only')
  })
})

describe('pix that fall', () => {
  it('are said, with how many they were, when the content changed', async () => {
    const { person, userId } = await tested(4)
    const { pix } = await scorecardOf(person)
    await test.pool.query(
      `update answers set told_pix = told_pix + 5 where user_id = $1
       and sequence = (select max(sequence) from answers where user_id = $1)`,
      [userId],
    )
    expect((await scorecardOf(person)).fall).toEqual({ toldPix: pix + 5, reason: 'content' })
  })

  it('are said when newer answers given without an account were added', async () => {
    const { person, email } = await tested(5)
    const before = await scorecardOf(person)
    test.advance(60_000)
    const other = await startTest(test)
    await playToTheEnd(test, release, other, 0)
    await other.person.call(accounts.signIn, { body: { identifier: email, password, remember: false } })
    const after = await scorecardOf(other.person)
    expect(after.pix).toBeLessThan(before.pix)
    expect(after.fall).toEqual({ toldPix: before.pix, reason: 'merged' })
  })
})
