import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Mailbox, mailTo, startMailedApp, tokenIn } from '../../testing/mailbox.ts'
import { answer, startTest } from '../../testing/simulated-learner.ts'
import { type Person, startTestApp, type TestApp } from '../../testing/test-app.ts'
import * as accounts from '../accounts/contract.ts'
import { forgetExpired } from '../accounts/forget-expired.ts'
import * as assessments from '../assessments/contract.ts'
import * as myData from '../my-data/contract.ts'
import * as contract from './contract.ts'
import { forgetUnanswered } from './forget-unanswered.ts'

let test: TestApp
let mailbox: Mailbox
let stop: () => Promise<void>
beforeAll(async () => {
  ;({ test, mailbox, stop } = await startMailedApp())
})
afterAll(() => stop())

const day = 24 * 3_600_000
const json = { 'content-type': 'application/json' }
const password = 'hibou patin velours'
let families = 0

const newFamily = () => {
  families += 1
  return { email: `child-${families}@school.example`, parentEmail: `parent-${families}@home.example` }
}

type Family = ReturnType<typeof newFamily>

const bodyOf = (family: Family) => ({
  ...family,
  password,
  firstName: 'Zoé',
  language: 'en' as const,
  acceptsTerms: true as const,
})

async function ask(
  family = newFamily(),
  child = test.newPerson(),
): Promise<{ family: Family; child: Person; token: string }> {
  await child.call(contract.askConsent, { body: bodyOf(family) })
  return { family, child, token: tokenIn(await mailTo(mailbox, family.parentEmail)) }
}

const decide = async (token: string, decision: 'give' | 'refuse' | 'withdraw') =>
  (await test.newPerson().request('POST', '/api/consents/decisions', { token, decision }, json)).json()

async function tryToSignIn({ email }: Family) {
  const response = await test
    .newPerson()
    .request('POST', '/api/logins', { identifier: email, password, remember: false }, json)
  return response.json()
}

async function traces({ email, parentEmail }: Family): Promise<number> {
  const { rows } = await test.pool.query<{ count: number }>(
    `select (select count(*) from users where users::text like any ($1))
       + (select count(*) from user_emails where user_emails::text like any ($1))
       + (select count(*) from parental_consents where parental_consents::text like any ($1))
       + (select count(*) from mail_links where mail_links::text like any ($1)) as count`,
    [[`%${email}%`, `%${parentEmail}%`]],
  )
  return rows[0]?.count ?? -1
}

async function audited(token: string, userId: string): Promise<string[]> {
  expect(token).toBeTruthy()
  const { rows } = await test.pool.query<{ action: string }>(
    'select action from audit_entries where user_id = $1 order by at',
    [userId],
  )
  return rows.map(({ action }) => action)
}

async function userIdOf({ email }: Family): Promise<string> {
  const { rows } = await test.pool.query<{ user_id: string }>('select user_id from user_emails where email_key = $1', [
    email,
  ])
  return rows[0]?.user_id ?? ''
}

