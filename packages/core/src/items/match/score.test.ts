import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Item, rulesOf } from '../index.ts'
import { shownIdOf } from '../presentation.ts'

const item: Item = {
  kind: 'match',
  left: ['secret-jpg', 'secret-png', 'secret-mp3'],
  right: ['secret-image', 'secret-sound', 'secret-text'],
  key: { pairs: { 'secret-jpg': 'secret-image', 'secret-png': 'secret-image', 'secret-mp3': 'secret-sound' } },
}
const texts = {
  labels: Object.fromEntries([...item.left, ...item.right].map((id, place) => [id, [{ text: `Text ${place}` }]])),
}
const rules = rulesOf(item)
const presentation = rules.present(11)
const left = (authorId: string) => shownIdOf(presentation, 'l', `secret-${authorId}`)
const right = (authorId: string) => shownIdOf(presentation, 'r', `secret-${authorId}`)
const pair = ([jpg = '', png = '', mp3 = '']: readonly string[]) => ({
  kind: 'match' as const,
  pairs: [
    { left: left('jpg'), right: right(jpg) },
    { left: left('png'), right: right(png) },
    { left: left('mp3'), right: right(mp3) },
  ],
})

describe('pairing', () => {
  it.each([
    { given: ['image', 'image', 'sound'], wrong: [] },
    { given: ['image', 'sound', 'sound'], wrong: ['png'] },
    { given: ['text', 'text', 'text'], wrong: ['jpg', 'png', 'mp3'] },
  ])('scores $given pair by pair, right when every left has its right', ({ given, wrong }) => {
    const answer = pair(given)
    expect(rules.validate(presentation, answer, 'fr')).toBeNull()
    const score = rules.score(presentation, answer, 'fr')
    expect(score.right).toBe(wrong.length === 0)
    expect(score.parts).toHaveLength(3)
    expect(
      score.parts
        .filter((part) => !part.right)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(wrong.map(left).toSorted())
  })

  it.each([
    {
      problem: 'incomplete',
      pairs: [
        { left: 'l1', right: 'r1' },
        { left: 'l2', right: 'r1' },
      ],
    },
    { problem: 'incomplete', pairs: [] },
    {
      problem: 'repeated-option',
      pairs: [
        { left: 'l1', right: 'r1' },
        { left: 'l1', right: 'r2' },
      ],
    },
    { problem: 'unknown-option', pairs: [{ left: 'l4', right: 'r1' }] },
    { problem: 'unknown-option', pairs: [{ left: 'l1', right: 'r4' }] },
    { problem: 'unknown-option', pairs: [{ left: 'r1', right: 'l1' }] },
    { problem: 'unknown-option', pairs: [{ left: 'secret-jpg', right: 'secret-image' }] },
  ])('says $problem of $pairs', ({ problem, pairs }) => {
    expect(rules.validate(presentation, { kind: 'match', pairs }, 'fr')).toBe(problem)
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

  it('shows both lists by place and text, and nothing else', () => {
    const view = rules.publicView(texts, presentation, 'fr')
    expect(view.kind === 'match' && [...view.left, ...view.right].map(({ id }) => id)).toEqual([
      'l1',
      'l2',
      'l3',
      'r1',
      'r2',
      'r3',
    ])
    expect(JSON.stringify(view)).not.toContain('secret')
  })
})
