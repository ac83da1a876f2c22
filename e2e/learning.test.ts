// What comes after a test: a worker looks again at what was not right yet, with the keyboard alone; a pupil keeps a
// tutorial on a phone, and finds it again with an account.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signUp } from './account.ts'
import { type Journey, type Person, phone, startJourney } from './journey.ts'
import { press, reach } from './keyboard.ts'
import { type Answered, signInAs, storeTest } from './stored-test.ts'
import { beginning } from './words.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney()
})
afterAll(() => journey.stop())

/** Answers of one competence that are not right, of which one waits after them. */
async function withMistakes(person: Person, firstName: string | null): Promise<string> {
  const { challenges, competences } = journey.service.release
  const id = competences.find(({ code }) => code === '4.1')?.id
  const [waiting = null, ...own] = challenges.filter((one) => one.competenceId === id && one.tutorialIds.length > 0)
  const answered = own.slice(0, 5).map((challenge): Answered => ({ challenge, outcome: 'wrong' }))
  const userId = await signInAs(journey, person, firstName)
  return storeTest(journey, userId, person.language, { answered, waiting })
}

const heading = ({ page }: Person, name: RegExp) => page.getByRole('heading', { level: 1, name })

describe('a worker with the keyboard alone', () => {
  it('goes from the profile to the correction of a question to revisit', async () => {
    const worker = await journey.newPerson('en')
    const { page, say, complaints } = worker
    await withMistakes(worker, 'Sam')
    await page.goto('/learner/profile')
    await heading(worker, /Sam/).waitFor()
    await press(page, page.getByRole('link', { name: say('common.learn') }))
    await heading(worker, say('learn.title')).waitFor()
    await press(page, page.getByRole('link', { name: say('mistakes.title') }))
    await heading(worker, say('mistakes.title')).waitFor()
    await press(page, page.locator('main a[href="/learner/mistakes/4.1"]'))
    await page.getByRole('heading', { level: 2, name: say('mistakes.list') }).waitFor()
    await press(page, page.locator('main ol summary').first())
    await page.getByRole('heading', { level: 4, name: beginning(say('correction.explanation')) }).waitFor()
    await reach(page, page.getByRole('link', { name: beginning(say('mistakes.practise')) }))
    expect(complaints).toEqual([])
  })

  it('asks why the question that waits is asked, and is told nothing that helps to answer', async () => {
    const worker = await journey.newPerson('en')
    const { page, say } = worker
    const test = await withMistakes(worker, 'Sam')
    await page.goto(`/learner/assessments/${test}`)
    await page.getByRole('button', { name: say('test.validate') }).waitFor()
    await press(page, page.getByText(say('test.why')))
    await page.getByText(say('why.tube-later')).waitFor()
    await page.goto(`/learner/assessments/${test}/questions/1`)
    await page.getByText(say('test.why')).click()
    await page.getByText(say('why.tube')).waitFor()
    await page.getByRole('button', { name: say('test.validate') }).waitFor({ state: 'detached' })
  })
})

describe('a pupil on a phone', () => {
  it('keeps a recommended tutorial without an account, and finds it again after signing up', async () => {
    const pupil = await journey.newPerson('fr', { viewport: phone })
    const { page, say, complaints } = pupil
    await withMistakes(pupil, null)
    await page.goto('/learner/learn')
    // Whose test it is, is asked first.
    await page.getByRole('button', { name: say('yours.yes') }).click()
    await heading(pupil, say('learn.title')).waitFor()
    await page.getByRole('link', { name: say('learn.read') }).click()
    await page.getByRole('button', { name: say('tutorials.save') }).click()
    await page.getByText(say('tutorials.is-saved')).waitFor()
    await page.getByRole('button', { name: say('tutorials.yes') }).click()
    await page.getByText(say('tutorials.thanks')).waitFor()
    const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''

    await page.goto('/sign-up')
    const again = page.getByRole('button', { name: say('yours.yes') })
    await again.or(page.getByRole('radio').first()).first().waitFor()
    if (await again.isVisible()) await again.click()
    await signUp(pupil, { email: 'lou@example.org', password: 'Carreau-Violet-27', firstName: 'Lou' })
    await page.getByText('Lou').first().waitFor()
    await page.getByRole('link', { name: say('common.learn') }).click()
    await page.getByRole('link', { name: say('tutorials.title') }).click()
    const kept = page.locator('section', { has: page.getByRole('heading', { name: say('tutorials.saved') }) })
    await kept.getByRole('link', { name: title }).waitFor()
    expect(complaints).toEqual([])
  })
})
