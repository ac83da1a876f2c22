import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Mailbox, mailTo, startMailedApp, tokenIn } from '../../testing/mailbox.ts'
import { type Person, startTestApp, type TestApp } from '../../testing/test-app.ts'
import * as accounts from '../accounts/contract.ts'
import { countSignIn, insertIdentity } from '../identity-providers/queries.ts'
import { insertPasskey, listPasskeys } from '../passkeys/queries.ts'
import * as contract from './contract.ts'

let test: TestApp
let mailbox: Mailbox
let stop: () => Promise<void>
beforeAll(async () => {
  ;({ test, mailbox, stop } = await startMailedApp())
})
afterAll(() => stop())

const minute = 60_000
const day = 24 * 60 * minute
const json = { 'content-type': 'application/json' }
const password = 'Mosaique7bleue'
let people = 0

async function newAccount(): Promise<{ email: string; person: Person }> {
  const email = `person-${++people}@school.example`
  const person = test.newPerson()
  const body = { email, password, firstName: 'Ada', language: 'en' as const, acceptsTerms: true as const }
  await person.call(accounts.signUp, { body })
  return { email, person }
}

/** The token of the link that an address gets after its first mail, which asks to verify it. */
async function askReset(email: string, seen = 1): Promise<string> {
  // Mails that wait together go at once: the one before has arrived.
  await mailTo(mailbox, email, seen - 1)
  await test.newPerson().call(contract.askPasswordReset, { body: { email, language: 'en' } })
  return tokenIn(await mailTo(mailbox, email, seen))
}

async function signIn(email: string, typed: string): Promise<number> {
  const body = { identifier: email, password: typed, remember: false }
  return (await test.newPerson().request('POST', '/api/logins', body, json)).statusCode
}

const refused = async (url: string, body: unknown) => (await test.newPerson().request('POST', url, body, json)).json()

