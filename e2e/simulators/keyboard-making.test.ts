// Tasks that make or mend something, each done from beginning to end with a keyboard alone, the focus in sight all along.
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Journey, type Person, startJourney } from '../journey.ts'
import { hasFocus, press, reach } from '../keyboard.ts'
import { outcomeOf, sitBefore } from '../sitting.ts'
import { beginning } from '../words.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney()
})
afterAll(() => journey.stop())

/** Presses a control that does something to the work: the focus is not lost by it. */
async function use(page: Page, control: Locator): Promise<void> {
  await press(page, control)
  // What leaves the page takes the focus with it once the page has followed.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  if (await hasFocus(page.locator('body'))) throw new Error(`the focus is lost after ${control}`)
}

/** Reaches a field, whose text Tab selects, and types in place of it. */
async function type(page: Page, field: Locator, text: string): Promise<void> {
  await reach(page, field)
  if (text === '') await page.keyboard.press('Delete')
  else await page.keyboard.type(text)
}

async function sendsWhatIsRight({ page, say, complaints }: Person, assessmentId: string): Promise<void> {
  await press(page, page.getByRole('button', { name: say('test.validate') }))
  await expect.poll(() => outcomeOf(journey, assessmentId)).toBe('right')
  expect(complaints).toEqual([])
}

