// Three simulators used by hand: with a mouse, with a keyboard alone, and with a finger. Every one is walked by
// `npm run test:simulators`.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Journey, phone, startJourney } from './journey.ts'
import { press } from './keyboard.ts'
import { outcomeOf, sitBefore } from './sitting.ts'
import { beginning } from './words.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney()
})
afterAll(() => journey.stop())

describe('a task in a simulator', () => {
  it('is done with a mouse, undone, done again, and is there after a reload', async () => {
    const person = await journey.newPerson('fr')
    const { page, say } = person
    const assessmentId = await sitBefore(journey, person, 'device-protection-1-new-tablet')
    const task = page.locator('form')
    const button = (name: string | RegExp) => task.getByRole('button', { name })
    await page.getByRole('button', { name: say('test.validate') }).click()
    await page.getByText(say('item.missing-simulator')).waitFor()

    await button('Verrouillage').click()
    await task.getByRole('radio', { name: 'taper un code' }).check()
    await button(say('simulator.undo')).click()
    await expect.poll(() => task.getByRole('radio', { name: 'glisser le doigt' }).isChecked()).toBe(true)
    await task.getByRole('radio', { name: 'taper un code' }).check()
    await task.getByRole('radio', { name: 'tout de suite' }).check()
    await button('Réglages').click()
    await button('Affichage').click()
    await task.getByRole('radio', { name: 'après 1 minute' }).check()
    await page.reload()
    await expect.poll(() => task.getByRole('radio', { name: 'après 1 minute' }).isChecked()).toBe(true)
    await task.getByRole('searchbox', { name: say('settings.search') }).fill('messages')
    await task.getByRole('searchbox', { name: say('settings.search') }).press('Enter')
    await task.getByRole('button', { name: /^Messages sur l’écran verrouillé/ }).click()
    await task.getByRole('radio', { name: 'rien' }).check()
    await page.getByRole('button', { name: say('test.validate') }).click()
    await expect.poll(() => outcomeOf(journey, assessmentId)).toBe('right')
    expect(person.complaints).toEqual([])
  })

  it('starts over once that is confirmed', async () => {
    const person = await journey.newPerson('en')
    const { page, say } = person
    await sitBefore(journey, person, 'device-protection-1-new-tablet')
    await page.getByRole('button', { name: 'Lock', exact: true }).click()
    await page.getByRole('radio', { name: 'type a code' }).check()
    await page.getByRole('button', { name: say('simulator.start-over') }).click()
    await page.getByRole('button', { name: say('simulator.start-over-no') }).click()
    expect(await page.getByRole('radio', { name: 'type a code' }).isChecked()).toBe(true)
    await page.getByRole('button', { name: say('simulator.start-over') }).click()
    await page.getByRole('button', { name: say('simulator.start-over-yes') }).click()
    await page.getByRole('heading', { name: 'Settings' }).waitFor()
    await page.getByRole('button', { name: 'Lock', exact: true }).click()
    expect(await page.getByRole('radio', { name: 'swipe' }).isChecked()).toBe(true)
  })

  it('is done with a keyboard alone', async () => {
    const person = await journey.newPerson('en')
    const { page, say } = person
    const assessmentId = await sitBefore(journey, person, 'phishing-1-holiday-mailbox')
    for (const subject of ['You have won a bicycle', 'Your mailbox will be deleted tonight']) {
      await press(page, page.getByRole('button', { name: new RegExp(subject) }))
      await page.getByRole('heading', { name: subject }).waitFor()
      await press(page, page.getByRole('button', { name: say('mail.report') }))
      await press(page, page.getByRole('button', { name: say('mail.reason-phishing') }))
    }
    await press(page, page.getByRole('button', { name: say('test.validate') }))
    await expect.poll(() => outcomeOf(journey, assessmentId)).toBe('right')
    expect(person.complaints).toEqual([])
  })

  it('is done with a finger on a telephone', async () => {
    const person = await journey.newPerson('fr', { viewport: phone, hasTouch: true, isMobile: true })
    const { page, say } = person
    const assessmentId = await sitBefore(journey, person, 'impersonation-3-new-number')
    const tap = async (name: string | RegExp) => page.getByRole('button', { name }).first().tap()
    await tap(say('messaging.telephone'))
    await tap(/^Appeler : Jules/)
    await page.getByText('Ce n’est pas moi qui t’ai écrit.', { exact: false }).waitFor()
    await tap(say('messaging.hang-up'))
    await tap(say('messaging.all'))
    await tap(/06 39 98 77 60/)
    await tap(beginning(say('messaging.actions')))
    await tap(say('messaging.report'))
    await tap(say('messaging.reason-fraud'))
    await tap(say('messaging.all'))
    await tap(/Cabinet dentaire Morel/)
    await tap('Je confirme, à jeudi.')
    await page.getByRole('button', { name: say('test.validate') }).tap()
    await expect.poll(() => outcomeOf(journey, assessmentId)).toBe('right')
    expect(person.complaints).toEqual([])
  })
})
