// What may come between a person and a test: another device, another tab, a line that drops, a login that ends, somebody
// who signs out. Nothing that was validated is lost or counted twice, and nothing stays for the next person.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { texts } from '../apps/api/src/features/landing/texts.ts'
import { type Account, signIn, signOut } from './account.ts'
import { controlOf, controlsAreThere } from './answer-controls.ts'
import { answerInPage } from './answer-in-page.ts'
import { lastAsked, storedAnswers } from './asked-question.ts'
import { type Journey, type Person, startJourney } from './journey.ts'
import { type Answered, replaceWaiting, signInAs, storeTest } from './stored-test.ts'
import { answerUpTo, assessmentIdIn, questionIsShown } from './test-run.ts'
import { beginning, wordsIn } from './words.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney()
})
afterAll(() => journey.stop())

let amina: Person
let account: Account
let assessmentId: string
let people = 0

// Each test has somebody new, with an account, at the second question of a test: a text to type.
beforeEach(async () => {
  amina = await journey.newPerson('en')
  account = { email: `amina.${++people}@example.org`, password: 'Violet-Square-27', firstName: 'Amina' }
  await amina.context.request.post('/api/users', { data: { ...account, language: 'en', acceptsTerms: true } })
  const { rows } = await journey.database.query<{ user_id: string }>('select user_id from users where email = $1', [
    account.email,
  ])
  const [challenge, waiting] = journey.service.release.challenges.filter(({ item }) => item.kind === 'text')
  if (!rows[0] || !challenge || !waiting) throw new Error('there are an account and two challenges that ask for a text')
  const answered: Answered[] = [{ challenge, outcome: 'right' }]
  assessmentId = await storeTest(journey, rows[0].user_id, 'en', { answered, waiting })
  await amina.page.goto(`/learner/assessments/${assessmentId}`)
  await questionIsShown(amina, 2)
})

describe('a second device', () => {
  it('shows the question that the first one left, and the first one follows', async () => {
    const { page, say } = amina
    const phone = await journey.newPerson('en')
    await phone.page.goto('/sign-in')
    await signIn(phone, account)
    await phone.page.getByRole('link', { name: say('profile.go-on') }).click()
    await questionIsShown(phone, 2)
    expect(assessmentIdIn(phone)).toBe(assessmentId)
    expect(await heading(phone)).toBe(await heading(amina))

    await answerUpTo(journey, phone, 8)
    await validate(amina, 'too late')
    await page.getByText(say('test.moved-on')).waitFor()
    await questionIsShown(amina, 3)
    expect(await heading(amina)).toBe(await heading(phone))
    expect(await storedAnswers(journey, assessmentId)).toEqual([
      { position: 1, outcome: 'right' },
      { position: 2, outcome: 'right' },
    ])
    expect([...refused(amina), ...phone.complaints]).toEqual([])
  })
})

describe('two tabs', () => {
  it('that answer at once store one answer, and the other tab is told and shows what comes next', async () => {
    const { say } = amina
    const other = { ...amina, page: await amina.context.newPage() }
    await other.page.goto(amina.page.url())
    await questionIsShown(other, 2)
    const both = [amina, other]
    for (const { page } of both) await controlOf(page, 'text').fill('one of two')
    await Promise.all(both.map(({ page }) => page.getByRole('button', { name: say('test.validate') }).click()))
    for (const tab of both) await questionIsShown(tab, 3)

    const told = await Promise.all(both.map(({ page }) => page.getByText(say('test.moved-on')).count()))
    expect(told.toSorted()).toEqual([0, 1])
    expect(await heading(amina)).toBe(await heading(other))
    expect((await storedAnswers(journey, assessmentId)).map(({ position }) => position)).toEqual([1, 2])
    expect(refused(amina)).toEqual([])
  })
})

describe('a line that is slow', () => {
  it('lets nobody validate what is not on the screen yet', async () => {
    const { page, say } = amina
    const order = journey.service.release.challenges.find(({ item }) => item.kind === 'order')
    if (!order) throw new Error('no challenge is an order')
    await replaceWaiting(journey, assessmentId, order, 'en')
    const { promise: hasCome, resolve: come } = Promise.withResolvers<void>()
    await page.route(/order-controls/, async (route) => {
      await hasCome
      await route.continue()
    })
    await page.reload()
    await questionIsShown(amina, 2)
    const button = page.getByRole('button', { name: say('test.validate') })
    expect(await button.count()).toBe(0)

    come()
    await controlsAreThere(page)
    await button.waitFor()
    expect(await storedAnswers(journey, assessmentId)).toHaveLength(1)
  })
})