describe('a forgotten password', () => {
  it('is renewed by the link that comes by mail; every device is signed out, and a mail says so', async () => {
    const { email, person } = await newAccount()
    await mailTo(mailbox, email)
    const body = { email: ` ${email.toUpperCase()} `, language: 'en' as const }
    await test.newPerson().call(contract.askPasswordReset, { body })
    const token = tokenIn(await mailTo(mailbox, email, 1))
    const mail = await mailTo(mailbox, email, 1)
    expect(mail).toMatchObject({ from: 'no-reply@pix.example', to: [email], subject: 'Choose a new password' })
    expect(mail.text).toContain('Hello Ada,')

    expect(await test.newPerson().call(contract.readPasswordReset, { body: { token } })).toEqual({ email })
    await test.newPerson().call(contract.resetPassword, { body: { token, password: 'hibou patin velours' } })
    expect(await signIn(email, password)).toBe(401)
    expect(await signIn(email, 'hibou patin velours')).toBe(201)
    expect(await person.call(accounts.getCurrentUser)).toEqual({ kind: 'nobody', wasSignedOut: true })
    expect(await mailTo(mailbox, email, 2)).toMatchObject({ subject: 'Your password has changed' })
  })

  it('gets the mail in the language of the account', async () => {
    const { email, person } = await newAccount()
    await person.call(accounts.updateUser, { body: { language: 'fr' } })
    await askReset(email)
    expect(await mailTo(mailbox, email, 1)).toMatchObject({ subject: 'Choisissez un nouveau mot de passe' })
  })

  it('says the same of an address without account, which gets nothing', async () => {
    const { email } = await newAccount()
    const ask = (address: string) =>
      test.newPerson().request('POST', '/api/password-resets', { email: address, language: 'fr' }, json)
    const [known, unknown] = [await ask(email), await ask('nobody@school.example')]
    expect([unknown.statusCode, unknown.body]).toEqual([known.statusCode, known.body])
    await mailTo(mailbox, email, 1)
    // Jobs are worked on in their order: one more mail, and the other would have come before it.
    const later = await newAccount()
    await mailTo(mailbox, later.email)
    expect(mailbox.mails.some(({ to }) => to.includes('nobody@school.example'))).toBe(false)
  })

  it('sends one mail to who asks ten times, or two when the two minutes end meanwhile', async () => {
    const { email } = await newAccount()
    for (let i = 0; i < 10; i += 1) await askReset(email)
    const later = await newAccount()
    await mailTo(mailbox, later.email)
    const resets = mailbox.mails.filter(({ to, subject }) => to.includes(email) && subject === 'Choose a new password')
    expect(resets.length).toBeGreaterThan(0)
    expect(resets.length).toBeLessThanOrEqual(2)
  })

  it.each(['reset-password', 'verify-email'] as const)(
    'sends three mails an hour to one account, whoever asks; those that never left do not count: %s',
    async (purpose) => {
      const { email, person } = await newAccount()
      await mailTo(mailbox, email)
      const { rows: users } = await test.pool.query<{ user_id: string }>('select user_id from users where email = $1', [
        email,
      ])
      const userId = users[0]?.user_id
      const minutesAgo = (...sent: (number | null)[]) =>
        test.pool.query(
          `insert into mail_links (token_hash, user_id, purpose, email, created_at, expires_at, sent_at)
           select sha256(random()::text::bytea), $1, $2, $3, now(), now() + interval '1 hour', now() - ago * interval '1 minute'
           from unnest($4::int[]) as ago`,
          [userId, purpose, email, sent],
        )
      const ask = () =>
        purpose === 'verify-email'
          ? person.call(contract.askEmailVerification)
          : test.newPerson().call(contract.askPasswordReset, { body: { email, language: 'en' } })
      await test.pool.query('delete from mail_links where user_id = $1', [userId])
      await minutesAgo(59, 30, 2, 61)
      await ask()
      const later = await newAccount()
      await mailTo(mailbox, later.email)
      expect(mailbox.mails.filter(({ to }) => to.includes(email))).toHaveLength(1)

      await test.pool.query('delete from mail_links where user_id = $1', [userId])
      // One is taken every two minutes.
      await test.pool.query('delete from jobs.job')
      await minutesAgo(61, 30, 2, null, null)
      await ask()
      await mailTo(mailbox, email, 1)
      const { rows } = await test.pool.query(
        'select 1 from mail_links where user_id = $1 and sent_at > now() - $2::interval',
        [userId, '1 minute'],
      )
      expect(rows).toHaveLength(1)
    },
  )

  it('lifts what wrong passwords blocked, for good or not', async () => {
    const { email } = await newAccount()
    await test.pool.query(
      `insert into sign_in_failures (identifier_key, failures, last_failed_at, blocked_until) values ($1, 50, now(), 'infinity')`,
      [email],
    )
    expect(await signIn(email, password)).toBe(403)
    const token = await askReset(email)
    await test.newPerson().call(contract.resetPassword, { body: { token, password: 'hibou patin velours' } })
    expect(await signIn(email, 'hibou patin velours')).toBe(201)
  })

  it('tells, on the page and by mail, what else opens the account, and leaves it there', async () => {
    const { email } = await newAccount()
    const { rows } = await test.pool.query<{ user_id: string }>('select user_id from users where email = $1', [email])
    const userId = rows[0]?.user_id ?? ''
    const key = { userId, credentialId: Buffer.from('id'), publicKey: Buffer.from('key'), counter: 0, transports: [] }
    const now = new Date()
    await insertPasskey(test.pool, { ...key, passkeyId: randomUUID(), name: 'Phone', now })
    await insertIdentity(test.pool, userId, { issuer: 'https://login.school.example', subject: email }, now)
    await countSignIn(test.pool, userId)

    const token = await askReset(email)
    const body = { token, password: 'hibou patin velours' }
    expect(await test.newPerson().call(contract.resetPassword, { body })).toEqual({
      email,
      passkeys: 1,
      services: ['login.school.example'],
    })
    const { text } = await mailTo(mailbox, email, 2)
    expect(text).toContain('also opens without a password, with a passkey and login.school.example.')
    expect(text).toContain('http://localhost/learner/account')
    expect(await listPasskeys(test.pool, userId)).toHaveLength(1)
  })

  it('says nothing of other ways in where there are none', async () => {
    const { email } = await newAccount()
    const token = await askReset(email)
    const body = { token, password: 'hibou patin velours' }
    expect(await test.newPerson().call(contract.resetPassword, { body })).toEqual({ email, passkeys: 0, services: [] })
    expect((await mailTo(mailbox, email, 2)).text).not.toContain('/learner/account')
  })

  it('verifies the address that the mail came to', async () => {
    const { email } = await newAccount()
    const token = await askReset(email)
    await test.newPerson().call(contract.resetPassword, { body: { token, password: 'hibou patin velours' } })
    const person = test.newPerson()
    const body = { identifier: email, password: 'hibou patin velours', remember: false }
    expect(await person.call(accounts.signIn, { body })).toMatchObject({ isEmailVerified: true })
  })

  it('refuses a weak password and the link stays good', async () => {
    const { email } = await newAccount()
    const token = await askReset(email)
    const weak = await refused('/api/passwords', { token, password: email })
    expect(weak).toMatchObject({ code: 'password-too-weak', problems: ['easy-to-guess'] })
    await test.pool.query('update users set username = $2 where email = $1', [email, 'hibou patin velours'])
    const alike = await refused('/api/passwords', { token, password: 'Hibou patin velours' })
    expect(alike).toMatchObject({ code: 'password-too-weak', problems: ['easy-to-guess'] })
    expect(await test.newPerson().call(contract.readPasswordReset, { body: { token } })).toEqual({ email })
  })

  it('refuses an address that is none, and a service that sends no mail says so', async () => {
    const body = { email: 'nobody', language: 'fr' }
    expect(await refused('/api/password-resets', body)).toMatchObject({ status: 422, code: 'email-not-valid' })
    const silent = await startTestApp({ sendsMail: false })
    const response = await silent
      .newPerson()
      .request('POST', '/api/password-resets', { ...body, email: 'a@b.example' }, json)
    expect(response.json()).toMatchObject({ status: 409, code: 'mail-not-sent-here' })
    await silent.close()
  })
})

