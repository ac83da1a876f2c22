import { randomUUID } from 'node:crypto'
import { reportsPerDay } from '@pix/core/reports'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BodyOf } from '../../http/contract.ts'
import { password, signUp } from '../../testing/new-operator.ts'
import {
  answerPractice,
  askInTest,
  practise,
  practisedQuestion,
  skipped,
  someTube,
} from '../../testing/practising-person.ts'
import { answer, newcomer, shown, startTest } from '../../testing/simulated-learner.ts'
import { type Person, startTestApp, type TestApp } from '../../testing/test-app.ts'
import * as accounts from '../accounts/contract.ts'
import * as exercises from '../exercises/contract.ts'
import * as myData from '../my-data/contract.ts'
import * as contract from './contract.ts'
import { eraseWordsOfTheGone } from './queries.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())

const json = { 'content-type': 'application/json' }
type Report = BodyOf<typeof contract.sendReport>

function reportOn(assessmentId: string, changes: Partial<Report> = {}): Report {
  return {
    reportId: randomUUID(),
    run: { kind: 'assessment', runId: assessmentId },
    position: 1,
    place: 'question',
    category: 'question',
    detail: null,
    text: 'A word is missing.',
    language: 'fr',
    ...changes,
  }
}

const send = (person: Person, report: Report) => person.call(contract.sendReport, { body: report })
const trySending = async (person: Person, report: unknown) =>
  (await person.request('POST', '/api/problem-reports', report, json)).json()
const list = async (person: Person) =>
  (await person.call(contract.listOwnReports, { query: { language: 'fr' } })).reports

describe('reporting a problem', () => {
  it('keeps what the person wrote with the question as it was laid out, its version and the browser', async () => {
    const { person, assessment } = await startTest(test)
    const report = reportOn(assessment.assessmentId, { text: '  A word is missing. ' })
    const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
    const response = await person.request('POST', '/api/problem-reports', report, { ...json, 'user-agent': firefox })
    expect(response.json()).toEqual({ replyComes: 'on-page' })
    const { rows } = await test.pool.query(
      `select r.challenge_id = q.challenge_id and r.challenge_version = q.challenge_version
         and r.presentation = q.presentation and r.release_hash = a.release_hash as same, r.text, r.browser, r.system
       from problem_reports r join asked_questions q using (user_id, assessment_id, position)
       join assessments a using (user_id, assessment_id) where report_id = $1`,
      [report.reportId],
    )
    expect(rows).toEqual([{ same: true, text: 'A word is missing.', browser: 'Firefox', system: 'Linux' }])
    expect(await list(person)).toMatchObject([
      { reportId: report.reportId, category: 'question', state: 'open', reply: null, position: 1 },
    ])
    expect((await list(person))[0]?.instruction).toEqual(shown(assessment.question).instruction)
  })

  it('twice with the same id is done once', async () => {
    const { person, assessment } = await startTest(test)
    const report = reportOn(assessment.assessmentId)
    await Promise.all([send(person, report), send(person, report), send(person, report)])
    expect(await list(person)).toHaveLength(1)
  })

  it('says that the reply comes by mail to whoever has a confirmed address', async () => {
    const { person, assessment } = await startTest(test)
    await signUp(test, person)
    expect(await send(person, reportOn(assessment.assessmentId))).toEqual({ replyComes: 'by-mail' })
  })

  it('needs words, unless something was to be tried at once', async () => {
    const { person, assessment } = await startTest(test)
    const { assessmentId } = assessment
    expect(await trySending(person, reportOn(assessmentId, { text: ' ' }))).toMatchObject({
      status: 422,
      code: 'report-without-words',
    })
    await send(person, reportOn(assessmentId, { category: 'link', detail: 'blocked', text: '' }))
  })

  it.each<[string, Partial<Report>]>([
    ['a detail of another category', { category: 'link', detail: 'disagree' }],
    ['no detail where one is asked for', { category: 'link' }],
    ['an answer that is not corrected yet', { category: 'answer', detail: 'disagree' }],
    ['a picture of a correction', { category: 'picture', detail: 'not-displayed', place: 'correction' }],
  ])('refuses %s', async (_what, changes) => {
    const { person, assessment } = await startTest(test)
    expect(await trySending(person, reportOn(assessment.assessmentId, changes))).toMatchObject({
      status: 422,
      code: 'report-not-possible',
    })
  })

  it('takes as many as one may send in a day, whatever comes at once, and more the day after', async () => {
    const { person, assessment } = await startTest(test)
    await signUp(test, person)
    const { assessmentId } = assessment
    const many = await Promise.all(
      Array.from({ length: reportsPerDay + 3 }, () => trySending(person, reportOn(assessmentId))),
    )
    expect(many.filter(({ code }) => code === 'too-many-reports')).toHaveLength(3)
    expect(await list(person)).toHaveLength(reportsPerDay)
    test.advance(25 * 3_600_000)
    const again = test.newPerson()
    const { rows } = await test.pool.query(
      'select email from users join assessments using (user_id) where assessment_id = $1',
      [assessmentId],
    )
    await again.call(accounts.signIn, { body: { identifier: rows[0].email, password, remember: false } })
    await send(again, reportOn(assessmentId))
    expect(await list(again)).toHaveLength(reportsPerDay + 1)
  })

  it('refuses tests of others, questions that were not asked, texts without end, and people who are nobody', async () => {
    const { person, assessment } = await startTest(test)
    const stranger = (await startTest(test)).person
    const { assessmentId } = assessment
    expect(await trySending(stranger, reportOn(assessmentId))).toMatchObject({ code: 'assessment-not-found' })
    expect(await trySending(person, reportOn(assessmentId, { position: 2 }))).toMatchObject({
      code: 'question-not-found',
    })
    expect(await trySending(person, reportOn(assessmentId, { text: 'x'.repeat(2001) }))).toMatchObject({
      code: 'invalid-request',
    })
    await send(person, reportOn(assessmentId, { text: '😀'.repeat(2000) }))
    expect(await trySending(test.newPerson(), reportOn(assessmentId))).toMatchObject({ code: 'login-required' })
    expect((await test.newPerson().request('GET', '/api/problem-reports?language=fr')).statusCode).toBe(401)
    expect(await list(stranger)).toEqual([])
  })
})

