import { languages } from '@pix/core/language'
import { plainLines, wordsIn } from '../plain-words.ts'
import { languageOf } from './both-languages.ts'
import { type ContentCheck, type Finding, refuse, warn } from './finding.ts'

const leastWords = 120
const mostWords = 400

/** Lessons too short to teach or too long to be read on the way. */
export const checkTutorialLength: ContentCheck = ({ tutorials }) =>
  tutorials.flatMap(({ lessons }) =>
    languages.flatMap((language): Finding[] => {
      const { file, body } = lessons[language]
      const count = plainLines(body).flatMap(wordsIn).length
      if (count >= leastWords && count <= mostWords) return []
      return [
        refuse({ file, line: 1, column: 1 }, `the tutorial has ${count} words; ${leastWords} to ${mostWords} expected`),
      ]
    }),
  )

/** Lessons left in the other language. */
export const checkTutorialLanguage: ContentCheck = ({ tutorials }) =>
  tutorials.flatMap(({ lessons }) =>
    languages.flatMap((language): Finding[] => {
      const { file, body } = lessons[language]
      const found = languageOf(plainLines(body).join(' '))
      if (found === null || found === language) return []
      return [refuse({ file, line: 1, column: 1 }, `the tutorial is not in the language of the file (${language})`)]
    }),
  )

/** Links of lessons that lead nowhere: only whole https addresses do. */
export const checkTutorialLinks: ContentCheck = ({ tutorials }) =>
  tutorials.flatMap(({ lessons }) =>
    languages.flatMap((language): Finding[] => {
      const { file, body } = lessons[language]
      const inlines = body.flatMap((block) =>
        'line' in block ? block.line : 'lines' in block ? block.lines.flat() : [],
      )
      return inlines.flatMap(({ href }): Finding[] => {
        if (href === undefined || (/^https:\/\/[^/\s]+\.[^/\s]+/.test(href) && URL.canParse(href))) return []
        return [refuse({ file, line: 1, column: 1 }, `the link to \`${href}\` is not a whole https address`)]
      })
    }),
  )

/** Lessons that no challenge leads to. */
export const checkTutorialsUsed: ContentCheck = ({ challenges, tutorials }) => {
  const used = new Set(challenges.flatMap(({ metadata }) => metadata.tutorials))
  return tutorials
    .filter(({ id }) => !used.has(id))
    .map(({ id, source }) => warn(source.positionOf([]), `no challenge leads to the tutorial \`${id}\``))
}
