// Somebody who uses a keyboard and nothing else, in English, on a desktop: from the front page to an account. Every stop
// of Tab must be seen: see keyboard.ts.
import type { Challenge } from '@pix/core/content'
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { texts } from '../apps/api/src/features/landing/texts.ts'
import { controlsAreThere } from './answer-controls.ts'
import { answerWithKeyboard } from './answer-with-keyboard.ts'
import { lastAsked, storedAnswers } from './asked-question.ts'
import { type Journey, type Person, startJourney } from './journey.ts'
import { hasFocus, press, pressTab, reach } from './keyboard.ts'
import { replaceWaiting } from './stored-test.ts'
import { assessmentIdIn, nextStep, questionIsShown } from './test-run.ts'
import { beginning } from './words.ts'

const account = { email: 'ada.okafor@example.org', password: 'Violet-Square-27', firstName: 'Ada' }

let journey: Journey
let ada: Person
let assessmentId: string

beforeAll(async () => {
  journey = await startJourney()
  ada = await journey.newPerson('en')
})
afterAll(() => journey.stop())

/** The heading says where one is: after a page has changed it has the focus. */
async function focusIsOn(heading: Locator): Promise<void> {
  await expect.poll(() => hasFocus(heading)).toBe(true)
}

const heading = (name?: RegExp | string) =>
  ada.page.getByRole('heading', name === undefined ? { level: 1 } : { level: 1, name })
const link = (name: RegExp | string) => ada.page.getByRole('link', { name }).first()
const button = (name: RegExp | string) => ada.page.getByRole('button', { name })

describe('a newcomer with a keyboard', () => {
  it('meets what the front page offers in the order in which it is read', async () => {
    const { page } = ada
    await page.goto('/')
    const { skip, home, otherLanguage, signIn, tryNow, how } = texts.en
    const stops: string[] = []
    for (let stop = 0; stop < 6; stop++) stops.push(await pressTab(page))
    expect(stops).toEqual([skip, home, otherLanguage.name, signIn, tryNow, how])
  })

  it('can skip what every page repeats', async () => {
    const { page } = ada
    await press(page, link(texts.en.skip))
    await focusIsOn(page.locator('#content'))
    expect(await pressTab(page)).toBe(texts.en.tryNow)
  })

  it('goes to a competence and begins its test', async () => {
    const { page, say } = ada
    await page.keyboard.press('Enter')
    await heading().waitFor()
    expect(await pressTab(page)).toMatch(say('common.skip'))
    await page.keyboard.press('Enter')
    await press(page, button(say('profile.start')))
    await questionIsShown(ada, 1)
    assessmentId = assessmentIdIn(ada)
  })

  it('starts each question at its instruction, between the way out and the answer', async () => {
    const { page, say } = ada
    await focusIsOn(heading())
    expect(await pressTab(page, 'Shift+Tab')).toMatch(/^Pause/)
    await reach(page, button(say('test.validate')))
    expect(await pressTab(page)).toMatch(say('test.skip'))
  })

  it('is led to what is missing in an answer that is not whole', async () => {
    const { page, say } = ada
    await show('match')
    await controlsAreThere(page)
    await press(page, button(say('test.validate')))
    await focusIsOn(page.locator('main select').first())
    await page.getByText(say('item.missing-match')).waitFor()
  })

  it.each(['choice-one', 'choice-many', 'text', 'number', 'cloze'] as const)(
    'answers a question of the kind %s',
    answer,
  )

  it('reaches a pause, opens a correction and a tutorial in place', async () => {
    const { page, say } = ada
    await focusIsOn(heading())
    const address = page.url()
    const first = page.locator('main ol > li').first()
    await press(page, first.locator('summary').first())
    await first.getByRole('heading', { name: beginning(say('correction.explanation')) }).waitFor()
    const tutorials = first
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: beginning(say('correction.tutorials')) }) })
    await press(page, tutorials.locator('summary').first())
    await tutorials.getByRole('heading', { level: 5 }).first().waitFor()
    expect(page.url()).toBe(address)
    await press(page, link(say('checkpoint.continue')))
    await focusIsOn(heading())
  })

  it.each(['order', 'match', 'categorize'] as const)('answers a question of the kind %s', answer)

  it('reads an earlier answer again and comes back', async () => {
    const { page, say } = ada
    await press(page, link(say('test.earlier')))
    await page.getByText(say('past.title', { position: 8 })).waitFor()
    await press(page, link(say('past.previous')))
    await page.getByText(say('past.title', { position: 7 })).waitFor()
    await press(page, link(say('past.current')))
    await questionIsShown(ada, 9)
    await focusIsOn(heading())
  })

  it('skips what is not known, to the end', async () => {
    const { page, say } = ada
    for (;;) {
      const { position } = await lastAsked(journey, assessmentId)
      await press(page, button(say('test.skip')))
      const step = await nextStep(ada, position)
      await focusIsOn(heading())
      if (step === 'results') break
      if (step === 'checkpoint') await press(page, link(say('checkpoint.continue')))
      await questionIsShown(ada, position + 1)
    }
    const outcomes = (await storedAnswers(journey, assessmentId)).map(({ outcome }) => outcome)
    expect(outcomes.slice(0, 8)).toEqual(Array(8).fill('right'))
    expect(new Set(outcomes.slice(8))).toEqual(new Set(['skipped']))
  })
})

