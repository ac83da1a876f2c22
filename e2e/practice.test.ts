// Learning without being measured: a tube practised with the keyboard, the review of the day on a phone, and a demo that
// somebody without an account keeps.
import { type Presentation, rulesOf } from '@pix/core/items'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { texts } from '../apps/api/src/features/landing/texts.ts'
import { signUp } from './account.ts'
import { answerInPage } from './answer-in-page.ts'
import { answerWithKeyboard } from './answer-with-keyboard.ts'
import { type Journey, type Person, phone, startJourney } from './journey.ts'
import { hasFocus, press } from './keyboard.ts'
import { beginning } from './words.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney()
})
afterAll(() => journey.stop())

type Row = { challenge_id: string; presentation: Presentation }

/** The right answer to the question that the page shows. */
async function rightAnswer({ page, language }: Person) {
  const exerciseId = new URL(page.url()).pathname.split('/').at(-1)
  const { rows } = await journey.database.query<Row>(
    'select challenge_id, presentation from practised_questions where exercise_id = $1 order by position desc limit 1',
    [exerciseId],
  )
  const [row] = rows
  const challenge = journey.service.release.challenges.find(({ id }) => id === row?.challenge_id)
  if (!row || !challenge) throw new Error(`nothing was asked in ${exerciseId}`)
  return rulesOf(challenge.item).rightAnswer(row.presentation, language)
}

const questionWaits = ({ page, say }: Person) => page.getByRole('button', { name: say('test.validate') }).waitFor()

/** The answers listed at the end of an exercise. */
const answersOf = ({ page, say }: Person) =>
  page.getByRole('region', { name: say('practice.answers') }).locator('ol > li')

describe('practising with a keyboard', () => {
  it('goes from a tube to a question, its correction, the next, and the end', async () => {
    const ada = await journey.newPerson('en')
    const { page, say, complaints } = ada
    await page.goto('/learner/practice')
    await press(page, page.locator('main details summary').first())
    await press(page, page.getByRole('button', { name: beginning(say('practice.start')) }).first())
    await questionWaits(ada)
    await answerWithKeyboard(page, await rightAnswer(ada))
    await press(page, page.getByRole('button', { name: say('test.validate') }))
    const outcome = page.getByRole('heading', { level: 1, name: say('practice.outcome-right') })
    await outcome.waitFor()
    await expect.poll(() => hasFocus(outcome)).toBe(true)
    await press(page, page.getByRole('button', { name: say('practice.next') }))
    await questionWaits(ada)
    await press(page, page.getByRole('button', { name: say('test.skip') }))
    await page.getByRole('heading', { level: 1, name: say('practice.outcome-skipped') }).waitFor()
    await page.reload()
    await page.getByRole('heading', { level: 1, name: say('practice.outcome-skipped') }).waitFor()
    await press(page, page.getByRole('button', { name: say('practice.stop') }))
    await page.getByRole('heading', { level: 1, name: say('practice.end-title') }).waitFor()
    await answersOf(ada).nth(1).waitFor()
    expect(await answersOf(ada).count()).toBe(2)
    expect(complaints).toEqual([])
  })
})

