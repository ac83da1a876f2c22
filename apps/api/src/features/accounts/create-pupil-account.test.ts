import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { transaction } from '../../database/database.ts'
import { deliverMails, type Mailbox, mailTo, startMailbox } from '../../testing/mailbox.ts'
import { answer, startTest } from '../../testing/simulated-learner.ts'
import { type Person, startTestApp, type TestApp } from '../../testing/test-app.ts'
import { chooseFirstPassword } from '../one-time-passwords/contract.ts'
import * as profile from '../profile/contract.ts'
import * as recovery from '../recovery/contract.ts'
import * as settings from '../settings/contract.ts'
import * as contract from './contract.ts'
import { createPupilAccount, giveOneTimePassword, type NewPupil, newOneTimePassword } from './create-pupil-account.ts'

let test: TestApp
let mailbox: Mailbox
let delivery: { stop: () => Promise<void> }
beforeAll(async () => {
  test = await startTestApp()
  mailbox = await startMailbox()
  delivery = await deliverMails(test, mailbox)
})
afterAll(async () => {
  await delivery.stop()
  await mailbox.stop()
  await test.close()
})

const day = 24 * 3_600_000
const json = { 'content-type': 'application/json' }
const chosen = 'hibou patin velours'
const lou: NewPupil = { firstName: 'Lou', lastName: 'Martin', birthday: { day: 3, month: 12 }, language: 'fr' }

async function createPupil(pupil: Partial<NewPupil> = {}) {
  const now = test.services.clock()
  const password = await newOneTimePassword(now)
  const made = await transaction(test.pool, (database) =>
    createPupilAccount(database, { ...lou, ...pupil }, password, now),
  )
  return { ...made, oneTimePassword: password.password }
}

async function giveAnother(userId: string): Promise<string | null> {
  const now = test.services.clock()
  const password = await newOneTimePassword(now)
  const isGiven = await transaction(test.pool, (database) => giveOneTimePassword(database, userId, password, now))
  return isGiven ? password.password : null
}

async function tryToSignIn(identifier: string, password: string, person = test.newPerson()) {
  const response = await person.request('POST', '/api/logins', { identifier, password, remember: true }, json)
  const { traceId: _trace, ...body } = response.json()
  return { person, body }
}

async function newcomer(): Promise<{ person: Person; username: string; oneTimePassword: string; userId: string }> {
  const pupil = await createPupil()
  const { person } = await tryToSignIn(pupil.username, pupil.oneTimePassword)
  return { ...pupil, person }
}

async function settledPupil(): Promise<Awaited<ReturnType<typeof newcomer>>> {
  const pupil = await newcomer()
  await pupil.person.call(chooseFirstPassword, { body: { password: chosen } })
  return pupil
}

describe('an account made for a pupil', () => {
  it('has a username of its own, numbered where another has the same names', async () => {
    const usernames = [await createPupil({ lastName: 'Durand' }), await createPupil({ lastName: 'Durand' })]
    expect(usernames.map(({ username }) => username)).toEqual(['lou.durand0312', 'lou.durand0312.2'])
  })

  it('is there as a whole or not at all, also when two are made at once', async () => {
    const pupils = await Promise.all(Array.from({ length: 4 }, () => createPupil({ lastName: 'Petit' })))
    expect(new Set(pupils.map(({ username }) => username)).size).toBe(4)
    const { rows } = await test.pool.query(
      'select from user_usernames where user_id not in (select user_id from users)',
    )
    expect(rows).toEqual([])
  })

  it('stores neither the password nor the last name', async () => {
    const { userId, oneTimePassword } = await createPupil({ lastName: 'Bonheur', firstName: 'Rosa' })
    const { rows } = await test.pool.query<{ text: string }>(
      'select users::text as text from users where user_id = $1',
      [userId],
    )
    expect(rows[0]?.text).toContain('$argon2id$')
    expect(rows[0]?.text).not.toContain(oneTimePassword)
    expect(rows[0]?.text).not.toContain(oneTimePassword.replace('-', ''))
    expect(rows[0]?.text).not.toContain('Bonheur')
  })
})

