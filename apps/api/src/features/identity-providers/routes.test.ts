import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type IdentityProvider, startIdentityProvider } from '../../testing/identity-provider.ts'
import { type LyingProvider, startLyingProvider } from '../../testing/lying-provider.ts'
import { startTest } from '../../testing/simulated-learner.ts'
import { type Person, startTestApp, type TestApp } from '../../testing/test-app.ts'
import * as accounts from '../accounts/contract.ts'
import * as myData from '../my-data/contract.ts'
import * as passkeys from '../passkeys/contract.ts'
import * as settings from '../settings/contract.ts'
import * as contract from './contract.ts'
import { forgetOldPending, pendingLifetime } from './pending.ts'

let test: TestApp
let school: IdentityProvider
let liar: LyingProvider
beforeAll(async () => {
  school = await startIdentityProvider({
    ada: { given_name: 'Ada', email: 'ada@school.example', email_verified: true },
    bob: { given_name: 'Bob', email: 'bob@school.example', email_verified: false },
  })
  school.open('http://localhost')
  liar = await startLyingProvider({ signature: 'other-key' })
  test = await startTestApp({ identityProviders: [school.config, liar.config] })
})
afterAll(async () => {
  await test.close()
  await liar.stop()
  await school.stop()
})

const json = { 'content-type': 'application/json' }
const password = 'Mosaique7bleue'
const params = { providerId: 'school' }
const profile = '/learner/profile'
let people = 0
/** Somebody whom no other test knows. */
const someone = () => `member-${++people}`

async function newAccount(): Promise<{ person: Person; email: string }> {
  const person = test.newPerson()
  const email = `linked-${++people}@home.example`
  const body = { email, password, firstName: 'Eve', language: 'en' as const, acceptsTerms: true as const }
  await person.call(accounts.signUp, { body })
  return { person, email }
}

/** Goes to the provider, signs in there, comes back. */
async function comeBack(person: Person, login: string) {
  const { address } = await person.call(contract.startProviderSignIn, {
    params,
    body: { next: profile, remember: false },
  })
  return person.call(contract.finishProviderSignIn, { params, body: { search: await school.signIn(address, login) } })
}

async function newMember(login = someone(), { keepsEmail = false } = {}): Promise<Person> {
  const person = test.newPerson()
  expect(await comeBack(person, login)).toEqual({ kind: 'unclaimed' })
  const body = { firstName: 'Ada', language: 'en' as const, keepsEmail, acceptsTerms: true as const }
  await person.call(contract.signUpWithIdentity, { body })
  return person
}

async function linkTo(person: Person, login: string) {
  const { address } = await person.call(contract.startLink, { params, body: { password } })
  const search = await school.signIn(address, login)
  return person.request('POST', '/api/identity-providers/school/answers', { search }, json)
}

const identitiesOf = async (person: Person) => (await person.call(contract.listIdentities)).identities
const userIdOf = async (person: Person) => {
  const { account } = await person.call(myData.getMyData, { query: { language: 'en' } })
  return account.userId
}
const actionsOf = async (person: Person) => {
  const { rows } = await test.pool.query<{ action: string }>(
    `select action from audit_entries where user_id = $1 and action like 'identity-%' order by at`,
    [await userIdOf(person)],
  )
  return rows.map(({ action }) => action)
}