describe('a line that drops', () => {
  it('is said, keeps the answer and sends it once when it is back', async () => {
    const { page, say, context } = amina
    await context.setOffline(true)
    const given = await rightText()
    await validate(amina, given)
    await page.getByText(say('test.waiting')).waitFor()
    expect(await controlOf(page, 'text').inputValue()).toBe(given)
    expect(await controlOf(page, 'text').isEditable()).toBe(false)
    expect(await storedAnswers(journey, assessmentId)).toHaveLength(1)

    await context.setOffline(false)
    await questionIsShown(amina, 3)
    await theAnswerIsStoredOnce()
  })

  it('loses no answer to a reload while it is down', async () => {
    const { page, say, context } = amina
    const address = page.url()
    await context.setOffline(true)
    await validate(amina, await rightText())
    await page.getByText(say('test.waiting')).waitFor()
    await page.reload().catch(() => null)
    expect(await page.getByText(say('test.waiting')).count()).toBe(0)

    await context.setOffline(false)
    await page.goto(address)
    await questionIsShown(amina, 3)
    await theAnswerIsStoredOnce()
  })

  it('loses nothing of an answer that was not validated yet', async () => {
    const { page, context } = amina
    const address = page.url()
    await context.setOffline(true)
    await controlOf(page, 'text').fill('half an ans')
    await page.reload().catch(() => null)

    await context.setOffline(false)
    await page.goto(address)
    await questionIsShown(amina, 2)
    expect(await controlOf(page, 'text').inputValue()).toBe('half an ans')
  })

  it('before the server could reply does not count the answer twice', async () => {
    const { page } = amina
    let sent = 0
    await page.route('**/answers', async (route) => {
      sent++
      if (sent > 1) return route.continue()
      await route.fetch()
      await route.abort('connectionreset')
    })
    await validate(amina, await rightText())
    await questionIsShown(amina, 3)
    expect(sent).toBe(2)
    await theAnswerIsStoredOnce()
  })
})

describe('a tab that is closed', () => {
  it('loses nothing of a half-made answer, and signing out leaves nothing of it', async () => {
    const address = amina.page.url()
    await controlOf(amina.page, 'text').fill('half an ans')
    await amina.page.close()

    const again = { ...amina, page: await amina.context.newPage() }
    const { page, say } = again
    await page.goto(address)
    await questionIsShown(again, 2)
    expect(await controlOf(page, 'text').inputValue()).toBe('half an ans')

    await page.getByRole('link', { name: beginning(say('test.pause')) }).click()
    await page.getByText(account.firstName).first().waitFor()
    await signOut(again)
    await page.getByRole('heading', { level: 1, name: texts.en.heading }).waitFor()
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
    expect(amina.complaints).toEqual([])
  })

  it('keeps no half-made answer for somebody else who signs in', async () => {
    const address = amina.page.url()
    await controlOf(amina.page, 'text').fill('half an ans')
    await amina.page.close()
    await amina.context.clearCookies()

    const ben = { ...amina, page: await amina.context.newPage() }
    const { page } = ben
    const his = { ...account, email: `ben.${account.email}`, firstName: 'Ben' }
    const body = { ...his, language: 'en', acceptsTerms: true }
    await (await journey.newPerson('en')).context.request.post('/api/users', { data: body })
    await page.goto('/sign-in')
    await signIn(ben, his)
    await page.getByText('Ben').first().waitFor()
    await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([])
    await page.goto(address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.content()).not.toContain('half an ans')
  })
})

