// Somebody who has taken two tests looks at the way they have come, and shows it: by keyboard alone, then as files.
import { readFile } from 'node:fs/promises'
import type { Challenge } from '@pix/core/content'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Journey, type Person, startJourney } from './journey.ts'
import { accessFlaws } from './page-flaws.ts'
import { signInAs, storeTest } from './stored-test.ts'

let journey: Journey
let amina: Person
beforeAll(async () => {
  journey = await startJourney()
  amina = await journey.newPerson('en', { acceptDownloads: true })
  const userId = await signInAs(journey, amina, 'Amina')
  const known = (challenge: Challenge) => ({ challenge, outcome: challenge.level <= 3 ? 'right' : 'skipped' }) as const
  for (const own of [
    ...Map.groupBy(journey.service.release.challenges, ({ competenceId }) => competenceId).values(),
  ].slice(0, 2)) {
    await storeTest(journey, userId, 'en', { answered: own.map(known), waiting: null })
  }
})
afterAll(() => journey.stop())

const pressUntilFocused = async ({ page }: Person, name: RegExp): Promise<void> => {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
    if (name.test(focused)) return
  }
  throw new Error(`no Tab leads to ${name}`)
}

describe('progress', () => {
  it('is reached from the profile by keyboard, with its chart, its table and its tests', async () => {
    const { page, say } = amina
    await page.goto('/learner/profile')
    await page.getByRole('link', { name: say('profile.progress') }).waitFor()
    await pressUntilFocused(amina, say('profile.progress'))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: say('progress.title') }).waitFor()
    await page.getByRole('img', { name: say('progress.chart-label') }).waitFor()

    await pressUntilFocused(amina, say('progress.chart-table'))
    await page.keyboard.press('Enter')
    const steps = page.getByRole('table', { name: say('progress.chart-caption') })
    await steps.waitFor()
    const total = await steps.getByRole('row').last().getByRole('cell').last().textContent()
    await page.getByText(say('progress.lead', { pix: total ?? '' })).waitFor()
    expect(
      await page
        .getByRole('table', { name: say('progress.tests-caption') })
        .getByRole('row')
        .count(),
    ).toBe(3)
    expect(await accessFlaws(page)).toEqual([])
  })

  it('leads to the results of a test', async () => {
    const { page, say } = amina
    const tests = page.getByRole('table', { name: say('progress.tests-caption') })
    await tests.getByRole('link').first().click()
    await page.waitForURL(/\/results$/)
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: say('progress.title') }).waitFor()
  })
})

describe('the mosaic', () => {
  const saved = async (button: RegExp): Promise<Buffer> => {
    const downloading = amina.page.waitForEvent('download')
    await amina.page.getByRole('button', { name: button }).click()
    return readFile(await (await downloading).path())
  }

  it.each([
    ['wide', 1200, 630],
    ['square', 1200, 1200],
  ] as const)('is saved as a %s picture', async (format, width, height) => {
    const { page, say } = amina
    await page.goto('/learner/share')
    await page.getByRole('radio', { name: say(`share.format-${format}`) }).check()
    const picture = await saved(say('share.save-picture'))
    expect(picture.toString('latin1', 1, 4)).toBe('PNG')
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([width, height])
    // Something is drawn: an empty picture of this size is some kilobytes.
    expect(picture.length).toBeGreaterThan(15_000)
  })

  it('has its colours on the picture', async () => {
    const hues = await amina.page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
      const found = new Set<string>()
      for (let place = 0; place < data.length; place += 4)
        found.add(`${data[place]},${data[place + 1]},${data[place + 2]}`)
      return [...found]
    })
    // Paper, ink and what is still to earn.
    for (const colour of ['252,250,246', '28,30,45', '233,230,224']) expect(hues).toContain(colour)
  })

  it('is saved as a PDF', async () => {
    const pdf = await saved(amina.say('share.save-pdf'))
    expect(pdf.toString('latin1', 0, 8)).toBe('%PDF-1.7')
    await amina.page.getByText(amina.say('share.saved')).first().waitFor()
  })

  it('met no error on the way', () => {
    expect(amina.complaints).toEqual([])
  })
})
