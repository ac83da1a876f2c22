import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { piecesOf } from './pieces-of.ts'

describe('a text in pieces for a voice', () => {
  it('keeps short sentences together', () => {
    expect(piecesOf('Bonjour. Lisez ce message ! Est-il vrai ?')).toEqual(['Bonjour. Lisez ce message ! Est-il vrai ?'])
  })

  it('parts a long text at the end of a sentence, a long sentence between words', () => {
    const sentence = `${'mot '.repeat(40)}fin.`
    expect(piecesOf(`${sentence} ${sentence}`)).toEqual([sentence, sentence])
    expect(piecesOf('mot '.repeat(120)).every((piece) => piece.endsWith('mot'))).toBe(true)
  })

  it('loses no letter, and is never longer than a voice holds', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 900 }), (text) => {
        const pieces = piecesOf(text)
        expect(pieces.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        expect(pieces.every(({ length }) => length <= 200)).toBe(true)
      }),
    )
  })
})