describe('reporting a problem met in an exercise', () => {
  const ofExercise = (exerciseId: string, changes: Partial<Report> = {}) =>
    reportOn('', { run: { kind: 'exercise', runId: exerciseId }, ...changes })
  const askedInstruction = ({ question }: exercises.Exercise) => question?.kind === 'question' && question.instruction
  const inTube = (person: Person) => practise(person, someTube(test))

  it('keeps the question as it was laid out, before and after its answer, without an account too', async () => {
    const person = await newcomer(test)
    const exercise = await inTube(person)
    const { exerciseId } = exercise
    const before = ofExercise(exerciseId)
    expect(await send(person, before)).toEqual({ replyComes: 'on-page' })
    await answerPractice(person, exercise, skipped)
    const after = ofExercise(exerciseId, { place: 'correction', category: 'answer', detail: 'disagree' })
    await send(person, after)
    const { rows } = await test.pool.query(
      `select r.challenge_id = q.challenge_id and r.challenge_version = q.challenge_version
         and r.presentation = q.presentation and r.release_hash = e.release_hash as same, r.assessment_id
       from problem_reports r join practised_questions q using (user_id, exercise_id, position)
       join exercises e using (user_id, exercise_id) where exercise_id = $1`,
      [exerciseId],
    )
    expect(rows).toEqual(Array(2).fill({ same: true, assessment_id: null }))
    const run = { kind: 'exercise', runId: exerciseId }
    expect(new Set((await list(person)).map(({ reportId }) => reportId))).toEqual(
      new Set([before.reportId, after.reportId]),
    )
    for (const report of await list(person))
      expect(report).toMatchObject({ run, position: 1, instruction: askedInstruction(exercise) })
  })

  it.each(['review', 'demo'] as const)('is possible in a %s', async (kind) => {
    const person = await newcomer(test)
    const missed = await inTube(person)
    await answerPractice(person, missed, skipped)
    await test.pool.query(
      `update review_cards set reviewed_at = $2, due_at = $3
       where user_id = (select user_id from exercises where exercise_id = $1)`,
      [missed.exerciseId, new Date(test.services.clock().getTime() - 1000), test.services.clock()],
    )
    const wish = kind === 'demo' ? { kind, demoId: 'everyday' } : { kind }
    const { exerciseId } = await person.call(exercises.startExercise, { body: { ...wish, language: 'fr' } })
    await send(person, ofExercise(exerciseId))
    expect(await list(person)).toHaveLength(1)
  })

  it('comes along to the account that the person signs in to', async () => {
    const email = await signUp(test, test.newPerson())
    const person = await newcomer(test)
    const { exerciseId } = await inTube(person)
    await send(person, ofExercise(exerciseId))
    await person.call(accounts.signIn, { body: { identifier: email, password, remember: false } })
    expect(await list(person)).toMatchObject([{ run: { kind: 'exercise', runId: exerciseId } }])
  })

  it('is refused for exercises of others, questions that were not asked, and one that waits in a test', async () => {
    const person = await newcomer(test)
    const { exerciseId } = await inTube(person)
    expect(await trySending(await newcomer(test), ofExercise(exerciseId))).toMatchObject({
      status: 404,
      code: 'exercise-not-found',
    })
    expect(await trySending(person, ofExercise(exerciseId, { position: 2 }))).toMatchObject({
      code: 'question-not-found',
    })
    await askInTest(test, person, (await practisedQuestion(test, exerciseId)).challenge_id)
    expect(await trySending(person, ofExercise(exerciseId))).toMatchObject({
      status: 409,
      code: 'question-waits-in-test',
    })
  })
})

