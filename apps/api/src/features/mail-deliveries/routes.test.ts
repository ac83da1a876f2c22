import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Mailbox, mailTo, startMailedApp } from '../../testing/mailbox.ts'
import { newOperator, signUp } from '../../testing/new-operator.ts'
import type { Person, TestApp } from '../../testing/test-app.ts'
import * as recovery from '../recovery/contract.ts'
import * as contract from './contract.ts'

let test: TestApp
let mailbox: Mailbox
let stop: () => Promise<void>
let support: Person
beforeAll(async () => {
  ;({ test, mailbox, stop } = await startMailedApp())
  support = (await newOperator(test, 'support')).person
})
afterAll(() => stop())

// Not confirmed: a mail that confirms it is written.
const newAccount = () => signUp(test, test.newPerson(), { isVerified: false })
const list = (state: 'waiting' | 'failed') => support.call(contract.listMails, { query: { state, page: '1' } })
const allIsWell = () =>
  expect
    .poll(async () => (await list('waiting')).backlog, { timeout: 10_000 })
    .toEqual({ waiting: 0, failed: 0, outage: { kind: 'none' } })
const ask = (email: string) =>
  test.newPerson().call(recovery.askPasswordReset, { body: { email, language: 'en' as const } })

describe('a mail server that is down', () => {
  it('is seen with what waits, to masked addresses; once it is back a mail goes at once when asked to', async () => {
    const email = await newAccount()
    await mailTo(mailbox, email)
    await allIsWell()

    await mailbox.pause()
    await ask(email)
    await expect.poll(async () => (await list('waiting')).mails[0]?.tries, { timeout: 10_000 }).toBe(1)
    const { backlog, mails } = await list('waiting')
    expect(backlog).toMatchObject({ waiting: 1, failed: 0, outage: { kind: 'outage' } })
    expect(backlog.outage).toMatchObject({ lastError: expect.stringContaining('ECONNREFUSED') })
    expect(mails).toHaveLength(1)
    const [mail] = mails
    expect(mail).toMatchObject({ mailKind: 'reset-password', to: 's…@school.example', tries: 1 })
    expect(mail?.nextTryAt).toBeGreaterThan(Date.now())
    expect(JSON.stringify(mails)).not.toContain(email)

    await mailbox.resume()
    await support.call(contract.retryMail, { params: { mailId: mail?.mailId ?? '' } })
    expect(await mailTo(mailbox, email, 1)).toMatchObject({ subject: 'Choose a new password' })
    await allIsWell()
    const { rows } = await test.pool.query(`select count(*) as outages, count(ended_at) as ended from mail_outages`)
    expect(rows).toEqual([{ outages: 1, ended: 1 }])
  })

  it('loses nothing after the last try either: what failed is tried again', async () => {
    const email = await newAccount()
    await mailTo(mailbox, email)
    await mailbox.pause()
    await ask(email)
    await expect.poll(async () => (await list('waiting')).mails[0]?.tries, { timeout: 10_000 }).toBe(1)
    await test.pool.query(
      `update jobs.job set retry_limit = retry_count, start_after = now() where name = 'mail' and state = 'retry'`,
    )
    await expect.poll(async () => (await list('failed')).mails.length, { timeout: 10_000 }).toBe(1)
    expect((await list('failed')).mails[0]).toMatchObject({ nextTryAt: null, lastError: expect.any(String) })

    await mailbox.resume()
    expect(await support.call(contract.retryFailedMails)).toEqual({ retried: 1 })
    expect(await mailTo(mailbox, email, 1)).toMatchObject({ subject: 'Choose a new password' })
    await expect.poll(async () => (await list('failed')).mails).toEqual([])
  })
})

describe('a mailbox that refuses a mail', () => {
  it('is no outage; the mail has failed for good, and is told without the address', async () => {
    mailbox.refuseWith(550)
    const email = await newAccount()
    await expect.poll(async () => (await list('failed')).mails.length, { timeout: 10_000 }).toBe(1)
    mailbox.refuseWith(null)
    const { backlog, mails } = await list('failed')
    expect(backlog.outage).toEqual({ kind: 'none' })
    expect(mails[0]).toMatchObject({ mailKind: 'verify-email', to: 's…@school.example', tries: 1, nextTryAt: null })
    expect(JSON.stringify(mails)).not.toContain(email)
  })
})

describe('the mails of others', () => {
  it('are seen by super-admin and support alone, and each new try is written down', async () => {
    const { person: admin } = await newOperator(test, 'super-admin')
    await admin.call(contract.listMails, { query: { state: 'failed', page: '1' } })
    const unknown = '00000000-0000-4000-8000-000000000000'
    const addresses = [
      ['GET', '/api/operator/mails?state=failed&page=1'],
      ['POST', '/api/operator/mails/retry'],
      ['POST', `/api/operator/mails/${unknown}/retry`],
    ] as const
    const { person: content } = await newOperator(test, 'content')
    const user = test.newPerson()
    await signUp(test, user)
    for (const [method, url] of addresses) {
      expect((await content.request(method, url)).json()).toMatchObject({ status: 403, code: 'operator-role-missing' })
      expect((await user.request(method, url)).json()).toMatchObject({ status: 403, code: 'operators-only' })
      expect((await test.newPerson().request(method, url)).json()).toMatchObject({ status: 401 })
    }
    const missing = await support.request('POST', `/api/operator/mails/${unknown}/retry`)
    expect(missing.json()).toMatchObject({ status: 404, code: 'mail-not-found' })
    const { rows } = await test.pool.query(`select action from operator_entries where action = 'mail-retried'`)
    expect(rows).toHaveLength(2)
  })
})
