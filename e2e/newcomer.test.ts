// Somebody who has never heard of the service, with a phone, in French: from the front page to an account that keeps
// what was earned.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { texts } from '../apps/api/src/features/landing/texts.ts'
import { signIn, signOut, signUp } from './account.ts'
import { lastAsked, storedAnswers } from './asked-question.ts'
import { type Journey, type Person, phone, startJourney } from './journey.ts'
import { answerUpTo, assessmentIdIn, goOn, questionIsShown, startTest } from './test-run.ts'
import { beginning } from './words.ts'

const account = { email: 'lou.martin@example.fr', password: 'Carreau-Violet-27', firstName: 'Lou' }
const knownLevel = 3

let journey: Journey
let lou: Person
let assessmentId: string
let reached: { level: number; pix: number }

beforeAll(async () => {
  journey = await startJourney()
  lou = await journey.newPerson('fr', { viewport: phone, hasTouch: true, isMobile: true })
})
afterAll(() => journey.stop())

describe('a newcomer without an account', () => {
  it('goes from the front page to a first question in three taps, without giving anything', async () => {
    const { page } = lou
    await page.goto('/')
    await page.getByRole('heading', { level: 1, name: texts.fr.heading }).waitFor()
    await page.getByRole('link', { name: texts.fr.tryNow }).first().click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    assessmentId = await startTest(lou)
    expect(await lou.page.getByRole('textbox', { name: lou.say('accounts.email') }).count()).toBe(0)
  })

  it('pauses in the middle and finds the same question again', async () => {
    const { page, say } = lou
    await answerUpTo(journey, lou, knownLevel)
    const { position } = await lastAsked(journey, assessmentId)
    await page.getByRole('link', { name: /^Pause/ }).click()
    await page.getByRole('link', { name: say('profile.go-on') }).click()
    await questionIsShown(lou, position)
    expect(assessmentIdIn(lou)).toBe(assessmentId)
  })

  it('reads an earlier answer again and cannot change it', async () => {
    const { page, say } = lou
    await page.getByRole('link', { name: say('test.earlier') }).click()
    await page.getByText(say('past.title', { position: 1 })).waitFor()
    const controls = page.locator('main input, main select, main button[id^="answer-"]')
    const states = await controls.evaluateAll((all) =>
      all.map((one) => one.matches(':disabled, [readonly], [aria-disabled="true"]')),
    )
    expect(states.filter((isClosed) => !isClosed)).toEqual([])
    await page.getByText(say('past.correction-later')).waitFor()
    await page.getByRole('link', { name: say('past.current') }).click()
    await questionIsShown(lou, 2)
  })

  it('reaches a pause after five answers, and opens a correction and a tutorial in place', async () => {
    const { page, say } = lou
    while ((await answerUpTo(journey, lou, knownLevel)) !== 'checkpoint');
    expect(await storedAnswers(journey, assessmentId)).toHaveLength(5)
    const address = page.url()

    const first = page.locator('main ol > li').first()
    await first.locator('summary').first().click()
    await first.getByRole('heading', { name: beginning(say('correction.explanation')) }).waitFor()
    const tutorials = first
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: beginning(say('correction.tutorials')) }) })
    await tutorials.locator('summary').first().click()
    await tutorials.getByRole('heading', { level: 5 }).first().waitFor()
    expect(page.url()).toBe(address)

    await first.getByRole('link', { name: beginning(say('correction.see-question')) }).click()
    await page.getByText(say('past.title', { position: 1 })).waitFor()
    await page.goBack()
    await first.getByRole('heading', { name: beginning(say('correction.explanation')) }).waitFor()
    await goOn(lou)
  })

  it('ends with a level and pix of the competence', async () => {
    const { page, say } = lou
    for (;;) {
      const step = await answerUpTo(journey, lou, knownLevel)
      if (step === 'results') break
      if (step === 'checkpoint') await goOn(lou)
    }
    const level = await page.getByText(say('results.level')).textContent()
    const pix = await page.getByText(say('results.pix-of')).textContent()
    reached = { level: Number(/\d+/.exec(String(level))?.[0]), pix: Number(/\d+/.exec(String(pix))?.[0]) }
    expect(reached.level).toBeGreaterThanOrEqual(1)
    expect(reached.pix).toBeGreaterThanOrEqual(8 * reached.level)
  })

  it('sees in the profile what was earned, as a mosaic and as a table', async () => {
    await lou.page.getByRole('link', { name: lou.say('results.to-profile') }).click()
    await profileShows(lou, reached)
  })
})

describe('a newcomer who makes an account', () => {
  it('keeps the result', async () => {
    const { page, say } = lou
    await page.getByRole('link', { name: say('common.sign-up') }).click()
    await signUp(lou, account)
    await page
      .getByRole('heading', { level: 1, name: say('profile.growing-named', { name: account.firstName }) })
      .waitFor()
    await profileShows(lou, reached)
  })

  it('leaves nothing behind when signing out, not even to the Back button', async () => {
    const { page, context, say } = lou
    await signOut(lou)
    await page.getByRole('heading', { level: 1, name: texts.fr.heading }).waitFor()

    const left = await page.evaluate(() => ({ local: Object.keys(localStorage), session: Object.keys(sessionStorage) }))
    expect(left.local).toEqual([])
    expect(left.session).toEqual([])
    expect((await context.cookies()).map(({ name }) => name).filter((name) => name !== 'pix_language')).toEqual([])

    await page.goBack({ waitUntil: 'load' }).catch(() => null)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const shown = await page.locator('body').textContent()
    expect(shown).not.toContain(account.firstName)
    expect(shown).not.toContain(account.email)
    expect(await page.getByText(say('profile.level-pix')).count()).toBe(0)
  })

  it('finds everything again on another device', async () => {
    const elsewhere = await journey.newPerson('fr')
    const { page, say } = elsewhere
    await page.goto('/sign-in')
    await signIn(elsewhere, account)
    await page
      .getByRole('heading', { level: 1, name: say('profile.growing-named', { name: account.firstName }) })
      .waitFor()
    await profileShows(elsewhere, reached)

    await page.goto(`/learner/assessments/${assessmentId}/results`)
    await page.getByText(say('results.level', { level: reached.level })).waitFor()
    expect(elsewhere.complaints).toEqual([])
  })

  it('met no error on the way', () => {
    expect(lou.complaints).toEqual([])
  })
})

/** The block of the mosaic and the row of the table say the same. */
async function profileShows({ page, say }: Person, { level, pix }: { level: number; pix: number }): Promise<void> {
  await page.getByRole('img', { name: say('profile.mosaic') }).waitFor()
  const block = page.locator('svg title').filter({ hasText: say('profile.block', { level, pix }) })
  await block.waitFor({ state: 'attached' })
  const table = page.getByRole('table', { name: say('profile.table-caption') })
  if (!(await table.isVisible())) await page.getByText(say('profile.table')).click()
  await table
    .getByRole('row')
    .filter({ has: page.getByRole('cell', { name: String(level), exact: true }) })
    .filter({ has: page.getByRole('cell', { name: String(pix), exact: true }) })
    .waitFor()
}
