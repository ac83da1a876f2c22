// Times of the day, written in one way in each language: `9 h 05` in French, `9:05 am` in English. A machine's log to
// the second, `10:02:01`, stays as machines write it, and so does code.
import { type Language, languages } from '@pix/core/language'
import type { Line, RichText } from '@pix/core/rich-text'
import type { Path } from '../yaml-source.ts'
import { type ContentCheck, type Finding, refuse, type TextsCheck } from './finding.ts'

const strange: Readonly<Record<Language, RegExp>> = {
  fr: /(?<![\d:.])\d{1,2}:\d{2}(?![\d:])/,
  en: /(?<![\d:.])\d{1,2}(?::\d{2}(?![\d:]|[ \u00a0][ap]m\b)|\.\d{2}[ \u00a0][ap]m\b)/,
}

const wayOf: Readonly<Record<Language, string>> = { fr: '`9 h 05`', en: '`9:05 am`' }

function messageFor(words: string, language: Language): string | null {
  const [time] = strange[language].exec(words) ?? []
  return time === undefined ? null : `the time \`${time}\` is not written like ${wayOf[language]}`
}

// What people inspect or copy to the letter.
const toTheLetter = new Set(['address', 'headers', 'attachments'])

function textsIn(value: unknown, path: Path = []): { path: Path; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value.replace(/`[^`]*`/g, '') }]
  if (Array.isArray(value)) return value.flatMap((item, place) => textsIn(item, [...path, place]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => (toTheLetter.has(key) ? [] : textsIn(item, [...path, key])))
}

/** Times written otherwise than the language does, in the texts of a challenge. */
export const checkClockTimes: TextsCheck = ({ texts }, language) => {
  const { source } = texts[language]
  return textsIn(source.value).flatMap(({ path, text }): Finding[] => {
    const message = messageFor(text, language)
    return message === null ? [] : [refuse(source.positionOf(path), message)]
  })
}

function wordsOf(blocks: RichText): string[] {
  const words = (line: Line) => line.map(({ text, mark }) => (mark === 'code' ? '' : text)).join('')
  return blocks.flatMap((block) => {
    if (block.type === 'code') return []
    return 'line' in block ? [words(block.line)] : block.lines.map(words)
  })
}

/** The same in lessons, easy ones too. */
export const checkClockTimesOfTutorials: ContentCheck = ({ tutorials }) =>
  tutorials.flatMap(({ lessons, easyLessons }) =>
    languages.flatMap((language): Finding[] =>
      [lessons[language], ...(easyLessons === null ? [] : [easyLessons[language]])].flatMap(({ file, body }) =>
        wordsOf(body).flatMap((words): Finding[] => {
          const message = messageFor(words, language)
          return message === null ? [] : [refuse({ file, line: 1, column: 1 }, message)]
        }),
      ),
    ),
  )
