import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Item, rulesOf } from '../index.ts'
import { shownIdOf } from '../presentation.ts'

const item: Item = {
  kind: 'choice-one',
  options: ['secret-bait', 'secret-right', 'secret-lure'],
  key: { right: 'secret-right' },
}
const labels = {
  'secret-bait': [{ text: 'A prize' }],
  'secret-right': [{ text: 'The address' }],
  'secret-lure': [{ text: 'The logo' }],
}
const rules = rulesOf(item)
const presentation = rules.present(7)
const pick = (authorId: string) => ({ kind: 'choice-one' as const, option: shownIdOf(presentation, 'o', authorId) })

describe('one choice', () => {
  it.each([
    ['secret-right', true],
    ['secret-bait', false],
    ['secret-lure', false],
  ])('scores %s as %s', (authorId, right) => {
    expect(rules.validate(presentation, pick(authorId), 'fr')).toBeNull()
    expect(rules.score(presentation, pick(authorId), 'fr')).toEqual({ right, parts: [] })
  })

  it.each(['o4', 'o0', 'secret-right', ''])('refuses the option %j, which was not shown', (option) => {
    expect(rules.validate(presentation, { kind: 'choice-one', option }, 'fr')).toBe('unknown-option')
    expect(rules.score(presentation, { kind: 'choice-one', option }, 'fr').right).toBe(false)
  })

  it('refuses an answer of another kind and never scores it right', () => {
    const other = { kind: 'text' as const, text: 'o1' }
    expect(rules.validate(presentation, other, 'fr')).toBe('wrong-kind')
    expect(rules.score(presentation, other, 'fr')).toEqual({ right: false, parts: [] })
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

  it('shows every option by its place and its text, and nothing else', () => {
    const view = rules.publicView({ labels }, presentation, 'fr')
    expect(view.kind === 'choice-one' && view.options.map(({ id }) => id)).toEqual(['o1', 'o2', 'o3'])
    expect(view).toMatchObject({
      options: expect.arrayContaining(Object.values(labels).map((label) => ({ id: expect.any(String), label }))),
    })
    expect(JSON.stringify(view)).not.toContain('secret')
  })
})
