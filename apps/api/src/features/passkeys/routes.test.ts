import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MadePasskey, makePasskey, signWith, type Wrong } from '../../testing/authenticator.ts'
import { type Mailbox, mailTo, startMailedApp } from '../../testing/mailbox.ts'
import { startTest } from '../../testing/simulated-learner.ts'
import type { Person, TestApp } from '../../testing/test-app.ts'
import * as accounts from '../accounts/contract.ts'
import * as myData from '../my-data/contract.ts'
import { challengeLifetime, forgetOldChallenges } from './challenges.ts'
import * as contract from './contract.ts'

let test: TestApp
let mailbox: Mailbox
let stop: () => Promise<void>
beforeAll(async () => {
  ;({ test, mailbox, stop } = await startMailedApp())
})
afterAll(() => stop())

const json = { 'content-type': 'application/json' }
const firefox = { ...json, 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' }
const password = 'Mosaique7bleue'
let people = 0

async function newAccount(): Promise<{ person: Person; email: string }> {
  const person = test.newPerson()
  const email = `keys-${++people}@school.example`
  const body = { email, password, firstName: 'Ada', language: 'en' as const, acceptsTerms: true as const }
  await person.call(accounts.signUp, { body })
  return { person, email }
}

const begin = (person: Person) => person.call(contract.startPasskey, { body: { password } })

async function addPasskey(person: Person, name = ''): Promise<MadePasskey> {
  const { passkey, created } = makePasskey(await begin(person))
  await person.call(contract.addPasskey, { body: { ...created, name } })
  return passkey
}

const signInWith = async (passkey: MadePasskey, person = test.newPerson(), wrong: Wrong = {}) => {
  const options = await person.call(contract.startPasskeySignIn)
  return person.request('POST', '/api/logins/passkey', { ...signWith(passkey, options, wrong), remember: false }, json)
}

const passkeysOf = async (person: Person) => (await person.call(contract.listPasskeys)).passkeys

describe('adding a passkey', () => {
  it('asks for the password, names it after the browser, says so by mail, and writes it down', async () => {
    const { person, email } = await newAccount()
    const wrong = await person.request('POST', '/api/passkeys/creations', { password: 'Wrong7word' }, json)
    expect(wrong.json()).toMatchObject({ status: 401, code: 'wrong-password' })

    const options = await begin(person)
    expect(options).toMatchObject({
      rp: { id: 'localhost', name: 'Pix' },
      user: { name: email, displayName: 'Ada' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    const { created } = makePasskey(options)
    const added = await person.request('POST', '/api/passkeys', { ...created, name: ' ' }, firefox)
    expect(added.statusCode).toBe(201)
    expect(await passkeysOf(person)).toEqual([
      {
        passkeyId: expect.any(String),
        name: 'Firefox, Linux',
        createdAt: expect.any(Number),
        lastUsedAt: null,
      },
    ])
    expect(await mailTo(mailbox, email, 1)).toMatchObject({ subject: 'A passkey now opens your account' })
    const { account } = await person.call(myData.getMyData, { query: { language: 'en' } })
    const { rows } = await test.pool.query('select action from audit_entries where user_id = $1 order by at', [
      account.userId,
    ])
    expect(rows[0]).toEqual({ action: 'passkey-added' })
  })

  it('is named after the username where the account has no address', async () => {
    const { person, email } = await newAccount()
    await test.pool.query(`update users set email = null, username = 'ada.lovelace' where email = $1`, [email])
    expect(await begin(person)).toMatchObject({ user: { name: 'ada.lovelace', displayName: 'Ada' } })
  })

  it('names those that there are, so that a device is not asked twice', async () => {
    const { person } = await newAccount()
    const { credentialId } = await addPasskey(person)
    expect((await begin(person)).excludeCredentials).toEqual([
      { type: 'public-key', id: credentialId, transports: ['internal'] },
    ])
  })

  it.each<[string, Wrong]>([
    ['made on a page of another site', { origin: 'https://pix.evil.example' }],
    ['that belongs to another site', { rpId: 'evil.example' }],
    ['made without knowing who holds the device', { flags: 0x01 }],
    ['that is no creation', { type: 'webauthn.get' }],
    ['that brings certificates, which name addresses to fetch', { certificates: [Buffer.from('certificate')] }],
  ])('refuses one %s', async (_what, wrong) => {
    const { person } = await newAccount()
    const { created } = makePasskey(await begin(person), wrong)
    const refused = await person.request('POST', '/api/passkeys', { ...created, name: '' }, json)
    expect(refused.json()).toMatchObject({ status: 401, code: 'passkey-refused' })
    expect(await passkeysOf(person)).toEqual([])
  })

  it('takes a challenge once, within five minutes, and from the account that it was made for', async () => {
    const { person } = await newAccount()
    const other = (await newAccount()).person
    const send = (who: Person, created: object) =>
      who.request('POST', '/api/passkeys', { ...created, name: '' }, json).then((response) => response.statusCode)

    const options = await begin(person)
    expect(await send(other, makePasskey(options).created)).toBe(401)
    expect(await send(person, makePasskey(options).created)).toBe(201)
    expect(await send(person, makePasskey(options).created)).toBe(401)

    const late = await begin(person)
    test.advance(challengeLifetime)
    expect(await send(person, makePasskey(late).created)).toBe(401)
    const forSigningIn = await person.call(contract.startPasskeySignIn)
    expect(await send(person, makePasskey({ ...options, challenge: forSigningIn.challenge }).created)).toBe(401)
  })

  it.each(['bm90IGpzb24', 'bnVsbA', 'e30', 'A'])('understands nothing of %s and says so', async (clientDataJSON) => {
    const { person } = await newAccount()
    const { created } = makePasskey(await begin(person))
    const body = { ...created, name: '', clientDataJSON, attestationObject: clientDataJSON }
    const refused = await person.request('POST', '/api/passkeys', body, json)
    expect(refused.json()).toMatchObject({ status: 401, code: 'passkey-refused' })
  })
})

describe('signing in with a passkey', () => {
  it('needs nothing typed, and is noted on the passkey', async () => {
    const { person, email } = await newAccount()
    const passkey = await addPasskey(person, 'My telephone')
    const elsewhere = test.newPerson()
    const response = await signInWith(passkey, elsewhere)
    expect(response.statusCode).toBe(201)
    expect(response.json()).toMatchObject({ kind: 'registered', email })
    expect(await elsewhere.call(accounts.getCurrentUser)).toMatchObject({ kind: 'registered', email })
    const [only] = await passkeysOf(elsewhere)
    expect(only).toMatchObject({ name: 'My telephone', lastUsedAt: expect.any(Number) })
  })

  it('adds the anonymous test of the browser to the account', async () => {
    const { person } = await newAccount()
    const passkey = await addPasskey(person)
    const { person: trying, assessment } = await startTest(test)
    await signInWith(passkey, trying)
    const { tests } = await person.call(myData.getMyData, { query: { language: 'en' } })
    expect(tests.map(({ assessmentId }) => assessmentId)).toEqual([assessment.assessmentId])
  })

  it('refuses what was sent before, and what comes too late', async () => {
    const passkey = await addPasskey((await newAccount()).person)
    const person = test.newPerson()
    const options = await person.call(contract.startPasskeySignIn)
    const body = { ...signWith(passkey, options), remember: true }
    expect((await person.request('POST', '/api/logins/passkey', body, json)).statusCode).toBe(201)
    const again = await test.newPerson().request('POST', '/api/logins/passkey', body, json)
    expect(again.json()).toMatchObject({ status: 401, code: 'passkey-refused' })

    const late = signWith(passkey, await person.call(contract.startPasskeySignIn))
    test.advance(challengeLifetime)
    const tooLate = await person.request('POST', '/api/logins/passkey', { ...late, remember: true }, json)
    expect(tooLate.json()).toMatchObject({ code: 'passkey-refused' })
  })

  it('of two that arrive together with one challenge lets one in', async () => {
    const passkey = await addPasskey((await newAccount()).person)
    const person = test.newPerson()
    const body = { ...signWith(passkey, await person.call(contract.startPasskeySignIn)), remember: true }
    const send = () => test.newPerson().request('POST', '/api/logins/passkey', body, json)
    const statuses = (await Promise.all([send(), send(), send()])).map(({ statusCode }) => statusCode)
    expect(statuses.sort()).toEqual([201, 401, 401])
  })

  it.each<[string, Wrong]>([
    ['on a page of another site', { origin: 'https://pix.evil.example' }],
    ['for another site', { rpId: 'evil.example' }],
    ['without knowing who holds the device', { flags: 0x01 }],
    ['without anybody there', { flags: 0x04 }],
    ['as if it were new', { type: 'webauthn.create' }],
  ])('refuses a signature made %s', async (_what, wrong) => {
    const passkey = await addPasskey((await newAccount()).person)
    expect((await signInWith(passkey, test.newPerson(), wrong)).json()).toMatchObject({ code: 'passkey-refused' })
  })

  it('refuses a signature by another key, and a passkey that says to be of another account', async () => {
    const ada = await newAccount()
    const eve = await newAccount()
    const passkeyOfAda = await addPasskey(ada.person)
    const passkeyOfEve = await addPasskey(eve.person)
    const forged = { ...passkeyOfAda, privateKey: passkeyOfEve.privateKey }
    expect((await signInWith(forged)).json()).toMatchObject({ status: 401, code: 'passkey-refused' })
    const pretending = { ...passkeyOfEve, userHandle: passkeyOfAda.userHandle }
    expect((await signInWith(pretending)).json()).toMatchObject({ status: 404, code: 'passkey-unknown' })
  })

  it.each(['', 'AAAA', Buffer.alloc(16, 255).toString('base64url'), Buffer.alloc(16).toString('base64url')])(
    'knows nobody called %j',
    async (userHandle) => {
      const passkey = await addPasskey((await newAccount()).person)
      expect((await signInWith({ ...passkey, userHandle })).json()).toMatchObject({ code: 'passkey-unknown' })
    },
  )

  it('first leads somebody who was given a one-time password to choose theirs', async () => {
    const { person, email } = await newAccount()
    const passkey = await addPasskey(person)
    await test.pool.query(
      `update users set username = 'lou.martin', one_time_until = now() + interval '7 days' where email = $1`,
      [email],
    )
    expect((await signInWith(passkey)).json()).toMatchObject({ kind: 'one-time', username: 'lou.martin' })
  })

  it('refuses a copy of a device, whose count of signatures stays behind', async () => {
    const passkey = await addPasskey((await newAccount()).person)
    passkey.counter = 7
    expect((await signInWith(passkey)).statusCode).toBe(201)
    expect((await signInWith(passkey)).json()).toMatchObject({ code: 'passkey-refused' })
    passkey.counter = 8
    expect((await signInWith(passkey)).statusCode).toBe(201)
  })
})

describe('a passkey', () => {
  it('gets another name, and opens nothing once it is removed', async () => {
    const { person } = await newAccount()
    const passkey = await addPasskey(person)
    const [only] = await passkeysOf(person)
    const params = { passkeyId: only?.passkeyId ?? '' }
    await person.call(contract.renamePasskey, { params, body: { name: 'Blue key' } })
    expect(await passkeysOf(person)).toMatchObject([{ name: 'Blue key' }])
    await person.call(contract.removePasskey, { params })
    expect(await passkeysOf(person)).toEqual([])
    expect((await signInWith(passkey)).json()).toMatchObject({ status: 404, code: 'passkey-unknown' })
    const { account } = await person.call(myData.getMyData, { query: { language: 'en' } })
    const { rows } = await test.pool.query(
      `select action from audit_entries where user_id = $1 and action like 'passkey-%' order by at`,
      [account.userId],
    )
    expect(rows).toEqual([{ action: 'passkey-added' }, { action: 'passkey-removed' }])
  })

  it('of another account is neither seen, renamed nor removed', async () => {
    const ada = await newAccount()
    const eve = await newAccount()
    await addPasskey(ada.person, 'Mine')
    const [only] = await passkeysOf(ada.person)
    expect(await passkeysOf(eve.person)).toEqual([])
    const address = `/api/passkeys/${only?.passkeyId}`
    const renamed = await eve.person.request('PATCH', address, { name: 'Yours' }, json)
    expect(renamed.json()).toMatchObject({ status: 404, code: 'passkey-unknown' })
    expect((await eve.person.request('DELETE', address)).json()).toMatchObject({ code: 'passkey-unknown' })
    expect(await passkeysOf(ada.person)).toMatchObject([{ name: 'Mine' }])
  })

  it('is in the download, and gone with the account', async () => {
    const { person } = await newAccount()
    const passkey = await addPasskey(person, 'Mine')
    await begin(person)
    const { passkeys, account } = await person.call(myData.getMyData, { query: { language: 'en' } })
    expect(passkeys).toMatchObject([{ name: 'Mine', lastUsedAt: null }])
    await person.call(myData.deleteAccount, { body: { password } })
    expect((await signInWith(passkey)).json()).toMatchObject({ code: 'passkey-unknown' })
    for (const table of ['passkeys', 'passkey_challenges']) {
      const { rows } = await test.pool.query(`select from ${table} where user_id = $1`, [account.userId])
      expect([table, rows.length]).toEqual([table, 0])
    }
  })
})

it('challenges that nobody used are forgotten', async () => {
  await test.newPerson().call(contract.startPasskeySignIn)
  const later = new Date(test.services.clock().getTime() + challengeLifetime)
  await forgetOldChallenges(test.pool, later)
  const { rows } = await test.pool.query('select from passkey_challenges')
  expect(rows).toEqual([])
})