describe('an account with a keyboard', () => {
  it('is made from the menu', async () => {
    const { page, say } = ada
    await press(page, link(say('results.to-profile')))
    await focusIsOn(heading())
    await press(page, page.locator('header summary'))
    await press(page, page.locator('header').getByRole('link', { name: say('common.sign-up') }))
    await focusIsOn(heading(say('accounts.sign-up-title')))
    await reach(page, page.getByRole('radio', { name: say('access.age-old', { age: 15 }) }))
    await page.keyboard.press('Space')
    await write(say('accounts.email'), account.email)
    await write(say('accounts.password'), account.password)
    await write(say('accounts.first-name'), account.firstName)
    await reach(page, page.getByRole('checkbox'))
    await page.keyboard.press('Space')
    await press(page, button(say('accounts.sign-up-submit')))
    await focusIsOn(heading(say('profile.growing-named', { name: account.firstName })))
  })

  it('has a menu that Escape closes and that gives the focus back', async () => {
    const { page, say } = ada
    const menu = page.locator('header summary')
    await press(page, menu)
    await reach(page, button(say('login.sign-out')))
    await page.keyboard.press('Escape')
    await focusIsOn(menu)
    expect(await page.getByText(account.email).isVisible()).toBe(false)
  })

  it('is left by the menu', async () => {
    const { page, say } = ada
    await page.keyboard.press('Enter')
    await press(page, button(say('login.sign-out')))
    await heading(texts.en.heading).waitFor()
  })

  it('is found again by signing in', async () => {
    const { page, say } = ada
    await press(page, link(texts.en.signIn))
    await heading(say('accounts.sign-in-title')).waitFor()
    await write(say('accounts.identifier'), account.email)
    await write(say('accounts.password'), account.password)
    await page.keyboard.press('Enter')
    await focusIsOn(heading(say('profile.growing-named', { name: account.firstName })))
  })

  it('met no error on the way', () => {
    expect(ada.complaints).toEqual([])
  })
})

const competenceId = 'secure-environment'

/** Makes the question that waits one of this kind, in the competence of the test. */
async function show(kind: Challenge['item']['kind']): Promise<void> {
  const { challenges } = journey.service.release
  const challenge = challenges.find(({ item, competenceId: of }) => item.kind === kind && of === competenceId)
  if (!challenge) throw new Error(`no challenge of ${competenceId} is a ${kind}`)
  const { position } = await lastAsked(journey, assessmentId)
  await replaceWaiting(journey, assessmentId, challenge, 'en')
  await ada.page.reload()
  await questionIsShown(ada, position)
}

async function answer(kind: Challenge['item']['kind']): Promise<void> {
  const { page, say } = ada
  await show(kind)
  const asked = await lastAsked(journey, assessmentId)
  await answerWithKeyboard(page, asked.rightAnswer('en'))
  await press(page, button(say('test.validate')))
  await nextStep(ada, asked.position)
  expect((await storedAnswers(journey, assessmentId)).at(-1)).toEqual({ position: asked.position, outcome: 'right' })
}

async function write(label: RegExp, text: string): Promise<void> {
  const field = ada.page.getByLabel(label)
  await reach(ada.page, field)
  await ada.page.keyboard.type(text)
}