describe('the reports of a person', () => {
  it('come along to the account they sign in to', async () => {
    const owner = test.newPerson()
    const email = await signUp(test, owner)
    const { person, assessment } = await startTest(test)
    await send(person, reportOn(assessment.assessmentId))
    await person.call(accounts.signIn, { body: { identifier: email, password, remember: false } })
    expect(await list(person)).toHaveLength(1)
    const { rows } = await test.pool.query('select from problem_reports where assessment_id = $1', [
      assessment.assessmentId,
    ])
    expect(rows).toHaveLength(1)
  })

  it('are among their data', async () => {
    const { person, assessment } = await startTest(test)
    await send(person, reportOn(assessment.assessmentId))
    const data = await person.call(myData.getMyData, { query: { language: 'fr' } })
    expect(data.reports).toEqual(await list(person))
  })

  it('lose their words with the account: closed ones at once, open ones when they are closed or after 90 days', async () => {
    const { person, assessment } = await startTest(test)
    await signUp(test, person)
    const { assessmentId } = assessment
    const reports = ['closed', 'open', 'closed later'].map((text) => reportOn(assessmentId, { text }))
    for (const report of reports) await send(person, report)
    const close = (text: string) =>
      test.pool.query(
        `update problem_reports set closed_as = 'fixed', closed_at = reported_at, note = 'Ada', reply = 'Hello Ada',
           replied_at = reported_at where assessment_id = $1 and text = $2`,
        [assessmentId, text],
      )
    const words = async () =>
      (
        await test.pool.query('select text, note, reply, category from problem_reports where assessment_id = $1', [
          assessmentId,
        ])
      ).rows
    await close('closed')
    await person.request('POST', '/api/users/me/deletion', { password }, json)
    const erased = { text: null, note: null, reply: null, category: 'question' }
    expect(await words()).toEqual(
      expect.arrayContaining([
        erased,
        expect.objectContaining({ text: 'open' }),
        expect.objectContaining({ text: 'closed later' }),
      ]),
    )
    await close('closed later')
    await eraseWordsOfTheGone(test.pool, test.services.clock())
    expect((await words()).filter(({ text }) => text !== null)).toMatchObject([{ text: 'open' }])
    await eraseWordsOfTheGone(test.pool, new Date(test.services.clock().getTime() + 91 * 24 * 3_600_000))
    expect(await words()).toEqual([erased, erased, erased])
  })

  it('keep their words while the person is there', async () => {
    const { person, assessment } = await startTest(test)
    if (!assessment.question) throw new Error('the test has begun')
    await answer(person, assessment.assessmentId, assessment.question, { kind: 'skipped' })
    await send(person, reportOn(assessment.assessmentId))
    await eraseWordsOfTheGone(test.pool, new Date(test.services.clock().getTime() + 91 * 24 * 3_600_000))
    expect(await list(person)).toMatchObject([{ text: 'A word is missing.' }])
  })
})