describe('a one-time password', () => {
  it.each([
    (typed: string) => typed,
    (typed: string) => typed.toLowerCase(),
    (typed: string) => ` ${typed.replace('-', ' ')} `,
  ])('opens the account however it is typed, to choose another and nothing else', async (typing) => {
    const { username, oneTimePassword } = await createPupil()
    const { person, body } = await tryToSignIn(` ${username.toUpperCase()}`, typing(oneTimePassword))
    expect(body).toEqual({ kind: 'one-time', username, firstName: 'Lou', language: 'fr' })
    expect(await person.call(contract.getCurrentUser)).toEqual(body)
    for (const [method, url, sent] of [
      ['PATCH', '/api/users/me', { firstName: 'Someone' }],
      ['GET', '/api/users/me/data?language=fr', undefined],
      ['GET', '/api/logins', undefined],
      ['POST', '/api/users/me/password', { currentPassword: oneTimePassword, newPassword: chosen }],
      ['POST', '/api/users/me/deletion', { password: oneTimePassword }],
      ['POST', '/api/assessments', { competenceId: 'x', language: 'fr' }],
    ] as const) {
      const refused = await person.request(method, url, sent, sent === undefined ? {} : json)
      expect({ url, ...refused.json() }).toMatchObject({ url, status: 403, code: 'password-change-required' })
    }
  })

  it('is replaced by the one that the pupil chooses, who is signed in with it', async () => {
    const { person, username, oneTimePassword } = await newcomer()
    expect(await person.call(chooseFirstPassword, { body: { password: chosen } })).toMatchObject({
      kind: 'registered',
      username,
      email: null,
    })
    expect((await tryToSignIn(username, oneTimePassword)).body).toMatchObject({ code: 'wrong-email-or-password' })
    expect((await tryToSignIn(username, chosen)).body).toMatchObject({ kind: 'registered' })
    const again = await person.request('POST', '/api/users/me/first-password', { password: chosen }, json)
    expect(again.json()).toMatchObject({ code: 'registered-only' })
  })

  it.each([
    ['lou.martin0312', ['too-short']],
    ['KMPT-7349', ['no-lower-case']],
    ['Password1', ['easy-to-guess']],
    ['Lou-Martin-0312', ['made-of-own-names']],
  ])('cannot be replaced by %s', async (password, problems) => {
    const { person, username } = await newcomer()
    const typed = password === 'lou.martin0312' ? `${username}`.padEnd(15, '!').slice(0, 7) : password
    const response = await person.request('POST', '/api/users/me/first-password', { password: typed }, json)
    expect(response.json()).toMatchObject({ status: 422, code: 'password-too-weak' })
    expect(response.json().problems).toEqual(expect.arrayContaining(problems))
  })

  it('opens no more once it was used in another browser, which is signed out too', async () => {
    const { person: first, username, oneTimePassword } = await newcomer()
    const { person: second } = await tryToSignIn(username, oneTimePassword)
    await second.call(chooseFirstPassword, { body: { password: chosen } })
    const late = await first.request(
      'POST',
      '/api/users/me/first-password',
      { password: 'another good sentence' },
      json,
    )
    expect(late.json()).toMatchObject({ code: 'login-required' })
    expect(await first.call(contract.getCurrentUser)).toEqual({ kind: 'nobody', wasSignedOut: true })
  })

  it('keeps one of two that are chosen at once', async () => {
    const { person, username } = await newcomer()
    const passwords = ['hibou patin velours', 'another good sentence']
    const answers = await Promise.all(
      passwords.map(
        async (password) =>
          (await person.request('POST', '/api/users/me/first-password', { password }, json)).statusCode,
      ),
    )
    expect(answers.toSorted()).toEqual([201, 401])
    const opened = await Promise.all(
      passwords.map(async (password) => (await tryToSignIn(username, password)).body.kind),
    )
    expect(opened.filter((kind) => kind === 'registered')).toHaveLength(1)
  })

  it('works for seven days; who knows it is told that it is too old, and nobody else', async () => {
    const { username, oneTimePassword } = await createPupil({ lastName: 'Lenoir' })
    test.advance(7 * day - 60_000)
    expect((await tryToSignIn(username, oneTimePassword)).body).toMatchObject({ kind: 'one-time' })
    test.advance(2 * 60_000)
    expect((await tryToSignIn(username, oneTimePassword)).body).toMatchObject({ code: 'one-time-password-expired' })
    expect((await tryToSignIn(username, 'WRONG-ONE')).body).toMatchObject({ code: 'wrong-email-or-password' })
  })

  it('leaves a browser open for an hour, whatever was asked for', async () => {
    const { person } = await newcomer()
    test.advance(66 * 60_000)
    expect(await person.call(contract.getCurrentUser)).toEqual({ kind: 'nobody', wasSignedOut: true })
  })

  it('keeps what was done before signing in, and shows nothing of the account until it is replaced', async () => {
    const { person, assessment } = await startTest(test)
    if (!assessment.question) throw new Error('no question')
    await answer(person, assessment.assessmentId, assessment.question, { kind: 'skipped' })
    const { username, oneTimePassword } = await createPupil()
    await tryToSignIn(username, oneTimePassword, person)
    const before = await person.call(profile.getProfile, { query: { language: 'fr' } })
    expect(before.scorecards.some(({ assessmentId }) => assessmentId !== null)).toBe(false)
    await person.call(chooseFirstPassword, { body: { password: chosen } })
    const after = await person.call(profile.getProfile, { query: { language: 'fr' } })
    expect(after.scorecards.some(({ assessmentId }) => assessmentId === assessment.assessmentId)).toBe(true)
  })
})