describe('somebody who comes from another service for the first time', () => {
  it('is told what it said, then makes an account with it', async () => {
    const person = test.newPerson()
    expect(await person.call(contract.listProviders)).toMatchObject({
      providers: [{ providerId: 'school', name: 'Lycée de Valbourg', isForPupils: false }, { providerId: 'liar' }],
    })
    expect(await comeBack(person, 'ada')).toEqual({ kind: 'unclaimed' })
    expect(await person.call(accounts.getCurrentUser)).toEqual({ kind: 'nobody', wasSignedOut: false })
    expect(await person.call(contract.getUnclaimedIdentity)).toEqual({
      provider: { providerId: 'school', name: 'Lycée de Valbourg', isForPupils: false },
      firstName: 'Ada',
      email: 'ada@school.example',
      next: profile,
    })
    const body = { firstName: ' Countess ', language: 'en' as const, keepsEmail: true, acceptsTerms: true as const }
    const user = await person.call(contract.signUpWithIdentity, { body })
    expect(user).toMatchObject({
      kind: 'registered',
      email: 'ada@school.example',
      username: null,
      isEmailVerified: true,
      hasPassword: false,
      firstName: 'Countess',
      language: 'en',
    })
    expect(await person.call(accounts.getCurrentUser)).toEqual(user)
    expect(await actionsOf(person)).toEqual(['identity-linked'])
  })

  it('is known the next time, and goes straight in', async () => {
    const login = someone()
    await newMember(login)
    const elsewhere = test.newPerson()
    expect(await comeBack(elsewhere, login)).toMatchObject({
      kind: 'signed-in',
      next: profile,
      user: { kind: 'registered', email: null, firstName: 'Ada', hasPassword: false },
    })
    expect(await elsewhere.call(accounts.getCurrentUser)).toMatchObject({ kind: 'registered' })
  })

  it('keeps no address that the other service has not verified, nor one that they do not want kept', async () => {
    const person = test.newPerson()
    await comeBack(person, 'bob')
    expect(await person.call(contract.getUnclaimedIdentity)).toMatchObject({ firstName: 'Bob', email: null })
    const body = { firstName: 'Bob', language: 'en' as const, keepsEmail: true, acceptsTerms: true as const }
    expect(await person.call(contract.signUpWithIdentity, { body })).toMatchObject({
      email: null,
      isEmailVerified: false,
    })
  })

  it('is never linked to an account because it has the same address', async () => {
    const other = await startIdentityProvider({ eve: { email: 'same@home.example', email_verified: true } })
    other.open('http://localhost')
    const service = await startTestApp({ identityProviders: [other.config] })
    const account = { email: 'same@home.example', password, firstName: '', language: 'en' as const }
    await service.newPerson().call(accounts.signUp, { body: { ...account, acceptsTerms: true } })
    const person = service.newPerson()
    const start = { params, body: { next: profile, remember: false } }
    const { address } = await person.call(contract.startProviderSignIn, start)
    const search = await other.signIn(address, 'eve')
    expect(await person.call(contract.finishProviderSignIn, { params, body: { search } })).toEqual({
      kind: 'unclaimed',
    })
    const body = { firstName: '', language: 'en', keepsEmail: true, acceptsTerms: true }
    const taken = await person.request('POST', '/api/users/identity', body, json)
    expect(taken.json()).toMatchObject({ status: 409, code: 'email-taken' })
    // What was said is still there, to link instead, or to do without the address.
    const without = await person.request('POST', '/api/users/identity', { ...body, keepsEmail: false }, json)
    expect(without.json()).toMatchObject({ kind: 'registered', email: null })
    await service.close()
    await other.stop()
  })

  it('is told that the school has what it needs, where the operator says so', async () => {
    const service = await startTestApp({ identityProviders: [{ ...school.config, isForPupils: true }] })
    const pupil = service.newPerson()
    expect(await pupil.call(contract.listProviders)).toMatchObject({ providers: [{ isForPupils: true }] })
    await comeBack(pupil, someone())
    expect(await pupil.call(contract.getUnclaimedIdentity)).toMatchObject({ provider: { isForPupils: true } })
    await service.close()
  })

  it('keeps the test that they took without an account', async () => {
    const { person, assessment } = await startTest(test)
    await comeBack(person, someone())
    const body = { firstName: '', language: 'en' as const, keepsEmail: false, acceptsTerms: true as const }
    await person.call(contract.signUpWithIdentity, { body })
    const { tests } = await person.call(myData.getMyData, { query: { language: 'en' } })
    expect(tests.map(({ assessmentId }) => assessmentId)).toEqual([assessment.assessmentId])
  })

  it('chooses within a quarter of an hour, once, or forgets about it', async () => {
    const body = { firstName: '', language: 'en', keepsEmail: false, acceptsTerms: true }
    const choose = (person: Person) =>
      person.request('POST', '/api/users/identity', body, json).then((response) => response.json())
    const late = test.newPerson()
    await comeBack(late, someone())
    test.advance(pendingLifetime)
    expect(await choose(late)).toMatchObject({ status: 410, code: 'sign-in-expired' })

    const leaving = test.newPerson()
    await comeBack(leaving, someone())
    await leaving.call(contract.forgetUnclaimedIdentity)
    expect((await leaving.request('GET', '/api/identity-providers/unclaimed')).json()).toMatchObject({ status: 410 })

    const quick = test.newPerson()
    await comeBack(quick, someone())
    const both = await Promise.all([choose(quick), choose(quick)])
    expect(both.filter(({ kind }) => kind === 'registered')).toHaveLength(1)
    expect(both.map(({ status }) => status ?? 201).sort()[1]).toBeLessThan(500)
  })
})

