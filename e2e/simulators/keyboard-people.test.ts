// A task done from its beginning to its end with a keyboard alone, in simulators of messages, people and days. After
// each key the focus is in the task, where it can be seen.
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Journey, startJourney } from '../journey.ts'
import { hasFocus, press, reach } from '../keyboard.ts'
import { outcomeOf, sitBefore } from '../sitting.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney()
})
afterAll(() => journey.stop())

/** Presses a control of the task. The focus stays in the task, even where the control goes away. */
async function pressIn(page: Page, control: Locator): Promise<void> {
  await press(page, control)
  await expect.poll(() => hasFocus(page.locator('form :focus'))).toBe(true)
}

/** Writes in place of what a field has. */
async function write(page: Page, field: Locator, text: string): Promise<void> {
  await reach(page, field)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

/** In a list that is closed, its first letters choose. */
async function choose(page: Page, list: Locator, letters: string): Promise<void> {
  await reach(page, list)
  await page.keyboard.type(letters)
}

/** Tab stops at the radio that is picked; arrows pick the others. */
async function pick(page: Page, group: Locator, name: string): Promise<void> {
  const wanted = group.getByRole('radio', { name, exact: true })
  await reach(page, group.locator('input:checked'))
  const count = await group.getByRole('radio').count()
  for (let moves = 0; moves < count && !(await hasFocus(wanted)); moves++) await page.keyboard.press('ArrowDown')
  expect(await wanted.isChecked()).toBe(true)
}

async function tick(page: Page, box: Locator): Promise<void> {
  await reach(page, box)
  await page.keyboard.press('Space')
}

describe('with a keyboard alone', () => {
  it('four messages are looked at, three reported, and the one who asked is answered', async () => {
    const person = await journey.newPerson('fr')
    const { page, say } = person
    const assessmentId = await sitBefore(journey, person, 'phishing-5-garden-club')
    const task = page.locator('form')
    const button = (name: string | RegExp) => task.getByRole('button', { name })
    const open = async (subject: string) => {
      await pressIn(page, button(new RegExp(subject)))
      await expect.poll(() => hasFocus(task.getByRole('heading', { name: subject }))).toBe(true)
    }
    const preview = async (leadsTo: string) => {
      await pressIn(page, button(/^Où mène ce lien/))
      await task.getByText(leadsTo, { exact: false }).first().waitFor()
    }

    await open('Les photos d’avril')
    await preview('photos.jardins-lorne.example')
    await pressIn(page, button(say('mail.folder-inbox')).last())
    for (const [subject, leadsTo] of [
      ['Votre cotisation', 'paiement-vert.test'],
      ['Graines offertes aux membres', 'xn--jardins-lrne-dgk.example'],
      ['Mise à jour du fichier des membres', 'formulaires-carrel.example'],
    ] as const) {
      await open(subject)
      await preview(leadsTo)
      await pressIn(page, button(say('mail.report')))
      await pressIn(page, button(say('mail.reason-phishing')))
      await expect.poll(() => button(new RegExp(subject)).count()).toBe(0)
    }
    await open('Quatre messages douteux')
    await pressIn(page, button(say('mail.reply')))
    await write(
      page,
      task.getByLabel(say('mail.body')),
      'Cotisation : paiement-vert.test. Graines : xn--jardins-lrne-dgk.example. Formulaire : formulaires-carrel.example.',
    )
    await pressIn(page, button(say('mail.send')))
    await press(page, button(say('test.validate')))
    await expect.poll(() => outcomeOf(journey, assessmentId)).toBe('right')
    expect(person.complaints).toEqual([])
  })

  it('a network stops telling where somebody is, and two posts lose their place', async () => {
    const person = await journey.newPerson('en')
    const { page, say } = person
    const assessmentId = await sitBefore(journey, person, 'everyday-disclosure-2-holiday-posts')
    const task = page.locator('form')
    const button = (name: string | RegExp) => task.getByRole('button', { name })
    await pressIn(page, button(say('social.privacy')))
    for (const [setting, value] of [
      ['My live position', 'seen by Aya only'],
      ['Place of new posts', 'never written by itself'],
      ['History of my movements', 'stopped'],
    ] as const)
      await pick(page, task.getByRole('group', { name: setting }), value)
    await pressIn(page, button(say('social.profile')))
    for (const text of ['First swim!', 'The suitcase is ready.']) {
      const post = task.getByRole('article').filter({ hasText: text })
      await pressIn(page, post.getByRole('button', { name: say('social.more') }))
      await pressIn(page, post.getByRole('button', { name: say('social.remove-place') }))
      await expect.poll(() => post.getByText(say('social.at-place')).count()).toBe(0)
    }
    await press(page, button(say('test.validate')))
    await expect.poll(() => outcomeOf(journey, assessmentId)).toBe('right')
    expect(person.complaints).toEqual([])
  })

  it('three people are answered in their chats, and a file is shared with a group', async () => {
    const person = await journey.newPerson('fr')
    const { page, say } = person
    const assessmentId = await sitBefore(journey, person, 'data-of-others-2-school-desk')
    const task = page.locator('form')
    const button = (name: string | RegExp) => task.getByRole('button', { name })
    for (const [conversation, reply] of [
      ['Salles Martin', /^Le voici, avec son accord/],
      ['Père de Noé', /^Je transmets votre message/],
      ['06 39 98 84 63', /^Je ne donne rien sur un élève/],
    ] as const) {
      await pressIn(page, task.getByRole('navigation').getByRole('button', { name: conversation }))
      await pressIn(page, button(reply))
      await task
        .getByRole('list', { name: say('messaging.messages') })
        .getByText(reply)
        .waitFor()
    }
    await pressIn(page, task.getByRole('navigation').getByRole('button', { name: 'Comité des fêtes' }))
    await pressIn(page, button(say('messaging.share')))
    await pressIn(page, button(/^plan-de-la-fete\.pdf/))
    await press(page, button(say('test.validate')))
    await expect.poll(() => outcomeOf(journey, assessmentId)).toBe('right')
    expect(person.complaints).toEqual([])
  })

  it('an assistant is set, a letter is said in other words, and sent with a question', async () => {
    const person = await journey.newPerson('en')
    const { page, say } = person
    const assessmentId = await sitBefore(journey, person, 'data-and-ai-5-rent-letter')
    const task = page.locator('form')
    const button = (name: string | RegExp) => task.getByRole('button', { name })
    await pressIn(page, button(say('assistant.settings')))
    await tick(page, task.getByRole('checkbox', { name: /^Temporary conversation/ }))
    await tick(page, task.getByRole('checkbox', { name: /^Train the AI/ }))
    await pressIn(page, button('Letter received'))
    for (const [passage, words] of [
      ['I am Paulette Gerbier, of 31 Mill Street.', 'I am a tenant in your building.'],
      ['since my heart operation on 12 March', 'since I had to stop working for a while'],
      ['The bakery, where I am the only sales assistant', 'My pay has gone down.'],
      [/^Paulette Gerbier$/, '(nothing: passage hidden)'],
    ] as const) {
      await pressIn(page, button(passage))
      await pick(page, task.getByRole('group', { name: say('assistant.how-to-say') }), words)
    }
    await tick(page, task.getByRole('checkbox', { name: say('assistant.attach-this') }))
    await pressIn(page, button(say('assistant.conversation')))
    await write(page, task.getByRole('textbox', { name: say('assistant.write') }), 'How can I answer this letter?')
    await pressIn(page, button(say('assistant.send')))
    await task.getByText('You can agree in writing to four payments', { exact: false }).waitFor()
    await press(page, button(say('test.validate')))
    await expect.poll(() => outcomeOf(journey, assessmentId)).toBe('right')
    expect(person.complaints).toEqual([])
  })

  it('the calendar of a club is cleaned, each date of it, before it is published', async () => {
    const person = await journey.newPerson('en')
    const { page, say } = person
    const assessmentId = await sitBefore(journey, person, 'personal-data-5-climbing-club')
    const task = page.locator('form')
    const button = (name: string | RegExp) => task.getByRole('button', { name })
    const change = async (event: string) => {
      await pressIn(page, button(new RegExp(event)))
      await pressIn(page, button(say('calendar.edit')))
    }
    const save = async () => {
      await pressIn(page, button(say('calendar.save')))
      await pressIn(page, button(say('calendar.back')))
    }
    const withoutNotes = async () => {
      await reach(page, task.getByLabel(say('calendar.notes')))
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.press('Delete')
      await save()
    }
    const hidden = async () => {
      await choose(page, task.getByLabel(say('calendar.visibility')), 'Noth')
      await save()
    }

    await pressIn(page, button(say('calendar.view-month')))
    await change('Meeting of the board')
    await hidden()
    await change('Spring cup')
    await withoutNotes()
    await pressIn(page, button(/^Climbing school/).first())
    await pressIn(page, button(say('calendar.edit')))
    await pressIn(page, button(say('calendar.scope-all')))
    await withoutNotes()
    for (let months = 0; months < 2; months++) await pressIn(page, button(say('calendar.before')))
    // From the first of the month, a Sunday.
    await reach(page, button(/1 February 2026/).first())
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key)
    await pressIn(page, button(/20 February 2026/))
    await change('Visit to Karim')
    await hidden()
    await pressIn(page, button(say('calendar.place-calendars')))
    await choose(page, task.getByLabel(say('calendar.link')), 'sees all')
    await pressIn(page, button(say('calendar.published')))
    await task.getByText('Spring cup').waitFor()
    expect(await task.getByText(/Barrault|Haddad|Ferrer|Karim/).count()).toBe(0)
    await press(page, button(say('test.validate')))
    await expect.poll(() => outcomeOf(journey, assessmentId)).toBe('right')
    expect(person.complaints).toEqual([])
  })
})
