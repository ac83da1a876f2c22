// The page of a test as a screen reader gets it, for each kind of item: in which order, by which names, and what is said
// when something happens.
import type { Challenge } from '@pix/core/content'
import { type ItemKind, rulesOf } from '@pix/core/items'
import { type Line, plainText } from '@pix/core/rich-text'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Heard, heardOn } from './accessibility-tree.ts'
import { controlsAreThere } from './answer-controls.ts'
import { answerInPage } from './answer-in-page.ts'
import { lastAsked } from './asked-question.ts'
import { type Journey, type Person, startJourney } from './journey.ts'
import { replaceWaiting, signInAs, storeTest } from './stored-test.ts'
import { beginning } from './words.ts'

let journey: Journey
let yann: Person
let assessmentId: string
beforeAll(async () => {
  journey = await startJourney()
  yann = await journey.newPerson('fr')
  const { challenges } = journey.service.release
  const waiting = challenges[0]
  // None of the examples below: a test asks each challenge once.
  const answered = challenges.at(-1)
  if (!answered || !waiting) throw new Error('the release has two challenges')
  const userId = await signInAs(journey, yann, 'Yann')
  assessmentId = await storeTest(journey, userId, 'fr', {
    answered: [{ challenge: answered, outcome: 'right' }],
    waiting,
  })
})
afterAll(() => journey.stop())

const kinds: readonly ItemKind[] = [
  'choice-one',
  'choice-many',
  'text',
  'number',
  'cloze',
  'order',
  'match',
  'categorize',
  'choice-image',
  'hotspot',
]
const controls = new Set(['radio', 'checkbox', 'textbox', 'combobox', 'button', 'DisclosureTriangle', 'link'])

/** One that shows something above the answer, if there is one of the kind. */
function exampleOf(kind: ItemKind): Challenge {
  const all = journey.service.release.challenges.filter(({ item }) => item.kind === kind)
  const example = all.find(({ texts }) => texts.fr.exhibits.length > 0) ?? all[0]
  if (!example) throw new Error(`there is no ${kind}`)
  return example
}

const placeOf = (heard: readonly Heard[], role: string, name: RegExp): number =>
  heard.findIndex((one) => one.role === role && name.test(one.name))
const normal = (words: string): string => words.replace(/\s+/g, ' ').trim()

describe.each(kinds)('a question of kind %s', (kind) => {
  let challenge: Challenge
  let heard: Heard[]
  beforeAll(async () => {
    challenge = exampleOf(kind)
    await replaceWaiting(journey, assessmentId, challenge, 'fr')
    await yann.page.goto(`/learner/assessments/${assessmentId}`)
    await yann.page.getByRole('button', { name: yann.say('test.validate') }).waitFor()
    await controlsAreThere(yann.page)
    heard = await heardOn(yann.page)
  })

  it('is read in the order in which one answers: situation, instruction, exhibits, answer, validate, skip', () => {
    const { say } = yann
    const { situation, exhibits } = challenge.texts.fr
    const [first] = situation
    const opening = normal(first && 'line' in first ? plainText(first.line) : '').slice(0, 20)
    const places = [
      heard.findIndex(({ role, name }) => role === 'StaticText' && normal(name).startsWith(opening)),
      placeOf(heard, 'heading', beginning(say('test.question', { position: 2 }))),
      ...(exhibits.length > 0 ? [heard.findIndex(({ role }) => role === 'figure')] : []),
      placeOf(heard, 'form', say('test.answer')),
      placeOf(heard, 'button', say('test.validate')),
      placeOf(heard, 'button', say('test.skip')),
    ]
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })

  it('has a title that says the number and what is to be done, described by the situation', () => {
    const title = heard.find(({ role }) => role === 'heading')
    expect(normal(title?.name ?? '')).toBe(`Question 2. ${normal(plainText(challenge.texts.fr.instruction))}`)
    expect(title?.description).not.toBe('')
  })

  it('has no control without a name, and no two of its answer with the same', () => {
    const named = heard.filter(({ role }) => controls.has(role))
    expect(named.filter(({ name }) => normal(name) === '')).toEqual([])
    const from = placeOf(heard, 'form', yann.say('test.answer'))
    const answer = heard.slice(from).filter(({ role }) => ['textbox', 'combobox', 'checkbox'].includes(role))
    expect(new Set(answer.map(({ name }) => name)).size).toBe(answer.length)
  })

  it('shows no drawing without words', () => {
    expect(heard.filter(({ role, name }) => role === 'image' && name === '')).toEqual([])
  })
})

