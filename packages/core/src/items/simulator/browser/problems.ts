import type { ScenarioProblem } from '../simulator.ts'
import type { Block } from './blocks.ts'
import type { Standing } from './parts.ts'
import type { BrowserScenario } from './schema.ts'

/** What the schema cannot say of the pages and of what the browser keeps. */
export function problems(scenario: BrowserScenario): readonly ScenarioProblem[] {
  const { pages, tabs, sites = [], bookmarks = [], folders = [], history = [], feeds = [] } = scenario
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
    ...folders.flatMap(({ in: parent }, place): ScenarioProblem[] =>
      parent === undefined || folders.slice(0, place).some(({ id }) => id === parent)
        ? []
        : [{ path: ['folders', place], message: `there is no folder ${parent} before it` }],
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
          const wrong = wrongIn(block, scenario)
          if (wrong !== null) return [{ path: here, message: wrong }]
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

/** What is wrong in a block, or null. */
function wrongIn(block: Block, scenario: BrowserScenario): string | null {
  const { extensions = [], marks } = scenario
  const when = block.shownWhen ?? []
  for (const standing of Array.isArray(when) ? when : [when]) {
    const wrong = wrongStanding(standing, scenario)
    if (wrong !== null) return wrong
  }
  if ('markable' in block && block.markable && (marks === undefined || block.id === undefined))
    return 'what is markable has an id, and the scenario has marks'
  if (block.type === 'install' && !extensions.some(({ id }) => id === block.extension))
    return `there is no extension ${block.extension}`
  return block.type === 'records' ? wrongInRecords(block) : null
}

function wrongStanding(standing: Standing, { pages, extensions = [], sites = [] }: BrowserScenario): string | null {
  const blocks = pages.flatMap((page) => page.blocks)
  if (
    'button' in standing &&
    !blocks.some(({ type, ...block }) => type === 'button' && isCalled(block, standing.button))
  )
    return `there is no button ${standing.button}`
  if ('field' in standing && !blocks.some(({ type, ...block }) => type === 'field' && isCalled(block, standing.field)))
    return `there is no field ${standing.field}`
  if ('prompt' in standing && !pages.some(({ prompts = [] }) => prompts.some(({ id }) => id === standing.prompt)))
    return `there is no prompt ${standing.prompt}`
  if ('extension' in standing && !extensions.some(({ id }) => id === standing.extension))
    return `there is no extension ${standing.extension}`
  const host =
    ('cache' in standing && standing.cache) ||
    ('session' in standing && standing.session) ||
    ('permission' in standing && standing.site)
  return host && !sites.some((site) => site.host === host) ? `there is no site ${host}` : null
}

function isCalled(block: object, id: string): boolean {
  return Reflect.get(block, 'id') === id
}

function wrongInRecords(block: Extract<Block, { type: 'records' }>): string | null {
  const { fields, columns, records } = block
  const column = fields.find(({ id }) => id === columns)
  if (block.as === 'board' && column?.kind !== 'choice') return 'the columns of a board are the options of a choice'
  if (fields.some(({ kind, options }) => kind === 'choice' && options === undefined)) return 'a choice has options'
  if (block.open !== undefined && !records.some(({ id }) => id === block.open))
    return `there is no record ${block.open}`
  if (fields.some(({ kind, facet }) => facet && (kind === 'text' || kind === 'long')))
    return 'records are narrowed by a choice, a tick, a number or a day'
  for (const { id, values } of records) {
    for (const [name, value] of Object.entries(values)) {
      const field = fields.find((one) => one.id === name)
      if (!field) return `the record ${id} has no field ${name}`
      const isOption = field.options?.some((option) => option.id === value) ?? true
      if (value !== '' && !isOption) return `the field ${name} of ${id} has no option ${String(value)}`
    }
  }
  return null
}
