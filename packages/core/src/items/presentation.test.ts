import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Item, rulesOf } from './index.ts'
import { authorIdOf, type ItemList, present, shownIdOf, shownIds } from './presentation.ts'

const ids = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/), { minLength: 1, maxLength: 10 })
const options: ItemList = { letter: 'o', ids: ['right', 'wrong', 'silly', 'odd'], shuffle: true }

describe('the layout of a challenge', () => {
  it('is a permutation of each list, the same for the same seed', () => {
    fc.assert(
      fc.property(ids, ids, fc.integer(), (first, second, seed) => {
        const lists = [
          { letter: 'l', ids: first, shuffle: true },
          { letter: 'r', ids: second, shuffle: true },
        ]
        const presentation = present(lists, seed)
        expect(presentation['l']?.toSorted()).toEqual(first.toSorted())
        expect(presentation['r']?.toSorted()).toEqual(second.toSorted())
        expect(present(lists, seed)).toEqual(presentation)
      }),
    )
  })

  it('differs between people: every order of a list comes up about as often', () => {
    const counts = new Map<string, number>()
    for (let seed = 0; seed < 4800; seed++) {
      const order = (present([options], seed)['o'] ?? []).join()
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(24)
    // 200 each on average; the seeds are fixed, so this never fails by chance.
    for (const count of counts.values()) expect(Math.abs(count - 200)).toBeLessThan(60)
  })

  it('keeps the written order of a list that is not shuffled', () => {
    for (let seed = 0; seed < 20; seed++) expect(present([{ ...options, shuffle: false }], seed)['o']).toBe(options.ids)
  })

  it('names what is shown by list and place, so that an id tells nothing of the author’s', () => {
    for (let seed = 0; seed < 20; seed++) {
      const shown = shownIds(present([options], seed), 'o')
      expect(shown.map(({ id }) => id)).toEqual(['o1', 'o2', 'o3', 'o4'])
    }
  })

  it('finds the author’s id behind a shown one and back', () => {
    fc.assert(
      fc.property(ids, fc.integer(), (list, seed) => {
        const presentation = present([{ letter: 'o', ids: list, shuffle: true }], seed)
        for (const id of list) expect(authorIdOf(presentation, 'o', shownIdOf(presentation, 'o', id))).toBe(id)
      }),
    )
  })

  it.each(['o0', 'o5', 'o01', 'O1', 'e1', 'right', ''])('knows no author’s id for %j, which was not shown', (shown) => {
    expect(authorIdOf(present([options], 1), 'o', shown)).toBeNull()
  })

  it('takes an id of the author that is not in the list for a bug', () => {
    expect(() => shownIdOf(present([options], 1), 'o', 'absent')).toThrow('absent')
  })

  it('never shows a forbidden order, even when a single one is left', () => {
    const left = ['c', 'a', 'b']
    const never = [
      ['a', 'b', 'c'],
      ['a', 'c', 'b'],
      ['b', 'a', 'c'],
      ['b', 'c', 'a'],
      ['c', 'b', 'a'],
    ]
    for (let seed = 0; seed < 2000; seed++) {
      expect(present([{ letter: 'e', ids: ['a', 'b', 'c'], shuffle: true, never }], seed)['e']).toEqual(left)
    }
  })

  it('ends even when every order is forbidden', () => {
    const never = [
      ['a', 'b'],
      ['b', 'a'],
    ]
    expect(present([{ letter: 'e', ids: ['a', 'b'], shuffle: true, never }], 1)['e']).toEqual(['a', 'b'])
  })

  const ids3 = ['a', 'b', 'c']
  const kinds: readonly (readonly [Item, readonly string[]])[] = [
    [{ kind: 'choice-one', options: ids3, key: { right: 'a' } }, ['o']],
    [{ kind: 'choice-image', options: ids3, key: { right: 'a' } }, ['o']],
    [{ kind: 'choice-many', options: ids3, key: { right: ['a'] } }, ['o']],
    [{ kind: 'order', entries: ids3, key: { orders: [['a', 'b', 'c']] } }, ['e']],
    [{ kind: 'match', left: ids3, right: ['x', 'y'], key: { pairs: { a: 'x', b: 'y', c: 'x' } } }, ['l', 'r']],
    [
      { kind: 'categorize', categories: ['x', 'y'], entries: ids3, key: { placements: { a: 'x', b: 'y', c: 'x' } } },
      ['e'],
    ],
    [{ kind: 'cloze', blanks: { a: { input: 'choice', options: ['x', 'y'] } }, key: { a: { right: 'x' } } }, []],
    [
      {
        kind: 'hotspot',
        pick: 'one',
        regions: { a: { rectangle: [0, 0, 9, 9] }, b: { rectangle: [9, 0, 9, 9] } },
        key: { right: ['b'] },
      },
      [],
    ],
    [{ kind: 'text', key: { accepted: { fr: ['a'], en: ['a'] }, tolerance: 0 } }, []],
    [{ kind: 'number', key: { value: 1, tolerance: 0 } }, []],
  ]

  it.each(kinds)('of %j differs between people in the lists %j alone', (item, shuffled) => {
    const layouts = Array.from({ length: 30 }, (_, seed) => rulesOf(item).present(seed))
    const letters = Object.keys(layouts[0] ?? {})
    const varying = letters.filter((letter) => new Set(layouts.map((layout) => layout[letter]?.join())).size > 1)
    expect(varying).toEqual(shuffled)
  })

  it('tells the server which author’s id stands behind everything shown', () => {
    const rules = rulesOf({ kind: 'match', left: ['a', 'b'], right: ['x', 'y'], key: { pairs: { a: 'x', b: 'y' } } })
    const shown = rules.shown(rules.present(9))
    expect(shown.map(({ id }) => id)).toEqual(['l1', 'l2', 'r1', 'r2'])
    expect(shown.map(({ authorId }) => authorId).toSorted()).toEqual(['a', 'b', 'x', 'y'])
  })
})
