// What is written in a scenario is words, whatever it looks like: it runs nothing, reaches nobody and reads nothing of the
// page around it. And would a simulator ever put it into the page as markup, the policy of the pages would stop it.
import type { Challenge } from '@pix/core/content'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { controlsAreThere } from '../answer-controls.ts'
import { type Journey, startJourney } from '../journey.ts'
import { replaceWaiting, signInAs, storeTest } from '../stored-test.ts'

const hostile =
  '"><script>window.ran = 1</script><img src="https://elsewhere.example/a" onerror="window.ran = 1"><a href="javascript:window.ran=1">x</a>'

/** The same scenario, every text of which is followed by markup that would run and reach out. */
function withMarkup(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(withMarkup)
  const keys = Object.keys(value)
  const isText = keys.length === 2 && 'fr' in value && 'en' in value && typeof value.fr === 'string'
  if (isText) return { fr: `${value.fr} ${hostile}`, en: hostile }
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, withMarkup(inside)]))
}

let journey: Journey
let tasks: Challenge[]
beforeAll(async () => {
  journey = await startJourney()
  tasks = journey.service.release.challenges.filter(({ item }) => item.kind === 'simulator')
  for (const task of tasks) {
    if (task.item.kind !== 'simulator') continue
    // The release of this service alone, before anybody has asked for it.
    Object.assign(task, { item: { ...task.item, scenario: withMarkup(task.item.scenario) } })
  }
})
afterAll(() => journey.stop())

it('markup in a scenario is shown as words', async () => {
  const person = await journey.newPerson('fr')
  const { page } = person
  const elsewhere: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(journey.service.address) && !request.url().startsWith('data:'))
      elsewhere.push(request.url())
  })
  const [first = null] = tasks
  const userId = await signInAs(journey, person, 'Ada')
  const assessmentId = await storeTest(journey, userId, 'fr', { answered: [], waiting: first })
  const shown: string[] = []
  for (const task of tasks) {
    await replaceWaiting(journey, assessmentId, task, 'fr')
    await page.goto(`/learner/assessments/${assessmentId}`)
    await controlsAreThere(page)
    if ((await page.locator('form').textContent())?.includes('window.ran')) shown.push(task.id)
    // As the page is after each press: a button may be gone by then, or lie under something that was opened.
    for (let place = 0; place < 6; place++) {
      await page.evaluate((at) => {
        document.querySelectorAll<HTMLButtonElement>('form fieldset button:enabled').item(at)?.click()
      }, place)
    }
  }
  expect(shown.length).toBeGreaterThan(0)
  expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBe(undefined)
  expect(elsewhere).toEqual([])
  expect(person.complaints).toEqual([])
}, 300_000)

it('the policy of the pages runs no script that is put into them, and lets nothing out', async () => {
  const { page } = await journey.newPerson('fr')
  await page.goto('/sign-in')
  const tried = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.ran = 1'
    document.body.append(script)
    const holder = document.createElement('div')
    holder.innerHTML = '<img src="/nothing.png" onerror="window.ran = 1">'
    document.body.append(holder)
    const reached = await fetch('https://elsewhere.example/').then(
      () => 'reached',
      () => 'refused',
    )
    const refusals: string[] = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => refusals.push(effectiveDirective))
    const image = new Image()
    image.src = 'https://elsewhere.example/a.png'
    await new Promise((resolve) => setTimeout(resolve, 500))
    return { ran: Reflect.get(window, 'ran'), reached, refusals }
  })
  expect(tried).toEqual({ ran: undefined, reached: 'refused', refusals: expect.arrayContaining(['img-src']) })
})
