import { describe, expect, it } from 'vitest'
import type { Block, Condition } from './block.ts'
import { facts } from './facts.ts'
import { reduce, start } from './reduce.ts'
import type { BlocksAction, BlocksScenario } from './schema.ts'

const is = (what: string, sign: 'is' | 'not' = 'is'): Condition => ({ tests: [{ what, sign }], join: 'and' })

function scenario(program: Block[]): BlocksScenario {
  return {
    name: 'Cards',
    stage: {
      type: 'cards',
      senses: ['last-card', 'next-smaller', 'wanted-here', 'wanted-greater'],
      byHand: true,
      countIn: 'count',
      rows: [
        { id: 'seen', name: 'Row 1', cards: [7, 3, 9, 1], wanted: 9 },
        { id: 'hidden', name: 'Row 2', unseen: true, cards: [5, 4, 3, 2, 1, 0], wanted: 3 },
      ],
    },
    offers: ['go-to', 'next', 'swap', 'repeat', 'until', 'if'],
    variables: [{ id: 'count', name: 'number of cards' }],
    program,
  }
}

const bubble: Block[] = [
  { id: 'r', kind: 'repeat', value: { variable: 'count' } },
  { id: 'g', kind: 'go-to', value: 1, in: 'r' },
  { id: 'u', kind: 'until', condition: is('last-card'), in: 'r' },
  { id: 'i', kind: 'if', condition: is('next-smaller'), in: 'u' },
  { id: 's', kind: 'swap', in: 'i' },
  { id: 'n', kind: 'next', in: 'u' },
]

describe('a program on cards', () => {
  it('sorts rows that nobody has seen', () => {
    expect(facts(start(scenario(bubble))).runs).toMatchObject([
      { id: 'seen', end: 'finished', sorted: true, cards: [1, 3, 7, 9], swaps: 4, comparisons: 12 },
      { id: 'hidden', end: 'finished', sorted: true },
    ])
  })

  it('does not sort with one passage, and sorts the other way with the test turned round', () => {
    expect(
      facts(start(scenario(bubble.map((block) => (block.id === 'r' ? { ...block, value: 1 } : block))))).runs[1],
    ).toMatchObject({ sorted: false })
    const turned = bubble.map((block) =>
      block.id === 'i' ? { ...block, condition: is('next-smaller', 'not') } : block,
    )
    expect(facts(start(scenario(turned))).runs[0]).toMatchObject({ cards: [9, 7, 3, 1] })
  })

  it('finds a card by going along the row', () => {
    const along: Block[] = [
      { id: 'u', kind: 'until', condition: is('wanted-here') },
      { id: 'n', kind: 'next', in: 'u' },
    ]
    expect(facts(start(scenario(along))).runs).toMatchObject([
      { found: true, comparisons: 3 },
      { found: true, comparisons: 3 },
    ])
  })

  it('finds a card by halves, in fewer comparisons', () => {
    const low = { variable: 'low' }
    const middle = { variable: 'middle' }
    const halves: Block[] = [
      { id: 'a', kind: 'set', variable: 'low', value: 1 },
      { id: 'b', kind: 'set', variable: 'high', value: { variable: 'count' } },
      { id: 'until', kind: 'until', condition: is('wanted-here') },
      { id: 'c', kind: 'set', variable: 'middle', value: low, in: 'until' },
      { id: 'd', kind: 'change', variable: 'middle', sign: 'plus', value: { variable: 'high' }, in: 'until' },
      { id: 'e', kind: 'change', variable: 'middle', sign: 'share', value: 2, in: 'until' },
      { id: 'f', kind: 'go-to', value: middle, in: 'until' },
      { id: 'i', kind: 'if-else', condition: is('wanted-greater'), in: 'until' },
      { id: 'g', kind: 'set', variable: 'low', value: middle, in: 'i' },
      { id: 'h', kind: 'change', variable: 'low', sign: 'plus', value: 1, in: 'i' },
      { id: 'j', kind: 'set', variable: 'high', value: middle, in: 'i', otherwise: true },
    ]
    const cards = Array.from({ length: 16 }, (_none, place) => place * 3)
    for (const wanted of cards) {
      const whole = scenario(halves)
      const [run] = facts(
        start({
          ...whole,
          stage: { ...whole.stage, type: 'cards', senses: [], rows: [{ id: 'seen', name: 'Row', cards, wanted }] },
          variables: ['count', 'low', 'high', 'middle'].map((id) => ({ id, name: id })),
        } as BlocksScenario),
      ).runs
      expect(run).toMatchObject({ end: 'finished', found: true })
      expect(run?.comparisons).toBeLessThanOrEqual(11)
    }
  })

  it.each<[string, Block[]]>([
    ['going beyond the last card', [{ id: 'g', kind: 'go-to', value: 9 }]],
    [
      'swapping the last card with nothing',
      [
        { id: 'g', kind: 'go-to', value: { variable: 'count' } },
        { id: 's', kind: 'swap' },
      ],
    ],
  ])('stops when %s', (_says, program) => {
    expect(facts(start(scenario(program))).runs[0]?.end).toBe('off-the-row')
  })
})

describe('cards by hand', () => {
  const after = (...actions: BlocksAction[]) => {
    const end = actions.reduce<ReturnType<typeof reduce>>(
      (state, action) => state && reduce(state, action),
      start(scenario([])),
    )
    return end && facts(end).hands[0]
  }
  const look = (place: number): BlocksAction => ({ type: 'look', row: 'seen', place })
  const swap = (place: number, other: number): BlocksAction => ({ type: 'swap', row: 'seen', place, other })

  it('counts what is compared, and knows what was found', () => {
    expect(after(look(2), look(3))).toMatchObject({ comparisons: 2, found: true, places: [2, 3] })
    expect(after(look(2))).toMatchObject({ found: false })
  })

  it('sorts by comparing and swapping', () => {
    const sorted = after({ type: 'compare', row: 'seen', place: 1, other: 4 }, swap(1, 4), swap(3, 4), { ...look(4) })
    expect(sorted).toMatchObject({ cards: [1, 3, 7, 9], sorted: true, swaps: 2, comparisons: 2 })
  })

  it.each<[string, BlocksAction]>([
    ['a card beyond the row', look(5)],
    ['a card with itself', swap(2, 2)],
    ['a row that is hidden', { type: 'look', row: 'hidden', place: 1 }],
  ])('does not take %s', (_says, action) => {
    expect(after(action)).toBe(null)
  })
})
