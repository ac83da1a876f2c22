import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ComfortSettings, usualComfort } from './settings.ts'
import { comfortOfWords, comfortWords } from './words.ts'

const anySettings: fc.Arbitrary<ComfortSettings> = fc.record({
  theme: fc.constantFrom('system', 'light', 'dark'),
  contrast: fc.constantFrom('system', 'more'),
  textSize: fc.constantFrom('normal', 'large', 'larger'),
  spacing: fc.constantFrom('normal', 'wide'),
  motion: fc.constantFrom('system', 'less'),
  easyToRead: fc.boolean(),
  readAloud: fc.boolean(),
  readingSpeed: fc.constantFrom('slow', 'normal', 'fast'),
})

describe('comfort in words', () => {
  it.each<[Partial<ComfortSettings>, string]>([
    [{}, ''],
    [{ theme: 'dark' }, 'dark'],
    [{ theme: 'light', contrast: 'more', textSize: 'larger' }, 'light contrast larger'],
    [{ spacing: 'wide', motion: 'less', easyToRead: true }, 'wide still easy'],
    [{ readAloud: true, readingSpeed: 'slow' }, 'aloud slow'],
  ])('%j is “%s”', (chosen, words) => {
    expect(comfortWords({ ...usualComfort, ...chosen })).toBe(words)
  })

  it('is read back as it was, whatever was chosen', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(comfortOfWords(comfortWords(settings))).toEqual(settings)
      }),
    )
  })

  it.each(['', 'purple', '  dark-ish constructor', '<b>'])('“%s” changes nothing', (words) => {
    expect(comfortOfWords(words)).toEqual(usualComfort)
  })
})
