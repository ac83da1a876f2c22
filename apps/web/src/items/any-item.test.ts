// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { answers, kinds, views } from '../testing/example-items.ts'
import { answerInWords, answerToSend, firstMissing, startAnswer } from './any-item.ts'

const line = (text: string) => [{ text }]

describe('an answer in words', () => {
  it('of one choice is the option', () => {
    expect(answerInWords(views['choice-one'], answers['choice-one'])).toEqual({
      type: 'lines',
      lines: [line('L’adresse')],
    })
  })

  it('of ticks is the options ticked', () => {
    expect(answerInWords(views['choice-many'], answers['choice-many'])).toEqual({
      type: 'lines',
      lines: [line('Verrouiller'), line('Prévenir')],
    })
  })

  it('of one picture is the picture with its words', () => {
    expect(answerInWords(views['choice-image'], answers['choice-image'])).toEqual({
      type: 'pictures',
      pictures: views['choice-image'].options.slice(1),
    })
  })

  it('of places is what they are', () => {
    expect(answerInWords(views.hotspot, answers.hotspot)).toEqual({ type: 'lines', lines: [line('L’adresse')] })
  })

  it('of a text is what was typed', () => {
    expect(answerInWords(views.text, answers.text)).toEqual({ type: 'typed', text: '01 99 00 72 31' })
  })

  it('of a number has its unit', () => {
    expect(answerInWords(views.number, answers.number)).toEqual({ type: 'typed', text: '68\u00a0commandes' })
  })

  it('of a text with blanks is the text with its blanks filled', () => {
    expect(answerInWords(views.cloze, answers.cloze)).toEqual({
      type: 'filled',
      paragraphs: [
        [
          { type: 'words', line: line('Le site est ') },
          { type: 'blank', id: 'b1', given: line('valbourg.example') },
          { type: 'words', line: line('.') },
        ],
        [
          { type: 'words', line: line('Le message est ') },
          { type: 'blank', id: 'b2', given: line('faux') },
        ],
      ],
    })
  })

  it('of an order is the entries in that order', () => {
    expect(answerInWords(views.order, answers.order)).toEqual({
      type: 'ordered',
      lines: [line('Verrouiller'), line('Prévenir'), line('Effacer')],
    })
  })

  it('of pairs is each left with its right, which may serve twice', () => {
    expect(answerInWords(views.match, answers.match)).toEqual({
      type: 'pairs',
      pairs: [
        { id: 'l1', of: line('Caméra'), given: line('Mot de passe') },
        { id: 'l2', of: line('Routeur'), given: line('Mot de passe') },
      ],
    })
  })

  it('of categories is each entry with its category', () => {
    expect(answerInWords(views.categorize, answers.categorize)).toEqual({
      type: 'pairs',
      pairs: [
        { id: 'e1', of: line('Wi-Fi de la gare'), given: line('Risqué') },
        { id: 'e2', of: line('Réseau de la maison'), given: line('Sûr') },
      ],
    })
  })

  it('says where nothing was given', () => {
    const words = answerInWords(views.match, { kind: 'match', pairs: [{ left: 'l2', right: 'r2' }] })
    expect(words?.type === 'pairs' && words.pairs.map(({ given }) => given)).toEqual([null, line('Mise à jour')])
  })

  it('is nothing for an answer to another kind of question', () => {
    expect(answerInWords(views.match, answers.text)).toBe(null)
  })
})

describe('a whole answer', () => {
  it.each(kinds)('lacks nothing (%s)', (kind) => {
    expect(firstMissing(views[kind], answers[kind])).toBe(null)
  })

  // An order is always one: what is shown first is never the right one.
  it.each(kinds.filter((kind) => kind !== 'order'))('is not what one starts with (%s)', (kind) => {
    expect(firstMissing(views[kind], startAnswer(views[kind]))).not.toBe(null)
  })

  it('lacks what was filled with spaces', () => {
    expect(firstMissing(views.text, { kind: 'text', text: '   ' })).toBe('text')
  })

  it('names the first part that waits', () => {
    expect(firstMissing(views.categorize, { kind: 'categorize', placements: [{ entry: 'e1', category: 'c1' }] })).toBe(
      'e2',
    )
  })
})

describe('an answer to send', () => {
  it('is the number without the unit that stands after its field', () => {
    expect(answerToSend(views.number, { kind: 'number', text: '68 commandes' })).toEqual(answers.number)
  })

  it.each(kinds)('is as it was given (%s)', (kind) => {
    expect(answerToSend(views[kind], answers[kind])).toEqual(answers[kind])
  })
})
