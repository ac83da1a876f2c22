// A keyboard alone, and eyes: moves the focus with Tab, and refuses to go on from a stop where it cannot be seen.
import type { Locator, Page } from 'playwright-core'

// More than the longest page has between two things that a person wants one after the other.
const mostStops = 80

/** Goes with Tab, or back with Shift and Tab, until the control has the focus. */
export async function reach(page: Page, control: Locator): Promise<void> {
  const stops: string[] = []
  for (let key = await wayTo(control); key !== null; key = await wayTo(control)) {
    if (stops.length === mostStops) throw new Error(`${control} is never reached, only: ${stops.join(', ')}`)
    stops.push(await pressTab(page, key))
  }
}

/** Reaches a link, a button or a summary, and presses it. */
export async function press(page: Page, control: Locator): Promise<void> {
  await reach(page, control)
  await page.keyboard.press('Enter')
}

/**
 * Goes to the next stop, or to the one before.
 * @returns what has the focus, as it is read
 * @throws when the focus cannot be seen there
 */
export async function pressTab(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<string> {
  await page.keyboard.press(key)
  const { name, flaw } = await focusOf(page)
  if (flaw !== null) throw new Error(`after ${key} at ${page.url()}: “${name}” ${flaw}`)
  return name
}

export async function hasFocus(control: Locator): Promise<boolean> {
  return control.evaluate((element) => element === document.activeElement)
}

/** The key that brings the focus nearer to a control, or null when it has it. */
async function wayTo(control: Locator): Promise<'Tab' | 'Shift+Tab' | null> {
  return control.evaluate((element) => {
    const focused = document.activeElement ?? document.body
    if (element === focused) return null
    return focused.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING ? 'Tab' : 'Shift+Tab'
  })
}

/** What has the focus, and what keeps a person from seeing it. */
async function focusOf(page: Page): Promise<{ name: string; flaw: string | null }> {
  return page.evaluate(() => {
    const focused = document.activeElement
    if (focused === null || focused === document.body) return { name: 'the page', flaw: 'has the focus: it is lost' }
    const words = focused.getAttribute('aria-label') || focused.textContent || focused.id || focused.outerHTML
    const name = words.replace(/\s+/g, ' ').trim()

    // The line of a choice shows the focus of its radio or box.
    const drawn = focused.closest('.choice') ?? focused
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(drawn)
    const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    if (!isOutlined || /rgba\(.*, 0\)/.test(outlineColor)) return { name, flaw: 'has the focus and does not show it' }

    // The first line of a link that is written on two.
    const [box] = drawn.getClientRects()
    if (!box) return { name, flaw: 'has the focus and is not drawn' }
    // As a bar that stays on the screen would cover it.
    const points = [
      [box.left + box.width / 2, box.top + 2],
      [box.left + box.width / 2, box.bottom - 2],
    ] as const
    const isSeen = points.every(([x, y]) => drawn.contains(document.elementFromPoint(x, y)))
    return { name, flaw: isSeen ? null : 'has the focus outside the window, or under something else' }
  })
}
