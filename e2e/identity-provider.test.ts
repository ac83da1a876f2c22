// A pupil whose school signs them in: the first time, the next, and with an account that they had. Through a real
// provider, on another origin.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { texts } from '../apps/api/src/features/landing/texts.ts'
import { type IdentityProvider, startIdentityProvider } from '../apps/api/src/testing/identity-provider.ts'
import { signIn, signOut, signUp } from './account.ts'
import { type Journey, type Person, phone, startJourney } from './journey.ts'
import { flawsOf } from './page-flaws.ts'

const school = { name: 'Lycée de Valbourg' }
/** One that is down. */
const city = { name: 'Ville de Valbourg' }
const account = { email: 'zoe@example.org', password: 'Carreau-Violet-27', firstName: 'Zoé' }

let journey: Journey
let provider: IdentityProvider
let pupil: Person
beforeAll(async () => {
  provider = await startIdentityProvider({
    ana: { given_name: 'Ana', email: 'ana@school.example', email_verified: true },
    zoe: { given_name: 'Zoé' },
  })
  journey = await startJourney({
    identityProviders: [provider.config, { ...provider.config, ...city, id: 'city', issuer: 'http://127.0.0.1:1' }],
  })
  provider.open(journey.service.address)
  pupil = await journey.newPerson('en', { viewport: phone })
})
afterAll(async () => {
  await journey.stop()
  await provider.stop()
})

const heading = ({ page }: Person, name: RegExp | string) => page.getByRole('heading', { level: 1, name }).waitFor()
const press = ({ page }: Person, name: RegExp) => page.getByRole('button', { name }).first().click()

/** On the page of the school; it remembers people, until they ask for another. */
async function signInAtSchool({ page }: Person, login: string): Promise<void> {
  await page.getByLabel('Login').fill(login)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

describe('somebody who signs in with another service', () => {
  it('chooses the first time to make an account', async () => {
    const { page, say } = pupil
    await page.goto('/sign-in?next=/learner/account')
    await press(pupil, say('methods.provider-continue', school))
    await signInAtSchool(pupil, 'ana')
    await heading(pupil, say('methods.first-title', school))
    await page.getByText('Ana, ana@school.example').waitFor()
    expect(await flawsOf(page, 'en')).toEqual([])
    await pupil.page.getByRole('radio', { name: say('access.age-old', { age: 15 }) }).check()
    await press(pupil, say('methods.first-create'))
    await page.getByText(say('accounts.terms-missing')).waitFor()
    await page.locator('#terms').check()
    await press(pupil, say('methods.first-create'))
    await heading(pupil, say('account.title'))
    await page.getByText(say('methods.no-password')).waitFor()
    await page.getByText(school.name, { exact: true }).waitFor()
  })

  it('goes straight in the next time', async () => {
    const { page, say } = pupil
    await signOut(pupil)
    await heading(pupil, texts.en.heading)
    await page.goto('/sign-in')
    await press(pupil, say('methods.provider-continue', school))
    await heading(pupil, /Ana/)
  })

  it('cannot take away what alone opens the account', async () => {
    const { page, say } = pupil
    await page.goto('/learner/account')
    await press(pupil, /^Unlink/)
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('methods.identity-unlink') })
      .click()
    await page.getByText(say('errors.last-sign-in-method')).waitFor()
    await page.getByRole('button', { name: say('methods.identity-keep') }).click()
  })

  it('signs in again before what only the owner may do, then deletes the account', async () => {
    const { page, say } = pupil
    await journey.database.query(`update logins set created_at = created_at - interval '11 minutes'`)
    await press(pupil, say('account.deletion-open'))
    await press(pupil, say('account.deletion-confirm'))
    await page.getByText(say('methods.again')).waitFor()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('methods.provider-continue', school) })
      .click()
    await heading(pupil, say('account.title'))
    await press(pupil, say('account.deletion-open'))
    await press(pupil, say('account.deletion-confirm'))
    await heading(pupil, texts.en.heading)
  })

  it('may turn back at the other service, and choose none', async () => {
    const { page, say } = pupil
    await pupil.context.clearCookies()
    await page.goto('/sign-in')
    await press(pupil, say('methods.provider-continue', school))
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByText(say('methods.provider-refused', school)).waitFor()
    expect(await flawsOf(page, 'en')).toEqual([])
    await press(pupil, say('methods.provider-continue', school))
    await signInAtSchool(pupil, 'ana')
    await heading(pupil, say('methods.first-title', school))
    await press(pupil, say('methods.first-neither'))
    await heading(pupil, say('accounts.sign-in-title'))
  })
})

describe('somebody who has an account', () => {
  it('links it the first time they come from the other service', async () => {
    const zoe = await journey.newPerson('fr')
    const { page, say } = zoe
    await page.goto('/sign-up')
    await signUp(zoe, account)
    await page.getByText(account.firstName).first().waitFor()
    await signOut(zoe)
    await heading(zoe, texts.fr.heading)
    await page.goto('/sign-in')
    await press(zoe, say('methods.provider-continue', school))
    await signInAtSchool(zoe, 'zoe')
    await heading(zoe, say('methods.first-title', school))
    await page.locator('summary').getByText(say('methods.first-have')).click()
    await page.getByRole('textbox', { name: say('accounts.identifier') }).fill(account.email)
    await page.locator('input[name="password"]').fill(account.password)
    await press(zoe, say('methods.first-link', school))
    await heading(zoe, /Zoé/)
    await page.goto('/learner/account')
    await page.getByText(school.name, { exact: true }).waitFor()
    await press(zoe, /^Délier/)
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('methods.identity-unlink') })
      .click()
    await page.getByText(say('methods.identity-unlinked')).waitFor()
  })

  it('links it from the account too', async () => {
    const zoe = await journey.newPerson('fr')
    const { page, say } = zoe
    await page.goto('/sign-in?next=/learner/account')
    await signIn(zoe, account)
    await press(zoe, say('methods.identity-link', school))
    await page.locator('#link-school').fill(account.password)
    await press(zoe, say('methods.identity-go', school))
    await signInAtSchool(zoe, 'zoe')
    await heading(zoe, say('account.title'))
    await page.getByText(school.name, { exact: true }).waitFor()
  })

  it('is told when the other service does not answer, and signs in otherwise', async () => {
    const zoe = await journey.newPerson('en')
    const { page, say } = zoe
    await page.goto('/sign-in')
    await press(zoe, say('methods.provider-continue', city))
    await page.getByText(say('methods.provider-not-answering', city)).waitFor()
    await signIn(zoe, account)
    await heading(zoe, /Zoé/)
  })

  it('is told that they came back too late', async () => {
    const zoe = await journey.newPerson('en')
    const { page, say } = zoe
    await page.goto('/sign-in/with/school/callback?code=old&state=old')
    await page.getByText(say('errors.sign-in-expired')).waitFor()
    await page.getByRole('link', { name: say('methods.provider-otherwise') }).click()
    await heading(zoe, say('accounts.sign-in-title'))
  })
})