describe('a child who asks for an account', () => {
  it('cannot sign in before a parent answers, and only who knows the password learns why', async () => {
    const { family } = await ask()
    expect(await tryToSignIn(family)).toMatchObject({ status: 403, code: 'consent-awaited' })
    const wrong = { identifier: family.email, password: 'Wrong7word', remember: false }
    const response = await test.newPerson().request('POST', '/api/logins', wrong, json)
    expect(response.json()).toMatchObject({ code: 'wrong-email-or-password' })
  })

  it('goes on trying as before, also tomorrow’s worker keeps the result, and finds it in the account', async () => {
    const { person: child, assessment } = await startTest(test)
    if (!assessment.question) throw new Error('no question')
    await answer(child, assessment.assessmentId, assessment.question, { kind: 'skipped' })
    const { family, token } = await ask(newFamily(), child)
    expect(await child.call(accounts.getCurrentUser)).toMatchObject({
      kind: 'anonymous',
      hasAnswers: true,
      isPending: true,
    })
    const params = { assessmentId: assessment.assessmentId }
    const { question } = await child.call(assessments.getAssessment, { params, query: { language: 'fr' } })
    if (!question) throw new Error('no question')
    await answer(child, assessment.assessmentId, question, { kind: 'skipped' })
    await forgetExpired(test.pool, new Date(Date.now() + 2 * day))

    expect(await decide(token, 'give')).toEqual({ outcome: 'given' })
    const home = test.newPerson()
    await home.call(accounts.signIn, { body: { identifier: family.email, password, remember: false } })
    const { tests } = await home.call(myData.getMyData, { query: { language: 'fr' } })
    expect(tests.map(({ answers }) => answers.length)).toEqual([2])
  })

  it('sees what is awaited in this browser, and nobody else does', async () => {
    const { family, child } = await ask()
    expect(await child.call(contract.getAskedConsent)).toMatchObject({ kind: 'awaited', ...family })
    expect(await test.newPerson().call(contract.getAskedConsent)).toEqual({ kind: 'none' })
  })

  it('signs out of the browser like anybody, and the request stays', async () => {
    const { family, child } = await ask()
    const token = child.cookies.get('pix_login') ?? ''
    await child.call(accounts.signOut)
    child.cookies.set('pix_login', token)
    expect(await child.call(accounts.getCurrentUser)).toEqual({ kind: 'nobody', wasSignedOut: true })
    expect(await tryToSignIn(family)).toMatchObject({ code: 'consent-awaited' })
  })

  it('asks again with another address: the first link is worth nothing any more', async () => {
    const { family, child, token } = await ask()
    const corrected = { ...family, parentEmail: `right-${family.parentEmail}` }
    const { token: second } = await ask(corrected, child)
    expect(await decide(token, 'give')).toMatchObject({ code: 'link-used' })
    expect(await decide(second, 'give')).toEqual({ outcome: 'given' })
  })

  it('asks one parent four times a day at most, whoever asks', async () => {
    const { parentEmail } = newFamily()
    const oneMore = () => ({ ...newFamily(), parentEmail: parentEmail.toUpperCase() })
    for (let place = 0; place < 4; place += 1)
      await test.newPerson().call(contract.askConsent, { body: bodyOf(oneMore()) })
    const other = { ...oneMore(), parentEmail }
    const response = await test.newPerson().request('POST', '/api/consents', bodyOf(other), json)
    expect(response.json()).toMatchObject({ status: 429, code: 'parent-asked-enough' })
    expect(await tryToSignIn(other)).toMatchObject({ code: 'wrong-email-or-password' })
  })

  it.each([
    [{ email: 'nobody' }, 'email-not-valid'],
    [{ parentEmail: 'nobody' }, 'parent-email-not-valid'],
    [{ parentEmail: ' Child-Self@school.example' }, 'parent-email-not-valid'],
    [{ password: 'Password1' }, 'password-too-weak'],
    [{ acceptsTerms: false }, 'invalid-request'],
    [{ yearOfBirth: 2014 }, 'invalid-request'],
  ])('is refused with %o', async (change, code) => {
    const body = { ...bodyOf({ email: 'child-self@school.example', parentEmail: 'parent@home.example' }), ...change }
    expect((await test.newPerson().request('POST', '/api/consents', body, json)).json()).toMatchObject({ code })
  })

  it('cannot take the address of an account', async () => {
    const { family } = await ask()
    const body = bodyOf({ ...newFamily(), email: family.email })
    expect((await test.newPerson().request('POST', '/api/consents', body, json)).json()).toMatchObject({
      code: 'email-taken',
    })
  })

  it('is sent elsewhere by a service that sends no mail', async () => {
    const silent = await startTestApp({ sendsMail: false })
    const response = await silent.newPerson().request('POST', '/api/consents', bodyOf(newFamily()), json)
    expect(response.json()).toMatchObject({ code: 'mail-not-sent-here' })
    await silent.close()
  })

  it('gets no link for a forgotten password before a parent answers', async () => {
    const { family } = await ask()
    await test.newPerson().request('POST', '/api/password-resets', { email: family.email, language: 'en' }, json)
    const later = await ask()
    await mailTo(mailbox, later.family.parentEmail)
    expect(mailbox.mails.some(({ to }) => to.includes(family.email))).toBe(false)
  })
})

describe('the mail to a parent', () => {
  it.each([
    ['Zoé-Lou', 'Zoé-Lou'],
    ['Win at evil.example!', 'child-'],
    ['x'.repeat(80), 'child-'],
    ['', 'child-'],
  ])(
    'of a child who calls themselves “%s” names them “%s…”: it carries no message of a stranger',
    async (firstName, named) => {
      const family = newFamily()
      await test.newPerson().call(contract.askConsent, { body: { ...bodyOf(family), firstName } })
      expect((await mailTo(mailbox, family.parentEmail)).text).toContain(`On Pix, ${named}`)
    },
  )
})

