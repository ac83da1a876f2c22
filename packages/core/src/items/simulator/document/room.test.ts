import { describe, expect, it } from 'vitest'
import type { DocumentAction } from './actions.ts'
import { facts } from './facts.ts'
import { reduce } from './reduce.ts'
import { mostRoom } from './room.ts'
import { start } from './start.ts'
import type { DocumentState } from './state.ts'

function after(actions: readonly DocumentAction[], text = 'aaaa'): DocumentState {
  const first = start(
    { name: 'x', mode: 'text', me: 'Amina', blocks: [{ id: 'a', type: 'paragraph', pieces: [{ text }] }] },
    'en',
  )
  return actions.reduce<DocumentState>((state, action) => reduce(state, action) ?? state, first)
}

function times(count: number, make: (turn: number) => DocumentAction[]): DocumentAction[] {
  return Array.from({ length: count }, (_, turn) => make(turn)).flat()
}

const replace = (find: string, by: string): DocumentAction => ({
  type: 'replace',
  find,
  by,
  wholeWord: false,
  sameCase: true,
})

describe('how much a document can hold', () => {
  it.each([
    [
      'copied and joined',
      times(40, (turn) => [
        { type: 'copy', block: 'a' },
        { type: 'join', block: `n${turn + 1}` },
      ]),
    ],
    ['replaced by more', times(20, () => [replace('a', 'a'.repeat(200))])],
    ['replaced by itself twice', times(60, () => [replace('a', 'aa')])],
  ])('has an end: %s', (_says, actions) => {
    const state = after(actions)
    expect(facts(state).text.length).toBeLessThan(mostRoom)
  })

  it('says so, and changes nothing', () => {
    const before = after([replace('a', 'a'.repeat(200))])
    const full = times(3, () => [replace('a', 'a'.repeat(200))]).reduce(
      (state, one) => reduce(state, one) ?? state,
      before,
    )
    expect(full.notice).toEqual({ code: 'full', count: 0 })
    expect(full.blocks).toEqual(before.blocks)
    expect(reduce(full, { type: 'write', block: 'a', text: 'short' })?.notice).toBeNull()
  })

  it('keeps only so many files and sources', () => {
    const state = after([
      ...times(30, (turn) => [{ type: 'save', name: `x${turn}`, format: 'document' }]),
      ...times(70, () => [{ type: 'add-source', author: 'A', year: '2020', title: 'B' }]),
    ])
    expect(state.files).toHaveLength(20)
    expect(state.sources).toHaveLength(60)
    expect(state.notice?.code).toBe('full')
  })

  it('ends what replacing takes', () => {
    const state = after(
      times(300, (turn) => [turn % 2 === 0 ? replace('a', 'b') : replace('b', 'a')]),
      'ac'.repeat(400),
    )
    expect(state.notice?.code).toBe('full')
  })
})
