import { randomUUID } from 'node:crypto'
import type { ReportCategory, ReportDetail } from '@pix/core/reports'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Mailbox, mailTo, startMailedApp } from '../../testing/mailbox.ts'
import { newOperator, password, signUp } from '../../testing/new-operator.ts'
import { answerPractice, practise, replacePractised, rightPractice } from '../../testing/practising-person.ts'
import {
  answer,
  askedQuestion,
  currentRelease,
  newcomer,
  rightAnswer,
  startTest,
} from '../../testing/simulated-learner.ts'
import type { Person, TestApp } from '../../testing/test-app.ts'
import { deleteAnonymousUser } from '../accounts/queries.ts'
import * as assessments from '../assessments/contract.ts'
import * as operators from '../operators/contract.ts'
import * as problemReports from '../problem-reports/contract.ts'
import * as contract from './contract.ts'

let test: TestApp
let mailbox: Mailbox
let stop: () => Promise<void>
let operator: Person
beforeAll(async () => {
  ;({ test, mailbox, stop } = await startMailedApp())
  operator = (await newOperator(test, 'content')).person
})
afterAll(() => stop())

const json = { 'content-type': 'application/json' }

type Sent = {
  readonly person: Person
  readonly assessmentId: string
  readonly challengeId: string
  readonly reportId: string
}

/** Somebody who reports a problem with the first question of their test. */
async function newReport(
  category: ReportCategory = 'question',
  detail: ReportDetail | null = null,
  prepare: (person: Person) => Promise<unknown> = async () => {},
): Promise<Sent> {
  const { person, assessment } = await startTest(test)
  await prepare(person)
  const { assessmentId } = assessment
  const { challenge_id } = await askedQuestion(test, assessmentId, 1)
  const reportId = randomUUID()
  const place = category === 'answer' || category === 'tutorial' ? ('correction' as const) : ('question' as const)
  const run = { kind: 'assessment', runId: assessmentId } as const
  const body = { reportId, run, position: 1, place, category, detail, text: 'Hm.', language: 'fr' as const }
  await person.call(problemReports.sendReport, { body })
  return { person, assessmentId, challengeId: challenge_id, reportId }
}

const all = { state: 'all', category: 'all', page: '1', language: 'en' } as const
const ofChallenge = (
  challengeId: string,
  query: Partial<{ state: 'open' | 'closed'; category: ReportCategory; page: string }> = {},
) => operator.call(contract.listReports, { params: { challengeId }, query: { ...all, ...query } })
const received = async ({ challengeId, reportId }: Sent) =>
  (await ofChallenge(challengeId)).reports.find((report) => report.reportId === reportId)
const own = async ({ person, reportId }: Sent) =>
  (await person.call(problemReports.listOwnReports, { query: { language: 'en' } })).reports.find(
    (report) => report.reportId === reportId,
  )
const addressOf = ({ challengeId, reportId }: Pick<Sent, 'challengeId' | 'reportId'>) =>
  `/api/operator/reported-challenges/${challengeId}/reports/${reportId}`