describe('linking an account that there is', () => {
  it('takes its password, right after coming back', async () => {
    const { email, person: owner } = await newAccount()
    const login = someone()
    const { person, assessment } = await startTest(test)
    await comeBack(person, login)
    const wrong = await person.request(
      'POST',
      '/api/logins/identity',
      { identifier: email, password: 'Wrong7word' },
      json,
    )
    expect(wrong.json()).toMatchObject({ status: 401, code: 'wrong-email-or-password', remainingTries: 9 })
    expect(await person.call(contract.signInAndLink, { body: { identifier: email, password } })).toMatchObject({
      email,
    })
    expect(await comeBack(test.newPerson(), login)).toMatchObject({ kind: 'signed-in', user: { email } })
    const { tests, identities } = await owner.call(myData.getMyData, { query: { language: 'en' } })
    expect(tests.map(({ assessmentId }) => assessmentId)).toEqual([assessment.assessmentId])
    expect(identities).toMatchObject([{ name: 'Lycée de Valbourg', subject: login, providerId: 'school' }])
  })

  it('starts from the account too, with the password, and ends in it', async () => {
    const { person } = await newAccount()
    const wrong = await person.request('POST', '/api/identity-providers/school/links', { password: 'Wrong7' }, json)
    expect(wrong.json()).toMatchObject({ status: 401, code: 'wrong-password' })
    expect((await linkTo(person, someone())).json()).toEqual({ kind: 'linked' })
    const [only] = await identitiesOf(person)
    expect(only).toMatchObject({ name: 'Lycée de Valbourg', providerId: 'school' })
    await person.call(contract.unlinkIdentity, { params: { identityId: only?.identityId ?? '' } })
    expect(await identitiesOf(person)).toEqual([])
    expect(await actionsOf(person)).toEqual(['identity-linked', 'identity-unlinked'])
  })

  it('is refused for what opens another account, and for a second account of one service', async () => {
    const login = someone()
    await newMember(login)
    const { person } = await newAccount()
    expect((await linkTo(person, login)).json()).toMatchObject({ status: 409, code: 'identity-taken' })
    expect((await linkTo(person, someone())).json()).toEqual({ kind: 'linked' })
    expect((await linkTo(person, someone())).json()).toMatchObject({ status: 409, code: 'identity-taken' })
  })

  it('is refused when somebody else has signed in here meanwhile', async () => {
    const { person } = await newAccount()
    const other = await newAccount()
    const { address } = await person.call(contract.startLink, { params, body: { password } })
    const search = await school.signIn(address, someone())
    person.cookies.set('pix_login', other.person.cookies.get('pix_login') ?? '')
    const refused = await person.request('POST', '/api/identity-providers/school/answers', { search }, json)
    expect(refused.json()).toMatchObject({ status: 410, code: 'sign-in-expired' })
    expect(await identitiesOf(other.person)).toEqual([])
  })

  it('is refused to whoever is there with a one-time password, which proves less', async () => {
    const { person } = await newAccount()
    const { address } = await person.call(contract.startLink, { params, body: { password } })
    const search = await school.signIn(address, someone())
    await test.pool.query(`update logins set kind = 'one-time' where user_id = $1`, [await userIdOf(person)])
    const refused = await person.request('POST', '/api/identity-providers/school/answers', { search }, json)
    expect(refused.json()).toMatchObject({ status: 410, code: 'sign-in-expired' })
  })
})

