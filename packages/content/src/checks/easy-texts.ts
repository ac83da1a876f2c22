// Texts for those who ask for easy ones: shorter, in short sentences, with the same facts, in both languages or in none.
import { languages } from '@pix/core/language'
import type { RichText } from '@pix/core/rich-text'
import { plainText } from '@pix/core/rich-text'
import { plainLines, sentencesIn, wordsIn } from '../plain-words.ts'
import { languageOf } from './both-languages.ts'
import { type ChallengeCheck, type ContentCheck, type Finding, refuse, type TextsCheck } from './finding.ts'

/** One idea a sentence: the European rules for easy-to-read texts ask for short ones, without a number. */
const mostWordsInSentence = 15
const leastTutorialWords = 60

/** Addresses, file names, numbers: what a question turns on. */
function factsIn(lines: readonly string[]): Set<string> {
  const found = lines.flatMap((line) => line.match(/[\p{L}\p{N}]*[@\p{N}][\p{L}\p{N}@.:/-]*|\S+\.\S*\p{L}\S*/gu) ?? [])
  return new Set(found.map((fact) => fact.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase()))
}

function wordCount(lines: readonly string[]): number {
  return lines.flatMap(wordsIn).length
}

/** The longest sentence, when it is too long. */
function longSentence(lines: readonly string[]): number | null {
  const longest = Math.max(0, ...lines.flatMap(sentencesIn).map((sentence) => wordsIn(sentence).length))
  return longest > mostWordsInSentence ? longest : null
}

/** Easy texts that are not easier, say something else, or are in the other language. */
export const checkEasyTexts: TextsCheck = ({ texts }, language) => {
  const { source, texts: read } = texts[language]
  if (!read.easy) return []
  const question = (situation: RichText, instruction: string) => [...plainLines(situation), instruction]
  const pairs = [
    {
      part: 'situation',
      easy: question(read.easy.situation, plainText(read.easy.instruction)),
      usual: question(read.situation, plainText(read.instruction)),
    },
    ...(read.secret.easyExplanation
      ? [
          {
            part: 'explanation',
            easy: plainLines(read.secret.easyExplanation),
            usual: plainLines(read.secret.explanation),
          },
        ]
      : []),
  ]
  return pairs.flatMap(({ part, easy, usual }): Finding[] => {
    const at = source.positionOf(['easy', part])
    const long = longSentence(easy)
    const facts = factsIn(usual)
    const invented = [...factsIn(easy)].filter((fact) => !facts.has(fact))
    const missing = part === 'situation' ? [...facts].filter((fact) => !factsIn(easy).has(fact)) : []
    const found = languageOf(easy.join(' '))
    return [
      ...(wordCount(easy) < wordCount(usual)
        ? []
        : [refuse(at, `the easy ${part} has ${wordCount(easy)} words, and the usual one ${wordCount(usual)}`)]),
      ...(long === null
        ? []
        : [refuse(at, `an easy sentence has ${long} words; at most ${mostWordsInSentence} expected`)]),
      ...invented.map((fact) => refuse(at, `the easy ${part} names \`${fact}\`, which the usual one does not`)),
      ...missing.map((fact) => refuse(at, `the easy ${part} leaves out \`${fact}\`, which may tell the answer`)),
      ...(found === null || found === language
        ? []
        : [refuse(at, `the easy ${part} is not in the language of the file (${language})`)]),
    ]
  })
}

/** Easy texts in one language alone. */
export const checkEasyInBoth: ChallengeCheck = ({ texts }) => {
  const has = languages.map((language) =>
    Object.keys(texts[language].written.easy ?? {})
      .sort()
      .join(', '),
  )
  if (has[0] === has[1]) return []
  const { source } = texts.en
  return [
    refuse(source.positionOf(['easy']), `easy texts: ${has[0] || 'none'} in French, ${has[1] || 'none'} in English`),
  ]
}

/** Easy lessons that are not easier, or teach next to nothing. */
export const checkEasyTutorials: ContentCheck = ({ tutorials }) =>
  tutorials.flatMap(({ lessons, easyLessons }) =>
    easyLessons === null
      ? []
      : languages.flatMap((language): Finding[] => {
          const { file, title, body } = easyLessons[language]
          const at = { file, line: 1, column: 1 }
          const count = wordCount(plainLines(body))
          const usual = wordCount(plainLines(lessons[language].body))
          const long = longSentence(plainLines(body))
          const isTitleKept = plainText(title) === plainText(lessons[language].title)
          const found = languageOf(plainLines(body).join(' '))
          return [
            ...(count < usual && count >= leastTutorialWords
              ? []
              : [refuse(at, `the easy tutorial has ${count} words; ${leastTutorialWords} to ${usual - 1} expected`)]),
            ...(long === null
              ? []
              : [refuse(at, `an easy sentence has ${long} words; at most ${mostWordsInSentence} expected`)]),
            ...(isTitleKept ? [] : [refuse(at, 'the easy tutorial has another title')]),
            ...(found === null || found === language
              ? []
              : [refuse(at, `the tutorial is not in the language of the file (${language})`)]),
          ]
        }),
  )
