import { randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../app.ts'
import { answer, competenceId, currentRelease, rightAnswer, shown } from '../../testing/simulated-learner.ts'
import { type Person, person as personOf, startTestApp, type TestApp } from '../../testing/test-app.ts'
import * as accounts from '../accounts/contract.ts'
import * as myData from '../my-data/contract.ts'
import * as reports from '../problem-reports/contract.ts'
import { insertRelease } from '../releases/queries.ts'
import { openReleases, type Releases } from '../releases/releases.ts'
import * as contract from './contract.ts'

// A release in which every question gives a minute, and asks to be answered from memory.
const hash = 'd'.repeat(64)

let test: TestApp
let releases: Releases
let newPerson: () => Person
let close: () => Promise<void>
beforeAll(async () => {
  test = await startTestApp()
  const { hash: _hash, ...body } = await currentRelease(test)
  const challenges = body.challenges.map((challenge) => ({ ...challenge, timer: 60, focus: true }))
  await insertRelease(test.pool, hash, gzipSync(JSON.stringify({ ...body, challenges })), new Date())
  releases = await openReleases(test.pool, hash)
  const app = await createApp({ ...test.services, releases }, { logLevel: 'warn' })
  newPerson = () => personOf(app)
  close = () => app.close()
})
afterAll(async () => {
  await close()
  await test.close()
})

const language = 'fr'
const json = { 'content-type': 'application/json' }

async function start(): Promise<{ person: Person; assessmentId: string; waiting: contract.QuestionToBegin }> {
  const person = newPerson()
  await person.call(accounts.startAnonymously, { body: { language } })
  const { assessmentId, question } = await person.call(contract.startAssessment, { body: { competenceId, language } })
  if (question?.kind !== 'to-begin') throw new Error('the question shows itself')
  return { person, assessmentId, waiting: question }
}

const begin = (person: Person, assessmentId: string, timing: contract.QuestionToBegin['timing'], position = 1) =>
  person
    .call(contract.beginQuestion, { params: { assessmentId, position: String(position) }, body: { timing, language } })
    .then(shown)

async function outcomeOf(assessmentId: string, position = 1): Promise<unknown> {
  const { rows } = await test.pool.query('select outcome from answers where assessment_id = $1 and position = $2', [
    assessmentId,
    position,
  ])
  return rows[0]?.outcome
}

const right = (assessmentId: string, question: contract.Question) =>
  rightAnswer(test, releases.current.release, assessmentId, question)

describe('a timed question', () => {
  it('warns first, and shows nothing of itself before the person begins', async () => {
    const { person, assessmentId, waiting } = await start()
    expect(waiting).toEqual({ kind: 'to-begin', position: 1, seconds: 60, timing: 'standard' })
    const again = await person.call(contract.getAssessment, { params: { assessmentId }, query: { language } })
    expect(again.question).toEqual(waiting)
    const past = await person.request('GET', `/api/assessments/${assessmentId}/questions/1?language=fr`)
    expect(past.json()).toMatchObject({ status: 404, code: 'question-not-found' })
    const body = { answerId: randomUUID(), position: 1, language, answer: { kind: 'choice-one', option: 'o1' } }
    const guess = await person.request('POST', `/api/assessments/${assessmentId}/answers`, body, json)
    expect(guess.json()).toMatchObject({ status: 409, code: 'question-not-asked' })
  })

  it('can be reported once it has begun, and not before', async () => {
    const { person, assessmentId } = await start()
    const run = { kind: 'assessment', runId: assessmentId } as const
    const about = { run, position: 1, place: 'question', category: 'question', detail: null } as const
    const report = { ...about, reportId: randomUUID(), text: 'A word is missing.', language } as const
    const json = { 'content-type': 'application/json' }
    const early = await person.request('POST', '/api/problem-reports', report, json)
    expect(early.json()).toMatchObject({ status: 404, code: 'question-not-found' })
    const question = await begin(person, assessmentId, 'standard')
    await person.call(reports.sendReport, { body: report })
    const listed = await person.call(reports.listOwnReports, { query: { language } })
    expect(listed.reports).toMatchObject([{ instruction: question.instruction }])
  })

  it('can be skipped without being seen', async () => {
    const { person, assessmentId, waiting } = await start()
    const { question } = await answer(person, assessmentId, waiting, { kind: 'skipped' })
    expect(question).toMatchObject({ kind: 'to-begin', position: 2 })
  })

  it('has one clock, the server’s, in every tab and whatever is asked for afterwards', async () => {
    const { person, assessmentId } = await start()
    const question = await begin(person, assessmentId, 'standard')
    expect(question.timer).toEqual({ limitMs: 60_000, leftMs: 60_000 })
    test.advance(10_000)
    const elsewhere = await begin(person, assessmentId, 'triple')
    expect(elsewhere).toMatchObject({ timer: { limitMs: 60_000 }, item: question.item })
    expect(elsewhere.timer?.leftMs).toBeLessThanOrEqual(50_000)
    const resumed = await person.call(contract.getAssessment, { params: { assessmentId }, query: { language } })
    expect(shown(resumed.question).timer?.leftMs).toBeLessThanOrEqual(50_000)
  })

  it.each([
    ['standard', 50_000, 'right'],
    ['standard', 70_000, 'late'],
    ['half-more', 80_000, 'right'],
    ['double', 110_000, 'right'],
    ['double', 130_000, 'late'],
    ['triple', 170_000, 'right'],
    ['off', 3_000_000, 'right'],
  ] as const)('with the timing %s, a right answer after %i ms counts as %s', async (timing, after, outcome) => {
    const { person, assessmentId } = await start()
    const question = await begin(person, assessmentId, timing)
    test.advance(after)
    await answer(person, assessmentId, question, await right(assessmentId, question))
    expect(await outcomeOf(assessmentId)).toBe(outcome)
    const { rows } = await test.pool.query(
      'select tubes from competence_states where user_id = (select user_id from assessments where assessment_id = $1)',
      [assessmentId],
    )
    const [tube] = Object.values<{ evidence: { right: boolean }[] }>(rows[0]?.tubes ?? {})
    expect(JSON.stringify(tube)).toContain(`"right":${outcome === 'right'}`)
  })

  it('has no clock to show where it is switched off', async () => {
    const { person, assessmentId } = await start()
    expect(await begin(person, assessmentId, 'off')).not.toHaveProperty('timer')
  })

  it('is late only where it is right: what is not yet right stays so', async () => {
    const { person, assessmentId } = await start()
    const question = await begin(person, assessmentId, 'standard')
    test.advance(90_000)
    await answer(person, assessmentId, question, { kind: 'skipped' })
    expect(await outcomeOf(assessmentId)).toBe('skipped')
  })

  it('proposes the time that the person took last, and says in the correction what came late', async () => {
    const { person, assessmentId } = await start()
    let question: contract.Question | contract.QuestionToBegin | null = await begin(person, assessmentId, 'double')
    test.advance(130_000)
    const given = await right(assessmentId, shown(question))
    for (let position = 1; position <= 5 && question; position++) {
      question = (await answer(person, assessmentId, question, position === 1 ? given : { kind: 'skipped' })).question
      if (question) expect(question).toMatchObject({ kind: 'to-begin', timing: 'double' })
    }
    const correction = await person.call(contract.getCorrection, {
      params: { assessmentId, position: '1' },
      query: { language },
    })
    expect(correction).toMatchObject({ outcome: 'late', given })
  })

  it('is begun by nobody else', async () => {
    const { assessmentId } = await start()
    const { person: other } = await start()
    const body = { timing: 'standard', language }
    const response = await other.request('POST', `/api/assessments/${assessmentId}/questions/1/beginning`, body, json)
    expect(response.json()).toMatchObject({ status: 404, code: 'assessment-not-found' })
  })

  it.each([
    ['0', 400, 'invalid-request'],
    ['2', 409, 'question-not-asked'],
  ])('is begun where it waits, not at %s', async (position, status, code) => {
    const { person, assessmentId } = await start()
    const body = { timing: 'standard', language }
    const url = `/api/assessments/${assessmentId}/questions/${position}/beginning`
    expect((await person.request('POST', url, body, json)).json()).toMatchObject({ status, code })
  })
})

describe('leaving the window', () => {
  it('is told in the person’s own data and changes nothing of the result', async () => {
    const results = await Promise.all(
      [undefined, { times: 4, ms: 90_000 }].map(async (away) => {
        const { person, assessmentId } = await start()
        const question = await begin(person, assessmentId, 'off')
        const given = await right(assessmentId, question)
        const body = { answerId: randomUUID(), position: 1, language, answer: given, ...(away && { away }) } as const
        await person.call(contract.answerAndGetNext, { params: { assessmentId }, body })
        const { tests } = await person.call(myData.getMyData, { query: { language } })
        expect(tests[0]?.answers[0]?.away).toEqual(away)
        expect(tests[0]?.answers[0]?.timer).toMatchObject({ limitMs: null })
        const { pix } = await person.call(contract.getAssessment, { params: { assessmentId }, query: { language } })
        return { outcome: await outcomeOf(assessmentId), hasPix: pix > 0 }
      }),
    )
    expect(results[0]).toMatchObject({ outcome: 'right' })
    expect(results[1]).toEqual(results[0])
  })
})

it('a clock that begins while another tab takes the test along is of no test', async () => {
  const { person, assessmentId } = await start()
  const other = await test.pool.connect()
  try {
    await other.query('begin')
    await other.query('delete from users where user_id = (select user_id from assessments where assessment_id = $1)', [
      assessmentId,
    ])
    const address = `/api/assessments/${assessmentId}/questions/1/beginning`
    const begun = person.request('POST', address, { timing: 'standard', language }, json)
    const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    await expect.poll(async () => (await test.pool.query(waiting)).rowCount).toBe(1)
    await other.query('commit')
    expect((await begun).json()).toMatchObject({ status: 404, code: 'assessment-not-found' })
  } finally {
    other.release()
  }
})

it('a clock goes along to the account that a person signs in to', async () => {
  const { person, assessmentId } = await start()
  const before = await begin(person, assessmentId, 'triple')
  const account = { email: 'clock@school.example', password: 'Mosaique7bleue' }
  await newPerson().call(accounts.signUp, {
    body: { ...account, firstName: 'Ada', language, acceptsTerms: true },
  })
  const { email, password } = account
  await person.call(accounts.signIn, { body: { identifier: email, password, remember: false } })
  const after = await person.call(contract.getAssessment, { params: { assessmentId }, query: { language } })
  expect(shown(after.question)).toMatchObject({ item: before.item, timer: { limitMs: 180_000 } })
})
