import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Item, rulesOf } from '../index.ts'
import { shownIdOf } from '../presentation.ts'

const item: Item = {
  kind: 'categorize',
  categories: ['secret-public', 'secret-private'],
  entries: ['secret-name', 'secret-salary', 'secret-address'],
  key: {
    placements: {
      'secret-name': 'secret-public',
      'secret-salary': 'secret-private',
      'secret-address': 'secret-private',
    },
  },
}
const texts = {
  labels: Object.fromEntries(
    [...item.categories, ...item.entries].map((id, place) => [id, [{ text: `Text ${place}` }]]),
  ),
}
const rules = rulesOf(item)
const presentation = rules.present(2)
const entry = (authorId: string) => shownIdOf(presentation, 'e', `secret-${authorId}`)
const category = (authorId: string) => shownIdOf(presentation, 'c', `secret-${authorId}`)
const place = ([name = '', salary = '', address = '']: readonly string[]) => ({
  kind: 'categorize' as const,
  placements: [
    { entry: entry('name'), category: category(name) },
    { entry: entry('salary'), category: category(salary) },
    { entry: entry('address'), category: category(address) },
  ],
})

describe('sorting into categories', () => {
  it.each([
    { given: ['public', 'private', 'private'], wrong: [] },
    { given: ['public', 'private', 'public'], wrong: ['address'] },
    { given: ['private', 'public', 'public'], wrong: ['name', 'salary', 'address'] },
  ])('scores $given entry by entry, right when every entry is', ({ given, wrong }) => {
    const answer = place(given)
    expect(rules.validate(presentation, answer, 'fr')).toBeNull()
    const score = rules.score(presentation, answer, 'fr')
    expect(score.right).toBe(wrong.length === 0)
    expect(score.parts).toHaveLength(3)
    expect(
      score.parts
        .filter((part) => !part.right)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(wrong.map(entry).toSorted())
  })

  it.each([
    { problem: 'incomplete', placements: [{ entry: 'e1', category: 'c1' }] },
    { problem: 'incomplete', placements: [] },
    {
      problem: 'repeated-option',
      placements: [
        { entry: 'e1', category: 'c1' },
        { entry: 'e1', category: 'c2' },
      ],
    },
    { problem: 'unknown-option', placements: [{ entry: 'e4', category: 'c1' }] },
    { problem: 'unknown-option', placements: [{ entry: 'e1', category: 'c3' }] },
    { problem: 'unknown-option', placements: [{ entry: 'secret-name', category: 'secret-public' }] },
  ])('says $problem of $placements', ({ problem, placements }) => {
    expect(rules.validate(presentation, { kind: 'categorize', placements }, 'fr')).toBe(problem)
  })

  it('has a right answer that is possible and right in every layout', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const layout = rules.present(seed)
        const answer = rules.rightAnswer(layout, 'fr')
        expect(rules.validate(layout, answer, 'fr')).toBeNull()
        expect(rules.score(layout, answer, 'fr').right).toBe(true)
      }),
    )
  })

  it('shows categories in the order written and entries by place and text, and nothing else', () => {
    const view = rules.publicView(texts, presentation, 'fr')
    expect(view.kind === 'categorize' && view.categories).toEqual([
      { id: 'c1', label: [{ text: 'Text 0' }] },
      { id: 'c2', label: [{ text: 'Text 1' }] },
    ])
    expect(view.kind === 'categorize' && view.entries.map(({ id }) => id)).toEqual(['e1', 'e2', 'e3'])
    expect(JSON.stringify(view)).not.toContain('secret')
  })
})
