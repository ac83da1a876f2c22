import { termsVersion } from '@pix/core/accounts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import * as accounts from '../accounts/contract.ts'
import * as myData from '../my-data/contract.ts'
import * as contract from './contract.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())

const json = { 'content-type': 'application/json' }
let people = 0

async function somebodyOfOldTerms() {
  const person = test.newPerson()
  const email = `reader-${++people}@school.example`
  const account = { email, password: 'hibou patin velours', firstName: '', language: 'fr' as const }
  await person.call(accounts.signUp, { body: { ...account, acceptsTerms: true as const } })
  await test.pool.query(`update users set terms_version = '2026-11-22' where email = $1`, [email])
  return person
}

it('whoever makes an account accepts the terms in force', async () => {
  const person = test.newPerson()
  const account = {
    email: 'new@school.example',
    password: 'hibou patin velours',
    firstName: '',
    language: 'fr' as const,
  }
  expect(await person.call(accounts.signUp, { body: { ...account, acceptsTerms: true as const } })).toMatchObject({
    terms: 'accepted',
  })
  const { account: kept } = await person.call(myData.getMyData, { query: { language: 'fr' } })
  expect(kept).toMatchObject({ termsVersion, termsAcceptedAt: kept.createdAt })
})

it('whoever accepted others is told, and accepts these once: the first time counts', async () => {
  const person = await somebodyOfOldTerms()
  expect(await person.call(accounts.getCurrentUser)).toMatchObject({ terms: 'changed' })
  test.advance(3_600_000)
  await person.call(contract.acceptTerms, { body: { version: termsVersion } })
  expect(await person.call(accounts.getCurrentUser)).toMatchObject({ terms: 'accepted' })
  const first = await person.call(myData.getMyData, { query: { language: 'fr' } })
  test.advance(3_600_000)
  await person.call(contract.acceptTerms, { body: { version: termsVersion } })
  const second = await person.call(myData.getMyData, { query: { language: 'fr' } })
  expect(second.account.termsAcceptedAt).toBe(first.account.termsAcceptedAt)
  const { rows } = await test.pool.query(`select from audit_entries where user_id = $1 and action = 'terms-accepted'`, [
    first.account.userId,
  ])
  expect(rows).toHaveLength(1)
})

it.each(['2026-11-22', '2099-01-01', ''])('terms of “%s” cannot be accepted', async (version) => {
  const person = await somebodyOfOldTerms()
  expect((await person.request('POST', '/api/users/me/terms', { version }, json)).json()).toMatchObject({
    code: 'invalid-request',
  })
})

it('before they accept, people take their data along, delete their account and sign out', async () => {
  const person = await somebodyOfOldTerms()
  expect((await person.request('GET', '/api/users/me/data?language=fr')).statusCode).toBe(200)
  const body = { password: 'hibou patin velours' }
  expect((await person.request('POST', '/api/users/me/deletion', body, json)).statusCode).toBe(200)
  const other = await somebodyOfOldTerms()
  expect((await other.request('DELETE', '/api/logins/current')).statusCode).toBe(200)
})
