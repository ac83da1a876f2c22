// Somebody before one task, and what became of it.
import { controlsAreThere } from './answer-controls.ts'
import type { Journey, Person } from './journey.ts'
import { signInAs, storeTest } from './stored-test.ts'

/** Brings a person, with an account, before a challenge that waits. Returns the id of the test. */
export async function sitBefore(journey: Journey, person: Person, challengeId: string): Promise<string> {
  const waiting = journey.service.release.challenges.find(({ id }) => id === challengeId)
  if (!waiting) throw new Error(`there is no ${challengeId}`)
  const userId = await signInAs(journey, person, 'Ada')
  const assessmentId = await storeTest(journey, userId, person.language, { answered: [], waiting })
  await person.page.goto(`/learner/assessments/${assessmentId}`)
  await controlsAreThere(person.page)
  return assessmentId
}

/** What the service made of the one answer of a test; null while there is none. */
export async function outcomeOf({ database }: Journey, assessmentId: string): Promise<unknown> {
  const { rows } = await database.query('select outcome from answers where assessment_id = $1', [assessmentId])
  return rows[0]?.outcome ?? null
}