describe('who another service named and who then chose no account', () => {
  const otherAccount = async () => (await newAccount()).email
  const ways: readonly [string, (person: Person) => Promise<unknown>][] = [
    ['signs out', (person) => person.call(accounts.signOut)],
    ['signs in by password', async (person) => signIn(person, await otherAccount())],
    [
      'makes an account',
      (person) => {
        const email = `unclaimed-${++people}@home.example`
        const body = { email, password, firstName: 'Eve', language: 'en' as const, acceptsTerms: true as const }
        return person.call(accounts.signUp, { body })
      },
    ],
    [
      'deletes the account',
      async (person) => {
        const ofProvider = person.cookies.get('pix_provider') ?? ''
        await signIn(person, await otherAccount())
        person.cookies.set('pix_provider', ofProvider)
        await person.call(myData.deleteAccount, { body: { password } })
      },
    ],
  ]
  const signIn = (person: Person, identifier: string) =>
    person.call(accounts.signIn, { body: { identifier, password, remember: false } })

  it.each(ways)('is forgotten when somebody %s in this browser', async (_, leave) => {
    const person = test.newPerson()
    expect(await comeBack(person, someone())).toEqual({ kind: 'unclaimed' })
    const token = person.cookies.get('pix_provider') ?? ''
    await leave(person)
    expect(person.cookies.get('pix_provider') ?? '').toBe('')
    person.cookies.set('pix_provider', token)
    const gone = await person.request('GET', '/api/identity-providers/unclaimed')
    expect(gone.json()).toMatchObject({ status: 410, code: 'sign-in-expired' })
  })
})

describe('an account without a password', () => {
  const sensitive = [
    ['/api/passkeys/creations', {}],
    ['/api/users/me/email-change', { email: 'new@home.example' }],
    ['/api/users/me/password', { newPassword: 'lantern window seven' }],
    ['/api/identity-providers/school/links', {}],
    ['/api/users/me/deletion', {}],
  ] as const

  it('is asked to sign in again before what only its owner may do, unless that was a moment ago', async () => {
    const login = someone()
    const person = await newMember(login)
    const statusOf = (url: string, body: object) =>
      person.request('POST', url, body, json).then((response) => response.json())
    expect(await statusOf('/api/passkeys/creations', {})).toMatchObject({ challenge: expect.any(String) })
    test.advance(10 * 60_000)
    for (const [url, body] of sensitive) expect(await statusOf(url, body)).toMatchObject({ code: 'sign-in-again' })
    expect(await comeBack(person, login)).toMatchObject({ kind: 'signed-in' })
    await person.call(myData.deleteAccount, { body: {} })
    expect(await comeBack(test.newPerson(), login)).toEqual({ kind: 'unclaimed' })
  })

  it('keeps the last thing that opens it', async () => {
    const person = await newMember()
    const [only] = await identitiesOf(person)
    const refused = await person.request('DELETE', `/api/identities/${only?.identityId}`)
    expect(refused.json()).toMatchObject({ status: 409, code: 'last-sign-in-method' })
    expect(await identitiesOf(person)).toHaveLength(1)
  })

  it('gets a password once it has an address, and then opens without the other service', async () => {
    const person = await newMember('ada-too')
    await test.pool.query(
      `update users set email = 'ada-too@home.example' where user_id = (select user_id from user_identities where identity_key like '% ada-too')`,
    )
    await person.call(settings.changePassword, { body: { newPassword: 'lantern window seven' } })
    const [only] = await identitiesOf(person)
    await person.call(contract.unlinkIdentity, { params: { identityId: only?.identityId ?? '' } })
    expect(await person.call(accounts.getCurrentUser)).toMatchObject({ hasPassword: true })
  })

  it('gets none while nothing could be typed with it to sign in', async () => {
    const person = await newMember()
    const body = { newPassword: 'lantern window seven' }
    const refused = await person.request('POST', '/api/users/me/password', body, json)
    expect(refused.json()).toMatchObject({ status: 409, code: 'password-needs-email' })
    expect(await person.call(accounts.getCurrentUser)).toMatchObject({ hasPassword: false })
  })

  it('says so to an account that has one: it is asked for', async () => {
    const { person } = await newAccount()
    for (const [url, body] of sensitive) {
      expect((await person.request('POST', url, body, json)).json()).toMatchObject({ code: 'wrong-password' })
    }
    expect(await person.call(passkeys.listPasskeys)).toEqual({ passkeys: [] })
  })
})

