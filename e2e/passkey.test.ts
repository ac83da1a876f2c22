// Somebody who would rather touch their device than remember a password: with a device in software, and real keys.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { texts } from '../apps/api/src/features/landing/texts.ts'
import { signOut, signUp } from './account.ts'
import { type Journey, type Person, phone, startJourney } from './journey.ts'
import { accessFlaws, overflowFlaws } from './page-flaws.ts'
import { beginning } from './words.ts'

const account = { email: 'li.wei@example.org', password: 'Carreau-Violet-27', firstName: 'Li' }

let journey: Journey
let li: Person
/** From now on its owner proves nothing to the device. */
let lockDevice: () => Promise<void>

beforeAll(async () => {
  journey = await startJourney()
  li = await journey.newPerson('en', { viewport: phone })
  lockDevice = await addDevice(li)
  await li.page.goto('/sign-up')
  await signUp(li, account)
  await li.page.getByText(account.firstName).first().waitFor()
})
afterAll(() => journey.stop())

/** A telephone that keeps passkeys, and whose owner agrees to everything. */
async function addDevice({ context, page }: Person): Promise<() => Promise<void>> {
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return async () => {
    await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  }
}

const button = (key: Parameters<Person['say']>[0]) => li.page.getByRole('button', { name: beginning(li.say(key)) })

describe('a passkey', () => {
  it('is added from the account, with the password', async () => {
    const { page, say } = li
    await page.goto('/learner/account')
    await page.getByText(say('methods.passkeys-none')).waitFor()
    await button('methods.passkey-add').click()
    await page.getByRole('textbox', { name: say('methods.passkey-name') }).fill('My phone')
    await page.locator('#passkey-password').fill(account.password)
    expect([...(await overflowFlaws(page)), ...(await accessFlaws(page))]).toEqual([])
    await button('methods.passkey-make').click()
    await page.getByText(say('methods.passkey-made')).waitFor()
    await page.getByText('My phone', { exact: true }).waitFor()
    await page.getByText(say('methods.passkey-unused')).waitFor()
  })

  it('is not made twice by one device', async () => {
    const { page, say } = li
    await button('methods.passkey-add').click()
    await page.locator('#passkey-password').fill(account.password)
    await button('methods.passkey-make').click()
    await page.getByText(say('methods.passkey-there')).waitFor()
    await button('common.cancel').click()
  })

  it('signs in, with nothing typed', async () => {
    const { page, say } = li
    await signOut(li)
    await page.getByRole('heading', { level: 1, name: texts.en.heading }).waitFor()
    await page.goto('/sign-in?next=/learner/account')
    await button('methods.passkey-sign-in').click()
    await page.getByRole('heading', { level: 1, name: say('account.title') }).waitFor()
    await page.getByText(say('methods.passkey-used')).waitFor()
  })

  it('gets another name', async () => {
    const { page, say } = li
    await button('methods.passkey-rename').click()
    await page.getByRole('textbox', { name: say('methods.passkey-name') }).fill('Old phone')
    await page
      .locator('li')
      .getByRole('button', { name: say('account.save') })
      .click()
    await page.getByText('Old phone', { exact: true }).waitFor()
  })

  it('opens nothing once it is removed, and the page says so', async () => {
    const { page, say } = li
    await button('methods.passkey-remove').click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('methods.passkey-remove') })
      .click()
    await page.getByText(say('methods.passkey-removed')).waitFor()
    await page.getByText(say('methods.passkeys-none')).waitFor()
    await signOut(li)
    await page.getByRole('heading', { level: 1, name: texts.en.heading }).waitFor()
    await page.goto('/sign-in')
    await button('methods.passkey-sign-in').click()
    await page.getByText(say('errors.passkey-unknown')).waitFor()
  })

  it('that the device does not give leaves the password', async () => {
    const { page, say } = li
    await lockDevice()
    await page.goto('/sign-in')
    await button('methods.passkey-sign-in').click()
    await page.getByText(say('methods.passkey-cancelled')).waitFor()
    expect(li.complaints.filter((complaint) => !/status of 4\d\d/.test(complaint))).toEqual([])
  })

  it('is not offered where the browser knows none', async () => {
    const old = await journey.newPerson('en')
    await old.context.addInitScript(() => Reflect.deleteProperty(window, 'PublicKeyCredential'))
    await old.page.goto('/sign-in')
    await old.page.getByRole('button', { name: old.say('accounts.sign-in-submit') }).waitFor()
    expect(await old.page.getByRole('button', { name: old.say('methods.passkey-sign-in') }).count()).toBe(0)
  })
})
