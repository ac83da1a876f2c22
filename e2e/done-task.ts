import { newDraft } from '@pix/core/assessments'
import type { ItemAnswer } from '@pix/core/items'
import type { Page } from 'playwright-core'
import { controlsAreThere } from './answer-controls.ts'

/**
 * A task in a simulator as if its person had done it and come back: what was done is the draft that a browser keeps. How
 * each simulator is used by hand is shown by journeys of its own.
 */
export async function bringDoneTask(page: Page, answer: Extract<ItemAnswer, { kind: 'simulator' }>): Promise<void> {
  const { runId, position } = await page.evaluate(async () => {
    const [, kind, id] = /\/(assessments|exercises)\/([0-9a-f-]{36})/.exec(location.pathname) ?? []
    const reply = await fetch(`/api/${kind}/${id}?language=${document.documentElement.lang}`)
    return { runId: id, position: Number((await reply.json()).question.position) }
  })
  const draft = JSON.stringify(newDraft(position, answer, Date.now()))
  await page.evaluate(([key, kept]) => localStorage.setItem(key, kept), [`pix-draft-${runId}`, draft] as const)
  await page.reload()
  await controlsAreThere(page)
}

/** Whether the browser keeps anything of a page. */
export async function keepsDrafts(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    try {
      return localStorage.length >= 0
    } catch {
      return false
    }
  })
}
