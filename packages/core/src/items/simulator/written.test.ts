import { describe, expect, it } from 'vitest'
import { declaredNames, inLanguage, meantNames, neutralIds } from './written.ts'

const scenario = {
  messages: [
    { id: '$fraud', from: '$shop', subject: { fr: 'Bonjour', en: 'Hello' } },
    { id: '$true', from: '$shop', subject: 'Pix' },
  ],
  people: [{ id: '$shop' }],
}

describe('what an author writes', () => {
  it('names things where they are declared, in the order written', () => {
    expect(declaredNames(scenario)).toEqual(['$fraud', '$true', '$shop'])
  })

  it('means them anywhere, also inside a path and as a key', () => {
    expect(meantNames([{ path: 'messages.$fraud.folder' }, { $shop: '$true' }])).toEqual(['$fraud', '$shop', '$true'])
  })

  it('reaches a person in one language, with ids that say nothing', () => {
    expect(inLanguage(scenario, 'en', neutralIds(scenario))).toEqual({
      messages: [
        { id: 'i1', from: 'i3', subject: 'Hello' },
        { id: 'i2', from: 'i3', subject: 'Pix' },
      ],
      people: [{ id: 'i3' }],
    })
  })

  it('leaves prices and names that nothing bears as they are', () => {
    expect(inLanguage('It costs $5, or $unknown', 'en', neutralIds(scenario))).toBe('It costs $5, or $unknown')
  })
})
