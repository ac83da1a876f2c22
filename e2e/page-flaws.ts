// What every page must be, whatever it shows: named, in one language, without error, whole on a small screen, and for
// everybody.
import { AxeBuilder } from '@axe-core/playwright'
import type { Language } from '@pix/core/language'
import type { Page } from 'playwright-core'

const rules = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What is wrong with the page, each in a line; nothing when it is as it must be. */
export async function flawsOf(page: Page, language: Language): Promise<string[]> {
  return [...(await outlineFlaws(page, language)), ...(await overflowFlaws(page)), ...(await accessFlaws(page))]
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
