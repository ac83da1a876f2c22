// Somebody who reads better in large letters, in the dark and by ear: on every page, on their devices, and on none of
// somebody else's.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { texts } from '../apps/api/src/features/landing/texts.ts'
import { signIn, signOut, signUp } from './account.ts'
import { type Journey, type Person, phone, startJourney } from './journey.ts'
import { storeTest } from './stored-test.ts'

const account = { email: 'lou.marchand@example.org', password: 'Carreau-Violet-27', firstName: 'Lou' }

let journey: Journey
let lou: Person
beforeAll(async () => {
  journey = await startJourney()
  lou = await journey.newPerson('fr', { viewport: phone })
})
afterAll(() => journey.stop())

const look = ({ page }: Person) =>
  page.evaluate(() => ({
    words: document.documentElement.dataset['comfort'] ?? '',
    ground: getComputedStyle(document.body).backgroundColor,
    letters: Number.parseFloat(getComputedStyle(document.body).fontSize),
  }))

async function choose(
  { page, say }: Person,
  setting: Parameters<Person['say']>[0],
  value: Parameters<Person['say']>[0],
) {
  await page
    .getByRole('group', { name: say(setting) })
    .getByRole('radio', { name: say(value) })
    .check()
}

describe('how somebody is at ease to read', () => {
  it('is chosen without an account, from the foot of the front page', async () => {
    const { page, say } = lou
    await page.goto('/')
    await page.getByRole('link', { name: texts.fr.footer.comfort }).click()
    await page.getByRole('heading', { level: 1, name: say('common.comfort') }).waitFor()
    const before = await look(lou)
    await choose(lou, 'comfort.theme', 'comfort.theme-dark')
    await choose(lou, 'comfort.text-size', 'comfort.text-size-larger')
    const after = await look(lou)
    expect(after.words).toBe('dark larger')
    expect(after.ground).not.toBe(before.ground)
    expect(after.letters).toBeGreaterThan(1.4 * before.letters)
  })

  it.each(['/', '/learner/profile', '/sign-in', '/nowhere'])(
    'is there before anything of %s is painted',
    async (address) => {
      const { page } = lou
      await page.goto(address, { waitUntil: 'commit' })
      await page.waitForFunction(() => document.body !== null)
      expect((await look(lou)).words).toBe('dark larger')
    },
  )

  it('goes to the account, from there to another device, and leaves with the person', async () => {
    const { page } = lou
    await page.goto('/sign-up')
    await signUp(lou, account)
    await page.getByText(account.firstName).first().waitFor()
    await expect.poll(async () => (await journey.database.query('select from comfort_settings')).rowCount).toBe(1)

    const elsewhere = await journey.newPerson('fr')
    await elsewhere.page.goto('/sign-in')
    await signIn(elsewhere, account)
    await elsewhere.page.waitForFunction(() => document.documentElement.dataset['comfort'] === 'dark larger')
    // The page that comes takes the focus, which closes a menu.
    await elsewhere.page.locator('h1:focus').waitFor()
    await signOut(elsewhere)
    await elsewhere.page.getByRole('heading', { level: 1, name: texts.fr.heading }).waitFor()
    expect((await look(elsewhere)).words).toBe('')
  })

  it('changes over a question in one press, without losing what was ticked', async () => {
    const { page, say } = lou
    const { rows } = await journey.database.query<{ user_id: string }>(
      `select user_id from users where kind = 'registered'`,
    )
    const [waiting] = journey.service.release.challenges.filter(({ item }) => item.kind === 'choice-many')
    const [answered] = journey.service.release.challenges
    if (!waiting || !answered) throw new Error('there are questions')
    const id = await storeTest(journey, rows[0]?.user_id ?? '', 'fr', {
      answered: [{ challenge: answered, outcome: 'right' }],
      waiting,
    })
    await page.goto(`/learner/assessments/${id}`)
    await page.getByRole('checkbox').first().check()
    await page.getByRole('button', { name: say('common.comfort') }).click()
    await choose(lou, 'comfort.text-size', 'comfort.text-size-normal')
    await choose(lou, 'comfort.aloud', 'comfort.on')
    await page.keyboard.press('Escape')
    expect(await page.getByRole('checkbox').first().isChecked()).toBe(true)
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-haspopup'))).toBe('dialog')
  })

  it('by ear is offered at the question, and a browser without voices says what to do', async () => {
    const { page, say } = lou
    await page.getByRole('button', { name: say('reading.listen') }).click()
    await page.getByText(say('reading.no-voice')).waitFor()
    expect(lou.complaints.filter((complaint) => !/status of 404/.test(complaint))).toEqual([])
  })
})
