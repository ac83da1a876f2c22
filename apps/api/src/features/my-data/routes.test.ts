import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Mailbox, mailTo, startMailedApp } from '../../testing/mailbox.ts'
import { answer, currentRelease, playToTheEnd, rightAnswer, startTest } from '../../testing/simulated-learner.ts'
import type { Person, TestApp } from '../../testing/test-app.ts'
import * as accounts from '../accounts/contract.ts'
import * as contract from './contract.ts'
import { eraseWhatCameLate } from './late-traces.ts'

let test: TestApp
let mailbox: Mailbox
let stop: () => Promise<void>
beforeAll(async () => {
  ;({ test, mailbox, stop } = await startMailedApp())
})
afterAll(() => stop())

const json = { 'content-type': 'application/json' }
const password = 'Mosaique7bleue'
let people = 0

async function signUp(person: Person): Promise<string> {
  const email = `person-${++people}@school.example`
  const body = { email, password, firstName: `Ada ${people}.`, language: 'en' as const, acceptsTerms: true as const }
  await person.call(accounts.signUp, { body })
  return email
}

const download = (person: Person) => person.call(contract.getMyData, { query: { language: 'en' } })

describe('the data of a person', () => {
  it('are the account, the logins, and every test with every answer in the words of its question', async () => {
    const { person, assessment } = await startTest(test)
    await playToTheEnd(test, await currentRelease(test), { person, assessment }, 3)
    const email = await signUp(person)
    const data = await download(person)
    expect(data).toMatchObject({
      format: 'pix-my-data-1',
      account: { email, firstName: `Ada ${people}.`, language: 'en' },
    })
    expect(data.logins).toHaveLength(1)
    expect(data.tests).toHaveLength(1)
    const [only] = data.tests
    expect(only).toMatchObject({ state: 'completed', competence: { code: '4.1', name: expect.any(String) } })
    const { rows } = await test.pool.query<{ count: number }>('select count(*) from answers where assessment_id = $1', [
      assessment.assessmentId,
    ])
    expect(only?.answers).toHaveLength(rows[0]?.count ?? 0)
    expect(only?.answers.every(({ outcome }) => outcome !== null)).toBe(true)
    expect(only?.answers[0]?.question.instruction.length).toBeGreaterThan(0)
  })

  it('say nothing of an outcome before its correction may be seen', async () => {
    const { person, assessment } = await startTest(test)
    const release = await currentRelease(test)
    let { question } = assessment
    for (let position = 1; position <= 7 && question; position++) {
      const right = await rightAnswer(test, release, assessment.assessmentId, question)
      question = (await answer(person, assessment.assessmentId, question, right)).question
    }
    const [only] = (await download(person)).tests
    expect(only?.answers.map(({ outcome }) => outcome)).toEqual([...Array(5).fill('right'), null, null])
  })

  it('are nobody else’s, and each download is written down', async () => {
    const person = test.newPerson()
    await signUp(person)
    const { account, tests } = await download(person)
    expect(tests).toEqual([])
    const { rows } = await test.pool.query('select action from audit_entries where user_id = $1', [account.userId])
    expect(rows).toEqual([{ action: 'data-downloaded' }])
    const nobody = await test.newPerson().request('GET', '/api/users/me/data?language=en')
    expect(nobody.json()).toMatchObject({ status: 401, code: 'login-required' })
  })
})