describe.each(['choice-one', 'choice-many', 'choice-image', 'hotspot'] as const)('the options of kind %s', (kind) => {
  let heard: Heard[]
  let labels: string[]
  let picture: string | null
  let instruction: string
  beforeAll(async () => {
    const challenge = exampleOf(kind)
    await replaceWaiting(journey, assessmentId, challenge, 'fr')
    const { page, say } = yann
    await page.goto(`/learner/assessments/${assessmentId}`)
    await controlsAreThere(page)
    const all = await heardOn(page)
    heard = all.slice(placeOf(all, 'form', say('test.answer')))
    const { presentation } = await lastAsked(journey, assessmentId)
    const view = rulesOf(challenge.item).publicView(challenge.texts.fr, presentation, 'fr')
    const options = view.kind === 'hotspot' ? view.regions : 'options' in view ? view.options : []
    labels = options.map(({ label }) => normal(plainText(label)))
    picture = view.kind === 'hotspot' ? view.picture.alt : null
    instruction = normal(plainText(challenge.texts.fr.instruction))
  })

  it('are one group, named by the question, each by its own words, in the order in which they are shown', () => {
    const group = heard.findIndex(
      ({ role, name }) => /^(radio)?group$/.test(role) && normal(name).endsWith(instruction),
    )
    const options = heard.filter(({ role }) => role === 'radio' || role === 'checkbox')
    expect(group).toBeGreaterThan(0)
    expect(heard.findIndex(({ role }) => role === 'radio' || role === 'checkbox')).toBeGreaterThan(group)
    expect(options.map(({ name }) => normal(name))).toEqual(labels)
    expect(labels.length).toBeGreaterThan(1)
  })

  it('are said once, after the picture that they are on', () => {
    const images = heard.flatMap(({ role, name }) => (role === 'image' ? [name] : []))
    expect(images).toEqual(picture === null ? [] : [picture])
    if (picture !== null) {
      const places = [placeOf(heard, 'image', /./), heard.findIndex(({ role }) => /^(radio|checkbox)$/.test(role))]
      expect(places).toEqual(places.toSorted((one, other) => one - other))
    }
  })

  it('say at the first of them that none is picked, and which is picked once one is', async () => {
    const { page, say } = yann
    await page.getByRole('button', { name: say('test.validate') }).click()
    await page.getByText(say(`item.missing-${kind}`)).waitFor()
    const first = page
      .getByRole('form', { name: say('test.answer') })
      .locator('input')
      .first()
    expect(await first.evaluate((element) => element === document.activeElement)).toBe(true)
    const option = ({ role }: Heard) => role === 'radio' || role === 'checkbox'
    expect((await heardOn(page)).find(option)?.description).toMatch(say(`item.missing-${kind}`))
    await page.keyboard.press('Space')
    const picked = (await heardOn(page)).filter(option)
    expect(picked.map(({ isChecked }) => isChecked)).toEqual(picked.map((_, place) => place === 0))
  })
})

describe('addresses to choose from', () => {
  it('are said and copied as they are written, wherever their lines may end', async () => {
    const { page } = yann
    const isAddress = (label: Line | undefined) => label !== undefined && /^https:/.test(plainText(label))
    const challenge = journey.service.release.challenges.find(
      ({ item, texts }) => item.kind === 'choice-many' && Object.values(texts.fr.labels).every(isAddress),
    )
    if (!challenge) throw new Error('there is no choice of addresses')
    await replaceWaiting(journey, assessmentId, challenge, 'fr')
    await page.goto(`/learner/assessments/${assessmentId}`)
    await controlsAreThere(page)
    const written = Object.values(challenge.texts.fr.labels).map(plainText).toSorted()
    const boxes = (await heardOn(page)).filter(({ role }) => role === 'checkbox')
    expect(boxes.map(({ name }) => name).toSorted()).toEqual(written)
    const copied = await page.evaluate(() =>
      [...document.querySelectorAll('form code')].map((code) => {
        getSelection()?.selectAllChildren(code)
        return String(getSelection())
      }),
    )
    expect(copied.toSorted()).toEqual(written)
  })
})

describe('a picture to choose', () => {
  it('is seen large apart from choosing it, by the keyboard, and Escape brings the focus back', async () => {
    const { page, say } = yann
    await replaceWaiting(journey, assessmentId, exampleOf('choice-image'), 'fr')
    await page.goto(`/learner/assessments/${assessmentId}`)
    await controlsAreThere(page)
    const enlarge = page.getByRole('button', { name: say('item.enlarge') }).first()
    await enlarge.press('Enter')
    const dialog = page.getByRole('dialog', { name: say('item.large') })
    await dialog.getByRole('img').waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await enlarge.evaluate((button) => button === document.activeElement)).toBe(true)
    expect((await heardOn(page)).filter(({ isChecked }) => isChecked)).toEqual([])
  })
})

describe('an answer', () => {
  it('is told as soon as it is on its way, then the next question takes the focus', async () => {
    const { page, say } = yann
    await replaceWaiting(journey, assessmentId, exampleOf('choice-one'), 'fr')
    await page.goto(`/learner/assessments/${assessmentId}`)
    await page.getByRole('button', { name: say('test.validate') }).waitFor()
    const { rightAnswer } = await lastAsked(journey, assessmentId)
    await answerInPage(page, rightAnswer('fr'))
    // What live regions said, even for a moment.
    await page.evaluate(() => {
      const said: string[] = []
      Object.assign(window, { said })
      const listen = (region: Element) =>
        new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
          childList: true,
          subtree: true,
          characterData: true,
        })
      for (const region of document.querySelectorAll('[role="status"]')) listen(region)
    })
    await page.getByRole('button', { name: say('test.validate') }).click()
    await page.getByRole('heading', { level: 1, name: beginning(say('test.question', { position: 3 })) }).waitFor()
    const said = await page.evaluate<string[]>('window.said')
    expect(said.some((words) => say('common.one-moment').test(words))).toBe(true)
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.matches('h1') && document.activeElement.textContent))
      .toMatch(/^Question 3\./)
  })

  it('that is missing is said at the control, which takes the focus', async () => {
    const { page, say } = yann
    await replaceWaiting(journey, assessmentId, exampleOf('text'), 'fr')
    await page.goto(`/learner/assessments/${assessmentId}`)
    await page.getByRole('button', { name: say('test.validate') }).click()
    await page.getByText(say('item.missing-text')).waitFor()
    const heard = await heardOn(page)
    expect(heard.find(({ role }) => role === 'textbox')?.description).toMatch(say('item.missing-text'))
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
  })
})
