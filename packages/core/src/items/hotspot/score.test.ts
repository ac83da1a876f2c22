import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Item, rulesOf } from '../index.ts'
import { shownIdOf } from '../presentation.ts'

const item: Item = {
  kind: 'hotspot',
  pick: 'several',
  regions: {
    'secret-button': { rectangle: [200, 150, 80, 40] },
    'secret-address': { rectangle: [10, 10, 300, 30] },
    'secret-logo': {
      polygon: [
        [10, 60],
        [60, 60],
        [35, 100],
      ],
    },
    'secret-date': { rectangle: [200, 60, 60, 30] },
  },
  key: { right: ['secret-button', 'secret-address'] },
}
const texts = {
  labels: {
    'secret-button': [{ text: 'The button' }],
    'secret-address': [{ text: 'The address' }],
    'secret-logo': [{ text: 'The logo' }],
    'secret-date': [{ text: 'The date' }],
  },
  illustration: { address: `/files/${'a'.repeat(64)}`, width: 320, height: 200, alt: 'A page' },
}
const rules = rulesOf(item)
const presentation = rules.present(7)
const touch = (...authorIds: string[]) => ({
  kind: 'hotspot' as const,
  regions: authorIds.map((id) => shownIdOf(presentation, 'h', id)),
})

describe('places on a picture', () => {
  it.each([
    [['secret-button', 'secret-address'], true],
    [['secret-address', 'secret-button'], true],
    [['secret-address'], false],
    [['secret-logo'], false],
    [['secret-button', 'secret-address', 'secret-date'], false],
  ])('scores %j as %s', (authorIds, right) => {
    expect(rules.validate(presentation, touch(...authorIds), 'fr')).toBeNull()
    expect(rules.score(presentation, touch(...authorIds), 'fr').right).toBe(right)
  })

  it('tells of each place whether it was rightly touched or left', () => {
    expect(rules.score(presentation, touch('secret-address', 'secret-date'), 'fr').parts).toEqual([
      { id: 'h1', right: true },
      { id: 'h2', right: true },
      { id: 'h3', right: false },
      { id: 'h4', right: false },
    ])
  })

  it.each([
    [[], 'incomplete'],
    [['h1', 'h1'], 'repeated-option'],
    [['h5'], 'unknown-option'],
    [['secret-address'], 'unknown-option'],
  ])('refuses %j as %s', (regions, problem) => {
    expect(rules.validate(presentation, { kind: 'hotspot', regions }, 'fr')).toBe(problem)
  })

  it('has a right answer that is possible and right', () => {
    const answer = rules.rightAnswer(presentation, 'fr')
    expect(rules.validate(presentation, answer, 'fr')).toBeNull()
    expect(rules.score(presentation, answer, 'fr').right).toBe(true)
  })

  it('names the places from the top to the bottom, whatever the order and the spelling of the author', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.shuffledSubarray(Object.entries(item.regions), { minLength: 4 }),
        (seed, entries) => {
          const layout = rulesOf({ ...item, regions: Object.fromEntries(entries) }).present(seed)
          expect(layout).toEqual({ h: ['secret-address', 'secret-logo', 'secret-date', 'secret-button'] })
        },
      ),
    )
  })

  it('shows the picture, every place by its corners and its words, and nothing else', () => {
    const view = rules.publicView(texts, presentation, 'fr')
    expect(view).toMatchObject({
      kind: 'hotspot',
      pick: 'several',
      picture: texts.illustration,
      regions: [{ id: 'h1', label: [{ text: 'The address' }] }, { id: 'h2' }, { id: 'h3' }, { id: 'h4' }],
    })
    expect(view.kind === 'hotspot' && view.regions[0]?.corners).toEqual([
      [10, 10],
      [310, 10],
      [310, 40],
      [10, 40],
    ])
    expect(JSON.stringify(view)).not.toContain('secret')
  })

  it('tells how many are right where the instruction says it, and nowhere else', () => {
    expect(rules.publicView(texts, presentation, 'fr')).not.toHaveProperty('asked')
    expect(rulesOf({ ...item, saysHowMany: true }).publicView(texts, presentation, 'fr')).toHaveProperty('asked', 2)
  })
})
