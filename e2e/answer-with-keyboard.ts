// Gives an answer as a person does with a keyboard: Tab from one control to the next, arrows, the space bar and letters.
import type { ItemAnswer } from '@pix/core/items'
import type { Locator, Page } from 'playwright-core'
import { categoriesOf, categoryOf, controlOf, controlsAreThere, entriesInOrder, isList } from './answer-controls.ts'
import { bringDoneTask } from './done-task.ts'
import { hasFocus, reach } from './keyboard.ts'

export async function answerWithKeyboard(page: Page, answer: ItemAnswer): Promise<void> {
  await controlsAreThere(page)
  switch (answer.kind) {
    case 'choice-one':
    case 'choice-image':
      return pick(page, page.getByRole('radio'), controlOf(page, answer.option))
    case 'hotspot':
      if (await page.getByRole('radio').first().isVisible())
        return pick(page, page.getByRole('radio'), controlOf(page, answer.regions[0] ?? ''))
      return tick(page, answer.regions)
    case 'choice-many':
      return tick(page, answer.options)
    case 'text':
    case 'number':
      return write(page, controlOf(page, answer.kind), answer.text)
    case 'cloze':
      for (const { id, value } of answer.blanks) {
        const blank = controlOf(page, id)
        await ((await isList(blank)) ? choose(page, blank, value) : write(page, blank, value))
      }
      return
    case 'simulator':
      return bringDoneTask(page, answer)
    case 'order':
      return putInOrder(page, answer.entries)
    case 'match':
      for (const { left, right } of answer.pairs) await choose(page, controlOf(page, left), right)
      return
    case 'categorize':
      for (const { entry, category } of answer.placements)
        await pick(page, categoriesOf(page, entry), categoryOf(page, entry, category))
  }
}

/** Among radios: Tab stops at the first, the space bar picks it, arrows pick the next ones. */
async function pick(page: Page, radios: Locator, wanted: Locator): Promise<void> {
  await reach(page, radios.first())
  if (await hasFocus(wanted)) return page.keyboard.press('Space')
  const count = await radios.count()
  for (let moves = 0; moves < count && !(await hasFocus(wanted)); moves++) await page.keyboard.press('ArrowDown')
}

async function tick(page: Page, boxes: readonly string[]): Promise<void> {
  for (const box of boxes) {
    await reach(page, controlOf(page, box))
    await page.keyboard.press('Space')
  }
}

/** In a closed list, arrows choose. */
async function choose(page: Page, list: Locator, wanted: string): Promise<void> {
  await reach(page, list)
  const values = await list.locator('option').evaluateAll((options) => options.map((one) => one.getAttribute('value')))
  for (let moves = 0; moves < values.indexOf(wanted); moves++) await page.keyboard.press('ArrowDown')
}

async function write(page: Page, field: Locator, text: string): Promise<void> {
  await reach(page, field)
  await page.keyboard.type(text)
}

async function putInOrder(page: Page, wanted: readonly string[]): Promise<void> {
  for (const [place, entry] of wanted.entries()) {
    const now = (await entriesInOrder(page)).indexOf(entry)
    if (now === place) continue
    await reach(page, controlOf(page, `${entry}-up`))
    // The last step by the button itself, so that both ways are taken.
    for (let step = now; step > place + 1; step--) await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
  }
}
