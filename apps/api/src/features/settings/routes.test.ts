import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Mailbox, mailTo, startMailedApp, tokenIn } from '../../testing/mailbox.ts'
import { newcomer } from '../../testing/simulated-learner.ts'
import type { Person, TestApp } from '../../testing/test-app.ts'
import * as accounts from '../accounts/contract.ts'
import * as recovery from '../recovery/contract.ts'
import * as contract from './contract.ts'

let test: TestApp
let mailbox: Mailbox
let stop: () => Promise<void>
beforeAll(async () => {
  ;({ test, mailbox, stop } = await startMailedApp())
})
afterAll(() => stop())

const minute = 60_000
const json = { 'content-type': 'application/json' }
const password = 'Mosaique7bleue'
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:146.0) Gecko/20100101 Firefox/146.0'
let people = 0

async function newAccount(): Promise<{ email: string; person: Person }> {
  const email = `person-${++people}@school.example`
  const person = test.newPerson()
  const body = { email, password, firstName: 'Ada', language: 'en' as const, acceptsTerms: true as const }
  await person.call(accounts.signUp, { body })
  return { email, person }
}

async function signIn(email: string, typed: string, headers = {}): Promise<Person> {
  const person = test.newPerson()
  const body = { identifier: email, password: typed, remember: false }
  const response = await person.request('POST', '/api/logins', body, { ...json, ...headers })
  if (response.statusCode !== 201) throw new Error(response.body)
  return person
}

const post = async (person: Person, url: string, body: unknown) =>
  (await person.request('POST', url, body, json)).json()
const codeIn = ({ subject }: { subject: string }) => subject.replace('Your code: ', '')

describe('changing the password', () => {
  it('asks for the current one, signs the other browsers out and says so by mail', async () => {
    const { email, person } = await newAccount()
    const other = await signIn(email, password)
    const body = { currentPassword: password, newPassword: 'hibou patin velours' }
    await person.call(contract.changePassword, { body })
    expect(await person.call(accounts.getCurrentUser)).toMatchObject({ email })
    expect(await other.call(accounts.getCurrentUser)).toEqual({ kind: 'nobody', wasSignedOut: true })
    await expect(signIn(email, password)).rejects.toThrow('wrong-email-or-password')
    await signIn(email, 'hibou patin velours')
    expect(await mailTo(mailbox, email, 1)).toMatchObject({ subject: 'Your password has changed' })
  })

  it('counts wrong ones as signing in does, and refuses a weak new one', async () => {
    const { email, person } = await newAccount()
    const url = '/api/users/me/password'
    const wrong = await post(person, url, { currentPassword: 'Wrong7word', newPassword: 'hibou patin velours' })
    expect(wrong).toMatchObject({ status: 401, code: 'wrong-password', remainingTries: 9 })
    await expect(signIn(email, 'Wrong7word')).rejects.toThrow('"remainingTries":8')
    const weak = await post(person, url, { currentPassword: password, newPassword: email })
    expect(weak).toMatchObject({ status: 422, code: 'password-too-weak' })
    await test.pool.query('update users set username = $2 where email = $1', [email, 'ada.lovelace'])
    const alike = await post(person, url, { currentPassword: password, newPassword: 'Ada.Lovelace' })
    expect(alike).toMatchObject({ code: 'password-too-weak', problems: ['no-digit', 'easy-to-guess'] })
    for (let i = 0; i < 10; i += 1) await post(person, url, { currentPassword: 'Wrong7word', newPassword: 'x' })
    expect(await post(person, url, { currentPassword: password, newPassword: 'x' })).toMatchObject({
      code: 'sign-in-paused',
    })
  })

  it('ends the links that were sent to renew it', async () => {
    const { email, person } = await newAccount()
    await person.call(recovery.askPasswordReset, { body: { email, language: 'en' } })
    const token = tokenIn(await mailTo(mailbox, email, 1))
    await person.call(contract.changePassword, {
      body: { currentPassword: password, newPassword: 'hibou patin velours' },
    })
    expect(await post(person, '/api/password-resets/read', { token })).toMatchObject({ code: 'link-used' })
  })
})

