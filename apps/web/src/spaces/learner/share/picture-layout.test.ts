import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf, pictureLayouts } from './picture-layout.ts'

describe.each(Object.entries(pictureLayouts))('the %s picture', (_format, { width, height, mosaic, words }) => {
  it('holds the mosaic and its words, which do not meet', () => {
    expect(mosaic.x + mosaic.side).toBeLessThan(width)
    expect(mosaic.y + mosaic.side).toBeLessThan(height)
    expect(words.x + words.width).toBeLessThan(width)
    expect(words.x > mosaic.x + mosaic.side || words.y > mosaic.y + mosaic.side).toBe(true)
  })
})

describe('lines of words', () => {
  const measure = (text: string): number => text.length

  it.each([
    ['Ma mosaïque de compétences', 30, ['Ma mosaïque de compétences']],
    ['Ma mosaïque de compétences', 14, ['Ma mosaïque de', 'compétences']],
    ['Bartholomew-Featherstonehaugh : moi', 10, ['Bartholomew-Featherstonehaugh', ': moi']],
    ['un', 1, ['un']],
  ])('break “%s” at %i letters', (text, width, lines) => {
    expect(linesOf(text, width, measure)).toEqual(lines)
  })

  it('keep every word, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1 }), fc.nat(30), (words, width) => {
        const lines = linesOf(words.join(' '), width, measure)
        expect(lines.join(' ')).toBe(words.join(' '))
        for (const line of lines) expect(line.length <= width || !line.includes(' ')).toBe(true)
      }),
    )
  })
})
