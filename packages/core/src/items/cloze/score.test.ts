import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languages } from '../../language.ts'
import { type Item, type ItemTexts, rulesOf } from '../index.ts'
import { shownIdOf } from '../presentation.ts'

const item: Item = {
  kind: 'cloze',
  blanks: {
    'secret-domain': { input: 'typed' },
    'secret-verdict': { input: 'choice', options: ['secret-real', 'secret-fake', 'secret-unsure'] },
  },
  key: {
    'secret-domain': { accepted: { fr: ['valbourg.exemple'], en: ['valbourg.example'] }, tolerance: 0 },
    'secret-verdict': { right: 'secret-fake' },
  },
}
const texts: ItemTexts = {
  labels: {
    'secret-real': [{ text: 'vrai' }],
    'secret-fake': [{ text: 'faux' }],
    'secret-unsure': [{ text: 'incertain' }],
  },
  cloze: [
    { type: 'words', line: [{ text: 'Le message est ' }] },
    { type: 'blank', id: 'secret-verdict' },
    { type: 'paragraph-end' },
    { type: 'words', line: [{ text: 'Le vrai domaine est ' }] },
    { type: 'blank', id: 'secret-domain' },
  ],
}
const rules = rulesOf(item)
const presentation = rules.present(1)
const domain = shownIdOf(presentation, 'b', 'secret-domain')
const verdict = shownIdOf(presentation, 'b', 'secret-verdict')
const option = (authorId: string) => shownIdOf(presentation, 'b2o', authorId)
const fill = (typed: string, picked: string) => ({
  kind: 'cloze' as const,
  blanks: [
    { id: domain, value: typed },
    { id: verdict, value: picked },
  ],
})

describe('a text with blanks', () => {
  it.each([
    { typed: 'Valbourg.exemple ', picked: 'secret-fake', domainRight: true, verdictRight: true },
    { typed: 'valbourg.example', picked: 'secret-fake', domainRight: true, verdictRight: true },
    { typed: 'valbourg.exemple', picked: 'secret-real', domainRight: true, verdictRight: false },
    { typed: 'valbourg.help', picked: 'secret-fake', domainRight: false, verdictRight: true },
    { typed: 'valbourg.help', picked: 'secret-unsure', domainRight: false, verdictRight: false },
  ])(
    'scores $typed and $picked blank by blank, right when every blank is',
    ({ typed, picked, domainRight, verdictRight }) => {
      const answer = fill(typed, option(picked))
      expect(rules.validate(presentation, answer, 'fr')).toBeNull()
      expect(rules.score(presentation, answer, 'fr')).toEqual({
        right: domainRight && verdictRight,
        parts: [
          { id: domain, right: domainRight },
          { id: verdict, right: verdictRight },
        ],
      })
    },
  )

  it.each([
    { problem: 'incomplete', answer: fill(' ', option('secret-fake')) },
    { problem: 'incomplete', answer: fill('\u200b', option('secret-fake')) },
    { problem: 'incomplete', answer: fill('valbourg', '') },
    { problem: 'incomplete', answer: { kind: 'cloze' as const, blanks: [{ id: domain, value: 'valbourg' }] } },
    { problem: 'unknown-option', answer: fill('valbourg', 'b2o4') },
    { problem: 'unknown-option', answer: fill('valbourg', 'secret-fake') },
    {
      problem: 'unknown-option',
      answer: {
        kind: 'cloze' as const,
        blanks: [...fill('x', option('secret-fake')).blanks, { id: 'b3', value: 'x' }],
      },
    },
    {
      problem: 'repeated-option',
      answer: {
        kind: 'cloze' as const,
        blanks: [
          { id: domain, value: 'x' },
          { id: domain, value: 'y' },
        ],
      },
    },
  ])('says $problem of $answer.blanks', ({ problem, answer }) => {
    expect(rules.validate(presentation, answer, 'fr')).toBe(problem)
  })

  it('has a right answer that is possible and right, in each language and for every seed', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(...languages), (seed, language) => {
        const layout = rules.present(seed)
        const answer = rules.rightAnswer(layout, language)
        expect(rules.validate(layout, answer, language)).toBeNull()
        expect(rules.score(layout, answer, language).right).toBe(true)
      }),
    )
  })

  it('asks for a text for each option of a drop-down and none for the blanks', () => {
    expect(rules.labelledIds()).toEqual(['secret-real', 'secret-fake', 'secret-unsure'])
  })

  it('shows the text with its blanks, options in the order written, and nothing of the key or the author ids', () => {
    const view = rules.publicView(texts, presentation, 'fr')
    expect(view).toEqual({
      kind: 'cloze',
      segments: [
        { type: 'words', line: [{ text: 'Le message est ' }] },
        {
          type: 'choice',
          id: verdict,
          options: [
            { id: 'b2o1', label: [{ text: 'vrai' }] },
            { id: 'b2o2', label: [{ text: 'faux' }] },
            { id: 'b2o3', label: [{ text: 'incertain' }] },
          ],
        },
        { type: 'paragraph-end' },
        { type: 'words', line: [{ text: 'Le vrai domaine est ' }] },
        { type: 'typed', id: domain },
      ],
    })
  })

  it('lets nothing through that a piece of the text carries besides its words', () => {
    const words = { type: 'words' as const, line: [{ text: 'Bonjour' }], note: 'secret' }
    expect(rules.publicView({ labels: {}, cloze: [words] }, presentation, 'fr')).toEqual({
      kind: 'cloze',
      segments: [{ type: 'words', line: [{ text: 'Bonjour' }] }],
    })
  })
})
