// A browser that keeps nothing of a page, as where somebody refuses the data of sites, and that cannot speak.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { texts } from '../apps/api/src/features/landing/texts.ts'
import { signOut, signUp } from './account.ts'
import { lastAsked, storedAnswers } from './asked-question.ts'
import { type Journey, type Person, startJourney } from './journey.ts'
import { answerUpTo, assessmentIdIn, goOn, questionIsShown, startTest } from './test-run.ts'

const knownLevel = 2

let journey: Journey
let sam: Person
let assessmentId: string

beforeAll(async () => {
  journey = await startJourney()
  sam = await journey.newPerson('en')
  await sam.context.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('refused', 'SecurityError')
        },
      })
    }
    Reflect.deleteProperty(window, 'speechSynthesis')
  })
})
afterAll(() => journey.stop())

describe('somebody whose browser keeps nothing and cannot speak', () => {
  it('takes a test to its first pause, and finds it again after leaving and loading the page', async () => {
    const { page, say } = sam
    await page.goto('/')
    await page.getByRole('link', { name: texts.en.tryNow }).first().click()
    assessmentId = await startTest(sam)
    await answerUpTo(journey, sam, knownLevel)
    await page.getByRole('link', { name: /^Pause/ }).click()
    await page.getByRole('link', { name: say('profile.go-on') }).click()
    await questionIsShown(sam, (await lastAsked(journey, assessmentId)).position)
    await page.reload()
    // A page that remembers nothing cannot know who sits there.
    await page.getByRole('button', { name: say('yours.yes') }).click()
    await questionIsShown(sam, 2)
    expect(assessmentIdIn(sam)).toBe(assessmentId)
    while ((await answerUpTo(journey, sam, knownLevel)) !== 'checkpoint');
    await goOn(sam)
    expect(await storedAnswers(journey, assessmentId)).toHaveLength(5)
  })

  it('chooses how the page looks, for as long as it is open, and is told that it cannot be read aloud', async () => {
    const { page, say } = sam
    await page.getByRole('button', { name: say('common.comfort') }).click()
    await page.getByText(say('comfort.aloud-impossible')).waitFor()
    await page.getByRole('radio', { name: say('comfort.spacing-wide') }).check()
    expect(await page.locator('html').getAttribute('data-comfort')).toBe('wide')
    await page.getByRole('button', { name: say('comfort.close') }).click()
    await page.getByRole('button', { name: say('test.validate') }).waitFor()
  })

  it('makes an account that keeps the test, and signs out', async () => {
    const { page, say } = sam
    await page.getByRole('link', { name: /^Pause/ }).click()
    await page.getByRole('link', { name: say('common.sign-up') }).click()
    await signUp(sam, { email: 'sam@example.org', password: 'Violet-Square-27', firstName: 'Sam' })
    await page.getByRole('link', { name: say('profile.go-on') }).click()
    await questionIsShown(sam, 6)
    await page.getByRole('link', { name: /^Pause/ }).click()
    await signOut(sam)
    await page.getByText(texts.en.news['left-login']).waitFor()
  })

  it('met no error on the way', () => {
    expect(sam.complaints).toEqual([])
  })
})
