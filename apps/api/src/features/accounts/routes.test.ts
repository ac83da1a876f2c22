import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer, competenceId, currentRelease, playToTheEnd, startTest } from '../../testing/simulated-learner.ts'
import { type Person, startTestApp, type TestApp } from '../../testing/test-app.ts'
import * as assessments from '../assessments/contract.ts'
import * as profile from '../profile/contract.ts'
import * as contract from './contract.ts'
import { forgetExpired } from './forget-expired.ts'
import { rebuildStates } from './merge-anonymous.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())

const minute = 60_000
const hour = 60 * minute
const json = { 'content-type': 'application/json' }
const password = 'Mosaique7bleue'
let people = 0
const newAccount = (email = `person-${++people}@school.example`) => ({
  email,
  password,
  firstName: 'Amina',
  language: 'fr' as const,
  acceptsTerms: true as const,
})

describe('signing up', () => {
  it('signs in and keeps the result of the anonymous test', async () => {
    const { person, assessment } = await startTest(test)
    await playToTheEnd(test, await currentRelease(test), { person, assessment }, 3)
    const before = await person.call(profile.getProfile, { query: { language: 'fr' } })
    const account = newAccount()
    expect(await person.call(contract.signUp, { body: account })).toEqual({
      kind: 'registered',
      email: account.email,
      username: null,
      hasPassword: true,
      isEmailVerified: false,
      terms: 'accepted',
      firstName: 'Amina',
      language: 'fr',
      comfort: null,
      lastReplyAt: null,
      roles: [],
    })
    expect(await person.call(profile.getProfile, { query: { language: 'fr' } })).toEqual(before)
    expect(before.pix).toBeGreaterThan(0)
    const elsewhere = test.newPerson()
    await elsewhere.call(contract.signIn, { body: { identifier: account.email, password, remember: true } })
    expect(await elsewhere.call(profile.getProfile, { query: { language: 'fr' } })).toEqual(before)
  })

  it.each([
    ['Court1a', ['too-short']],
    ['sansmajuscule1', ['no-upper-case']],
    ['SANSMINUSCULE1', ['no-lower-case']],
    ['SansUnChiffre', ['no-digit']],
    ['ruche-lampe', ['no-upper-case', 'no-digit']],
    ['Password1', ['easy-to-guess']],
    ['cactus-plafond-mardi-violon', ['easy-to-guess']],
    ['Drum-Cherry-Beacon-Glove', ['easy-to-guess']],
    ['Malik-Rose-Filou!', ['easy-to-guess']],
    [`Aa1${'x'.repeat(300)}`, ['too-long']],
  ])('refuses the password %s and says which rules are not followed', async (weak, problems) => {
    const response = await test.newPerson().request('POST', '/api/users', { ...newAccount(), password: weak }, json)
    expect(response.json()).toMatchObject({ status: 422, code: 'password-too-weak', problems })
  })

  it('takes a long password without capital or digit', async () => {
    const account = { ...newAccount(), password: 'hibou patin velours' }
    await test.newPerson().call(contract.signUp, { body: account })
    const body = { identifier: account.email, password: account.password, remember: false }
    expect(await test.newPerson().call(contract.signIn, { body })).toMatchObject({ kind: 'registered' })
  })

  it('refuses a password made of the names that were given', async () => {
    const account = { ...newAccount('ada.okafor@school.example'), firstName: 'Aïcha' }
    const problemsOf = async (weak: string) =>
      (await test.newPerson().request('POST', '/api/users', { ...account, password: weak }, json)).json().problems
    expect(await problemsOf('Aicha1405')).toEqual(['made-of-own-names'])
    expect(await problemsOf('Okafor-Ada-2014')).toEqual(['made-of-own-names'])
  })

  it('refuses the address itself as a password', async () => {
    const account = newAccount('Ada.Okafor@school.example')
    const weak = { ...account, password: 'ada.okafor@School.example' }
    const response = await test.newPerson().request('POST', '/api/users', weak, json)
    expect(response.json()).toMatchObject({ code: 'password-too-weak', problems: ['easy-to-guess'] })
  })

  it('refuses an address that has an account, however it is written', async () => {
    await test.newPerson().call(contract.signUp, { body: newAccount('Zoé.Martin@School.example') })
    const response = await test
      .newPerson()
      .request('POST', '/api/users', newAccount(' zoé.martin@school.EXAMPLE '), json)
    expect(response.json()).toMatchObject({ status: 409, code: 'email-taken' })
  })

  it.each(['nobody', 'a@b', 'two words@school.example', '@school.example'])('refuses the address %s', async (email) => {
    const response = await test.newPerson().request('POST', '/api/users', newAccount(email), json)
    expect(response.json()).toMatchObject({ status: 422, code: 'email-not-valid' })
  })

  it('needs the terms to be accepted', async () => {
    const response = await test
      .newPerson()
      .request('POST', '/api/users', { ...newAccount(), acceptsTerms: false }, json)
    expect(response.json()).toMatchObject({ status: 400, code: 'invalid-request' })
  })

  it('refuses someone who is signed in', async () => {
    const person = test.newPerson()
    await person.call(contract.signUp, { body: newAccount() })
    expect((await person.request('POST', '/api/users', newAccount(), json)).json().code).toBe('already-signed-in')
  })

  it('stores no password in clear', async () => {
    await test.newPerson().call(contract.signUp, { body: newAccount() })
    const { rows } = await test.pool.query<{ text: string }>('select users::text as text from users')
    expect(rows.some(({ text }) => text.includes(password))).toBe(false)
    expect(rows.some(({ text }) => text.includes('$argon2id$'))).toBe(true)
  })
})

