import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Item, rulesOf } from '../index.ts'
import { shownIdOf } from '../presentation.ts'

const item: Item = {
  kind: 'order',
  entries: ['secret-1', 'secret-2', 'secret-3', 'secret-4'],
  key: {
    orders: [
      ['secret-1', 'secret-2', 'secret-3', 'secret-4'],
      ['secret-2', 'secret-1', 'secret-3', 'secret-4'],
    ],
  },
}
const texts = { labels: Object.fromEntries(item.entries.map((id, place) => [id, [{ text: `Step ${'ABCD'[place]}` }]])) }
const rules = rulesOf(item)
const presentation = rules.present(5)
const sort = (places: string) => ({
  kind: 'order' as const,
  entries: [...places].map((place) => shownIdOf(presentation, 'e', `secret-${place}`)),
})

describe('putting in order', () => {
  it.each([
    ['1234', true],
    ['2134', true],
    ['1243', false],
    ['4321', false],
    ['2143', false],
  ])('scores %s as %s', (places, right) => {
    expect(rules.validate(presentation, sort(places), 'fr')).toBeNull()
    expect(rules.score(presentation, sort(places), 'fr')).toEqual({ right, parts: [] })
  })

  it.each([
    ['incomplete', ['e1', 'e2', 'e3']],
    ['incomplete', []],
    ['repeated-option', ['e1', 'e2', 'e3', 'e3']],
    ['unknown-option', ['e1', 'e2', 'e3', 'e5']],
    ['unknown-option', ['secret-1', 'secret-2', 'secret-3', 'secret-4']],
  ])('says %s of %j', (problem, entries) => {
    expect(rules.validate(presentation, { kind: 'order', entries }, 'fr')).toBe(problem)
  })

  it('takes nothing after a right order for right', () => {
    expect(rules.score(presentation, { kind: 'order', entries: [...sort('1234').entries, 'e5'] }, 'fr').right).toBe(
      false,
    )
  })

  it('never shows the entries in a right order', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const layout = rules.present(seed)
        const asShown = { kind: 'order' as const, entries: ['e1', 'e2', 'e3', 'e4'] }
        expect(rules.score(layout, asShown, 'fr').right).toBe(false)
      }),
    )
  })

  it('has a right answer, the first order of the key, that is possible and right in every layout', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const layout = rules.present(seed)
        const answer = rules.rightAnswer(layout, 'fr')
        expect(answer).toEqual({ kind: 'order', entries: item.entries.map((id) => shownIdOf(layout, 'e', id)) })
        expect(rules.validate(layout, answer, 'fr')).toBeNull()
        expect(rules.score(layout, answer, 'fr').right).toBe(true)
      }),
    )
  })

  it('has as right answer the right order that is nearest to what was given, the first one when in doubt', () => {
    const nearest = (places: string) => rules.rightAnswer(presentation, 'fr', sort(places))
    expect(nearest('2143')).toEqual(sort('2134'))
    expect(nearest('1243')).toEqual(sort('1234'))
    expect(nearest('4321')).toEqual(sort('1234'))
  })

  it('shows every entry by its place and its text, and nothing else', () => {
    const view = rules.publicView(texts, presentation, 'fr')
    const labels = view.kind === 'order' ? view.entries.flatMap(({ label }) => label.map(({ text }) => text)) : []
    expect(labels.toSorted()).toEqual(['Step A', 'Step B', 'Step C', 'Step D'])
    expect(JSON.stringify(view)).not.toContain('secret')
  })
})
