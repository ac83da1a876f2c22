// What the page of a question weighs at first: a phone on a slow line waits for it. Lighthouse and its limits are in
// benchmarks; here, that nothing slips in that only some questions need.
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Journey, type Person, startJourney } from './journey.ts'
import { signInAs, storeTest } from './stored-test.ts'

let journey: Journey
let person: Person
beforeAll(async () => {
  journey = await startJourney()
  person = await journey.newPerson('en')
})
afterAll(() => journey.stop())

const kinds = [
  'choice-one',
  'choice-many',
  'choice-image',
  'hotspot',
  'text',
  'number',
  'cloze',
  'order',
  'match',
  'categorize',
] as const

it.each(kinds)('the script of a %s weighs at most 150 kB, and none of it is a simulator', async (kind) => {
  const { challenges } = journey.service.release
  const ofKind = challenges.filter(({ item, timer }) => item.kind === kind && timer === undefined)
  // The heaviest are those with something to look at.
  const waiting = ofKind.find(({ texts }) => texts.en.exhibits.length > 0) ?? ofKind[0]
  const answered = challenges.find((one) => one !== waiting)
  if (!waiting || !answered) throw new Error('the release has two challenges')
  const userId = await signInAs(journey, person, 'Wei')
  const assessmentId = await storeTest(journey, userId, 'en', {
    answered: [{ challenge: answered, outcome: 'right' }],
    waiting,
  })
  const { page } = person
  await page.goto(`/learner/assessments/${assessmentId}`)
  await page.getByRole('button', { name: person.say('test.validate') }).waitFor()
  await page.waitForLoadState('networkidle')

  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => new URL(name).pathname.endsWith('.js')),
  )
  const sizes = await Promise.all(
    scripts.map(async (address) => gzipSync(await (await fetch(address)).arrayBuffer(), { level: 9 }).length),
  )
  expect(scripts.length).toBeGreaterThan(3)
  expect(scripts.filter((name) => /simulator|-application-/.test(name))).toEqual([])
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(150_000)
})
