import { describe, expect, it } from 'vitest'
import { languages } from '../../language.ts'
import { type Item, rulesOf } from '../index.ts'

const item: Item = {
  kind: 'text',
  key: { accepted: { fr: ['pièce jointe secrète', 'document joint'], en: ['secret attachment'] }, tolerance: 0 },
}
const rules = rulesOf(item)
const typed = (text: string) => ({ kind: 'text' as const, text })

describe('a typed text', () => {
  it.each([
    ['pièce jointe secrète', true],
    ['  PIECE JOINTE SECRETE ! ', true],
    ['document joint', true],
    ['secret attachment', true],
    ['pièce jointe', false],
    ['pièces jointes secrètes', false],
  ])('scores %j as %s', (text, right) => {
    expect(rules.validate({}, typed(text), 'fr')).toBeNull()
    expect(rules.score({}, typed(text), 'fr')).toEqual({ right, parts: [] })
  })

  it.each(['', ' ', '\u00a0\u202f\n', '\u200b\ufeff'])('asks for more when nothing can be read in %j', (text) => {
    expect(rules.validate({}, typed(text), 'fr')).toBe('incomplete')
  })

  it.each(['?', '#', '👍', 'ん'])('lets %j through: signs may be the answer', (text) => {
    expect(rules.validate({}, typed(text), 'fr')).toBeNull()
  })

  it.each(languages)('has a right answer in %s, the first form of the language', (language) => {
    const answer = rules.rightAnswer({}, language)
    expect(answer).toEqual(typed(language === 'fr' ? 'pièce jointe secrète' : 'secret attachment'))
    expect(rules.score({}, answer, language).right).toBe(true)
  })

  it('shows the label of the field and no accepted form', () => {
    expect(rules.publicView({ labels: {}, field: { label: 'Réponse' } }, {}, 'fr')).toEqual({
      kind: 'text',
      label: 'Réponse',
    })
  })
})
