import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newOperator, password, signUp } from '../../testing/new-operator.ts'
import { newcomer } from '../../testing/simulated-learner.ts'
import { type Person, startTestApp, type TestApp } from '../../testing/test-app.ts'
import * as accounts from '../accounts/contract.ts'
import { appoint } from './appoint.ts'
import * as contract from './contract.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())

const command = (...words: string[]) => appoint(test.pool, words, new Date())
const overview = async (person: Person) => (await person.request('GET', '/api/operator/overview')).json()

describe('who looks after the service', () => {
  it('is appointed by the command, sees it in their account, and is dismissed by it, each written down', async () => {
    const person = test.newPerson()
    const email = await signUp(test, person)
    expect(await overview(person)).toMatchObject({ status: 403, code: 'operators-only' })

    expect(await command('add', email.toUpperCase(), 'support')).toMatchObject({ done: true })
    expect(await command('add', email, 'support')).toMatchObject({ message: `${email} is support already.` })
    expect(await command('list')).toMatchObject({ message: expect.stringMatching(`${email}  support`) })
    expect(await person.call(accounts.getCurrentUser)).toMatchObject({ roles: ['support'] })
    await person.call(contract.getOverview)

    expect(await command('remove', email, 'support')).toMatchObject({ done: true })
    expect(await command('remove', email, 'support')).toMatchObject({ message: `${email} was not support.` })
    expect(await overview(person)).toMatchObject({ code: 'operators-only' })
    const { rows } = await test.pool.query(
      `select action, operator_id from operator_entries join user_emails on subject = user_id || ' support'
       where email_key = $1 order by at`,
      [email],
    )
    expect(rows).toEqual([
      { action: 'role-added', operator_id: null },
      { action: 'role-removed', operator_id: null },
    ])
  })

  it('needs an account with a confirmed address, also later on', async () => {
    expect(await command('add', 'nobody@school.example', 'support')).toMatchObject({ done: false })
    const person = test.newPerson()
    const email = await signUp(test, person, { isVerified: false })
    expect(await command('add', email, 'support')).toMatchObject({ done: false })

    const operator = await newOperator(test, 'content')
    await test.pool.query('update users set email_verified_at = null where email = $1', [operator.email])
    expect(await overview(operator.person)).toMatchObject({ code: 'operators-only' })
    expect(await operator.person.call(accounts.getCurrentUser)).toMatchObject({ roles: [] })
  })

  it.each([[], ['add'], ['add', 'a@b.example'], ['add', 'a@b.example', 'king'], ['list', 'all'], ['drop']])(
    'is not changed by the words %j, which are answered with how to use the command',
    async (...words) => {
      expect(await command(...words)).toMatchObject({ done: false, message: expect.stringContaining('super-admin') })
    },
  )

  it('is nobody who is not signed in, or has no account', async () => {
    expect(await overview(test.newPerson())).toMatchObject({ status: 401, code: 'login-required' })
    const anonymous = await newcomer(test)
    expect(await overview(anonymous)).toMatchObject({ status: 403, code: 'operators-only' })
  })

  it('stops being one when their account is deleted', async () => {
    const { person, email } = await newOperator(test, 'support')
    await person.request('POST', '/api/users/me/deletion', { password }, { 'content-type': 'application/json' })
    expect((await command('list')).message).not.toContain(email)
    const { rows } = await test.pool.query(
      `select from operators o join users u using (user_id) where u.kind = 'anonymised'`,
    )
    expect(rows).toEqual([])
  })
})

describe('the overview', () => {
  it.each([
    ['super-admin', true, true],
    ['support', true, true],
    ['content', true, false],
    ['certification', false, false],
  ] as const)('tells the role %s of reports: %s, of mails: %s', async (role, reports, mails) => {
    const { person } = await newOperator(test, role)
    const { openReports, mail } = await person.call(contract.getOverview)
    expect([openReports !== null, mail !== null]).toEqual([reports, mails])
  })
})
