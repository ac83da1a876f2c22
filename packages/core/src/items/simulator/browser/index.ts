import type { ScenarioProblem, Simulator } from '../simulator.ts'
import { facts } from './facts.ts'
import { reduce } from './reduce.ts'
import { BrowserAction, BrowserFacts, BrowserScenario } from './schema.ts'
import { type BrowserState, start } from './state.ts'

export type { Block, BrowserAction, BrowserScenario } from './schema.ts'
export { hostOf, isAdvertised, plain, search, wordsOf } from './search.ts'
export {
  type BrowserState,
  certificateOf,
  fileOf,
  isHeldBack,
  isRefused,
  isWarned,
  type Notice,
  openPrompt,
  pageOf,
  shownBlocks,
  shownPage,
  shownSite,
  shownTab,
  viewOf,
} from './state.ts'
export { canGenerate, offers, strengthOf } from './vault.ts'

export const browser: Simulator<BrowserScenario, BrowserState, BrowserAction, BrowserFacts> = {
  name: 'browser',
  scenarioSchema: BrowserScenario,
  actionSchema: BrowserAction,
  factsSchema: BrowserFacts,
  problems,
  start,
  reduce,
  facts,
}

function problems({
  pages,
  tabs,
  sites = [],
  bookmarks = [],
  folders = [],
  history = [],
  feeds = [],
}: BrowserScenario) {
  const ids = new Set(pages.map(({ id }) => id))
  const buttons = new Set(
    pages.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'button' ? [block.id] : []))),
  )
  const unknownPage = (page: string | undefined, path: ScenarioProblem['path']): ScenarioProblem[] =>
    page === undefined || ids.has(page) ? [] : [{ path, message: `there is no page ${page}` }]
  return [
    ...tabs.flatMap((page, place) => unknownPage(page, ['tabs', place])),
    ...bookmarks.flatMap(({ page }, place) => unknownPage(page, ['bookmarks', place])),
    ...bookmarks.flatMap(({ folder }, place): ScenarioProblem[] =>
      folder === undefined || folders.some(({ id }) => id === folder)
        ? []
        : [{ path: ['bookmarks', place], message: `there is no folder ${folder}` }],
    ),
    ...sites.flatMap(({ portal }, place): ScenarioProblem[] =>
      portal === undefined || buttons.has(portal.button)
        ? []
        : [{ path: ['sites', place, 'portal'], message: `there is no button ${portal.button}` }],
    ),
    ...history.flatMap(({ page }, place) => unknownPage(page, ['history', place])),
    ...feeds.flatMap(({ entries }, place) =>
      entries.flatMap(({ page }, entry) => unknownPage(page, ['feeds', place, 'entries', entry])),
    ),
    ...pages.flatMap(({ id, address, blocks, prompts = [] }, place): ScenarioProblem[] => {
      const path = ['pages', place]
      const fields = new Set(blocks.flatMap((block) => (block.type === 'field' ? [block.id] : [])))
      const twice = pages.findIndex((other) => other.id === id || other.address === address) < place
      return [
        ...(twice ? [{ path, message: `a second page has the id or the address of ${id}` }] : []),
        ...prompts.flatMap(({ answers }, prompt) =>
          answers.flatMap(({ page }) => unknownPage(page, [...path, 'prompts', prompt])),
        ),
        ...blocks.flatMap((block, at): ScenarioProblem[] => {
          const here = [...path, 'blocks', at]
          if (block.type === 'feed' && !feeds.some(({ id: feed }) => feed === block.feed))
            return [{ path: here, message: `there is no feed ${block.feed}` }]
          if (block.type === 'field' && block.kind === 'choice' && block.options === undefined)
            return [{ path: here, message: 'a choice has options' }]
          if (block.type === 'table' && block.rows.some(({ length }) => length !== block.head.length))
            return [{ path: here, message: 'every row has as many cells as the head' }]
          const needed = block.type === 'button' ? block.needs?.find((field) => !fields.has(field)) : undefined
          if (needed !== undefined) return [{ path: here, message: `there is no field ${needed} on the page` }]
          return block.type === 'link' || block.type === 'button' || block.type === 'file'
            ? unknownPage(block.page, here)
            : []
        }),
      ]
    }),
  ]
}