describe('changing the address', () => {
  it('asks for the password, then for the code that comes to the new address; the former one is told', async () => {
    const { email, person } = await newAccount()
    const wanted = `new-${email}`
    expect(await person.call(contract.getEmailChange)).toEqual({ kind: 'none' })
    await person.call(contract.askEmailChange, { body: { email: wanted, password } })
    const code = codeIn(await mailTo(mailbox, wanted))
    expect(code).toMatch(/^[B-Z2-9]{6}$/)
    expect(await person.call(contract.getEmailChange)).toEqual({
      kind: 'code-sent',
      email: wanted,
      remainingTries: 5,
    })
    const typed = ` ${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`
    expect(await person.call(contract.confirmEmailChange, { body: { code: typed } })).toEqual({ email: wanted })

    expect(await person.call(accounts.getCurrentUser)).toMatchObject({ email: wanted, isEmailVerified: true })
    await signIn(wanted, password)
    await expect(signIn(email, password)).rejects.toThrow('wrong-email-or-password')
    expect(await mailTo(mailbox, email, 1)).toMatchObject({ subject: 'The address of your account has changed' })
    expect(await person.call(contract.getEmailChange)).toEqual({ kind: 'none' })
    const someone = { email, password, firstName: '', language: 'fr' as const, acceptsTerms: true as const }
    await test.newPerson().call(accounts.signUp, { body: someone })
  })

  it('refuses the wrong password, the same address, one that is none, and one of another account', async () => {
    const { email, person } = await newAccount()
    const other = await newAccount()
    const ask = (wanted: string, typed = password) =>
      post(person, '/api/users/me/email-change', { email: wanted, password: typed })
    expect(await ask('new@school.example', 'Wrong7word')).toMatchObject({ code: 'wrong-password' })
    expect(await ask(email)).toMatchObject({ status: 422, code: 'email-unchanged' })
    expect(await ask('nobody')).toMatchObject({ status: 422, code: 'email-not-valid' })
    expect(await ask(other.email.toUpperCase())).toMatchObject({ status: 409, code: 'email-taken' })
  })

  it('takes five wrong codes and no more, whatever comes at once', async () => {
    const { email, person } = await newAccount()
    const wanted = `new-${email}`
    await person.call(contract.askEmailChange, { body: { email: wanted, password } })
    const code = codeIn(await mailTo(mailbox, wanted))
    const type = (typed: string) => post(person, '/api/users/me/email', { code: typed })
    expect(await type('AAAAAA')).toMatchObject({ status: 422, code: 'code-wrong', remainingTries: 4 })
    const many = await Promise.all(Array.from({ length: 20 }, () => type('AAAAAA')))
    expect(many.filter((answer) => answer.code === 'code-wrong')).toHaveLength(4)
    expect(await type(code)).toMatchObject({ status: 410, code: 'code-expired' })
    expect(await person.call(contract.getEmailChange)).toMatchObject({ kind: 'code-sent', remainingTries: 0 })
    expect(await post(person, '/api/users/me/email-change', { email: wanted, password })).toMatchObject({
      status: 429,
      code: 'asked-too-soon',
    })
    expect(await person.call(accounts.getCurrentUser)).toMatchObject({ email })
  })

  it('does not send a second code at once, nor one to yet another address', async () => {
    const { email, person } = await newAccount()
    const wanted = `new-${email}`
    await person.call(contract.askEmailChange, { body: { email: wanted, password } })
    const code = codeIn(await mailTo(mailbox, wanted))
    expect(await person.call(contract.askEmailChange, { body: { email: wanted, password } })).toEqual({
      email: wanted,
      isNewCode: false,
    })
    expect(await post(person, '/api/users/me/email-change', { email: `x-${email}`, password })).toMatchObject({
      code: 'asked-too-soon',
    })
    expect(await person.call(contract.confirmEmailChange, { body: { code } })).toEqual({ email: wanted })
  })

  it('is given up by whoever keeps their address: the code changes nothing any more', async () => {
    const { email, person } = await newAccount()
    const wanted = `new-${email}`
    expect(await person.call(contract.askEmailChange, { body: { email: wanted, password } })).toEqual({
      email: wanted,
      isNewCode: true,
    })
    const code = codeIn(await mailTo(mailbox, wanted))
    await person.call(contract.cancelEmailChange)
    expect(await person.call(contract.getEmailChange)).toEqual({ kind: 'none' })
    expect(await post(person, '/api/users/me/email', { code })).toMatchObject({ code: 'code-expired' })
    expect(await person.call(accounts.getCurrentUser)).toMatchObject({ email })
  })

  it('forgets the code after an hour', async () => {
    const { email, person } = await newAccount()
    const wanted = `new-${email}`
    await person.call(contract.askEmailChange, { body: { email: wanted, password } })
    const code = codeIn(await mailTo(mailbox, wanted))
    test.advance(60 * minute)
    expect(await post(person, '/api/users/me/email', { code })).toMatchObject({ code: 'code-expired' })
    expect(await person.call(contract.getEmailChange)).toEqual({ kind: 'none' })
  })

  it('leaves the address to whoever takes it first', async () => {
    const { email, person } = await newAccount()
    const wanted = `new-${email}`
    await person.call(contract.askEmailChange, { body: { email: wanted, password } })
    const code = codeIn(await mailTo(mailbox, wanted))
    const quick = { email: wanted, password, firstName: '', language: 'en' as const, acceptsTerms: true as const }
    await test.newPerson().call(accounts.signUp, { body: quick })
    expect(await post(person, '/api/users/me/email', { code })).toMatchObject({ status: 409, code: 'email-taken' })
    expect(await person.call(accounts.getCurrentUser)).toMatchObject({ email })
    await signIn(email, password)
  })
})

