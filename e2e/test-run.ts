// Taking a test, as somebody who knows what is asked up to some level and skips what is above.

import type { Locator } from 'playwright-core'
import { answerInPage } from './answer-in-page.ts'
import { type AskedQuestion, lastAsked } from './asked-question.ts'
import { keepsDrafts } from './done-task.ts'
import type { Journey, Person } from './journey.ts'
import { beginning } from './words.ts'

export type Step = 'question' | 'checkpoint' | 'results'

export function assessmentIdIn({ page }: Person): string {
  const id = /\/assessments\/([0-9a-f-]{36})/.exec(page.url())?.[1]
  if (!id) throw new Error(`${page.url()} is not of a test`)
  return id
}

/** From the page of a competence to the first question. */
export async function startTest(person: Person): Promise<string> {
  await person.page.getByRole('button', { name: person.say('profile.start') }).click()
  await questionIsShown(person, 1)
  return assessmentIdIn(person)
}

/** Waits for the question at this place of the test to be on the screen. */
export async function questionIsShown(person: Person, position: number): Promise<void> {
  await questionHeading(person, position).waitFor()
}

/** The instruction, which begins for screen readers with the place of the question. */
function questionHeading({ page, say }: Person, position: number): Locator {
  return page.getByRole('heading', { level: 1, name: beginning(say('test.question', { position })) })
}

/** Answers the question on the screen, or skips it when it is above the level, and says what came next. */
export async function answerUpTo(journey: Journey, person: Person, level: number): Promise<Step> {
  const asked = await lastAsked(journey, assessmentIdIn(person))
  // What was done in a simulator is brought as a draft, which a browser that keeps nothing has not.
  const isOutOfReach = asked.challenge.item.kind === 'simulator' && !(await keepsDrafts(person.page))
  if (asked.challenge.level > level || isOutOfReach)
    await person.page.getByRole('button', { name: person.say('test.skip') }).click()
  else await answerRightly(person, asked)
  return nextStep(person, asked.position)
}

async function answerRightly(person: Person, asked: AskedQuestion): Promise<void> {
  await answerInPage(person.page, asked.rightAnswer(person.language))
  await person.page.getByRole('button', { name: person.say('test.validate') }).click()
}

/** Waits for what follows an answer, and says what it is. */
export async function nextStep(person: Person, position: number): Promise<Step> {
  const { page, say } = person
  const onward = page.getByRole('link', { name: say('checkpoint.continue') }).first()
  const results = page.getByRole('heading', { level: 1, name: say('results.title') })
  await questionHeading(person, position + 1)
    .or(onward)
    .or(results)
    .waitFor()
  if (page.url().includes('/checkpoints/')) return 'checkpoint'
  return page.url().endsWith('/results') ? 'results' : 'question'
}

/** From the pause to the next question. */
export async function goOn({ page, say }: Person): Promise<void> {
  await page
    .getByRole('link', { name: say('checkpoint.continue') })
    .first()
    .click()
  await page.getByRole('button', { name: say('test.validate') }).waitFor()
}