describe('another language in the middle of a question', () => {
  it('is one click away, keeps the half-made answer, and stays', async () => {
    const { page, say } = amina
    const french = wordsIn('fr')
    await controlOf(page, 'text').fill('half an ans')
    await page.getByRole('banner').getByRole('button', { name: 'Français' }).click()
    await page.getByRole('button', { name: french('test.validate') }).waitFor()
    expect(await controlOf(page, 'text').inputValue()).toBe('half an ans')
    await page.reload()
    await page.getByRole('button', { name: french('test.validate') }).waitFor()
    expect(await controlOf(page, 'text').inputValue()).toBe('half an ans')

    const back = page.getByRole('banner').getByRole('button', { name: 'English' })
    await back.press('Enter')
    await page.getByRole('button', { name: say('test.validate') }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Français')
    expect(amina.complaints).toEqual([])
  })
})

describe('a login that ends in the middle of a test', () => {
  it('leads to signing in, says why, and the answer is kept and stored once', async () => {
    const { page, say } = amina
    await journey.database.query(
      'delete from logins where user_id = (select user_id from assessments where assessment_id = $1)',
      [assessmentId],
    )
    let sent = 0
    page.on('request', (request) => request.url().endsWith('/answers') && sent++)
    await validate(amina, await rightText())
    await page.getByRole('heading', { level: 1, name: say('accounts.sign-in-title') }).waitFor()
    await page.getByText(say('accounts.sign-in-answer-kept')).waitFor()
    expect(sent).toBe(1)

    await signIn(amina, account)
    await questionIsShown(amina, 3)
    expect(sent).toBe(2)
    await theAnswerIsStoredOnce()
  })
})

describe('the address of a test in the hands of somebody else', () => {
  it('shows them the same as an address that leads nowhere, and the way to a test of their own', async () => {
    const own = amina.page.url()
    const nowhere = own.replace(assessmentId, '00000000-0000-4000-8000-000000000000')
    const stranger = await journey.newPerson('en')
    const { page, say } = stranger
    const said: string[] = []
    for (const address of [own, nowhere]) {
      await page.goto(address)
      await page.getByRole('heading', { level: 1, name: say('test.not-open-title') }).waitFor()
      said.push(String(await page.locator('body').textContent()))
    }
    expect(said[0]).toBe(said[1])
    expect(said[0]).not.toMatch(/Pause/)

    await page.goto(own)
    await page
      .getByRole('main')
      .getByRole('link', { name: say('common.sign-in') })
      .click()
    await signIn(stranger, account)
    await questionIsShown(stranger, 2)

    const other = await journey.newPerson('en')
    await other.page.goto(own)
    await other.page.getByRole('link', { name: other.say('test.start-own') }).click()
    await other.page.getByRole('heading', { level: 1, name: other.say('profile.waiting') }).waitFor()
  })

  it('shows the same to another account', async () => {
    const own = amina.page.url()
    const nowhere = own.replace(assessmentId, '00000000-0000-4000-8000-000000000000')
    const ben = await journey.newPerson('en')
    await signInAs(journey, ben, 'Ben')
    const said: string[] = []
    for (const address of [own, nowhere]) {
      await ben.page.goto(address)
      await ben.page.getByText(ben.say('test.not-open-account')).waitFor()
      said.push(String(await ben.page.locator('body').textContent()))
    }
    expect(said[0]).toBe(said[1])
  })
})

describe('signing out in one tab', () => {
  it('leaves nothing of the person in another, not even to the Back button', async () => {
    const { page, say } = amina
    const address = page.url()
    await page.goto('/learner/profile')
    await page.getByText(account.firstName).first().waitFor()
    await page.goto(address)
    await controlOf(page, 'text').fill('half an ans')
    const other = { ...amina, page: await amina.context.newPage() }
    await other.page.goto('/learner/profile')
    await other.page.getByText(account.firstName).first().waitFor()
    await signOut(other)

    await page.getByRole('heading', { level: 1, name: texts.en.heading }).waitFor()
    expect(await page.evaluate(() => [...Object.keys(sessionStorage), ...Object.keys(localStorage)])).toEqual([])
    await page.goBack({ waitUntil: 'load' }).catch(() => null)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const shown = await page.content()
    for (const trace of [account.firstName, account.email, 'half an ans']) expect(shown).not.toContain(trace)
    expect(await page.getByText(say('profile.level-pix')).count()).toBe(0)
  })
})

async function heading({ page }: Person): Promise<string | null> {
  return page.getByRole('heading', { level: 1 }).textContent()
}

async function validate({ page, say }: Person, text: string): Promise<void> {
  await answerInPage(page, { kind: 'text', text })
  await page.getByRole('button', { name: say('test.validate') }).click()
}

/** What is right for the question that waits. */
async function rightText(): Promise<string> {
  const answer = (await lastAsked(journey, assessmentId)).rightAnswer('en')
  if (answer.kind !== 'text') throw new Error(`the question that waits is a ${answer.kind}`)
  return answer.text
}

async function theAnswerIsStoredOnce(): Promise<void> {
  expect(await storedAnswers(journey, assessmentId)).toEqual([
    { position: 1, outcome: 'right' },
    { position: 2, outcome: 'right' },
  ])
}

/** Complaints, but for what the browser itself writes about a refusal that is meant. */
function refused({ complaints }: Person): string[] {
  return complaints.filter((complaint) => !/409/.test(complaint))
}