describe('what comes back', () => {
  it('is worth nothing twice, in another browser, or after a quarter of an hour', async () => {
    const person = test.newPerson()
    const start = { params, body: { next: profile, remember: false } }
    const send = (who: Person, search: string) =>
      who
        .request('POST', '/api/identity-providers/school/answers', { search }, json)
        .then((response) => response.json())

    const first = await school.signIn((await person.call(contract.startProviderSignIn, start)).address, someone())
    expect(await send(test.newPerson(), first)).toMatchObject({ status: 410, code: 'sign-in-expired' })
    const again = new Map(person.cookies)
    expect(await send(person, first)).toEqual({ kind: 'unclaimed' })
    for (const [name, value] of again) person.cookies.set(name, value)
    expect(await send(person, first)).toMatchObject({ status: 410, code: 'sign-in-expired' })

    const second = await school.signIn((await person.call(contract.startProviderSignIn, start)).address, someone())
    test.advance(pendingLifetime)
    expect(await send(person, second)).toMatchObject({ status: 410, code: 'sign-in-expired' })
  })

  it('of somebody else is not taken for one’s own', async () => {
    const start = { params, body: { next: profile, remember: false } }
    const attacker = test.newPerson()
    const theirs = await school.signIn((await attacker.call(contract.startProviderSignIn, start)).address, someone())
    const victim = test.newPerson()
    await victim.call(contract.startProviderSignIn, start)
    const refused = await victim.request('POST', '/api/identity-providers/school/answers', { search: theirs }, json)
    expect(refused.json()).toMatchObject({ status: 502, code: 'provider-not-believed' })
  })

  it('may be that nobody signed in', async () => {
    const person = test.newPerson()
    const { address } = await person.call(contract.startProviderSignIn, {
      params,
      body: { next: profile, remember: false },
    })
    const search = await school.signIn(address, '')
    const refused = await person.request('POST', '/api/identity-providers/school/answers', { search }, json)
    expect(refused.json()).toMatchObject({ status: 403, code: 'provider-refused' })
  })

  it('from a provider that lies signs nobody in', async () => {
    const person = test.newPerson()
    const { address } = await person.call(contract.startProviderSignIn, {
      params: { providerId: 'liar' },
      body: { next: profile, remember: false },
    })
    const asked = new URL(address).searchParams
    const search = `?code=${asked.get('nonce')}&state=${asked.get('state')}`
    const refused = await person.request('POST', '/api/identity-providers/liar/answers', { search }, json)
    expect(refused.json()).toMatchObject({ status: 502, code: 'provider-not-believed' })
    expect(await person.call(accounts.getCurrentUser)).toEqual({ kind: 'nobody', wasSignedOut: false })
  })

  it.each(['', '?', '?code=%00', '//evil.example', '?state=a&state=b'])('such as %j is refused', async (search) => {
    const person = test.newPerson()
    await person.call(contract.startProviderSignIn, { params, body: { next: profile, remember: false } })
    const refused = await person.request('POST', '/api/identity-providers/school/answers', { search }, json)
    expect(refused.json()).toMatchObject({ code: 'provider-not-believed' })
  })

  it('from a provider that is not offered is unknown', async () => {
    const person = test.newPerson()
    for (const [url, body] of [
      ['/api/identity-providers/nobody/sign-ins', { next: '', remember: false }],
      ['/api/identity-providers/nobody/answers', { search: '?' }],
    ] as const) {
      expect((await person.request('POST', url, body, json)).json()).toMatchObject({
        status: 404,
        code: 'provider-unknown',
      })
    }
  })
})

it('what nobody came back for is forgotten', async () => {
  const person = test.newPerson()
  await comeBack(person, someone())
  await person.call(contract.startProviderSignIn, { params, body: { next: profile, remember: false } })
  await forgetOldPending(test.pool, new Date(test.services.clock().getTime() + pendingLifetime))
  for (const table of ['provider_sign_ins', 'unclaimed_identities']) {
    expect((await test.pool.query(`select from ${table}`)).rows).toEqual([])
  }
})
