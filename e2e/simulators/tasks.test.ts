// Every task in a simulator, in a real browser: whole at 360 px and on a desk, for everybody, in both languages; what was
// done is there after a reload, and the service makes the same of it as the page. `npm run test:simulators`.
import type { Challenge } from '@pix/core/content'
import { rulesOf } from '@pix/core/items'
import { type Language, languages } from '@pix/core/language'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { controlsAreThere } from '../answer-controls.ts'
import { lastAsked } from '../asked-question.ts'
import { bringDoneTask } from '../done-task.ts'
import { type Journey, type Person, phone, startJourney } from '../journey.ts'
import { adaptationFlaws, flawsOf } from '../page-flaws.ts'
import { replaceWaiting, signInAs, storeTest } from '../stored-test.ts'

type Sitting = { readonly person: Person; readonly assessmentId: string }

let journey: Journey
let tasks: Challenge[]
beforeAll(async () => {
  journey = await startJourney()
  tasks = journey.service.release.challenges.filter(({ item }) => item.kind === 'simulator')
})
afterAll(() => journey.stop())

async function sit(language: Language, viewport: { width: number; height: number }): Promise<Sitting> {
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
  it.each([
    ['on a telephone', phone],
    ['on a desk', { width: 1280, height: 900 }],
  ])(
    'every simulator is whole and for everybody %s, before and after the task',
    async (_where, viewport) => {
      const sitting = await sit(language, viewport)
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
    },
    600_000,
  )

  it('what the page shows as done is right for the service', async () => {
    const wrong: string[] = []
    for (const task of tasks) {
      const sitting = await sit(language, phone)
      const { page, say, context } = sitting.person
      await show(sitting, task)
      const { presentation } = await lastAsked(journey, sitting.assessmentId)
      const right = rulesOf(task.item).rightAnswer(presentation, language)
      if (right.kind === 'simulator') await bringDoneTask(page, right)
      await page.getByRole('button', { name: say('test.validate') }).click()
      const outcome = async () => {
        const { rows } = await journey.database.query('select outcome from answers where assessment_id = $1', [
          sitting.assessmentId,
        ])
        return rows[0]?.outcome ?? null
      }
      await expect.poll(outcome).not.toBe(null)
      if ((await outcome()) !== 'right') wrong.push(task.id)
      await context.close()
    }
    expect(wrong).toEqual([])
  }, 600_000)
})
