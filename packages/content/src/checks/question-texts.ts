// The length and the simplicity of what is read before answering, and of the explanation after.
import { type Language, languages } from '@pix/core/language'
import { plainText } from '@pix/core/rich-text'
import { placedSkills } from '../content.ts'
import { plainLines, sentencesIn, wordsIn } from '../plain-words.ts'
import { type ContentCheck, type Finding, refuse, type TextsCheck, warn } from './finding.ts'

const mostSituationWords = 60

/** Situations over 60 words. */
export const checkSituationLength: TextsCheck = ({ texts }, language) => {
  const { source, texts: read } = texts[language]
  const count = plainLines(read.situation).flatMap(wordsIn).length
  if (count <= mostSituationWords) return []
  return [
    refuse(
      source.positionOf(['situation']),
      `the situation has ${count} words; at most ${mostSituationWords} expected`,
    ),
  ]
}

/** Titles that are not 3 to 7 words. */
export const checkTitleLength: TextsCheck = ({ texts }, language) => {
  const { source, texts: read } = texts[language]
  const count = wordsIn(read.title).length
  return count >= 3 && count <= 7
    ? []
    : [warn(source.positionOf(['title']), `the title has ${count} words; 3 to 7 expected`)]
}

/** Explanations that are not two to five sentences. */
export const checkExplanationLength: TextsCheck = ({ texts }, language) => {
  const { source, texts: read } = texts[language]
  const count = plainLines(read.secret.explanation).flatMap(sentencesIn).length
  const message = `the explanation has ${count} sentence${count > 1 ? 's' : ''}; 2 to 5 expected`
  return count >= 2 && count <= 5 ? [] : [warn(source.positionOf(['explanation']), message)]
}

/** Words in a sentence of a question, by level: on average, and the longest. */
function sentenceLimits(level: number): { mean: number; longest: number } {
  if (level <= 2) return { mean: 16, longest: 26 }
  if (level <= 4) return { mean: 18, longest: 28 }
  if (level <= 6) return { mean: 20, longest: 32 }
  return { mean: 22, longest: 36 }
}

// An explanation is read without hurry, once the question is over.
const explanationEase = 1.5

/** What is too long in sentences for people of the level, or null. */
export function sentenceFault(lines: readonly string[], level: number, ease = 1): string | null {
  const limits = sentenceLimits(level)
  const counts = lines.flatMap(sentencesIn).map((sentence) => wordsIn(sentence).length)
  if (counts.length === 0) return null
  const longest = Math.max(...counts)
  const mostLongest = Math.round(limits.longest * ease)
  if (longest > mostLongest) return `a sentence has ${longest} words; at most ${mostLongest} at level ${level}`
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
  const mostMean = Math.round(limits.mean * ease)
  return mean > mostMean
    ? `sentences have ${mean.toFixed(1)} words on average; at most ${mostMean} at level ${level}`
    : null
}

/** Sentences far too long for the level of the skill. */
export const checkReadingDifficulty: ContentCheck = ({ challenges, competences }) => {
  const skills = placedSkills(competences)
  return challenges.flatMap(({ metadata, texts }) => {
    const level = skills.get(metadata.skill)?.skill.level
    if (level === undefined) return []
    return languages.flatMap((language: Language): Finding[] => {
      const { source, texts: read } = texts[language]
      const question = sentenceFault([...plainLines(read.situation), plainText(read.instruction)], level)
      const explanation = sentenceFault(plainLines(read.secret.explanation), level, explanationEase)
      return [
        ...(question === null
          ? []
          : [refuse(source.positionOf(['situation']), `the question is hard to read: ${question}`)]),
        ...(explanation === null
          ? []
          : [refuse(source.positionOf(['explanation']), `the explanation is hard to read: ${explanation}`)]),
      ]
    })
  })
}
