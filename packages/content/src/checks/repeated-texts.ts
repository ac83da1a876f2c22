// Two challenges that ask nearly the same thing in nearly the same words are one challenge, for whoever meets both.
import { type Language, languages } from '@pix/core/language'
import { plainText } from '@pix/core/rich-text'
import type { ReadChallenge } from '../content.ts'
import { plainLines } from '../plain-words.ts'
import { type ContentCheck, refuse } from './finding.ts'

const mostAlike = 0.8

function trigrams(text: string): Set<string> {
  const letters = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')
  const found = new Set<string>()
  for (let start = 0; start + 3 <= letters.length; start++) found.add(letters.slice(start, start + 3))
  return found
}

/** Share of the groups of three letters that two texts have in common (Jaccard), 0 to 1. */
export function similarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  // Sizes alone often tell that the texts are too far apart.
  if (small.size < large.size * mostAlike) return 0
  let common = 0
  for (const group of small) if (large.has(group)) common++
  const union = small.size + large.size - common
  return union === 0 ? 0 : common / union
}

function questionOf({ texts }: ReadChallenge, language: Language): string {
  const { situation, instruction } = texts[language].texts
  return [...plainLines(situation), plainText(instruction)].join(' ')
}

/** Challenges whose situation and instruction are nearly those of another one. */
export const checkRepeatedTexts: ContentCheck = ({ challenges }) =>
  languages.flatMap((language) => {
    const questions = challenges.map((challenge) => ({ challenge, groups: trigrams(questionOf(challenge, language)) }))
    return questions.flatMap(({ challenge, groups }, place) => {
      const twin = questions.slice(0, place).find((earlier) => similarity(earlier.groups, groups) >= mostAlike)
      if (!twin) return []
      const message = `the situation and the instruction are nearly those of ${twin.challenge.id}`
      return [refuse(challenge.texts[language].source.positionOf(['situation']), message)]
    })
  })
