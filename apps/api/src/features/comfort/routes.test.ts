import { type ComfortSettings, usualComfort } from '@pix/core/comfort'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newcomer } from '../../testing/simulated-learner.ts'
import { type Person, startTestApp, type TestApp } from '../../testing/test-app.ts'
import * as accounts from '../accounts/contract.ts'
import * as myData from '../my-data/contract.ts'
import * as contract from './contract.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())

const json = { 'content-type': 'application/json' }
const password = 'Mosaique7bleue'
const chosen: ComfortSettings = { ...usualComfort, theme: 'dark', textSize: 'larger', readAloud: true }
let people = 0

async function newAccount(): Promise<{ email: string; person: Person }> {
  const email = `reader-${++people}@school.example`
  const person = test.newPerson()
  const body = { email, password, firstName: 'Ada', language: 'en' as const, acceptsTerms: true as const }
  expect(await person.call(accounts.signUp, { body })).toMatchObject({ comfort: null })
  return { email, person }
}

const keep = (person: Person, body: unknown) => person.request('POST', '/api/users/me/comfort', body, json)

describe('how a person is at ease to read', () => {
  it('is kept with the account, and comes along when they sign in elsewhere', async () => {
    const { email, person } = await newAccount()
    await person.call(contract.keepComfort, { body: chosen })
    expect(await person.call(accounts.getCurrentUser)).toMatchObject({ comfort: chosen })
    const elsewhere = test.newPerson()
    const signedIn = await elsewhere.call(accounts.signIn, { body: { identifier: email, password, remember: false } })
    expect(signedIn).toMatchObject({ comfort: chosen })
  })

  it('is what was chosen last, on whichever device', async () => {
    const { email, person } = await newAccount()
    const elsewhere = test.newPerson()
    await elsewhere.call(accounts.signIn, { body: { identifier: email, password, remember: false } })
    await person.call(contract.keepComfort, { body: chosen })
    await elsewhere.call(contract.keepComfort, { body: { ...chosen, theme: 'light' } })
    expect(await person.call(accounts.getCurrentUser)).toMatchObject({ comfort: { ...chosen, theme: 'light' } })
  })

  it('is nobody else’s', async () => {
    const { person } = await newAccount()
    const other = await newAccount()
    await person.call(contract.keepComfort, { body: chosen })
    expect(await other.person.call(accounts.getCurrentUser)).toMatchObject({ comfort: null })
  })

  it('stays in the browser of those who have no account', async () => {
    expect((await keep(test.newPerson(), chosen)).json()).toMatchObject({ status: 401, code: 'login-required' })
    const anonymous = await newcomer(test)
    expect((await keep(anonymous, chosen)).json()).toMatchObject({ status: 403, code: 'registered-only' })
  })

  it.each([
    ['a colour that there is not', { ...chosen, theme: 'purple' }],
    ['half of the choices', { theme: 'dark' }],
    ['more than is asked', { ...chosen, font: 'comic' }],
    ['another type', { ...chosen, readAloud: 'yes' }],
  ])('refuses %s', async (_name, body) => {
    const { person } = await newAccount()
    expect((await keep(person, body)).statusCode).toBe(400)
    expect(await person.call(accounts.getCurrentUser)).toMatchObject({ comfort: null })
  })

  it('is in the data that the person takes along, and goes with the account', async () => {
    const { person } = await newAccount()
    const before = await person.call(myData.getMyData, { query: { language: 'en' } })
    expect(before.comfort).toBe(null)
    await person.call(contract.keepComfort, { body: chosen })
    const data = await person.call(myData.getMyData, { query: { language: 'en' } })
    expect(data.comfort).toEqual(chosen)
    await person.request('POST', '/api/users/me/deletion', { password }, json)
    const { rows } = await test.pool.query('select from comfort_settings where user_id = $1', [data.account.userId])
    expect(rows).toHaveLength(0)
  })
})