describe('the inbox of reports', () => {
  it('counts them by challenge, with categories and languages, and can be narrowed down', async () => {
    const one = await newReport()
    const other = await newReport('link', 'blocked')
    const { challenges, total } = await operator.call(contract.listReportedChallenges, { query: all })
    expect(total).toBe(challenges.length)
    const found = challenges.find(({ challengeId }) => challengeId === one.challengeId)
    const release = await currentRelease(test)
    const challenge = release.challenges.find(({ id }) => id === one.challengeId)
    expect(found).toMatchObject({ title: challenge?.texts.en.title, competence: { code: '4.1' }, languages: ['fr'] })
    expect(challenges.map(({ reports }) => reports)).toEqual(
      challenges.map(({ reports }) => reports).sort((a, b) => b - a),
    )

    const links = await operator.call(contract.listReportedChallenges, { query: { ...all, category: 'link' } })
    expect(links.challenges.map(({ challengeId }) => challengeId)).toEqual([other.challengeId])
    expect(links.challenges[0]?.categories).toEqual([{ category: 'link', reports: 1 }])
    const closed = await operator.call(contract.listReportedChallenges, { query: { ...all, state: 'closed' } })
    expect(closed).toEqual({ challenges: [], total: 0 })
    expect((await ofChallenge(other.challengeId, { category: 'link' })).reports).toHaveLength(1)
    expect((await ofChallenge(other.challengeId, { page: '2' })).reports).toEqual([])
  })

  it('says nothing of who reports', async () => {
    let email = ''
    const report = await newReport('accessibility', null, async (person) => {
      email = await signUp(test, person)
    })
    const seen = JSON.stringify([await ofChallenge(report.challengeId), await received(report)])
    const { rows } = await test.pool.query('select user_id from problem_reports where report_id = $1', [
      report.reportId,
    ])
    expect(seen).not.toContain(email)
    expect(seen).not.toContain(rows[0].user_id)
    expect(await received(report)).toMatchObject({ readBy: 'mail', text: 'Hm.', state: 'open' })
  })

  it('shows the question as the person saw it, with the key, what they answered if they did, and after they are gone', async () => {
    const report = await newReport()
    const ask = () =>
      operator.call(contract.getReportedQuestion, {
        params: { challengeId: report.challengeId, reportId: report.reportId },
        query: { language: 'fr' },
      })
    const before = await ask()
    expect(before).toMatchObject({ isAnswered: false, correction: { given: { kind: 'skipped' } } })
    const release = await currentRelease(test)
    const { assessmentId, person } = report
    const asked = await person.call(assessments.getAssessment, {
      params: { assessmentId },
      query: { language: 'fr' },
    })
    if (!asked.question) throw new Error('the question waits')
    expect(before.correction.question).toEqual(asked.question)
    const right = await rightAnswer(test, release, assessmentId, asked.question)
    expect(before.correction.right).toEqual(right)
    await answer(person, assessmentId, asked.question, right)
    expect(await ask()).toMatchObject({ isAnswered: true, correction: { given: right, outcome: 'right' } })

    const { rows } = await test.pool.query('select user_id from assessments where assessment_id = $1', [assessmentId])
    await deleteAnonymousUser(test.pool, rows[0].user_id)
    expect((await ask()).correction.question).toEqual(asked.question)
    expect(await received(report)).toMatchObject({ readBy: 'nobody' })
  })

  it('has what was met in practice beside what was met in a test, under one challenge, with the question and its answer', async () => {
    const met = await newReport()
    const person = await newcomer(test)
    const tubeId = (await currentRelease(test)).challenges.find(({ id }) => id === met.challengeId)?.tubeId ?? ''
    const exercise = await practise(person, tubeId)
    const { exerciseId } = exercise
    await replacePractised(test, exerciseId, met.challengeId)
    const right = await rightPractice(test, exerciseId)
    const corrected = await answerPractice(person, exercise, right)
    const reportId = randomUUID()
    const run = { kind: 'exercise', runId: exerciseId } as const
    const about = { category: 'answer', detail: 'disagree', text: 'Hm.', language: 'fr' } as const
    await person.call(problemReports.sendReport, {
      body: { reportId, run, position: 1, place: 'correction', ...about },
    })
    const { reports } = await ofChallenge(met.challengeId)
    expect(reports.find((one) => one.reportId === reportId)).toMatchObject({ askedIn: 'exercise', category: 'answer' })
    expect(reports.find((one) => one.reportId === met.reportId)).toMatchObject({ askedIn: 'assessment' })
    const params = { challengeId: met.challengeId, reportId }
    const ask = () => operator.call(contract.getReportedQuestion, { params, query: { language: 'fr' } })
    expect(await ask()).toEqual({ isAnswered: true, correction: corrected.correction })

    const { rows } = await test.pool.query('select user_id from exercises where exercise_id = $1', [exerciseId])
    await deleteAnonymousUser(test.pool, rows[0].user_id)
    const { isAnswered, correction } = await ask()
    expect({ isAnswered, question: correction.question }).toEqual({
      isAnswered: false,
      question: corrected.correction?.question,
    })
  })

  it('counts what is open for the overview', async () => {
    const count = async () => (await operator.call(operators.getOverview)).openReports ?? 0
    const before = await count()
    const { challengeId, reportId } = await newReport()
    expect(await count()).toBe(before + 1)
    await operator.call(contract.updateReport, { params: { challengeId, reportId }, body: { state: 'duplicate' } })
    expect(await count()).toBe(before)
  })
})