describe('a parent', () => {
  it('reads who asks, gives consent, and their address is kept nowhere', async () => {
    const { family, token } = await ask()
    const userId = await userIdOf(family)
    expect(await test.newPerson().call(contract.readConsent, { body: { token } })).toMatchObject({
      kind: 'awaited',
      firstName: 'Zoé',
      email: family.email,
    })
    expect(await decide(token, 'give')).toEqual({ outcome: 'given' })
    await mailTo(mailbox, family.parentEmail, 1)
    expect(await traces({ ...family, email: family.parentEmail })).toBe(0)
    expect(await tryToSignIn(family)).toMatchObject({ kind: 'registered', firstName: 'Zoé' })
    expect(await audited(token, userId)).toEqual(['consent-asked', 'consent-given'])
  })

  it('refuses: nothing is left that says who asked, and the child is told kindly', async () => {
    const { family, child, token } = await ask()
    const userId = await userIdOf(family)
    expect(await decide(token, 'refuse')).toEqual({ outcome: 'refused' })
    expect(await traces(family)).toBe(0)
    expect(await tryToSignIn(family)).toMatchObject({ code: 'wrong-email-or-password' })
    expect((await mailTo(mailbox, family.email)).text).toContain('You did nothing wrong')
    expect(await child.call(accounts.getCurrentUser)).toMatchObject({ kind: 'anonymous' })
    expect(await audited(token, userId)).toEqual(['consent-asked', 'consent-refused'])
    await forgetExpired(test.pool, new Date(Date.now() + 2 * day))
    expect((await test.pool.query('select from users where user_id = $1', [userId])).rowCount).toBe(0)
  })

  it('takes consent back by the link of the second mail: the account is erased, right and wrong answers stay nameless', async () => {
    const { person: child, assessment } = await startTest(test)
    if (!assessment.question) throw new Error('no question')
    await answer(child, assessment.assessmentId, assessment.question, { kind: 'skipped' })
    const { family, token } = await ask(newFamily(), child)
    const userId = await userIdOf(family)
    await decide(token, 'give')
    const second = tokenIn(await mailTo(mailbox, family.parentEmail, 1))
    expect(await test.newPerson().call(contract.readConsent, { body: { token: second } })).toMatchObject({
      kind: 'given',
    })
    expect(await decide(second, 'withdraw')).toEqual({ outcome: 'withdrawn' })
    expect(await traces(family)).toBe(0)
    const { rows } = await test.pool.query(
      'select kind, (select count(*) from answers where answers.user_id = users.user_id) as answers from users where user_id = $1',
      [userId],
    )
    expect(rows).toEqual([{ kind: 'anonymised', answers: 1 }])
    expect(await audited(token, userId)).toEqual(['consent-asked', 'consent-given', 'consent-withdrawn'])
  })

  it('takes it back years later', async () => {
    const { family, token } = await ask()
    await decide(token, 'give')
    const second = tokenIn(await mailTo(mailbox, family.parentEmail, 1))
    test.advance(7 * 365 * day)
    expect(await decide(second, 'withdraw')).toEqual({ outcome: 'withdrawn' })
    test.advance(-7 * 365 * day)
  })

  it('who does not answer in seven days has their address erased with the account', async () => {
    const { family, token } = await ask()
    const userId = await userIdOf(family)
    await forgetUnanswered(test.pool, new Date(Date.now() + 7 * day - 60_000))
    expect(await tryToSignIn(family)).toMatchObject({ code: 'consent-awaited' })
    await forgetUnanswered(test.pool, new Date(Date.now() + 7 * day + 60_000))
    expect(await traces(family)).toBe(0)
    expect(await tryToSignIn(family)).toMatchObject({ code: 'wrong-email-or-password' })
    expect(await decide(token, 'give')).toMatchObject({ code: 'link-used' })
    expect(await audited(token, userId)).toEqual(['consent-asked', 'consent-unanswered'])
  })
})

describe('a link of a parent', () => {
  it('decides once', async () => {
    const { token } = await ask()
    const outcomes = await Promise.all([decide(token, 'give'), decide(token, 'refuse')])
    expect(outcomes.map(({ outcome, code }) => outcome ?? code)).toContain('link-used')
    expect(outcomes.filter(({ outcome }) => outcome !== undefined)).toHaveLength(1)
    expect((await test.newPerson().request('POST', '/api/consents/read', { token }, json)).json()).toMatchObject({
      code: 'link-used',
    })
  })

  it('does only what it was sent for', async () => {
    const { token } = await ask()
    expect(await decide(token, 'withdraw')).toMatchObject({ code: 'link-unknown' })
    expect(await decide(token, 'give')).toEqual({ outcome: 'given' })
  })

  it.each(['read', 'decisions'])('that was made up, or is too old, is refused (%s)', async (what) => {
    const send = async (token: string) => {
      const body = what === 'read' ? { token } : { token, decision: 'give' }
      return (await test.newPerson().request('POST', `/api/consents/${what}`, body, json)).json()
    }
    expect(await send('forged')).toMatchObject({ status: 404, code: 'link-unknown' })
    const { token } = await ask()
    test.advance(8 * day)
    expect(await send(token)).toMatchObject({ status: 410, code: 'link-expired' })
    test.advance(-8 * day)
  })
})

it('the data of a child say that a parent was asked, and that they agreed', async () => {
  const { family, child, token } = await ask()
  const before = await child.call(myData.getMyData, { query: { language: 'fr' } })
  expect(before.parentalConsent).toMatchObject({ parentEmail: family.parentEmail, givenAt: null })
  await decide(token, 'give')
  const home = test.newPerson()
  await home.call(accounts.signIn, { body: { identifier: family.email, password, remember: false } })
  const after = await home.call(myData.getMyData, { query: { language: 'fr' } })
  expect(after.parentalConsent).toMatchObject({ parentEmail: null, givenAt: expect.any(Number) })
})
