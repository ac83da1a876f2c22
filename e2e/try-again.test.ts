// Somebody who comes back to a competence some days after the first test: to improve the result, then to begin again.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rebuildStates } from '../apps/api/src/features/accounts/merge-anonymous.ts'
import { signUp } from './account.ts'
import { type Journey, type Person, phone, startJourney } from './journey.ts'
import { flawsOf } from './page-flaws.ts'
import { answerUpTo, assessmentIdIn, goOn, questionIsShown, startTest } from './test-run.ts'
import { beginning } from './words.ts'

const account = { email: 'idris.moreau@example.org', password: 'Carreau-Violet-27', firstName: 'Idris' }
const competence = '/learner/competences/4.1'
/** What pix there are at the end of a test, and which part of them nobody asked about. */
let reached: { pix: number; estimated: number }

let journey: Journey
let idris: Person

beforeAll(async () => {
  journey = await startJourney()
  idris = await journey.newPerson('fr', { viewport: phone })
  await idris.page.goto(competence)
  await startTest(idris)
  await playUpTo(3)
  reached = await readResults()
  await idris.page.getByRole('link', { name: idris.say('results.sign-up') }).click()
  await signUp(idris, account)
  await idris.page.getByRole('heading', { level: 1, name: idris.say('results.title') }).waitFor()
})
afterAll(() => journey.stop())

/** To the results, with a look at what the pauses say. */
async function playUpTo(level: number): Promise<string[]> {
  const said: string[] = []
  for (;;) {
    const step = await answerUpTo(journey, idris, level)
    if (step === 'results') return said
    if (step === 'checkpoint') {
      said.push(...(await idris.page.getByText(beginning(idris.say('checkpoint.level-up'))).allTextContents()))
      await goOn(idris)
    }
  }
}

const firstNumber = (text: string | null) => Number(/\d+/.exec(String(text))?.[0])

async function readResults(): Promise<typeof reached> {
  const { page, say } = idris
  const pix = firstNumber(await page.getByText(say('results.pix-of')).textContent())
  return { pix, estimated: firstNumber(await page.getByText(/^Dont \d+ pix estimés?/).textContent()) }
}

/** As if everything had happened so many days earlier. */
async function letDaysPass(days: number): Promise<void> {
  const { rows } = await journey.database.query<{ user_id: string }>(
    `update answers set answered_at = answered_at - make_interval(days => $1)
     where user_id = (select user_id from users where email = $2) returning user_id`,
    [days, account.email],
  )
  const userId = rows[0]?.user_id
  if (userId === undefined) throw new Error('nothing was answered')
  await rebuildStates(journey.database, userId)
}

describe('somebody who comes back to a competence', () => {
  it('finds what was estimated at the end of the test, and why, on the page of the competence and in the profile', async () => {
    const { page } = idris
    expect(reached.estimated).toBeGreaterThan(0)
    expect(reached.estimated).toBeLessThan(reached.pix)
    await page.goto(competence)
    const explained = page.getByText(
      new RegExp(`^Dont ${reached.estimated} pix estimés?\u00a0: le test ne demande pas tout`),
    )
    await explained.getByText(/compte en partie, d’après vos autres réponses\.$/).waitFor()
    await page.goto('/learner/profile')
    await page.getByText(new RegExp(`${reached.pix}.pix, dont ${reached.estimated} estimés?$`)).waitFor()
    await page.getByText(idris.say('profile.inferred-why')).waitFor()
    expect(await flawsOf(page, 'fr')).toEqual([])
  })

  it('is told from when the result can be improved', async () => {
    const { page } = idris
    await page.goto(competence)
    await page.getByText(/Vous pourrez améliorer ce résultat à partir du/).waitFor()
    expect(await page.getByRole('button', { name: idris.say('profile.improve') }).count()).toBe(0)
    expect(await flawsOf(page, 'fr')).toEqual([])
  })

  it('sees no pix fall while a later test goes on, and is told at its end why there are fewer', async () => {
    const { page, say } = idris
    await letDaysPass(5)
    await page.goto(competence)
    await page.getByRole('button', { name: say('profile.improve') }).click()
    await questionIsShown(idris, 1)
    await answerUpTo(journey, idris, 0)
    await page.goto('/learner/profile')
    await page.getByText(new RegExp(`${reached.pix}.pix, dont \\d+ estimés? · en cours$`)).waitFor()
    await page.getByRole('link', { name: say('profile.go-on') }).click()
    await page.getByRole('button', { name: say('test.validate') }).waitFor()
    await playUpTo(0)
    const { pix } = await readResults()
    expect(pix).toBeLessThan(reached.pix)
    await page.getByText(say('results.fell', { told: reached.pix, pix })).waitFor()
    expect(await flawsOf(page, 'fr')).toEqual([])
    await page.goto(competence)
    await page.getByText(say('profile.fall-title', { told: reached.pix, pix })).waitFor()
    await page.getByText(say('profile.fall-estimated')).waitFor()
    expect(await flawsOf(page, 'fr')).toEqual([])
  })

  it('improves it four days later, is told of the level reached, and keeps what was earned', async () => {
    const { page, say } = idris
    await letDaysPass(5)
    await page.goto(competence)
    await page.getByRole('button', { name: say('profile.improve') }).click()
    await questionIsShown(idris, 1)
    const said = await playUpTo(8)
    await page.getByText(/pix de plus qu’avant ce test/).waitFor()
    expect(said.some((sentence) => sentence.includes('niveau'))).toBe(true)
    expect(await flawsOf(page, 'fr')).toEqual([])
  })

  it('can begin again from zero a week later, after what that means was said, and still reads the old answers', async () => {
    const { page, say } = idris
    const old = assessmentIdIn(idris)
    await letDaysPass(8)
    await page.goto(competence)
    await page.getByText(say('profile.reset-title')).click()
    await page.getByRole('button', { name: say('profile.reset-open') }).click()
    await page.getByText(say('profile.reset-final')).waitFor()
    expect(await flawsOf(page, 'fr')).toEqual([])
    await page.getByRole('button', { name: say('profile.reset-confirm') }).click()
    await page.getByText(say('profile.reset-done')).waitFor()
    await page.getByRole('button', { name: say('profile.start') }).waitFor()
    await page.goto(`/learner/assessments/${old}/results`)
    await page.getByRole('heading', { level: 2, name: say('results.answers') }).waitFor()
  })
})
