import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Item, rulesOf } from '../index.ts'
import { shownIdOf } from '../presentation.ts'

const item: Item = {
  kind: 'choice-image',
  options: ['secret-bait', 'secret-right', 'secret-lure'],
  key: { right: 'secret-right' },
}
const texts = {
  labels: {
    'secret-bait': [{ text: 'An open padlock' }],
    'secret-right': [{ text: 'A closed padlock' }],
    'secret-lure': [{ text: 'A key' }],
  },
  pictures: Object.fromEntries(
    item.options.map((id, place) => [id, { address: `/files/${String(place).repeat(64)}`, width: 160, height: 120 }]),
  ),
}
const rules = rulesOf(item)
const presentation = rules.present(7)
const pick = (authorId: string) => ({ kind: 'choice-image' as const, option: shownIdOf(presentation, 'o', authorId) })

describe('one picture', () => {
  it.each([
    ['secret-right', true],
    ['secret-bait', false],
    ['secret-lure', false],
  ])('scores %s as %s', (authorId, right) => {
    expect(rules.validate(presentation, pick(authorId), 'fr')).toBeNull()
    expect(rules.score(presentation, pick(authorId), 'fr')).toEqual({ right, parts: [] })
  })

  it.each(['o4', 'o0', 'secret-right', ''])('refuses the picture %j, which was not shown', (option) => {
    expect(rules.validate(presentation, { kind: 'choice-image', option }, 'fr')).toBe('unknown-option')
    expect(rules.score(presentation, { kind: 'choice-image', option }, 'fr').right).toBe(false)
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

  it('shows each picture with its own words, and nothing that its author called it', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const layout = rules.present(seed)
        const view = rules.publicView(texts, layout, 'fr')
        const expected = layout['o']?.map((id, place) => ({
          id: `o${place + 1}`,
          label: texts.labels[id as keyof typeof texts.labels],
          picture: texts.pictures[id],
        }))
        expect(view).toEqual({ kind: 'choice-image', options: expected })
        expect(JSON.stringify(view)).not.toContain('secret')
      }),
    )
  })
})