describe('a pupil who forgot their password', () => {
  it('gets another one-time one: other browsers are signed out, and a block is lifted', async () => {
    const { person, username, userId } = await settledPupil()
    await test.pool.query(
      `insert into sign_in_failures (identifier_key, failures, last_failed_at, blocked_until) values ($1, 50, now(), 'infinity')`,
      [username],
    )
    expect((await tryToSignIn(username, chosen)).body).toMatchObject({ code: 'account-blocked' })
    const given = await giveAnother(userId)
    expect(await person.call(contract.getCurrentUser)).toEqual({ kind: 'nobody', wasSignedOut: true })
    expect((await tryToSignIn(username, chosen)).body).toMatchObject({ code: 'wrong-email-or-password' })
    expect((await tryToSignIn(username, given ?? '')).body).toMatchObject({ kind: 'one-time' })
    const { rows } = await test.pool.query('select action from audit_entries where user_id = $1 order by at', [userId])
    expect(rows.map(({ action }) => action)).toEqual(['account-given', 'password-changed', 'one-time-password-given'])
  })

  it('gets another, and what somebody had begun in the account is worth nothing', async () => {
    const { userId } = await settledPupil()
    const begun = ['provider_sign_ins', 'passkey_challenges', 'email_changes']
    const [hash, soon] = [randomBytes(32), new Date(test.services.clock().getTime() + 60_000)]
    await test.pool.query(
      `insert into provider_sign_ins (token_hash, provider_id, user_id, next_path, remember, expires_at)
       values ($2, 'school', $1, '', false, $3)`,
      [userId, hash, soon],
    )
    await test.pool.query('insert into passkey_challenges (challenge_hash, user_id, expires_at) values ($2, $1, $3)', [
      userId,
      hash,
      soon,
    ])
    await test.pool.query(
      `insert into email_changes (user_id, email, asked_at, wrong_codes) values ($1, 'other@home.example', $2, 0)`,
      [userId, soon],
    )
    await giveAnother(userId)
    for (const table of begun) {
      const { rows } = await test.pool.query(`select from ${table} where user_id = $1`, [userId])
      expect(rows, table).toEqual([])
    }
  })

  it('gets no mail by a username, and reads what a username of nobody gets', async () => {
    const { username, userId } = await settledPupil()
    const ask = async (email: string) => {
      const body = { email, language: 'fr' }
      const response = await test.newPerson().request('POST', '/api/password-resets', body, json)
      const { traceId, ...answer } = response.json()
      expect(traceId).toBeTruthy()
      return answer
    }
    const answer = await ask(username)
    expect(answer).toMatchObject({ status: 422, code: 'email-not-valid' })
    expect(answer).toEqual(await ask('nobody.known0101'))
    const { rows } = await test.pool.query("select from jobs.job where name = 'mail' and data->>'userId' = $1", [
      userId,
    ])
    expect(rows).toEqual([])
  })

  it('is not given one where the account has no username', async () => {
    const email = 'grown@up.example'
    const body = { email, password: chosen, firstName: '', language: 'fr' as const, acceptsTerms: true as const }
    await test.newPerson().call(contract.signUp, { body })
    const { rows } = await test.pool.query<{ user_id: string }>(
      'select user_id from user_emails where email_key = $1',
      [email],
    )
    expect(await giveAnother(rows[0]?.user_id ?? '')).toBe(null)
  })
})