describe('with a keyboard alone', () => {
  it('a program is mended and tried in the code editor', async () => {
    const person = await journey.newPerson('fr')
    const { page, say } = person
    const { keyboard } = page
    const assessmentId = await sitBefore(journey, person, 'data-coding-7-swap-fair')
    const task = page.locator('form')
    const printed = (words: string) => task.locator('pre', { hasText: new RegExp(`^${words}`) })
    const writeLine = async (line: number, text: string): Promise<void> => {
      await keyboard.press('Control+Home')
      // A long line is broken in two: the page says where the caret is.
      const place = task.getByText(say('code.place', { line }))
      for (let down = 1; down < 20 && (await place.count()) === 0; down += 1) await keyboard.press('ArrowDown')
      await keyboard.press('End')
      await keyboard.press('Shift+Home')
      await keyboard.type(text)
    }

    const run = task.getByRole('button', { name: say('code.run') })
    // Whoever goes by with Tab leaves the program as it is.
    await press(page, run)
    await printed('Écart').waitFor()
    await reach(page, task.getByRole('textbox', { name: say('code.program') }))
    await writeLine(5, '    total = total + round(float(prix) * 100)')
    await writeLine(7, 'tiroir = round(float(open("tiroir.txt").read()) * 100)')
    await keyboard.press('Control+Enter')
    await printed('Caisse juste').waitFor()

    await keyboard.press('Escape')
    await reach(page, task.getByRole('combobox', { name: say('code.data') }))
    await keyboard.press('ArrowDown')
    await use(page, run)
    await printed('Écart').waitFor()
    await sendsWhatIsRight(person, assessmentId)
  })

  it('a program of blocks is rearranged and run', async () => {
    const person = await journey.newPerson('en')
    const { page, say } = person
    const assessmentId = await sitBefore(journey, person, 'personal-setup-5-garden-robot')
    const task = page.locator('form')
    const button = (name: string | RegExp) => task.getByRole('button', { name })
    await use(page, button(/^1\s*repeat until/))
    await use(page, button(say('blocks.offer-if')))
    await reach(page, task.getByRole('combobox', { name: say('blocks.test-value', { place: 1 }) }))
    await page.keyboard.type('dry')
    await button(/^4\s*if the ground here: dry earth$/).waitFor()
    await use(page, button(say('blocks.move-up')))
    // A tool that moves a line stays below the finger.
    await page.keyboard.press('Enter')
    await use(page, button(/^3\s*water$/))
    await use(page, button(/^In\s.*above$/))

    // Once more, for the last bed.
    await use(page, button(/^2\s*if the ground here/))
    await use(page, button(say('blocks.copy')))
    await use(page, button(say('blocks.move-down')))
    await use(page, button(/^Out\s/))
    await use(page, button(say('blocks.run')))
    await task.getByText(say('blocks.end-finished')).waitFor()
    await sendsWhatIsRight(person, assessmentId)
  })

  it('a document is cleaned before it is shared', async () => {
    const person = await journey.newPerson('fr')
    const { page, say } = person
    const assessmentId = await sitBefore(journey, person, 'personal-data-5-river-minutes')
    const task = page.locator('form')
    const review = task.getByRole('region', { name: say('document.tool-review') })
    await use(page, task.getByRole('button', { name: say('document.tool-properties') }))
    await type(page, task.getByRole('textbox', { name: 'Auteur' }), '')
    await page.keyboard.press('Enter')
    await use(page, task.getByRole('button', { name: beginning(say('document.tool-review')) }))
    await use(page, review.getByRole('button', { name: say('document.accept') }).first())
    await use(page, review.getByRole('button', { name: say('document.accept-all') }))
    await use(page, review.getByRole('button', { name: say('document.delete') }))

    await use(page, task.getByRole('button', { name: /ne rame plus/ }))
    const text = task.getByRole('textbox', { name: say('document.text') })
    await expect.poll(() => hasFocus(text)).toBe(true)
    await page.keyboard.press('Control+A')
    await page.keyboard.type('Une rameuse ne rame plus jusqu’en juin.')
    await use(page, task.getByRole('button', { name: say('document.done') }))
    await use(page, task.getByRole('button', { name: /a été opérée du dos/ }))
    await use(page, task.getByRole('button', { name: say('document.delete') }).last())
    expect(await task.getByText('opérée').count()).toBe(0)
    await sendsWhatIsRight(person, assessmentId)
  })

  it('what a picture shows of somebody is covered', async () => {
    const person = await journey.newPerson('en')
    const { page, say } = person
    const assessmentId = await sitBefore(journey, person, 'everyday-disclosure-1-park-meeting')
    const area = page.getByRole('region', { name: say('imageeditor.area') })
    const layers = page.getByRole('region', { name: say('imageeditor.layers') })
    await use(page, area.getByRole('button', { name: /^Second message/ }))
    const tools = page.getByRole('group', { name: say('imageeditor.tools') })
    await use(page, tools.getByRole('button', { name: say('imageeditor.layers') }))
    const bar = layers.getByRole('listitem').filter({ hasText: 'Black bar 1' })
    await use(page, bar.getByRole('button', { name: 'Black bar 1', exact: true }))
    await use(page, layers.getByRole('button', { name: say('imageeditor.place') }))
    await use(page, bar.getByRole('button', { name: say('imageeditor.forward', { title: 'Black bar 1' }) }))
    await use(page, layers.getByRole('button', { name: say('imageeditor.delete', { title: 'Black bar 2' }) }))
    await use(page, tools.getByRole('button', { name: say('imageeditor.area') }))

    const places = [
      ['imageeditor.x', '50'],
      ['imageeditor.y', '375'],
      ['imageeditor.width', '380'],
      ['imageeditor.height', '40'],
    ] as const
    for (const [name, number] of places) await type(page, area.getByRole('textbox', { name: say(name) }), number)
    await use(page, area.getByRole('button', { name: say('imageeditor.cover') }))
    await sendsWhatIsRight(person, assessmentId)
  })

  it('a sheet of answers is made safe, with formulas and whole columns', async () => {
    const person = await journey.newPerson('fr')
    const { page, say } = person
    const { keyboard } = page
    const assessmentId = await sitBefore(journey, person, 'personal-data-7-allotment-survey')
    const task = page.locator('form')
    const button = (name: RegExp) => task.getByRole('button', { name })
    const cell = (name: string) => task.getByRole('gridcell', { name: new RegExp(`^${name} :`) })
    const goTo = async (area: string): Promise<void> => {
      await type(page, task.getByRole('textbox', { name: say('spreadsheet.name-box') }), area)
      await keyboard.press('Enter')
      await expect.poll(() => hasFocus(cell(area.replace(/:.*/, '')))).toBe(true)
    }

    await reach(page, cell('A1'))
    await keyboard.press('ArrowRight')
    await keyboard.press('ArrowRight')
    await use(page, button(say('spreadsheet.tool-edit')))
    await use(page, button(say('spreadsheet.insert-column')))
    await reach(page, cell('C1'))
    await keyboard.type('Tranche d’âge')
    await keyboard.press('Enter')
    await keyboard.type('=SI(B2<40;"moins de 40 ans";"40 ans et plus")')
    await keyboard.press('Enter')
    await keyboard.press('ArrowUp')
    for (let row = 2; row < 25; row += 1) await keyboard.press('Shift+ArrowDown')
    await keyboard.press('Control+D')
    await keyboard.press('Control+C')
    await use(page, button(say('spreadsheet.paste-values')))
    await goTo('E1')
    await use(page, button(say('spreadsheet.delete-columns')))
    await goTo('B1')
    await use(page, button(say('spreadsheet.delete-columns')))

    await goTo('E1')
    await keyboard.type('Effectif')
    await keyboard.press('Enter')
    await keyboard.type('=NB.SI.ENS(B$2:B$25;B2;C$2:C$25;C2)')
    await keyboard.press('Enter')
    await goTo('E2:E25')
    await keyboard.press('Control+D')
    await goTo('E25')
    await cell('E25').filter({ hasText: '4' }).waitFor()
    await type(page, page.getByRole('textbox', { name: 'Nom de la personne' }), 'Rosalie Petit')
    await sendsWhatIsRight(person, assessmentId)
  })
})