describe('deleting an account', () => {
  it('asks for the password, signs out everywhere, and leaves nothing that says who it was', async () => {
    const { person, assessment } = await startTest(test)
    await playToTheEnd(test, await currentRelease(test), { person, assessment }, 4)
    const email = await signUp(person)
    const elsewhere = test.newPerson()
    await elsewhere.call(accounts.signIn, { body: { identifier: email, password, remember: true } })
    const { userId, firstName } = (await download(person)).account

    const wrong = await person.request('POST', '/api/users/me/deletion', { password: 'Wrong7word' }, json)
    expect(wrong.json()).toMatchObject({ status: 401, code: 'wrong-password', remainingTries: 9 })
    const response = await person.request('POST', '/api/users/me/deletion', { password }, json)
    expect(response.headers['clear-site-data']).toBe('"cache", "storage"')
    expect(person.cookies.size).toBe(0)
    expect(await elsewhere.call(accounts.getCurrentUser)).toEqual({ kind: 'nobody', wasSignedOut: true })

    expect(await mailTo(mailbox, email, 1)).toMatchObject({ subject: 'Your account is deleted' })

    // The queue forgets what it sent after a week, and holds the address of the mail that says good-bye until then.
    const { rows: tables } = await test.pool.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    )
    for (const { name } of tables) {
      const { rows } = await test.pool.query(`select from ${name} row where row::text like $1 or row::text like $2`, [
        `%${email}%`,
        `%${firstName}%`,
      ])
      expect([name, rows.length]).toEqual([name, 0])
    }
    const { rows: kept } = await test.pool.query<{ typed: boolean; erased: boolean }>(
      `select value->>'kind' in ('text', 'number', 'cloze', 'simulator') as typed, value ? 'erased' as erased
       from answers where user_id = $1 and value is not null`,
      [userId],
    )
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.every(({ typed, erased }) => typed === erased)).toBe(true)
    const { rows: entries } = await test.pool.query('select action from audit_entries where user_id = $1 order by at', [
      userId,
    ])
    expect(entries).toEqual([{ action: 'data-downloaded' }, { action: 'account-deleted' }])

    const body = { identifier: email, password, remember: false }
    const again = await test.newPerson().request('POST', '/api/logins', body, json)
    expect(again.json()).toMatchObject({ code: 'wrong-email-or-password' })
  })

  it('leaves nothing of an answer that was on its way meanwhile', async () => {
    const { person, assessment } = await startTest(test)
    const email = await signUp(person)
    const { rows: users } = await test.pool.query<{ user_id: string }>('select user_id from users where email = $1', [
      email,
    ])
    const userId = users[0]?.user_id
    await person.request('POST', '/api/users/me/deletion', { password }, json)
    // As a request leaves it that had read the login before.
    await test.pool.query(
      `insert into answers (user_id, assessment_id, position, answer_id, competence_id, sequence, value, language, outcome,
         parts, answered_at, elapsed_ms)
       select user_id, assessment_id, 1, gen_random_uuid(), competence_id, 1, '{"kind": "text", "text": "I am Ada"}', 'en',
         'wrong', '[]', now(), 1
       from assessments where user_id = $1 and assessment_id = $2`,
      [userId, assessment.assessmentId],
    )
    await test.pool.query(
      `insert into action_logs (user_id, assessment_id, position, log, kept_at) values ($1, $2, 1, '["Ada"]', now())`,
      [userId, assessment.assessmentId],
    )
    await eraseWhatCameLate(test.pool, test.services.clock())
    const { rows: left } = await test.pool.query('select value from answers where user_id = $1', [userId])
    expect(left).toEqual([{ value: { kind: 'text', erased: true } }])
    const { rows: logs } = await test.pool.query('select from action_logs where user_id = $1', [userId])
    expect(logs).toEqual([])
  })

  it('frees the address for a new account', async () => {
    const person = test.newPerson()
    const email = await signUp(person)
    await person.request('POST', '/api/users/me/deletion', { password }, json)
    const body = { email, password, firstName: '', language: 'fr' as const, acceptsTerms: true as const }
    expect(await test.newPerson().call(accounts.signUp, { body })).toMatchObject({ kind: 'registered', email })
  })

  it('in two tabs at once is done once, and the other is told that nobody is signed in', async () => {
    const person = test.newPerson()
    await signUp(person)
    const both = await Promise.all([
      person.request('POST', '/api/users/me/deletion', { password }, json),
      person.request('POST', '/api/users/me/deletion', { password }, json),
    ])
    expect(both.map(({ statusCode }) => statusCode).filter((status) => status >= 500)).toEqual([])
    expect(await person.call(accounts.getCurrentUser)).toEqual({ kind: 'nobody', wasSignedOut: false })
  })
})