describe('the browsers where an account is signed in', () => {
  it('are listed with their names, the current one first, and end one by one or together', async () => {
    const { email, person } = await newAccount()
    const second = await signIn(email, password, { 'user-agent': firefox })
    const third = await signIn(email, password)
    const { logins } = await person.call(contract.listLogins)
    expect(logins.map(({ isCurrent }) => isCurrent)).toEqual([true, false, false])
    const known = logins.find(({ browser }) => browser === 'Firefox')
    expect(known).toMatchObject({ system: 'Linux', isCurrent: false })

    await person.call(contract.endLogin, { params: { loginId: known?.loginId ?? '' } })
    expect(await second.call(accounts.getCurrentUser)).toEqual({ kind: 'nobody', wasSignedOut: true })
    expect(await third.call(accounts.getCurrentUser)).toMatchObject({ email })
    await person.call(contract.endOtherLogins)
    expect(await third.call(accounts.getCurrentUser)).toEqual({ kind: 'nobody', wasSignedOut: true })
    expect((await person.call(contract.listLogins)).logins).toHaveLength(1)
  })

  it('cannot be ended by somebody else', async () => {
    const { email, person } = await newAccount()
    const stranger = await newAccount()
    const [login] = (await person.call(contract.listLogins)).logins
    const response = await stranger.person.request('DELETE', `/api/logins/${login?.loginId}`)
    expect(response.json()).toMatchObject({ status: 404, code: 'login-not-found' })
    expect(await person.call(accounts.getCurrentUser)).toMatchObject({ email })
  })
})

describe('the name', () => {
  it('is changed by its owner, and an anonymous person keeps having none', async () => {
    const { person } = await newAccount()
    await person.call(accounts.updateUser, { body: { firstName: ' Grace ' } })
    expect(await person.call(accounts.getCurrentUser)).toMatchObject({ firstName: 'Grace', language: 'en' })
    const anonymous = await newcomer(test)
    await anonymous.call(accounts.updateUser, { body: { firstName: 'Grace', language: 'en' } })
    expect(await anonymous.call(accounts.getCurrentUser)).toMatchObject({ kind: 'anonymous' })
  })
})