describe('signing in', () => {
  it('says the same for a wrong password and for an unknown address', async () => {
    const account = newAccount()
    await test.newPerson().call(contract.signUp, { body: account })
    const wrong = await test
      .newPerson()
      .request('POST', '/api/logins', { identifier: account.email, password: 'Wrong7word', remember: false }, json)
    const unknown = await test
      .newPerson()
      .request('POST', '/api/logins', { identifier: 'no@one.example', password, remember: false }, json)
    const { traceId: _one, ...first } = wrong.json()
    const { traceId: _two, ...second } = unknown.json()
    expect(first).toEqual(second)
    expect(first).toMatchObject({ status: 401, code: 'wrong-email-or-password' })
  })

  it('adds the anonymous test of this browser to the account, and its answers count', async () => {
    const account = newAccount()
    const owner = test.newPerson()
    await owner.call(contract.signUp, { body: account })
    const { person, assessment } = await startTest(test)
    await playToTheEnd(test, await currentRelease(test), { person, assessment }, 3)
    const anonymous = await person.call(profile.getProfile, { query: { language: 'fr' } })
    await person.call(contract.signIn, { body: { identifier: account.email, password, remember: false } })
    expect(await person.call(profile.getProfile, { query: { language: 'fr' } })).toEqual(anonymous)
    const again = await person.call(assessments.getAssessment, {
      params: { assessmentId: assessment.assessmentId },
      query: { language: 'fr' },
    })
    expect(again.state).toBe('completed')
    const left = await test.pool.query(
      'select from users where kind = $1 and user_id not in (select user_id from logins)',
      ['anonymous'],
    )
    expect(left.rowCount).toBe(0)
  })

  it('ends the copied test when the account has one of that competence, and keeps all answers', async () => {
    const account = newAccount()
    const first = await startTest(test)
    if (!first.assessment.question) throw new Error('no question')
    await answer(first.person, first.assessment.assessmentId, first.assessment.question, { kind: 'skipped' })
    await first.person.call(contract.signUp, { body: account })
    const second = await startTest(test)
    if (!second.assessment.question) throw new Error('no question')
    await answer(second.person, second.assessment.assessmentId, second.assessment.question, { kind: 'skipped' })
    await second.person.call(contract.signIn, { body: { identifier: account.email, password, remember: false } })
    const resumed = await second.person.call(assessments.startAssessment, { body: { competenceId, language: 'fr' } })
    expect(resumed.assessmentId).toBe(first.assessment.assessmentId)
    const { rows } = await test.pool.query<{ sequence: number; user_id: string }>(
      'select w.sequence, w.user_id from answers w join users u using (user_id) where u.email = $1 order by w.sequence',
      [account.email],
    )
    expect(rows.map(({ sequence }) => sequence)).toEqual([1, 2])
    const cached = await test.pool.query(
      'select tubes, estimates, sequence from competence_states where user_id = $1',
      [rows[0]?.user_id],
    )
    await rebuildStates(test.pool, rows[0]?.user_id ?? '')
    const rebuilt = await test.pool.query(
      'select tubes, estimates, sequence from competence_states where user_id = $1',
      [rows[0]?.user_id],
    )
    expect(rebuilt.rows).toEqual(cached.rows)
  })

  it('puts the answers of both in the order they were given: an older one never wins over a newer one', async () => {
    const skipOne = async ({ person, assessment }: Awaited<ReturnType<typeof startTest>>) => {
      const { question } = await person.call(assessments.getAssessment, {
        params: { assessmentId: assessment.assessmentId },
        query: { language: 'fr' },
      })
      if (!question) throw new Error('no question')
      await answer(person, assessment.assessmentId, question, { kind: 'skipped' })
      test.advance(minute)
    }
    const account = newAccount()
    const anonymous = await startTest(test)
    const own = await startTest(test)
    for (const one of [anonymous, own, own, anonymous, own]) await skipOne(one)
    await own.person.call(contract.signUp, { body: account })
    await anonymous.person.call(contract.signIn, { body: { identifier: account.email, password, remember: false } })

    const { rows } = await test.pool.query<{ assessment_id: string; sequence: number }>(
      'select assessment_id, sequence from answers join users using (user_id) where email = $1 order by answered_at',
      [account.email],
    )
    const ids = [anonymous, own, own, anonymous, own].map(({ assessment }) => assessment.assessmentId)
    expect(rows).toEqual(ids.map((assessment_id, place) => ({ assessment_id, sequence: place + 1 })))

    // And the account goes on from there.
    await skipOne(own)
  })

  it('ends the test that was open in the account when the copied one went to its end, which is the one that is found', async () => {
    const account = newAccount()
    const open = await startTest(test)
    await open.person.call(contract.signUp, { body: account })
    const whole = await startTest(test)
    await playToTheEnd(test, await currentRelease(test), whole, 3)
    await whole.person.call(contract.signIn, { body: { identifier: account.email, password, remember: false } })
    const stateOf = async (assessmentId: string) =>
      (await whole.person.call(assessments.getAssessment, { params: { assessmentId }, query: { language: 'fr' } }))
        .state
    expect(await stateOf(whole.assessment.assessmentId)).toBe('completed')
    expect(await stateOf(open.assessment.assessmentId)).toBe('aborted')
  })

  it('gives a cookie that scripts cannot read, and that the browser forgets unless asked otherwise', async () => {
    const account = newAccount()
    await test.newPerson().call(contract.signUp, { body: account })
    const signIn = (remember: boolean) =>
      test.newPerson().request('POST', '/api/logins', { identifier: account.email, password, remember }, json)
    const forgotten = (await signIn(false)).cookies[0]
    expect(forgotten).toMatchObject({ name: 'pix_login', httpOnly: true, sameSite: 'Lax', path: '/' })
    expect(forgotten?.expires).toBeUndefined()
    const inDays = ((await signIn(true)).cookies[0]?.expires?.getTime() ?? 0) - Date.now()
    expect(inDays / (24 * hour)).toBeCloseTo(30, 1)
  })
})