describe('what goes away under a key leaves the focus beside it', () => {
  it('in a document', async () => {
    const person = await journey.newPerson('en')
    const { page, say } = person
    await sitBefore(journey, person, 'personal-data-5-river-minutes')
    const task = page.locator('form')
    const button = (name: RegExp) => task.getByRole('button', { name })
    const review = task.getByRole('region', { name: say('document.tool-review') })
    await use(page, button(/spring race/))
    await use(page, button(say('document.comment')))
    await page.keyboard.type('Which river?')
    await use(page, button(say('document.add')).first())
    await use(page, button(say('document.join')))
    await use(page, button(/spring race/))

    await reach(page, task.getByRole('combobox', { name: say('document.add-below') }))
    await page.keyboard.type('a table')
    await use(page, button(say('document.add')))
    await use(page, button(say('document.remove-row', { row: 2 })))
    await use(page, button(say('document.remove-column', { column: 2 })))
    await use(page, button(say('document.delete')))
    await use(page, button(beginning(say('document.tool-review'))))
    await use(page, review.getByRole('button', { name: say('document.refuse') }).first())
    await use(page, review.getByRole('button', { name: say('document.refuse-all') }))
    await use(page, review.getByRole('button', { name: say('document.delete') }).first())
    expect(person.complaints).toEqual([])
  })

  it('in a program of blocks', async () => {
    const person = await journey.newPerson('fr')
    const { page, say } = person
    await sitBefore(journey, person, 'personal-setup-5-garden-robot')
    const button = (name: RegExp) => page.locator('form').getByRole('button', { name })
    await use(page, button(say('blocks.offer-if')))
    for (let added = 1; added < 3; added += 1) await use(page, button(say('blocks.add-test')))
    for (let left = 3; left > 1; left -= 1) await use(page, button(say('blocks.remove-test', { place: left })))
    // The lines of a block go with it, until none is left.
    await use(page, button(/^1\s/))
    await use(page, button(say('blocks.remove-line', { line: 1 })))
    await use(page, button(/^1\s/))
    await use(page, button(say('blocks.remove-line', { line: 1 })))
    await page.getByText(say('blocks.no-blocks')).waitFor()
    await use(page, button(say('blocks.offer-forward')))
    expect(person.complaints).toEqual([])
  })

  it('beside a picture', async () => {
    const person = await journey.newPerson('fr')
    const { page, say } = person
    await sitBefore(journey, person, 'everyday-disclosure-1-park-meeting')
    const tools = page.getByRole('group', { name: say('imageeditor.tools') })
    await use(page, tools.getByRole('button', { name: say('imageeditor.size') }))
    const size = page.getByRole('region', { name: say('imageeditor.size') })
    const width = size.getByRole('textbox', { name: say('imageeditor.width') })
    await type(page, width, '300')
    await use(page, size.getByRole('button', { name: say('imageeditor.resize') }))
    await page.getByText(beginning(say('imageeditor.points', { width: 300, height: 300 }))).waitFor()
    await type(page, size.getByRole('textbox', { name: say('imageeditor.height') }), '200')
    await use(page, size.getByRole('button', { name: say('imageeditor.resize') }))
    await use(page, size.getByRole('button', { name: say('imageeditor.turn-right') }))
    expect(await width.inputValue()).toBe('200')
    expect(person.complaints).toEqual([])
  })

  it('in a workbook', async () => {
    const person = await journey.newPerson('en')
    const { page, say } = person
    await sitBefore(journey, person, 'personal-data-7-allotment-survey')
    const task = page.locator('form')
    const button = (name: RegExp) => task.getByRole('button', { name })
    await use(page, button(say('spreadsheet.tool-data')))
    await use(page, button(say('spreadsheet.filter')))
    await use(page, button(say('spreadsheet.filter-now')))
    await use(page, button(say('spreadsheet.unfilter', { column: 'A' })))

    await use(page, button(say('spreadsheet.tool-make')))
    for (let added = 1; added < 4; added += 1) await use(page, button(say('spreadsheet.chart-add-series')))
    for (let left = 4; left > 1; left -= 1) await use(page, button(say('spreadsheet.chart-remove-series')))
    await use(page, button(say('spreadsheet.chart-create')))
    await use(page, button(say('spreadsheet.change')))
    await use(page, button(say('spreadsheet.chart-update')))
    await use(page, button(say('spreadsheet.remove')))
    await use(page, button(say('spreadsheet.pivot')))
    await use(page, button(say('spreadsheet.pivot-create')))
    await use(page, button(say('spreadsheet.change')))
    await use(page, button(say('spreadsheet.pivot-update')))
    await use(page, button(say('spreadsheet.remove')))
    await use(page, button(say('spreadsheet.names')))
    await type(page, task.getByRole('textbox', { name: say('spreadsheet.area-name') }), 'Ages')
    await use(page, button(say('spreadsheet.name-now')))
    await use(page, button(say('spreadsheet.remove-name', { name: 'Ages' })))

    await use(page, button(say('spreadsheet.tool-rules')))
    await use(page, button(say('spreadsheet.rule-set')))
    await use(page, button(say('spreadsheet.protect')))
    await use(page, button(say('spreadsheet.protect')))
    await use(page, button(say('spreadsheet.note-set')))

    await use(page, button(say('spreadsheet.add-sheet')))
    await page.keyboard.type('My notes')
    await use(page, button(say('spreadsheet.add')))
    await task.getByRole('tab', { name: /^My notes$/ }).waitFor()
    expect(person.complaints).toEqual([])
  })
})