describe('a link to renew a password', () => {
  it('works once, even for two at once', async () => {
    const { email } = await newAccount()
    const token = await askReset(email)
    const renew = (chosen: string) => refused('/api/passwords', { token, password: chosen })
    const both = await Promise.all([renew('hibou patin velours'), renew('velours patin hibou')])
    expect(both.filter(({ code }) => code === 'link-used')).toHaveLength(1)
    expect(await renew('hibou velours patin')).toMatchObject({ status: 409, code: 'link-used' })
  })

  it('ends when a newer one was used', async () => {
    const { email } = await newAccount()
    const first = await askReset(email)
    // The queue takes one such mail in two minutes, by the clock of the database.
    await test.pool.query(`update jobs.job set singleton_on = singleton_on - interval '1 hour' where name = 'mail'`)
    const second = await askReset(email, 2)
    await test.newPerson().call(contract.resetPassword, { body: { token: second, password: 'hibou patin velours' } })
    const body = { token: first, password: 'velours patin hibou' }
    expect(await refused('/api/passwords', body)).toMatchObject({ code: 'link-used' })
  })

  it('ends after an hour', async () => {
    const { email } = await newAccount()
    const token = await askReset(email)
    test.advance(60 * minute)
    expect(await refused('/api/password-resets/read', { token })).toMatchObject({ status: 410, code: 'link-expired' })
    const body = { token, password: 'hibou patin velours' }
    expect(await refused('/api/passwords', body)).toMatchObject({ code: 'link-expired' })
    expect(await signIn(email, password)).toBe(201)
  })

  it('that was never sent is unknown', async () => {
    const body = { token: 'x'.repeat(43), password: 'hibou patin velours' }
    expect(await refused('/api/passwords', body)).toMatchObject({ status: 404, code: 'link-unknown' })
  })

  it('is not one to verify an address', async () => {
    const { email } = await newAccount()
    const token = tokenIn(await mailTo(mailbox, email))
    expect(await refused('/api/password-resets/read', { token })).toMatchObject({ code: 'link-unknown' })
  })
})

describe('the address of a new account', () => {
  it('is verified by the link that comes by mail', async () => {
    const { email, person } = await newAccount()
    expect(await person.call(accounts.getCurrentUser)).toMatchObject({ isEmailVerified: false })
    const mail = await mailTo(mailbox, email)
    expect(mail).toMatchObject({ subject: 'Confirm your e-mail address' })
    const token = tokenIn(mail)
    expect(await test.newPerson().call(contract.verifyEmail, { body: { token } })).toEqual({ email })
    expect(await person.call(accounts.getCurrentUser)).toMatchObject({ isEmailVerified: true })
    expect(await refused('/api/email-verifications', { token })).toMatchObject({ code: 'link-used' })
    const again = await person.request('POST', '/api/email-verifications/asked')
    expect(again.json()).toMatchObject({ status: 409, code: 'email-already-verified' })
  })

  it('gets the link again when its owner asks, which works for 3 days', async () => {
    const { email, person } = await newAccount()
    await mailTo(mailbox, email)
    await person.call(contract.askEmailVerification)
    const token = tokenIn(await mailTo(mailbox, email, 1))
    test.advance(3 * day)
    expect(await refused('/api/email-verifications', { token })).toMatchObject({ code: 'link-expired' })
  })
})

describe('a mail server that is down', () => {
  it('loses no mail: it is sent when the server is back', async () => {
    mailbox.refuseWith(451)
    const { email } = await newAccount()
    const waiting = async () =>
      (
        await test.pool.query<{ state: string }>(
          `select state::text from jobs.job where name = 'mail' and data->>'userId' = (select user_id::text from user_emails where email_key = $1)`,
          [email],
        )
      ).rows[0]?.state
    await expect.poll(waiting, { timeout: 10_000 }).toBe('retry')
    mailbox.refuseWith(null)
    await test.pool.query(`update jobs.job set start_after = now() where name = 'mail' and state = 'retry'`)
    expect(await mailTo(mailbox, email)).toMatchObject({ subject: 'Confirm your e-mail address' })
  })

  it('is not asked again for a mailbox that does not exist', async () => {
    mailbox.refuseWith(550)
    const { email } = await newAccount()
    const state = async () =>
      (
        await test.pool.query<{ state: string }>(
          `select state::text from jobs.job where name = 'mail' and data->>'userId' = (select user_id::text from user_emails where email_key = $1)`,
          [email],
        )
      ).rows[0]?.state
    await expect.poll(state, { timeout: 10_000 }).toBe('failed')
    mailbox.refuseWith(null)
    expect(mailbox.mails.some(({ to }) => to.includes(email))).toBe(false)
  })
})
