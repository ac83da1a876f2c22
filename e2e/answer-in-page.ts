// Gives an answer as a person does with a mouse or a finger: on the controls of the question that is on the screen.
import type { ItemAnswer } from '@pix/core/items'
import type { Locator, Page } from 'playwright-core'
import { controlId } from '../apps/web/src/items/item-player.ts'
import { categoryOf, controlOf, controlsAreThere, entriesInOrder, isList } from './answer-controls.ts'
import { bringDoneTask } from './done-task.ts'

export async function answerInPage(page: Page, answer: ItemAnswer): Promise<void> {
  await controlsAreThere(page)
  switch (answer.kind) {
    case 'choice-one':
    case 'choice-image':
      return controlOf(page, answer.option).check()
    case 'choice-many':
      return tick(page, answer.options)
    case 'hotspot':
      for (const region of answer.regions) await controlOf(page, region).check()
      return
    case 'text':
    case 'number':
      return controlOf(page, answer.kind).fill(answer.text)
    case 'cloze':
      for (const { id, value } of answer.blanks) await fill(controlOf(page, id), value)
      return
    case 'simulator':
      return bringDoneTask(page, answer)
    case 'order':
      return putInOrder(page, answer.entries)
    case 'match':
      for (const { left, right } of answer.pairs) await controlOf(page, left).selectOption(right)
      return
    case 'categorize':
      for (const { entry, category } of answer.placements) await categoryOf(page, entry, category).check()
  }
}

async function tick(page: Page, wanted: readonly string[]): Promise<void> {
  for (const box of await page.getByRole('checkbox').all()) {
    const id = await box.getAttribute('id')
    await box.setChecked(wanted.some((option) => controlId(option) === id))
  }
}

async function fill(control: Locator, value: string): Promise<void> {
  if (await isList(control)) await control.selectOption(value)
  else await control.fill(value)
}

async function putInOrder(page: Page, wanted: readonly string[]): Promise<void> {
  for (const [place, entry] of wanted.entries()) {
    const now = (await entriesInOrder(page)).indexOf(entry)
    for (let step = now; step > place; step--) await controlOf(page, `${entry}-up`).click()
  }
}