describe('the review of the day on a phone', () => {
  it('says that there is nothing yet, then asks what was missed, then says when the next one is', async () => {
    const lou = await journey.newPerson('fr', { viewport: phone, hasTouch: true, isMobile: true })
    const { page, say } = lou
    await page.goto('/learner/review')
    await page.getByText(say('review.never')).waitFor()
    await page.getByRole('link', { name: say('review.to-practice') }).click()
    await page.locator('main details summary').first().click()
    await page
      .getByRole('button', { name: beginning(say('practice.start')) })
      .first()
      .click()
    await questionWaits(lou)
    await page.getByRole('button', { name: say('test.skip') }).click()
    await page.getByRole('button', { name: say('practice.stop') }).click()
    await page.getByRole('heading', { level: 1, name: say('practice.end-title') }).waitFor()

    await page.goto('/learner/review')
    await page.getByText(say('review.next')).waitFor()
    await journey.database.query(`update review_cards set due_at = now() - interval '1 hour',
      reviewed_at = now() - interval '1 day'`)
    await page.reload()
    await page.getByRole('heading', { level: 1, name: say('review.open-title') }).waitFor()
    await page.getByRole('button', { name: say('review.start') }).click()
    await questionWaits(lou)
    await answerInPage(page, await rightAnswer(lou))
    await page.getByRole('button', { name: say('test.validate') }).click()
    await page.getByRole('button', { name: say('practice.to-end') }).click()
    await page.getByRole('heading', { level: 1, name: say('practice.end-title') }).waitFor()
    await page.goto('/learner/review')
    await page.getByText(say('review.next')).waitFor()
  })
})

describe('a demo from the front page', () => {
  it('is done without an account, and kept by whoever signs up', async () => {
    const sam = await journey.newPerson('fr')
    const { page, say } = sam
    const demo = journey.service.release.demos?.[0]
    await page.goto('/')
    await page.getByRole('heading', { name: texts.fr.demosHeading }).waitFor()
    await page.getByRole('link', { name: demo?.title.fr ?? '' }).click()
    for (let left = demo?.challengeIds.length ?? 0; left > 0; left--) {
      await questionWaits(sam)
      await page.getByRole('button', { name: say('test.skip') }).click()
      await page.getByRole('button', { name: say(left > 1 ? 'practice.next' : 'practice.to-end') }).click()
    }
    await page.getByRole('heading', { level: 1, name: say('practice.end-title') }).waitFor()
    await page.getByRole('link', { name: say('demo.begin-with') }).waitFor()
    const address = page.url()
    await page.getByRole('link', { name: say('practice.keep') }).click()
    await signUp(sam, { email: 'sam.diallo@example.fr', password: 'Carreau-Vert-27', firstName: 'Sam' })
    await page.waitForURL(address)
    await page.getByRole('heading', { level: 1, name: say('practice.end-title') }).waitFor()
    const row = answersOf(sam).first()
    await row.locator('summary').first().click()
    await row.getByText(say('correction.skipped')).waitFor()
    await page.goto('/learner/account/data')
    await page
      .getByText(demo?.title.fr ?? '')
      .first()
      .waitFor()
  })
})

describe('a problem met in a demo', () => {
  it('is reported without an account where the correction is read, which is found again from one’s reports', async () => {
    const { page, say, complaints } = await journey.newPerson('fr', { viewport: phone })
    await page.goto(`/learner/demos/${journey.service.release.demos?.[0]?.id}`)
    await page.getByRole('button', { name: say('test.skip') }).click()
    await page.getByRole('heading', { level: 1, name: say('practice.outcome-skipped') }).waitFor()
    await page.getByRole('button', { name: say('test.report') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: say('reports.category') }).selectOption('answer')
    await dialog.getByRole('combobox', { name: say('reports.detail') }).selectOption('disagree')
    await dialog.getByRole('textbox', { name: say('reports.text') }).fill('Il y a deux bonnes réponses.')
    await dialog.getByRole('button', { name: say('reports.send') }).click()
    await dialog.getByText(say('reports.reply-on-page')).waitFor()
    await dialog.getByRole('button', { name: say('reports.back') }).click()
    await page.getByRole('button', { name: say('practice.stop') }).click()
    await page.getByRole('heading', { level: 1, name: say('practice.end-title') }).waitFor()
    await page.goto('/learner/reports')
    await page.getByText('Il y a deux bonnes réponses.').waitFor()
    await page.getByRole('link', { name: beginning(say('reports.mine-practice')) }).click()
    await page.getByRole('heading', { level: 1, name: say('practice.end-title') }).waitFor()
    await page.getByText(say('correction.skipped')).waitFor()
    expect(complaints).toEqual([])
  })
})