describe('signing out', () => {
  it('ends the login on the server and asks the browser to forget everything', async () => {
    const person = test.newPerson()
    await person.call(contract.signUp, { body: newAccount() })
    const token = person.cookies.get('pix_login') ?? ''
    const response = await person.request('DELETE', '/api/logins/current')
    expect(response.headers['clear-site-data']).toBe('"cache", "storage"')
    expect(person.cookies.has('pix_login')).toBe(false)
    person.cookies.set('pix_login', token)
    expect(await person.call(contract.getCurrentUser)).toEqual({ kind: 'nobody', wasSignedOut: true })
  })

  it('forgets an anonymous test', async () => {
    const { person, assessment } = await startTest(test)
    await person.call(contract.signOut)
    const { rowCount } = await test.pool.query('select from assessments where assessment_id = $1', [
      assessment.assessmentId,
    ])
    expect(rowCount).toBe(0)
  })
})

describe('two tabs of one anonymous person', () => {
  const canSignIn = async (account: { email: string }) => {
    const body = { identifier: account.email, password, remember: false }
    return (await test.newPerson().request('POST', '/api/logins', body, json)).statusCode === 201
  }
  /** The other tab: the same cookies, changed on their own from now on. */
  const otherTabOf = (person: Person) => {
    const other = test.newPerson()
    for (const [name, value] of person.cookies) other.cookies.set(name, value)
    return other
  }

  it('that sign up at once make two accounts that can sign in', async () => {
    const { person } = await startTest(test)
    const other = otherTabOf(person)
    const accounts = [newAccount(), newAccount()] as const
    await Promise.all([
      person.call(contract.signUp, { body: accounts[0] }),
      other.call(contract.signUp, { body: accounts[1] }),
    ])
    expect(await Promise.all(accounts.map(canSignIn))).toEqual([true, true])
  })

  it.each(['signs in', 'signs out'])('of which one signs up while the other %s: the account stays', async (what) => {
    const old = newAccount()
    await test.newPerson().call(contract.signUp, { body: old })
    for (let round = 0; round < 8; round++) {
      const { person } = await startTest(test)
      const other = otherTabOf(person)
      const account = newAccount()
      await Promise.all([
        person.call(contract.signUp, { body: account }),
        what === 'signs in'
          ? other.call(contract.signIn, { body: { identifier: old.email, password, remember: false } })
          : setTimeout(15 * round).then(() => other.call(contract.signOut)),
      ])
      expect(await canSignIn(account)).toBe(true)
    }
    const { rows } = await test.pool.query('select from user_emails where user_id not in (select user_id from users)')
    expect(rows).toEqual([])
  })

  it('of which one starts a test while the other signs out: it is told to sign in, or its test is gone', async () => {
    for (let round = 0; round < 8; round++) {
      const person = test.newPerson()
      await person.call(contract.startAnonymously, { body: { language: 'fr' } })
      const other = otherTabOf(person)
      const [started] = await Promise.all([
        person.request('POST', '/api/assessments', { competenceId, language: 'fr' }, json),
        other.call(contract.signOut),
      ])
      expect([201, 401, 404]).toContain(started.statusCode)
    }
  })
})

