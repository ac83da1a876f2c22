import { expect, it } from 'vitest'
import { texts } from './texts.ts'

function sentences(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return sentences(value(16, 5))
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(sentences)
  return []
}

it('keeps French signs on the line of their word, with the right spaces', () => {
  for (const sentence of sentences(texts.fr)) {
    expect(sentence).not.toMatch(/ [?!;:»]|« /)
    expect(sentence).not.toMatch(/[^\u202f\s][?!;]/)
  }
})

it('uses typographic apostrophes in both languages', () => {
  for (const sentence of [...sentences(texts.fr), ...sentences(texts.en)]) expect(sentence).not.toContain("'")
})

it('says the same things in both languages', () => {
  expect(sentences(texts.en).length).toBe(sentences(texts.fr).length)
})
