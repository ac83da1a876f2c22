// The two languages show the same things, each in its own words.
import type { WrittenExhibit } from '@pix/core/content'
import { type Language, languages } from '@pix/core/language'
import { plainText } from '@pix/core/rich-text'
import { entriesOf } from '../beside.ts'
import { plainLines, wordsIn } from '../plain-words.ts'
import { type ChallengeCheck, type Finding, refuse, type TextsCheck } from './finding.ts'

type Shape = Readonly<Record<string, string | number>>

function countOf(list: readonly unknown[] | undefined): number {
  return list?.length ?? 0
}

/** What must be the same in every language: parts and their number, and the states that carry meaning. */
function shapeOf(exhibit: WrittenExhibit): Shape {
  switch (exhibit.kind) {
    case 'mail':
      return {
        links: countOf(exhibit.links),
        attachments: countOf(exhibit.attachments),
        headers: countOf(exhibit.headers),
      }
    case 'inbox':
      return { messages: exhibit.messages.length }
    case 'messages': {
      const sides = exhibit.messages.map(({ from }) => (from === 'me' ? 'me' : 'other'))
      return { messages: exhibit.messages.length, 'messages from me': sides.join(' ') }
    }
    case 'browser':
      return {
        fields: countOf(exhibit.fields),
        buttons: countOf(exhibit.buttons),
        connection: exhibit.connection ?? 'none',
      }
    case 'settings':
      return { rows: exhibit.rows.length, states: exhibit.rows.map(({ state }) => state ?? 'none').join(' ') }
    case 'table':
      return { app: exhibit.app ?? 'none', columns: exhibit.columns.length, rows: exhibit.rows.length }
    case 'notice':
      return { buttons: countOf(exhibit.buttons) }
    case 'document':
      return {}
  }
}

function difference(french: WrittenExhibit, english: WrittenExhibit): string | null {
  if (french.kind !== english.kind) return `is a \`${french.kind}\` in French and a \`${english.kind}\` in English`
  const shape = (exhibit: WrittenExhibit): Shape => ({
    ...shapeOf(exhibit),
    'entries beside': entriesOf(exhibit).join(' ') || 'none',
  })
  const [one, other] = [shape(french), shape(english)]
  const part = Object.keys(one).find((key) => one[key] !== other[key])
  return part === undefined ? null : `differs by its ${part}: ${one[part]} in French, ${other[part]} in English`
}

/** Exhibits that differ by kind, order or number of parts between the languages. */
export const checkSameExhibits: ChallengeCheck = ({ texts }) => {
  const french = texts.fr.written.exhibits ?? []
  const english = texts.en.written.exhibits ?? []
  const { source } = texts.en
  if (french.length !== english.length) {
    return [
      refuse(source.positionOf(['exhibits']), `there are ${english.length} exhibits, and ${french.length} in French`),
    ]
  }
  return french.flatMap((exhibit, place): Finding[] => {
    const other = english[place]
    const fault = other ? difference(exhibit, other) : null
    return fault === null ? [] : [refuse(source.positionOf(['exhibits', place]), `exhibit ${place + 1} ${fault}`)]
  })
}

const commonWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: new Set([
    'le',
    'la',
    'les',
    'des',
    'une',
    'est',
    'dans',
    'qui',
    'que',
    'pas',
    'pour',
    'et',
    'du',
    'sur',
    'avec',
    'son',
    'ne',
    'se',
    'ce',
  ]),
  en: new Set([
    'the',
    'of',
    'is',
    'and',
    'to',
    'that',
    'it',
    'for',
    'with',
    'not',
    'this',
    'was',
    'be',
    'his',
    'her',
    'their',
    'are',
    'which',
  ]),
}

/** The language most of the words are of, or null when it cannot be said. */
export function languageOf(text: string): Language | null {
  const words = wordsIn(text.toLowerCase())
  const [first, second] = languages
    .map((language) => ({ language, count: words.filter((word) => commonWords[language].has(word)).length }))
    .sort((one, other) => other.count - one.count)
  if (!first || !second || first.count < 3 || first.count < 2 * second.count) return null
  return first.language
}

/** Texts left in the other language. */
export const checkOwnLanguage: TextsCheck = ({ texts }, language) => {
  const { source, texts: read } = texts[language]
  const parts = {
    situation: plainLines(read.situation).join(' '),
    instruction: plainText(read.instruction),
    hint: plainLines(read.secret.hint).join(' '),
    explanation: plainLines(read.secret.explanation).join(' '),
  }
  return Object.entries(parts).flatMap(([part, text]): Finding[] => {
    const found = languageOf(text)
    if (found === null || found === language) return []
    return [refuse(source.positionOf([part]), `\`${part}\` is not in the language of the file (${language})`)]
  })
}
