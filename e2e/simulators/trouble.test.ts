// What may come between a person and a task: a browser that keeps nothing, and a line that drops in the middle. Nothing
// that was done is lost, and the test goes on.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Journey, type Person, startJourney } from '../journey.ts'
import { outcomeOf, sitBefore } from '../sitting.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney()
})
afterAll(() => journey.stop())

const choose = ({ page }: Person, name: string) => page.locator('form').getByRole('radio', { name }).check()
const open = ({ page }: Person, name: string) => page.locator('form').getByRole('button', { name, exact: true }).click()

async function lockTablet(person: Person): Promise<void> {
  await open(person, 'Lock')
  await choose(person, 'type a code')
  await choose(person, 'at once')
}

async function turnScreenOffSoon(person: Person): Promise<void> {
  await open(person, 'Settings')
  await open(person, 'Display')
  await choose(person, 'after 1 minute')
}

async function hideMessages(person: Person): Promise<void> {
  const { page, say } = person
  const field = page.locator('form').getByRole('searchbox', { name: say('settings.search') })
  await field.fill('messages')
  await field.press('Enter')
  await page.getByRole('button', { name: /^Messages on the locked screen/ }).click()
  await choose(person, 'nothing')
}

const validate = ({ page, say }: Person) => page.getByRole('button', { name: say('test.validate') }).click()

describe('a task', () => {
  it('is done in a browser that keeps nothing', async () => {
    const person = await journey.newPerson('en')
    await person.context.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('refused', 'SecurityError')
          },
        })
      }
    })
    const assessmentId = await sitBefore(journey, person, 'device-protection-1-new-tablet')
    await lockTablet(person)
    await turnScreenOffSoon(person)
    await hideMessages(person)
    await validate(person)
    await expect.poll(() => outcomeOf(journey, assessmentId)).toBe('right')
    expect(person.complaints).toEqual([])
  })

  it('goes on while the line is down, and is sent once it is back', async () => {
    const person = await journey.newPerson('en')
    const { page, say, context } = person
    const assessmentId = await sitBefore(journey, person, 'device-protection-1-new-tablet')
    await lockTablet(person)
    await context.setOffline(true)
    await turnScreenOffSoon(person)
    await hideMessages(person)
    await validate(person)
    await page.getByText(say('test.waiting')).waitFor()
    expect(await outcomeOf(journey, assessmentId)).toBe(null)

    await context.setOffline(false)
    await expect.poll(() => outcomeOf(journey, assessmentId)).toBe('right')
  })

  it('is there again after the page was loaded anew while the line was down', async () => {
    const person = await journey.newPerson('en')
    const { page, context } = person
    const assessmentId = await sitBefore(journey, person, 'device-protection-1-new-tablet')
    const address = page.url()
    await lockTablet(person)
    await context.setOffline(true)
    await turnScreenOffSoon(person)
    await page.reload().catch(() => null)
    await context.setOffline(false)
    await page.goto(address)
    await hideMessages(person)
    await validate(person)
    await expect.poll(() => outcomeOf(journey, assessmentId)).toBe('right')
  })
})
