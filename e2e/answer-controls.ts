// Where the controls of a question are, by the ids that travel.
import type { Locator, Page } from 'playwright-core'
import { controlId } from '../apps/web/src/items/item-player.ts'

export function controlOf(page: Page, id: string): Locator {
  return page.locator(`[id="${controlId(id)}"]`)
}

/** Waits for the controls of the question, which come with the first one of their kind. */
export async function controlsAreThere(page: Page): Promise<void> {
  await page.locator('form').locator('input, select, button[id]').first().waitFor()
}

/** The radios of an entry, one for each category. */
export function categoriesOf(page: Page, entry: string): Locator {
  return page.locator(`[name="${controlId(entry)}"]`)
}

/** The radio that puts an entry in a category. */
export function categoryOf(page: Page, entry: string, category: string): Locator {
  // The first of an entry has the id of the entry alone.
  return categoriesOf(page, entry).nth(Number(category.slice(1)) - 1)
}

/** The entries of an order as they stand, from the first to the last. */
export async function entriesInOrder(page: Page): Promise<string[]> {
  const ids = await page.locator('button[id$="-up"]').evaluateAll((buttons) => buttons.map(({ id }) => id))
  return ids.map((id) => id.slice(controlId('').length, -'-up'.length))
}

export async function isList(control: Locator): Promise<boolean> {
  return (await control.evaluate(({ tagName }) => tagName)) === 'SELECT'
}
