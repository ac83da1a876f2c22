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

it('the script of a question to choose from weighs at most 150 kB, and none of it is a simulator', async () => {
  const { challenges } = journey.service.release
  const waiting = challenges.find(({ item }) => item.kind === 'choice-one')
  const answered = challenges.find((one) => one !== waiting)
  if (!waiting || !answered) throw new Error('the release has two challenges')
  const userId = await signInAs(journey, person, 'Wei')
  const assessmentId = await storeTest(journey, userId, 'en', {
    answered: [{ challenge: answered, outcome: 'right' }],
    waiting,
  })
  const { page } = person
  await page.goto(`/learner/assessments/${assessmentId}`)
  await page.getByRole('radio').first().waitFor()

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
