// What the pages say, from the catalogues themselves, as patterns for locators: a sentence that is written better
// changes no journey.
import type { Language } from '@pix/core/language'
import { loadArea, messageAreas } from '../apps/web/src/messages/areas.ts'
import type { MessageKey } from '../apps/web/src/messages/catalogue.ts'
import { catalogue as english } from '../apps/web/src/messages/en.ts'
import { catalogue as french } from '../apps/web/src/messages/fr.ts'

export type Words = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => RegExp

async function withAreas(
  base: Readonly<Record<string, string>>,
  language: Language,
): Promise<Record<MessageKey, string>> {
  return Object.assign({}, base, ...(await Promise.all(messageAreas.map((area) => loadArea(area, language)))))
}

const catalogues: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = {
  fr: await withAreas(french, 'fr'),
  en: await withAreas(english, 'en'),
}

/**
 * The whole of a message, whatever its spaces. A simple placeholder is filled in with its value; a plural, or a
 * placeholder without a value, stands for anything.
 */
export function wordsIn(language: Language): Words {
  return (key, values = {}) => {
    const pattern = piecesOf(catalogues[language][key]).map((piece) => {
      if (!piece.startsWith('{')) return escaped(piece.replace(/<\/?[a-z]+>/g, ''))
      // One of its forms says nothing.
      if (piece.includes('{}')) return '.*'
      const value = values[/^\{(\w+)/.exec(piece)?.[1] ?? '']
      return value === undefined || piece.includes('plural') ? '.+' : escaped(String(value))
    })
    return new RegExp(`^\\s*${pattern.join('')}\\s*$`, 'u')
  }
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