describe('a pupil without an e-mail address', () => {
  it('changes their password and deletes their account like anybody', async () => {
    const { person, username, userId } = await settledPupil()
    const body = { currentPassword: chosen, newPassword: 'another good sentence' }
    await person.call(settings.changePassword, { body })
    const deletion = await person.request('POST', '/api/users/me/deletion', { password: 'another good sentence' }, json)
    expect(deletion.statusCode).toBe(200)
    expect((await tryToSignIn(username, 'another good sentence')).body).toMatchObject({
      code: 'wrong-email-or-password',
    })
    const { rows } = await test.pool.query(
      'select (select count(*) from user_usernames where user_id = $1) as names, username, first_name from users where user_id = $1',
      [userId],
    )
    expect(rows).toEqual([{ names: 0, username: null, first_name: null }])
  })

  it('may add one, and then asks for a new password by mail', async () => {
    const { person, userId } = await settledPupil()
    const email = `${userId}@school.example`
    await person.call(settings.askEmailChange, { body: { email, password: chosen } })
    const { subject } = await mailTo(mailbox, email)
    const code = subject.slice(-6)
    await person.call(settings.confirmEmailChange, { body: { code } })
    expect(await person.call(contract.getCurrentUser)).toMatchObject({ email, isEmailVerified: true })
    expect((await tryToSignIn(email, chosen)).body).toMatchObject({ kind: 'registered' })
    await test.newPerson().call(recovery.askPasswordReset, { body: { email, language: 'fr' } })
  })
})

describe('a class of thirty on one address', () => {
  it('mistypes passwords, one pupil until a pause: every other signs in at once', async () => {
    const pupils = await Promise.all(
      Array.from({ length: 30 }, (_, place) => createPupil({ firstName: `Eleve${place}`, lastName: 'Classe' })),
    )
    const [restless, ...classmates] = pupils
    await Promise.all(pupils.map(({ username }) => tryToSignIn(username, 'WRONG-ONE')))
    for (let tries = 0; tries < 9; tries += 1) await tryToSignIn(restless?.username ?? '', 'WRONG-ONE')
    expect((await tryToSignIn(restless?.username ?? '', restless?.oneTimePassword ?? '')).body).toMatchObject({
      code: 'sign-in-paused',
    })
    const opened = await Promise.all(
      classmates.map(async ({ username, oneTimePassword }) => (await tryToSignIn(username, oneTimePassword)).body.kind),
    )
    expect(opened).toEqual(classmates.map(() => 'one-time'))
  })
})

describe('a username of nobody', () => {
  it('is answered as that of somebody, try by try', async () => {
    const { username } = await createPupil({ lastName: 'Personne' })
    for (let tries = 0; tries < 11; tries += 1) {
      const somebody = await tryToSignIn(username, 'WRONG-ONE')
      const nobody = await tryToSignIn('nobody.atall0101', 'WRONG-ONE')
      expect(nobody.body).toEqual(somebody.body)
    }
  })
})
