import { describe, expect, it } from 'vitest'
import type { BrowserAction } from '../actions.ts'
import { browser } from '../index.ts'
import type { BrowserScenario } from '../schema.ts'
import type { BrowserState } from '../state.ts'

const scenario: BrowserScenario = {
  today: '2026-11-28',
  tabs: ['base'],
  reader: { themes: [] },
  pages: [
    {
      id: 'base',
      address: 'https://base.example/',
      title: 'Base',
      blocks: [
        {
          type: 'records',
          id: 'papers',
          title: 'Papers',
          as: 'list',
          search: 'boolean',
          may: ['add', 'reply', 'sort'],
          fields: [
            { id: 'title', label: 'Title', kind: 'text' },
            { id: 'author', label: 'Author', kind: 'text' },
          ],
          records: [
            { id: 'bees', values: { title: 'Bees of the town', author: 'Ada Moor' } },
            { id: 'ants', values: { title: 'Ants', author: 'Bea Town' } },
          ],
        },
      ],
    },
  ],
}

function after(actions: readonly BrowserAction[]): BrowserState {
  let state = browser.start(scenario, 'en')
  for (const action of actions) state = browser.reduce(state, action) ?? state
  return state
}

function times(count: number, action: (time: number) => BrowserAction): BrowserAction[] {
  return Array.from({ length: count }, (_none, time) => action(time))
}

function foundBy(words: string): readonly string[] | undefined {
  return browser.facts(after([{ type: 'look-for', records: 'papers', words }])).records['papers']?.found
}

describe('what somebody adds has an end, which is said', () => {
  it.each<[string, (time: number) => BrowserAction]>([
    ['records', (time) => ({ type: 'add-record', records: 'papers', values: { title: `t${time}` } })],
    ['answers', (time) => ({ type: 'reply', records: 'papers', record: 'bees', text: `t${time}` })],
    ['words that are left out', (time) => ({ type: 'leave-out', words: `w${time}` })],
    ['folders', (time) => ({ type: 'add-folder', name: `f${time}` })],
  ])('%s', (_what, action) => {
    const state = after(times(200, action))
    expect(state.notice).toBe('enough')
    const [papers] = Object.values(state.records)
    const bees = papers?.all.find(({ id }) => id === 'bees')
    const sizes = [papers?.all, bees?.replies, state.reader.rules, state.folders].map((one) => one?.length ?? 0)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(62)
  })

  it('what was added is found, and what was changed is found as it is now', () => {
    const state = after([
      { type: 'add-record', records: 'papers', values: { title: 'Wasps' } },
      { type: 'look-for', records: 'papers', words: 'wasp*' },
    ])
    expect(browser.facts(state).records['papers']?.found).toEqual(['n1'])
  })
})

describe('queries that nobody would write', () => {
  it.each([
    [`${'('.repeat(140)}bees${')'.repeat(140)}`, ['bees']],
    [`${'NOT '.repeat(70)}bees`, ['bees']],
    [`${'title:'.repeat(48)}bees`, ['bees']],
    [`${'zz* OR '.repeat(40)}bees`, ['bees']],
    [`${'-zz '.repeat(70)}ants`, ['ants']],
    [')))', ['bees', 'ants']],
    ['"', ['bees', 'ants']],
    // No phrase goes on from one field to the next.
    ['"town ada"', []],
  ])('%s', (words, found) => {
    expect(foundBy(words)).toEqual(found)
  })
})
