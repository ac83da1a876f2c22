import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, transaction } from '../../database/database.ts'
import { makePasskey, signWith } from '../../testing/authenticator.ts'
import { type Person, startTestApp, type TestApp } from '../../testing/test-app.ts'
import { makeLink } from '../mail/links.ts'
import { deleteAccount } from '../my-data/contract.ts'
import * as passkeys from '../passkeys/contract.ts'
import { listPasskeys } from '../passkeys/queries.ts'
import { resetPassword } from '../recovery/contract.ts'
import { changePassword, listLogins } from '../settings/contract.ts'
import * as contract from './contract.ts'
import {
  createPupilAccount,
  giveOneTimePassword,
  newOneTimePassword,
  type OneTimePassword,
} from './create-pupil-account.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())

const json = { 'content-type': 'application/json' }
const password = 'Mosaique7bleue'
const renewed = 'hibou patin velours'
let people = 0

async function newAccount(): Promise<{ email: string; person: Person; userId: string }> {
  const email = `quick-${++people}@school.example`
  const person = test.newPerson()
  const body = { email, password, firstName: 'Ada', language: 'en' as const, acceptsTerms: true as const }
  await person.call(contract.signUp, { body })
  const { rows } = await test.pool.query('select user_id from users where email = $1', [email])
  return { email, person, userId: rows[0].user_id }
}

const signIn = (identifier: string, person = test.newPerson()) =>
  person.request('POST', '/api/logins', { identifier, password, remember: false }, json)

/** Until so many wait for what another transaction holds. */
async function requestsWait(number: number): Promise<void> {
  const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  await expect.poll(async () => (await test.pool.query(waiting)).rowCount).toBe(number)
}

/** What `first` does is kept while `second`, which comes later, waits for it. */
async function oneAfterTheOther<Result>(
  first: (database: Database) => Promise<unknown>,
  second: () => Promise<Result>,
): Promise<Result> {
  let later: Promise<Result> | undefined
  await transaction(test.pool, async (database) => {
    await first(database)
    later = second()
    // It may be refused before the transaction is told that it ended, and is read after that.
    later.catch(() => {})
    await requestsWait(1)
  })
  if (!later) throw new Error('nothing came later')
  return later
}

const loginsOf = async (userId: string) =>
  (await test.pool.query('select from logins where user_id = $1', [userId])).rowCount

/** As another password of the owner, or of somebody who looks after pupils. */
async function renew(database: Database, userId: string): Promise<void> {
  const values = [userId]
  await database.query({ text: `update users set password_hash = 'another' where user_id = $1`, values })
  await database.query({ text: 'delete from logins where user_id = $1', values })
}

/** As a sign-in that is almost through, by whoever knows the former password. */
async function almostIn(database: Database, userId: string): Promise<void> {
  await database.query({ text: 'select from users where user_id = $1 for no key update', values: [userId] })
  await database.query({
    text: `insert into logins (token_hash, login_id, user_id, kind, browser, system, created_at, last_seen_at, expires_at)
      values (sha256($1::text::bytea), $1::uuid, $1::uuid, 'remembered', '', '', $2, $2, 'infinity')`,
    values: [userId, test.services.clock()],
  })
}

describe('a password that its owner renews while somebody signs in with the former one', () => {
  it('opens the account no more', async () => {
    const { email, userId } = await newAccount()
    const refused = await oneAfterTheOther(
      (database) => renew(database, userId),
      () => signIn(email),
    )
    expect(refused.json()).toMatchObject({ status: 401, code: 'wrong-email-or-password', remainingTries: 10 })
    expect(await loginsOf(userId)).toBe(0)
  })

  it('ends a login that was almost through, by the link that came by mail', async () => {
    const { email, userId } = await newAccount()
    const link = { userId, purpose: 'reset-password' as const, email }
    const token = new URL(await makeLink(test.pool, 'http://localhost', link, test.services.clock())).hash.slice(1)
    await oneAfterTheOther(
      (database) => almostIn(database, userId),
      () => test.newPerson().call(resetPassword, { body: { token, password: renewed } }),
    )
    expect(await loginsOf(userId)).toBe(0)
  })

  it('ends a login that was almost through, by a one-time password', async () => {
    const given: OneTimePassword[] = []
    for (const _pupil of [1, 2]) given.push(await newOneTimePassword(test.services.clock()))
    const [first, second] = given
    if (!first || !second) throw new Error('no password')
    const lou = { firstName: 'Lou', lastName: 'Martin', birthday: null, language: 'fr' as const }
    const now = test.services.clock()
    const { userId } = await transaction(test.pool, (database) => createPupilAccount(database, lou, first, now))
    await oneAfterTheOther(
      (database) => almostIn(database, userId),
      () => transaction(test.pool, (database) => giveOneTimePassword(database, userId, second, now)),
    )
    expect(await loginsOf(userId)).toBe(0)
  })

  it('leaves no passkey behind that was just being added', async () => {
    const { person, userId } = await newAccount()
    const { created } = makePasskey(await person.call(passkeys.startPasskey, { body: { password } }))
    await expect(
      oneAfterTheOther(
        (database) => renew(database, userId),
        () => person.call(passkeys.addPasskey, { body: { ...created, name: '' } }),
      ),
    ).rejects.toThrow('login-required')
    expect(await listPasskeys(test.pool, userId)).toEqual([])
  })

  it('is not replaced by whoever was signed in until then', async () => {
    const { person, userId } = await newAccount()
    await expect(
      oneAfterTheOther(
        (database) => renew(database, userId),
        () => person.call(changePassword, { body: { currentPassword: password, newPassword: renewed } }),
      ),
    ).rejects.toThrow('login-required')
    await expect(person.call(listLogins)).rejects.toThrow('login-required')
    const { rows } = await test.pool.query('select password_hash from users where user_id = $1', [userId])
    expect(rows).toEqual([{ password_hash: 'another' }])
  })
})

it('an account that is deleted while somebody signs in to it is entered no more', async () => {
  const { email, userId } = await newAccount()
  const refused = await oneAfterTheOther(
    (database) =>
      database.query({
        text: `update users set kind = 'anonymised', email = null, first_name = null, password_hash = null,
          terms_version = null, terms_accepted_at = null where user_id = $1`,
        values: [userId],
      }),
    () => signIn(email),
  )
  expect(refused.json()).toMatchObject({ status: 401, code: 'wrong-email-or-password' })
})

it('an account that is deleted while a passkey opens it is left by everybody', async () => {
  const { email, person, userId } = await newAccount()
  const { passkey, created } = makePasskey(await person.call(passkeys.startPasskey, { body: { password } }))
  await person.call(passkeys.addPasskey, { body: { ...created, name: '' } })
  const elsewhere = test.newPerson()
  await signIn(email, elsewhere)
  const options = await person.call(passkeys.startPasskeySignIn)
  const signed = { ...signWith(passkey, options), remember: false }

  const work: Promise<unknown>[] = []
  await transaction(test.pool, async (database) => {
    // Signing in ends the login that the browser had: there it waits, almost through.
    await database.query({ text: 'select from logins where user_id = $1 for update', values: [userId] })
    work.push(person.request('POST', '/api/logins/passkey', signed, json))
    await requestsWait(1)
    work.push(elsewhere.call(deleteAccount, { body: { password } }))
    await requestsWait(2)
  })
  await Promise.all(work)
  expect(await loginsOf(userId)).toBe(0)
  expect(await person.call(contract.getCurrentUser)).toMatchObject({ kind: 'nobody' })
})
