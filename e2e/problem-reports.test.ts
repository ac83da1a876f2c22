// A learner meets a wrong question and says so; an operator reads it, replies and closes it; the learner reads the reply,
// in a mail and on their page. Meanwhile the mail server is down for a moment, and the operator sees it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deliverMails, type Mailbox, mailTo, startMailbox } from '../apps/api/src/testing/mailbox.ts'
import { type Journey, type Person, phone, startJourney } from './journey.ts'
import { makeOperator, signInAs, storeTest, verifyEmail } from './stored-test.ts'

let journey: Journey
let mailbox: Mailbox
let delivery: { stop: () => Promise<void> }
let leo: Person
let maya: Person
let email: string
let assessmentId: string

const words = 'The word “their” should be “there”.'
const reply = 'You are right, thank you.\nIt is mended.'

beforeAll(async () => {
  journey = await startJourney()
  mailbox = await startMailbox()
  const { databaseUrl, services, release } = journey.service
  delivery = await deliverMails({ databaseUrl, pool: services.pool, services }, mailbox)
  leo = await journey.newPerson('en', { viewport: phone })
  const leoId = await signInAs(journey, leo, 'Leo')
  email = await verifyEmail(journey, leoId)
  // Those that are timed or watched say so first.
  const waiting = release.challenges.find(({ timer, focus }) => timer === undefined && !focus) ?? null
  assessmentId = await storeTest(journey, leoId, 'en', { answered: [], waiting })
  maya = await journey.newPerson('en')
  await makeOperator(journey, await signInAs(journey, maya, 'Maya'), 'support')
})
afterAll(async () => {
  await delivery.stop()
  await mailbox.stop()
  await journey.stop()
})

describe('a learner before a wrong question', () => {
  it('finds a quiet way to say so, by keyboard alone, and is told what to try at once', async () => {
    const { page, say } = leo
    await page.goto(`/learner/assessments/${assessmentId}`)
    const button = page.getByRole('button', { name: say('test.report') })
    await button.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: say('reports.category') }).selectOption('link')
    await dialog.getByRole('combobox', { name: say('reports.detail') }).selectOption('blocked')
    await dialog.getByText(say('reports.help-link-blocked')).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('finds what was begun again; a line that is down loses nothing', async () => {
    const { page, say, context } = leo
    await page.reload()
    await page.getByRole('button', { name: say('test.report') }).click()
    const dialog = page.getByRole('dialog')
    const category = dialog.getByRole('combobox', { name: say('reports.category') })
    await expect.poll(() => category.inputValue()).toBe('link')
    await category.selectOption('question')
    await dialog.getByRole('button', { name: say('reports.send') }).click()
    await dialog.getByText(say('reports.text-missing')).waitFor()
    await dialog.getByRole('textbox', { name: say('reports.text') }).fill(words)
    await context.setOffline(true)
    await dialog.getByRole('button', { name: say('reports.send') }).click()
    await dialog.getByText(say('reports.kept')).waitFor()
    await context.setOffline(false)
    await dialog.getByRole('button', { name: say('reports.send') }).click()
    await dialog.getByText(say('reports.reply-by-mail')).waitFor()
    await dialog.getByRole('button', { name: say('reports.back') }).click()
    await page.getByRole('button', { name: say('test.validate') }).waitFor()
  })
})

describe('an operator', () => {
  it('finds the administration in the menu, and the report under its challenge, without a name', async () => {
    const { page, say } = maya
    await page.goto('/learner/profile')
    await page.locator('header summary').click()
    await page.getByRole('link', { name: say('common.administration') }).click()
    await page.getByRole('heading', { level: 1, name: say('operator.overview') }).waitFor()
    await page.getByText('1 open report').waitFor()
    await page.getByRole('link', { name: say('operator.read-reports') }).click()
    await page.locator('main li h2 a').click()
    const card = page.getByRole('article')
    await card.getByText(words).waitFor()
    await card.getByText(say('operator.question')).click()
    await card.getByRole('heading', { name: say('operator.right-answer') }).waitFor()
    expect(await page.locator('main').textContent()).not.toMatch(/Leo|leo\./)
  })

  it('replies and closes it; the mail waits while its server is down, is seen to wait, and goes when it is back', async () => {
    const { page, say } = maya
    await mailbox.pause()
    const card = page.getByRole('article')
    await card.locator('summary').getByText(say('operator.reply')).click()
    await card.getByRole('textbox', { name: say('operator.reply') }).fill(reply)
    await card.getByRole('button', { name: say('operator.reply-send') }).click()
    await card.getByText(/^Reply sent on/).waitFor()
    await card.getByRole('button', { name: say('operator.ending-fixed') }).click()
    await page.getByText(say('operator.no-reports-text')).waitFor()

    await page.getByRole('link', { name: say('operator.mails'), exact: true }).click()
    await page.getByRole('heading', { level: 1, name: say('operator.mails') }).waitFor()
    await page.getByText(/The mail server has taken nothing since/).waitFor()
    const mail = page.locator('main li').filter({ hasText: 'Reply to a report' })
    await mail.getByText('ECONNREFUSED').waitFor()
    expect(await page.locator('main').textContent()).not.toContain(email)
    await mailbox.resume()
    await mail.getByRole('button', { name: /^Try now/ }).click()
    expect(await mailTo(mailbox, email)).toMatchObject({ subject: 'A reply to your report' })
    await page.getByText(say('operator.mails-none')).waitFor()
    await page.getByText(/The mail server has taken nothing since/).waitFor({ state: 'detached' })
  })
})

describe('the learner, afterwards', () => {
  it('reads the reply in the mail and on the page that it leads to', async () => {
    const { page, say } = leo
    const { text } = await mailTo(mailbox, email)
    expect(text).toContain('You are right, thank you.')
    const address = /\S+\/learner\/reports/.exec(text)?.[0] ?? ''
    await page.goto(new URL(address).pathname)
    await page.getByRole('heading', { level: 1, name: say('reports.mine') }).waitFor()
    await page.getByText('It is mended.').waitFor()
    await page.getByText(say('reports.state-fixed')).waitFor()
    expect(leo.complaints.filter((complaint) => !/ERR_INTERNET_DISCONNECTED/.test(complaint))).toEqual([])
    expect(maya.complaints).toEqual([])
  })

  it('is shown no page of the administration', async () => {
    const { page, say } = leo
    for (const address of ['/admin', '/admin/reports', '/admin/mails']) {
      await page.goto(address)
      await page.getByRole('heading', { level: 1, name: say('operator.not-for-you-title') }).waitFor()
    }
    const visitor = await journey.newPerson('en')
    await visitor.page.goto('/admin/mails')
    await visitor.page.getByRole('heading', { level: 1, name: visitor.say('accounts.sign-in-title') }).waitFor()
  })
})
