import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Item, rulesOf } from '../index.ts'
import { shownIdOf } from '../presentation.ts'

const item: Item = {
  kind: 'choice-many',
  options: ['secret-a', 'secret-b', 'secret-c', 'secret-d'],
  key: { right: ['secret-a', 'secret-c'] },
}
const texts = { labels: Object.fromEntries(item.options.map((id, place) => [id, [{ text: `Option ${place}` }]])) }
const rules = rulesOf(item)
const presentation = rules.present(3)
const shown = (authorId: string) => shownIdOf(presentation, 'o', authorId)
const tick = (...authorIds: string[]) => ({ kind: 'choice-many' as const, options: authorIds.map(shown) })

describe('several choices', () => {
  it.each([
    { ticked: ['secret-a', 'secret-c'], right: true, says: 'exactly the right ones' },
    { ticked: ['secret-c', 'secret-a'], right: true, says: 'the right ones in another order' },
    { ticked: ['secret-a'], right: false, says: 'a right one alone' },
    { ticked: ['secret-a', 'secret-b', 'secret-c'], right: false, says: 'a wrong one besides the right ones' },
    { ticked: ['secret-a', 'secret-b', 'secret-c', 'secret-d'], right: false, says: 'everything' },
    { ticked: ['secret-b', 'secret-d'], right: false, says: 'wrong ones only' },
  ])('scores $says as right: $right', ({ ticked, right }) => {
    expect(rules.validate(presentation, tick(...ticked), 'fr')).toBeNull()
    expect(rules.score(presentation, tick(...ticked), 'fr').right).toBe(right)
  })

  it('tells for each option whether it was rightly ticked or rightly left', () => {
    const { parts } = rules.score(presentation, tick('secret-a', 'secret-b'), 'fr')
    expect(Object.fromEntries(parts.map(({ id, right }) => [id, right]))).toEqual({
      [shown('secret-a')]: true,
      [shown('secret-b')]: false,
      [shown('secret-c')]: false,
      [shown('secret-d')]: true,
    })
  })

  it.each([
    ['incomplete', []],
    ['repeated-option', ['o1', 'o1']],
    ['unknown-option', ['o1', 'o5']],
    ['unknown-option', ['secret-a']],
  ])('says %s of %j', (problem, options) => {
    expect(rules.validate(presentation, { kind: 'choice-many', options }, 'fr')).toBe(problem)
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
    const view = rules.publicView(texts, presentation, 'fr')
    const labels = view.kind === 'choice-many' ? view.options.flatMap(({ label }) => label.map(({ text }) => text)) : []
    expect(labels.toSorted()).toEqual(['Option 0', 'Option 1', 'Option 2', 'Option 3'])
    expect(JSON.stringify(view)).not.toContain('secret')
  })

  it('tells how many are right where the instruction says it, and nowhere else', () => {
    expect(rules.publicView(texts, presentation, 'fr')).not.toHaveProperty('asked')
    expect(rulesOf({ ...item, saysHowMany: true }).publicView(texts, presentation, 'fr')).toHaveProperty('asked', 2)
  })
})
