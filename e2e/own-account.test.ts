// A job seeker who forgot the password, and what they then do with the account: with real mails, from the link to the
// deletion.
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { texts } from '../apps/api/src/features/landing/texts.ts'
import { deliverMails, type Mailbox, mailTo, startMailbox, tokenIn } from '../apps/api/src/testing/mailbox.ts'
import { signIn, signOut, signUp } from './account.ts'
import { type Journey, type Person, phone, startJourney } from './journey.ts'

const account = { email: 'noor.haddad@example.org', password: 'Carreau-Violet-27', firstName: 'Noor' }
const renewed = { ...account, password: 'lantern window seven' }

let journey: Journey
let mailbox: Mailbox
let delivery: { stop: () => Promise<void> }
let noor: Person

beforeAll(async () => {
  journey = await startJourney()
  mailbox = await startMailbox()
  const { databaseUrl, services } = journey.service
  delivery = await deliverMails({ databaseUrl, pool: services.pool, services }, mailbox)
  noor = await journey.newPerson('en', { viewport: phone })
  await noor.page.goto('/sign-up')
  await signUp(noor, account)
  // Until the page is there: its heading takes the focus, which closes a menu that is open.
  await heading(noor.say('profile.waiting-named', { name: account.firstName })).waitFor()
  await signOut(noor)
  await noor.page.getByRole('heading', { level: 1, name: texts.en.heading }).waitFor()
})
afterAll(async () => {
  await delivery.stop()
  await mailbox.stop()
  await journey.stop()
})

const heading = (name: RegExp) => noor.page.getByRole('heading', { level: 1, name })

describe('somebody who forgot their password', () => {
  it('is told how many tries are left', async () => {
    const { page } = noor
    await page.goto('/sign-in')
    await signIn(noor, { ...account, password: 'perhaps this one' })
    await page.getByText(/9 tries are left/).waitFor()
  })

  it('gets a mail, chooses another password by its link, and signs in with it', async () => {
    const { page, say } = noor
    await page.getByRole('link', { name: say('accounts.forgotten-link') }).click()
    await heading(say('accounts.forgotten-title')).waitFor()
    expect(await page.getByRole('textbox').inputValue()).toBe(account.email)
    await page.getByRole('button', { name: say('accounts.send-link') }).click()
    await page.getByText(say('accounts.link-sent', { email: account.email })).waitFor()

    const token = tokenIn(await mailTo(mailbox, account.email, 1))
    await page.goto(`/new-password#${token}`)
    await heading(say('accounts.new-password-title')).waitFor()
    await page.locator('input[name="password"]').fill(renewed.password)
    await page.getByRole('button', { name: say('accounts.new-password-submit') }).click()
    await heading(say('accounts.sign-in-title')).waitFor()
    await page.getByText(say('login.password-renewed')).waitFor()
    await signIn(noor, renewed)
    await page.getByText(account.firstName).first().waitFor()
  })

  it('cannot use the link again', async () => {
    const { page, say } = noor
    const token = tokenIn(await mailTo(mailbox, account.email, 1))
    await page.goto(`/new-password#${token}`)
    await page.getByText(say('errors.link-used')).waitFor()
    await page.getByRole('link', { name: say('accounts.ask-link') }).waitFor()
  })
})

describe('an account', () => {
  it('gets another first name, which the header says', async () => {
    const { page, say } = noor
    await page.goto('/learner/account')
    await heading(say('account.title')).waitFor()
    await page.getByRole('textbox', { name: say('accounts.first-name') }).fill('Nour')
    await page.getByRole('button', { name: say('account.save') }).click()
    await page.getByText(say('account.saved')).waitFor()
    await page.locator('header').getByText('Nour').waitFor()
  })

  it('gets another address by the code that comes to it', async () => {
    const { page, say } = noor
    const wanted = 'nour@elsewhere.example'
    await page.getByRole('button', { name: say('account.email-change') }).click()
    await page.getByRole('textbox', { name: say('account.new-email') }).fill(wanted)
    await page.locator('#email-password').fill(renewed.password)
    await page.getByRole('button', { name: say('account.send-code') }).click()
    const { subject } = await mailTo(mailbox, wanted)
    await page.getByRole('textbox', { name: say('account.code') }).fill('WRONG1')
    await page.getByRole('button', { name: say('account.confirm-code') }).click()
    await page.getByText(/4 tries are left/).waitFor()
    await page
      .getByRole('textbox', { name: say('account.code') })
      .fill(subject.replace('Your code: ', '').toLowerCase())
    await page.getByRole('button', { name: say('account.confirm-code') }).click()
    await page.getByText(say('account.email-changed', { email: wanted })).waitFor()
    await page.locator('main strong').getByText(wanted, { exact: true }).waitFor()
  })

  it('is signed out of another device from here', async () => {
    const { page, say } = noor
    const other = await journey.newPerson('en')
    await other.page.goto('/sign-in')
    await signIn(other, { ...renewed, email: 'nour@elsewhere.example' })
    await other.page.getByText('Nour').first().waitFor()
    await page.reload()
    await page.getByRole('button', { name: new RegExp(`^${'Sign out'} \\(`) }).click()
    await page.getByRole('button', { name: new RegExp(`^${'Sign out'} \\(`) }).waitFor({ state: 'detached' })
    await other.page.goto('/learner/profile')
    await other.page.getByRole('heading', { level: 1, name: other.say('profile.waiting') }).waitFor()
    await page.getByText(say('account.this-device')).waitFor()
  })

  it('gives its data, to be read and as a file', async () => {
    const { page, say } = noor
    await page.getByRole('link', { name: say('account.data-read') }).click()
    await heading(say('data.title')).waitFor()
    await page.locator('main').getByText('nour@elsewhere.example').waitFor()
    await page.getByRole('link', { name: say('data.back') }).click()
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: say('account.data-download') }).click()
    const file = await (await downloading).path()
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
      format: 'pix-my-data-1',
      account: { email: 'nour@elsewhere.example', firstName: 'Nour' },
    })
  })

  it('is deleted for good, after a question and the password', async () => {
    const { page, say } = noor
    await page.getByRole('button', { name: say('account.deletion-open') }).click()
    await page.getByRole('dialog').getByText(say('account.deletion-final')).waitFor()
    await page.locator('#deletion-password').fill(renewed.password)
    await page.getByRole('button', { name: say('account.deletion-confirm') }).click()
    await page.getByRole('heading', { level: 1, name: texts.en.heading }).waitFor()
    expect(await page.evaluate(() => [...Object.keys(sessionStorage), ...Object.keys(localStorage)])).toEqual([])
    await page.goto('/sign-in')
    await signIn(noor, { ...renewed, email: 'nour@elsewhere.example' })
    await page.getByText(/do not go together/).waitFor()
    expect(noor.complaints.filter((complaint) => !/status of 4\d\d/.test(complaint))).toEqual([])
  })
})
