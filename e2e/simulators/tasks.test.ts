// Every task in a simulator, in a real browser: whole at 360 px and on a desk, for everybody, in both languages; what was
// done is there after a reload, and the service makes the same of it as the page. `npm run test:simulators`.
import type { Challenge } from '@pix/core/content'
import { rulesOf } from '@pix/core/items'
import { type Language, languages } from '@pix/core/language'
import { simulators } from '@pix/core/simulator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { controlsAreThere } from '../answer-controls.ts'
import { lastAsked } from '../asked-question.ts'
import { bringDoneTask } from '../done-task.ts'
import { type Journey, type Person, phone, startJourney } from '../journey.ts'
import { adaptationFlaws, flawsOf } from '../page-flaws.ts'
import { outcomeOf } from '../sitting.ts'
import { replaceWaiting, signInAs, storeTest } from '../stored-test.ts'

/** Of each simulator. */
const leastTasks = 3

type Sitting = { readonly person: Person; readonly assessmentId: string }

let journey: Journey
beforeAll(async () => {
  journey = await startJourney()
})
afterAll(() => journey.stop())

function tasksIn(name: string): Challenge[] {
  const tasks = journey.service.release.challenges.filter(
    ({ item }) => item.kind === 'simulator' && item.simulator === name,
  )
  expect(tasks.length).toBeGreaterThanOrEqual(leastTasks)
  return tasks
}

async function sit(
  tasks: readonly Challenge[],
  language: Language,
  viewport: { width: number; height: number },
): Promise<Sitting> {
  const person = await journey.newPerson(language, { viewport, reducedMotion: 'reduce' })
  const [first = null] = tasks
  const assessmentId = await storeTest(journey, await signInAs(journey, person, 'Ada'), language, {
    answered: [],
    waiting: first,
  })
  return { person, assessmentId }
}

async function show({ person, assessmentId }: Sitting, task: Challenge): Promise<void> {
  await replaceWaiting(journey, assessmentId, task, person.language)
  await person.page.goto(`/learner/assessments/${assessmentId}`)
  await controlsAreThere(person.page)
}

describe.each(languages)('in %s', (language) => {
  describe.each(Object.keys(simulators))('the simulator %s', (name) => {
    it.each([
      ['on a telephone', phone],
      ['on a desk', { width: 1280, height: 900 }],
    ])('is whole and for everybody %s, before and after each of its tasks', async (_where, viewport) => {
      const tasks = tasksIn(name)
      const sitting = await sit(tasks, language, viewport)
      const { person } = sitting
      const flaws: string[] = []
      for (const task of tasks) {
        const naming = (found: readonly string[]) => found.map((flaw) => `${task.id}: ${flaw}`)
        await show(sitting, task)
        flaws.push(...naming(await flawsOf(person.page, language)), ...naming(await adaptationFlaws(person.page)))
        const { presentation } = await lastAsked(journey, sitting.assessmentId)
        const right = rulesOf(task.item).rightAnswer(presentation, language)
        if (right.kind === 'simulator') await bringDoneTask(person.page, right)
        flaws.push(...naming(await flawsOf(person.page, language)))
      }
      expect([...flaws, ...person.complaints]).toEqual([])
    })

    it('shows as done what is right for the service', async () => {
      const wrong: string[] = []
      const tasks = tasksIn(name)
      for (const task of tasks) {
        const sitting = await sit(tasks, language, phone)
        const { page, say, context } = sitting.person
        await show(sitting, task)
        const { presentation } = await lastAsked(journey, sitting.assessmentId)
        const right = rulesOf(task.item).rightAnswer(presentation, language)
        if (right.kind === 'simulator') await bringDoneTask(page, right)
        await page.getByRole('button', { name: say('test.validate') }).click()
        await expect.poll(() => outcomeOf(journey, sitting.assessmentId)).not.toBe(null)
        if ((await outcomeOf(journey, sitting.assessmentId)) !== 'right') wrong.push(task.id)
        await context.close()
      }
      expect(wrong).toEqual([])
    })
  })
})