describe('time', () => {
  it('renews the cookie with the login, which lasts from the latest activity', async () => {
    const { person, assessment } = await startTest(test)
    const address = `/api/assessments/${assessment.assessmentId}?language=fr`
    test.advance(minute)
    expect((await person.request('GET', address)).cookies).toEqual([])
    test.advance(3 * hour)
    const [renewed] = (await person.request('GET', address)).cookies
    expect(renewed).toMatchObject({ name: 'pix_login', httpOnly: true })
    const inMinutes = ((renewed?.expires?.getTime() ?? 0) - Date.now()) / minute
    expect(inMinutes).toBeGreaterThan(6.9 * 60)
  })

  it('ends an anonymous test after 4 hours without activity, not before, and the worker removes it', async () => {
    const { person, assessment } = await startTest(test)
    const params = { assessmentId: assessment.assessmentId }
    test.advance(3 * hour)
    await person.call(assessments.getAssessment, { params, query: { language: 'fr' } })
    // Too soon after the last activity to be written down, and counted all the same.
    test.advance(4 * minute)
    await person.call(assessments.getAssessment, { params, query: { language: 'fr' } })
    test.advance(3 * hour + 59 * minute)
    await person.call(assessments.getAssessment, { params, query: { language: 'fr' } })
    test.advance(4 * hour + 6 * minute)
    expect(await person.call(contract.getCurrentUser)).toEqual({ kind: 'nobody', wasSignedOut: true })
    const expired = await person.request('GET', `/api/assessments/${assessment.assessmentId}?language=fr`)
    expect(expired.json()).toMatchObject({ status: 401, code: 'login-required' })
    await forgetExpired(test.pool, new Date(Date.now() + 24 * hour))
    const { rowCount } = await test.pool.query('select from assessments where assessment_id = $1', [
      assessment.assessmentId,
    ])
    expect(rowCount).toBe(0)
  })
})

describe('the current user', () => {
  it('tells a newcomer how old the test on this computer is', async () => {
    const { person, assessment } = await startTest(test)
    if (!assessment.question) throw new Error('no question')
    expect(await person.call(contract.getCurrentUser)).toMatchObject({
      kind: 'anonymous',
      hasAnswers: false,
      hasTestAnswers: false,
      isPending: false,
    })
    await answer(person, assessment.assessmentId, assessment.question, { kind: 'skipped' })
    const active = await person.call(contract.getCurrentUser)
    expect(active).toMatchObject({ kind: 'anonymous', hasAnswers: true, hasTestAnswers: true })
    test.advance(2 * hour)
    expect(await person.call(contract.getCurrentUser)).toEqual(active)
  })

  it('is nobody who was ever signed in, for a browser without a login or after signing out', async () => {
    const person = test.newPerson()
    expect(await person.call(contract.getCurrentUser)).toEqual({ kind: 'nobody', wasSignedOut: false })
    await person.call(contract.signUp, { body: newAccount() })
    await person.call(contract.signOut)
    expect(await person.call(contract.getCurrentUser)).toEqual({ kind: 'nobody', wasSignedOut: false })
  })

  it('can change language', async () => {
    const person = test.newPerson()
    await person.call(contract.signUp, { body: newAccount() })
    await person.call(contract.updateUser, { body: { language: 'en' } })
    expect(await person.call(contract.getCurrentUser)).toMatchObject({ language: 'en' })
  })

  it('is nobody for a token that was never given', async () => {
    const person = test.newPerson()
    person.cookies.set('pix_login', 'made-up')
    expect(await person.call(contract.getCurrentUser)).toEqual({ kind: 'nobody', wasSignedOut: true })
  })
})
