// A child who is too young to decide alone and their parent, and a pupil whose account their school made: with real mails,
// on phones.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { transaction } from '../apps/api/src/database/database.ts'
import { createPupilAccount, newOneTimePassword } from '../apps/api/src/features/accounts/create-pupil-account.ts'
import { deliverMails, type Mailbox, mailTo, startMailbox, tokenIn } from '../apps/api/src/testing/mailbox.ts'
import { signIn } from './account.ts'
import { type Journey, type Person, startJourney } from './journey.ts'
import { adaptationFlaws, flawsOf } from './page-flaws.ts'

const account = { email: 'zoe@example.org', password: 'lantern window seven', firstName: 'Zoé' }
// WCAG 1.4.10: nothing may have to be scrolled sideways at this width.
const phone = { width: 320, height: 640 }

const parentEmail = 'parent@example.org'

let journey: Journey
let mailbox: Mailbox
let delivery: { stop: () => Promise<void> }
let zoe: Person
let parent: Person

beforeAll(async () => {
  journey = await startJourney()
  mailbox = await startMailbox()
  const { databaseUrl, services } = journey.service
  delivery = await deliverMails({ databaseUrl, pool: services.pool, services }, mailbox)
  zoe = await journey.newPerson('fr', { viewport: phone })
  parent = await journey.newPerson('fr', { viewport: phone })
})
afterAll(async () => {
  await delivery.stop()
  await mailbox.stop()
  await journey.stop()
})

const flaws = async ({ page, language }: Person) => [
  ...(await flawsOf(page, language)),
  ...(await adaptationFlaws(page)),
]
const heading = ({ page }: Person, name: RegExp) => page.getByRole('heading', { level: 1, name })

describe('a child of twelve', () => {
  it('asks a parent for an account, and is told what happens next', async () => {
    const { page, say } = zoe
    await page.goto('/sign-up')
    await page.getByRole('radio', { name: say('access.age-young', { age: 15 }) }).check()
    await page.getByRole('textbox', { name: say('access.your-email') }).fill(account.email)
    await page.locator('input[name="password"]').fill(account.password)
    await page.getByRole('textbox', { name: say('accounts.first-name') }).fill(account.firstName)
    await page.getByRole('textbox', { name: say('access.parent-email') }).fill(parentEmail)
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: say('access.ask-parent') }).click()
    await page.getByRole('heading', { name: say('access.awaited-title') }).waitFor()
    expect(await flaws(zoe)).toEqual([])
  })

  it('cannot sign in yet, and goes on without an account', async () => {
    const { page, say } = zoe
    await page.goto('/sign-in')
    await signIn(zoe, account)
    await page.getByText(say('errors.consent-awaited')).waitFor()
    await page.goto('/learner/profile')
    await heading(zoe, say('profile.waiting')).waitFor()
  })

  it('finds the account open once the parent has agreed', async () => {
    const { page, say } = parent
    await page.goto(`/consent#${tokenIn(await mailTo(mailbox, parentEmail))}`)
    await heading(parent, say('access.consent-title', { child: account.firstName })).waitFor()
    expect(await flaws(parent)).toEqual([])
    await page.getByRole('button', { name: say('access.consent-give') }).click()
    await heading(parent, say('access.given-title')).waitFor()

    await zoe.page.goto('/sign-in')
    await signIn(zoe, account)
    await zoe.page.getByText(account.firstName).first().waitFor()
  })

  it('loses it when the parent takes the consent back', async () => {
    const { page, say } = parent
    await page.goto('about:blank')
    await page.goto(`/consent#${tokenIn(await mailTo(mailbox, parentEmail, 1))}`)
    await heading(parent, say('access.withdraw-title')).waitFor()
    expect(await flaws(parent)).toEqual([])
    await page.getByRole('button', { name: say('access.withdraw') }).click()
    await page.getByRole('button', { name: say('access.withdraw-confirm') }).click()
    await heading(parent, say('access.withdrawn-title')).waitFor()
    await zoe.page.goto('/learner/account')
    await heading(zoe, zoe.say('accounts.sign-in-title')).waitFor()
    expect(parent.complaints).toEqual([])
  })
})

describe('a pupil with an account from school', () => {
  it('signs in with a one-time password, chooses another, reads the rules, and is in', async () => {
    const now = new Date()
    const { pool } = journey.service.services
    const oneTime = await newOneTimePassword(now)
    const lou = { firstName: 'Lou', lastName: 'Martin', birthday: { day: 3, month: 12 }, language: 'en' as const }
    const { username } = await transaction(pool, (database) => createPupilAccount(database, lou, oneTime, now))

    const pupil = await journey.newPerson('en', { viewport: phone })
    const { page, say } = pupil
    await page.goto('/sign-in')
    await signIn(pupil, { email: username, password: oneTime.password.toLowerCase(), firstName: '' })
    await heading(pupil, say('access.first-password-title')).waitFor()
    await page.goto('/learner/profile')
    await heading(pupil, say('access.first-password-title')).waitFor()
    expect(await flaws(pupil)).toEqual([])
    await page.locator('input[name="password"]').fill(account.password)
    await page.getByRole('button', { name: say('access.first-password-submit') }).click()
    await heading(pupil, say('access.terms-new-title')).waitFor()
    expect(await flaws(pupil)).toEqual([])
    await page.getByRole('button', { name: say('access.terms-accept') }).click()
    await page.locator('header').getByText('Lou', { exact: true }).waitFor()
    await page.goto('/learner/account')
    await page.locator('main').getByText(username).waitFor()
    await page.getByText(say('account.email-none')).waitFor()
    expect(pupil.complaints).toEqual([])
  })
})
