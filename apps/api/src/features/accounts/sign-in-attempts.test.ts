import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import * as contract from './contract.ts'
import { forgetExpired } from './forget-expired.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())

const minute = 60_000
const day = 24 * 60 * minute
const password = 'Mosaique7bleue'
let people = 0

async function newAccount(): Promise<string> {
  const email = `owner-${++people}@school.example`
  const body = { email, password, firstName: '', language: 'fr' as const, acceptsTerms: true as const }
  await test.newPerson().call(contract.signUp, { body })
  return email
}

async function signIn(email: string, typed: string) {
  const body = { identifier: email, password: typed, remember: false }
  return test.newPerson().request('POST', '/api/logins', body, { 'content-type': 'application/json' })
}

async function signUp(email: string) {
  const body = { email, password, firstName: '', language: 'fr', acceptsTerms: true }
  return test.newPerson().request('POST', '/api/users', body, { 'content-type': 'application/json' })
}

async function fail(email: string, times: number): Promise<void> {
  for (let i = 0; i < times; i += 1) await signIn(email, 'Wrong7word')
}

/** As if so many tries had failed, the pauses in between being over. */
async function haveFailed(email: string, failures: number): Promise<void> {
  await test.pool.query(
    'insert into sign_in_failures (identifier_key, failures, last_failed_at) values ($1, $2, $3) on conflict (identifier_key) do update set failures = excluded.failures, blocked_until = null',
    [email, failures, new Date()],
  )
}

describe('wrong passwords', () => {
  it('are counted, and the tries that are left are said', async () => {
    const email = await newAccount()
    const first = await signIn(email, 'Wrong7word')
    expect(first.json()).toMatchObject({ code: 'wrong-email-or-password', remainingTries: 9 })
    expect((await signIn(email, 'Wrong7word')).json()).toMatchObject({ remainingTries: 8 })
  })

  it('are forgotten after the right one', async () => {
    const email = await newAccount()
    await fail(email, 9)
    expect((await signIn(email, password)).statusCode).toBe(201)
    expect((await signIn(email, 'Wrong7word')).json()).toMatchObject({ remainingTries: 9 })
  })

  it.each([
    { failures: 10, minutes: 2 },
    { failures: 20, minutes: 4 },
    { failures: 30, minutes: 8 },
    { failures: 40, minutes: 16 },
  ])('of which the $failures. makes the account take a pause of $minutes minutes', async ({ failures, minutes }) => {
    const email = await newAccount()
    await haveFailed(email, failures - 1)
    const last = await signIn(email, 'Wrong7word')
    expect(last.json()).toMatchObject({ status: 429, code: 'sign-in-paused', retryAfter: minutes * 60 })
    expect(last.headers['retry-after']).toBe(String(minutes * 60))
    expect((await signIn(email, password)).json()).toMatchObject({ code: 'sign-in-paused' })
    test.advance(minutes * minute)
    expect((await signIn(email, password)).statusCode).toBe(201)
  })

  it('of which the 50th blocks the account, and time does not unblock it', async () => {
    const email = await newAccount()
    await haveFailed(email, 49)
    expect((await signIn(email, 'Wrong7word')).json()).toMatchObject({ status: 403, code: 'account-blocked' })
    test.advance(31 * day)
    await forgetExpired(test.pool, new Date(Date.now() + 62 * day))
    expect((await signIn(email, password)).json()).toMatchObject({ code: 'account-blocked' })
  })

  it('say nothing about whether an address has an account', async () => {
    const email = await newAccount()
    const nobody = 'nobody@school.example'
    for (const failures of [0, 8, 9, 10, 48, 49, 50]) {
      for (const address of [email, nobody]) if (failures > 0) await haveFailed(address, failures)
      const { traceId: _one, ...known } = (await signIn(email, 'Wrong7word')).json()
      const { traceId: _two, ...unknown } = (await signIn(nobody, 'Wrong7word')).json()
      expect(unknown).toEqual(known)
    }
  })

  it('that arrive together are as many tries', async () => {
    const email = await newAccount()
    const codes = await Promise.all(
      Array.from({ length: 30 }, async () => (await signIn(email, 'Wrong7word')).json<{ code: string }>().code),
    )
    expect(codes.filter((code) => code === 'wrong-email-or-password')).toHaveLength(9)
    expect((await signIn(email, password)).json()).toMatchObject({ code: 'sign-in-paused' })
  })

  it('of one account leave the others of the class alone', async () => {
    const [locked, classmate] = [await newAccount(), await newAccount()]
    await fail(locked, 10)
    expect((await signIn(classmate, password)).statusCode).toBe(201)
  })

  it('are forgotten after 30 days', async () => {
    const email = await newAccount()
    await fail(email, 3)
    test.advance(31 * day)
    await forgetExpired(test.pool, new Date(Date.now() + 124 * day))
    expect((await signIn(email, 'Wrong7word')).json()).toMatchObject({ remainingTries: 9 })
  })
})

describe('a crowd that signs in at once', () => {
  it('is let in a few at a time; those for whom there is no room are told before anything is counted of them', async () => {
    const crowd = Array.from({ length: 260 }, (_, place) => `crowd-${place}@school.example`)
    const answers = await Promise.all(crowd.map((email) => signIn(email, password)))
    const told = answers.filter(({ statusCode }) => statusCode === 503)
    expect(told.length).toBeGreaterThan(0)
    expect(told[0]?.json()).toMatchObject({ code: 'too-busy' })
    // When half of the line is gone, and the line is one of some seconds.
    const turns = told.map((answer) => answer.json().retryAfter)
    expect(Math.min(...turns)).toBeGreaterThan(1)
    expect(Math.max(...turns)).toBeLessThanOrEqual(60)
    expect(told.map(({ headers }) => headers['retry-after'])).toEqual(turns.map(String))
    const { rowCount } = await test.pool.query("select from sign_in_failures where identifier_key like 'crowd-%'")
    expect(rowCount).toBe(crowd.length - told.length)
  })

  it('and one that makes accounts stand in one line: neither goes before the other', async () => {
    const crowd = Array.from({ length: 30 }, (_, place) => `line-${place}@school.example`)
    const done: number[] = []
    const noted = async (answer: ReturnType<typeof signIn>) => done.push((await answer).statusCode)
    await Promise.all(crowd.flatMap((email) => [noted(signIn(email, password)), noted(signUp(`new-${email}`))]))
    const amongTheFirst = (status: number): number => done.slice(0, 30).filter((one) => one === status).length
    expect(amongTheFirst(401)).toBeGreaterThan(10)
    expect(amongTheFirst(201)).toBeGreaterThan(10)
  })

  it('cannot make the service read a password of a million signs', async () => {
    const answer = await signIn('owner-1@school.example', 'x'.repeat(1_000_000))
    expect(answer.statusCode).toBe(413)
  })
})
