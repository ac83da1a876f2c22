// What every page must be, whatever it shows: named, in one language, without error, whole on a small screen, and for
// everybody.
import { AxeBuilder } from '@axe-core/playwright'
import type { Language } from '@pix/core/language'
import type { Page } from 'playwright-core'

const telephone = { width: 360, height: 740 }
const zoomedDesktop = { width: 640, height: 450 }

const rules = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What is wrong with the page, each in a line; nothing when it is as it must be. */
export async function flawsOf(page: Page, language: Language): Promise<string[]> {
  return [
    ...(await outlineFlaws(page, language)),
    ...(await overflowFlaws(page)),
    ...(await narrowFlaws(page)),
    ...(await accessFlaws(page)),
  ]
}

/** Title, heading, language. */
export async function outlineFlaws(page: Page, language: Language): Promise<string[]> {
  const { title, headings, lang } = await page.evaluate(() => ({
    title: document.title,
    headings: [...document.querySelectorAll('h1')].map(({ textContent }) => textContent),
    lang: document.documentElement.lang,
  }))
  return [
    /\S.*Pix|Pix.*\S/.test(title) ? [] : `the title is “${title}”`,
    headings.length === 1 ? [] : `there are ${headings.length} h1: ${headings.join(' / ')}`,
    lang === language ? [] : `the language is ${lang}`,
  ].flat()
}

/** What makes the page scroll sideways. */
export async function overflowFlaws(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    const wide = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > width + 1)
    const deepest = wide.filter((one) => !wide.some((other) => other !== one && one.contains(other)))
    return deepest.slice(0, 5).map((one) => `wider than ${width} px: ${one.outerHTML.slice(0, 160)}`)
  })
}

/** Columns in which text cannot be read: a few letters a line, for many lines. */
async function narrowFlaws(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const flaws: string[] = []
    for (const one of document.querySelectorAll('main *')) {
      const words = [...one.childNodes]
        .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
        .map(({ nodeValue }) => nodeValue ?? '')
        .join('')
        .trim()
      if (words.length < 20 || !one.checkVisibility() || one.closest('svg, select, .visually-hidden')) continue
      const column = one.closest<HTMLElement>('p, li, dt, dd, td, th, h1, h2, h3, h4, h5, div, label') ?? one
      const size = Number.parseFloat(getComputedStyle(one).fontSize)
      const { width, height } = column.getBoundingClientRect()
      if (width < 5 * size && height > 5 * size) flaws.push(`${Math.round(width)} px wide: “${words.slice(0, 80)}”`)
    }
    return flaws.slice(0, 5)
  })
}

/**
 * What a reader's own settings spoil: the spacing of WCAG 1.4.12 on the screen as it is, a window of half the width that
 * is usual on a desktop, as 200 % zoom makes it, and the largest type of the comfort settings on a telephone. The page is
 * left as it was.
 */
export async function adaptationFlaws(page: Page): Promise<string[]> {
  const size = page.viewportSize()
  await page.evaluate(() => {
    const spacing = new CSSStyleSheet()
    spacing.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-block-end: 2em !important }`)
    document.adoptedStyleSheets = [spacing]
  })
  const spaced = [...(await overflowFlaws(page)), ...(await cutFlaws(page))]
  await page.evaluate(() => {
    document.adoptedStyleSheets = []
  })
  await page.setViewportSize(zoomedDesktop)
  const zoomed = [...(await overflowFlaws(page)), ...(await cutFlaws(page))]
  await page.setViewportSize(telephone)
  const large: string[] = []
  for (const words of ['larger', 'larger wide easy']) {
    const before = await page.evaluate((comfort) => {
      const { dataset } = document.documentElement
      const before = dataset['comfort'] ?? null
      dataset['comfort'] = comfort
      return before
    }, words)
    const flaws = [...(await overflowFlaws(page)), ...(await cutFlaws(page)), ...(await narrowFlaws(page))]
    large.push(...flaws.map((flaw) => `${words}: ${flaw}`))
    await page.evaluate((comfort) => {
      if (comfort === null) delete document.documentElement.dataset['comfort']
      else document.documentElement.dataset['comfort'] = comfort
    }, before)
  }
  if (size) await page.setViewportSize(size)
  return [...spaced.map((flaw) => `spaced: ${flaw}`), ...zoomed.map((flaw) => `at 200 %: ${flaw}`), ...large]
}

/**
 * Words that are cut off, or that stand on other words. Left out: those that end in an ellipsis on purpose, and those meant
 * for screen readers alone, which are clipped.
 */
async function cutFlaws(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const flaws: string[] = []
    const shown: { words: string; box: DOMRect }[] = []
    const isOutside = (box: DOMRect, frame: DOMRect): boolean =>
      box.left < frame.left - 1 ||
      box.right > frame.right + 1 ||
      box.top < frame.top - 1 ||
      box.bottom > frame.bottom + 1

    const look = (words: string, holder: Element, box: DOMRect): void => {
      let isInFlow = true
      for (let around: Element | null = holder; around && around !== document.body; around = around.parentElement) {
        const { clipPath, overflowX, position, textOverflow } = getComputedStyle(around)
        const frame = around.getBoundingClientRect()
        if (clipPath !== 'none' || textOverflow === 'ellipsis' || (overflowX === 'auto' && isOutside(box, frame)))
          return
        if (position === 'absolute' || position === 'sticky' || position === 'fixed') isInFlow = false
        if (overflowX !== 'hidden' || !isOutside(box, frame)) continue
        flaws.push(`cut: “${words}”`)
        return
      }
      if (isInFlow) shown.push({ words, box })
    }

    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const text = texts.currentNode
      const holder = text.parentElement
      const words = text.nodeValue?.trim()
      if (!words || !holder?.checkVisibility({ visibilityProperty: true }) || holder.closest('select, script')) continue
      const range = document.createRange()
      range.selectNodeContents(text)
      for (const box of range.getClientRects()) look(words, holder, box)
    }

    shown.sort((one, other) => one.box.top - other.box.top)
    for (const [place, { words, box }] of shown.entries())
      for (const other of shown.slice(place + 1)) {
        // The box of a line is higher than its letters.
        if (other.box.top > box.bottom - 0.25 * box.height) break
        if (other.box.left < box.right - 2 && box.left < other.box.right - 2)
          flaws.push(`“${words}” and “${other.words}” are on one another`)
      }
    return [...new Set(flaws)].slice(0, 5)
  })
}

/** @param only a rule to try alone */
export async function accessFlaws(page: Page, only?: string): Promise<string[]> {
  // Legacy mode: without frames to look into, a second page for the report would only take time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations } = await (only === undefined ? axe.withTags(rules) : axe.withRules(only)).analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id} (${help}): ${target.join(' ')}: ${failureSummary?.split('\n').at(1)?.trim()}`,
    ),
  )
}
