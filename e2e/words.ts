// What the pages say, from the catalogues themselves, as patterns for locators: a sentence that is written better
// changes no journey.
import { readdirSync, readFileSync } from 'node:fs'
import type { Language } from '@pix/core/language'
import type { MessageKey } from '../apps/web/src/messages/catalogue.ts'

type Values = Readonly<Record<string, string | number>>

export type Words = (key: MessageKey, values?: Values) => RegExp

const folder = new URL('../apps/web/src/messages/', import.meta.url)

function catalogueIn(language: Language): Readonly<Record<MessageKey, string>> {
  const areas = readdirSync(new URL(`${language}/`, folder))
  return Object.assign(
    {},
    ...areas.map((area) => JSON.parse(readFileSync(new URL(`${language}/${area}`, folder), 'utf8'))),
  )
}

const catalogues: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = {
  fr: catalogueIn('fr'),
  en: catalogueIn('en'),
}

/**
 * The whole of a message, whatever its spaces. A simple placeholder is filled in with its value, and stands for anything
 * without one; a plural is any of its forms.
 */
export function wordsIn(language: Language): Words {
  return (key, values = {}) => new RegExp(`^\\s*${patternOf(catalogues[language][key], values)}\\s*$`, 'u')
}

function patternOf(message: string, values: Values): string {
  return piecesOf(message)
    .map((piece) => {
      if (!piece.startsWith('{')) return escaped(piece.replace(/<\/?[a-z]+>/g, ''))
      const [, name = '', type] = /^\{(\w+)(?:,\s*(\w+))?/.exec(piece) ?? []
      const value = values[name]
      if (type !== 'plural' && type !== 'select') return value === undefined ? '.+' : escaped(String(value))
      const forms = piecesOf(piece.slice(1, -1)).filter((part) => part.startsWith('{'))
      const patterns = forms.map((form) => patternOf(form.slice(1, -1), values))
      const number = value === undefined ? '\\d[\\d\\s,.]*' : escaped(String(value))
      return `(?:${patterns.map((pattern) => (type === 'plural' ? pattern.replaceAll('#', number) : pattern)).join('|')})`
    })
    .join('')
}

/** A message that more words follow. */
export function beginning(message: RegExp): RegExp {
  return new RegExp(message.source.replace(/\\s\*\$$/, '(?![\\p{L}\\p{N}])'), 'u')
}

/** The text between placeholders, and the placeholders, each with its braces. */
function piecesOf(message: string): string[] {
  const pieces: string[] = []
  let depth = 0
  let start = 0
  for (let place = 0; place < message.length; place++) {
    if (message[place] === '{' && depth++ === 0) {
      pieces.push(message.slice(start, place))
      start = place
    }
    if (message[place] === '}' && --depth === 0) {
      pieces.push(message.slice(start, place + 1))
      start = place + 1
    }
  }
  return [...pieces, message.slice(start)]
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
}
