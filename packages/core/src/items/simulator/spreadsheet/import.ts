// Text files made into rows: what the bytes mean, where a cell ends, which sign stands in numbers.
import { mostColumns, mostRows } from './address.ts'
import { type DateOrder, readDate } from './dates.ts'
import type { SpreadsheetScenario } from './schema.ts'
import type { Delimiter, Encoding } from './schema-parts.ts'
import { type Cell, emptyCell } from './sheet.ts'

export type ImportChoices = {
  readonly encoding: Encoding
  readonly delimiter: Delimiter
  readonly decimal: 'comma' | 'point'
  readonly dates: DateOrder
  /** Columns, from 0, that are taken as they stand. */
  readonly texts: readonly number[]
}

type File = NonNullable<SpreadsheetScenario['files']>[number]

function utf8Bytes(code: number): number[] {
  if (code < 0x80) return [code]
  if (code < 0x800) return [0xc0 | (code >> 6), 0x80 | (code & 63)]
  if (code < 0x10000) return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)]
  return [0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)]
}

/** What Windows shows for the bytes from 0x80, where ISO 8859-1 has nothing to show. */
const windows: Readonly<Record<number, string>> = {
  128: '€',
  130: '‚',
  131: 'ƒ',
  132: '„',
  133: '…',
  136: 'ˆ',
  137: '‰',
  139: '‹',
  140: 'Œ',
  145: '‘',
  146: '’',
  147: '“',
  148: '”',
  150: '–',
  151: '—',
  156: 'œ',
}

/** The text of a file, read as the encoding has it: wrong, if it was written in another one. */
function decoded({ text, encoding }: File, as: Encoding): string {
  if (encoding === as) return text
  if (as === 'utf-8') return text.replace(/[\u0080-\u{10ffff}]/gu, '\ufffd')
  return [...text]
    .flatMap((letter) => utf8Bytes(letter.codePointAt(0) ?? 0))
    .map((byte) => windows[byte] ?? String.fromCharCode(byte))
    .join('')
}

const delimiters: Readonly<Record<Delimiter, string>> = { comma: ',', semicolon: ';', tab: '\t', space: ' ' }

/** The rows of a text. Quotes keep what stands between them together. */
function rowsOf(text: string, delimiter: Delimiter): string[][] {
  const sign = delimiters[delimiter]
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const end = (): void => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let place = 0; place < text.length; place += 1) {
    const letter = text[place] ?? ''
    if (isQuoted && letter === '"' && text[place + 1] === '"') {
      cell += '"'
      place += 1
    } else if (letter === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted
    else if (!isQuoted && letter === sign) end()
    else if (!isQuoted && letter === '\n') {
      end()
      rows.push([])
    } else if (letter !== '\r') cell += letter
  }
  end()
  return rows.filter((row) => row.some((one) => one !== '')).slice(0, mostRows)
}

function numberOf(text: string, decimal: 'comma' | 'point'): number | null {
  const plain = text.replace(/[\u0020\u00a0\u202f](?=\d{3})/g, '')
  const shape = decimal === 'comma' ? /^-?\d+(,\d+)?$/ : /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/
  if (!shape.test(plain)) return null
  return Number(decimal === 'comma' ? plain.replace(',', '.') : plain.replaceAll(',', ''))
}

function cellOf(text: string, { decimal, dates }: ImportChoices): Cell {
  const trimmed = text.trim()
  if (trimmed === '') return emptyCell
  const number = numberOf(trimmed, decimal)
  if (number !== null) return { ...emptyCell, value: number }
  const date = readDate(trimmed, dates)
  if (date) return { ...emptyCell, value: date.serial, format: date.format }
  return { ...emptyCell, value: text }
}

/** The cells that a file becomes. */
export function importedRows(file: File, choices: ImportChoices): Cell[][] {
  return rowsOf(decoded(file, choices.encoding), choices.delimiter).map((row, place) =>
    row.slice(0, mostColumns).map((text, column) => {
      if (place > 0 && choices.texts.includes(column)) {
        return text === '' ? emptyCell : { ...emptyCell, value: text, format: 'text' as const }
      }
      return cellOf(text, choices)
    }),
  )
}