describe('a report', () => {
  it('gets a note that the person never sees, is closed and opened again, each written down', async () => {
    const report = await newReport()
    const params = { challengeId: report.challengeId, reportId: report.reportId }
    await operator.call(contract.updateReport, { params, body: { note: ' Ask the author. ' } })
    await operator.call(contract.updateReport, { params, body: { state: 'fixed' } })
    await operator.call(contract.updateReport, { params, body: { state: 'fixed' } })
    expect(await received(report)).toMatchObject({
      note: 'Ask the author.',
      state: 'fixed',
      closedAt: expect.any(Number),
    })
    const seen = await own(report)
    expect(seen).toMatchObject({ state: 'fixed' })
    expect(JSON.stringify(seen)).not.toContain('Ask the author')
    await operator.call(contract.updateReport, { params, body: { state: 'open' } })
    expect(await received(report)).toMatchObject({ state: 'open', closedAt: null })
    const { rows } = await test.pool.query(
      'select action from operator_entries where subject like $1 and operator_id is not null order by at, entry_id',
      [`${report.reportId}%`],
    )
    expect(rows.map(({ action }) => action)).toEqual(['report-noted', 'report-closed', 'report-reopened'])
  })

  it.each(['en', 'fr'] as const)(
    'is replied to once: on the page of the person and by a mail in %s',
    async (language) => {
      let email = ''
      const report = await newReport('question', null, async (person) => {
        email = await signUp(test, person, { language })
      })
      const params = { challengeId: report.challengeId, reportId: report.reportId }
      const text = 'Thank you!\n\nThe word <is> there now.'
      await operator.call(contract.replyToReport, { params, body: { text } })
      expect(await own(report)).toMatchObject({ reply: text, repliedAt: expect.any(Number), state: 'open' })
      const subject = language === 'en' ? 'A reply to your report' : 'Une réponse à votre signalement'
      await expect
        .poll(() => mailbox.mails.filter((mail) => mail.to.includes(email)).map((mail) => mail.subject), {
          timeout: 10_000,
        })
        .toContain(subject)
      const mail = mailbox.mails.find((one) => one.to.includes(email) && one.subject === subject)
      expect(mail?.text).toContain('The word <is> there now.')
      expect(mail?.html).toContain('The word &lt;is&gt; there now.')
      expect(mail?.text).toContain('/learner/reports')
      const again = await operator.request('POST', `${addressOf(params)}/reply`, { text }, json)
      expect(again.json()).toMatchObject({ status: 409, code: 'report-replied' })
    },
  )

  it('is replied to on the page alone where no address is confirmed, and not at all once the person is gone', async () => {
    let email = ''
    const report = await newReport('question', null, async (person) => {
      email = await signUp(test, person, { isVerified: false })
    })
    await mailTo(mailbox, email)
    expect(await received(report)).toMatchObject({ readBy: 'page' })
    await operator.call(contract.replyToReport, {
      params: { challengeId: report.challengeId, reportId: report.reportId },
      body: { text: 'Mended.' },
    })
    expect(await own(report)).toMatchObject({ reply: 'Mended.' })
    expect(mailbox.mails.filter(({ to }) => to.includes(email))).toHaveLength(1)

    const gone = await newReport('question', null, (person) => signUp(test, person))
    await gone.person.request('POST', '/api/users/me/deletion', { password }, json)
    expect(await received(gone)).toMatchObject({ readBy: 'nobody', text: 'Hm.' })
    const late = await operator.request('POST', `${addressOf(gone)}/reply`, { text: 'Mended.' }, json)
    expect(late.json()).toMatchObject({ status: 409, code: 'reporter-gone' })
    const empty = await operator.request('POST', `${addressOf(report)}/reply`, { text: ' ' }, json)
    expect(empty.json()).toMatchObject({ status: 422, code: 'report-without-words' })
  })

  it('is closed with all the open ones about its challenge', async () => {
    const { challengeId } = await newReport()
    const { open } = await ofChallenge(challengeId)
    const body = { as: 'not-a-problem' as const }
    expect(await operator.call(contract.closeReports, { params: { challengeId }, body })).toEqual({ closed: open })
    expect(await operator.call(contract.closeReports, { params: { challengeId }, body })).toEqual({ closed: 0 })
    expect((await ofChallenge(challengeId)).open).toBe(0)
  })
})

describe('reports of others', () => {
  it('are seen by no user, nobody without an account, and no operator whose role is another', async () => {
    const { challengeId, reportId, person } = await newReport()
    const { person: examiner } = await newOperator(test, 'certification')
    const user = test.newPerson()
    await signUp(test, user)
    const address = addressOf({ challengeId, reportId })
    const list = '/api/operator/reported-challenges'
    const filter = 'state=all&category=all&page=1&language=en'
    const requests = [
      ['GET', `${list}?${filter}`, undefined],
      ['GET', `${list}/${challengeId}/reports?${filter}`, undefined],
      ['GET', `${address}/question?language=en`, undefined],
      ['PATCH', address, { state: 'fixed' }],
      ['POST', `${address}/reply`, { text: 'Hello' }],
      ['POST', `${list}/${challengeId}/closing`, { as: 'fixed' }],
    ] as const
    for (const [method, url, body] of requests) {
      const ask = async (who: Person) => (await who.request(method, url, body, body === undefined ? {} : json)).json()
      expect(await ask(examiner)).toMatchObject({ status: 403, code: 'operator-role-missing' })
      expect(await ask(user)).toMatchObject({ status: 403, code: 'operators-only' })
      expect(await ask(person)).toMatchObject({ status: 403, code: 'operators-only' })
      expect(await ask(test.newPerson())).toMatchObject({ status: 401, code: 'login-required' })
    }
  })

  it('are not found under another challenge, or when there are none', async () => {
    const { reportId } = await newReport()
    const elsewhere = { challengeId: 'no-such-challenge', reportId }
    for (const [method, url, body] of [
      ['GET', `/api/operator/reported-challenges/no-such-challenge/reports?state=all&category=all&page=1&language=en`],
      ['GET', `${addressOf(elsewhere)}/question?language=en`],
      ['PATCH', addressOf(elsewhere), { state: 'fixed' }],
      ['POST', `${addressOf(elsewhere)}/reply`, { text: 'Hello' }],
    ] as const) {
      const response = await operator.request(method, url, body, body === undefined ? {} : json)
      expect(response.json()).toMatchObject({ status: 404, code: 'report-not-found' })
    }
  })
})
