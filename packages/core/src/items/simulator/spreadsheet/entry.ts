// What is typed into a cell, and what a cell shows, in the language of the person.
import type { Language } from '../../../language.ts'
import { parseLocalNumber } from '../../local-number.ts'
import { dayOf, readDate, readTime, secondsOf } from './dates.ts'
import { type FormulaProblem, faultText, readFormula, writeFormula } from './formula.ts'
import type { Format } from './schema-parts.ts'
import type { Cell } from './sheet.ts'
import { isFault, type Scalar, type Value } from './values.ts'

export type Entry =
  | { readonly value: Scalar | null; readonly format: Format | null }
  | { readonly formula: string }
  | { readonly problem: FormulaProblem }

/** Reads what is typed into a cell. @param format the one that the cell has */
export function readEntry(typed: string, language: Language, format: Format): Entry {
  const text = typed.trim()
  if (text === '') return { value: null, format: null }
  if (text.startsWith('=') && text.length > 1 && format !== 'text') {
    const formula = readFormula(text.slice(1), language)
    return typeof formula === 'string' ? { problem: formula } : { formula: writeFormula(formula, 'en') }
  }
  if (format === 'text') return { value: text, format: null }
  if (text.startsWith("'")) return { value: text.slice(1), format: null }
  return readValue(text, language)
}

function readValue(text: string, language: Language): Entry {
  if (/^(vrai|true)$/i.test(text)) return { value: true, format: null }
  if (/^(faux|false)$/i.test(text)) return { value: false, format: null }
  const date = readDate(text, 'dmy')
  if (date) return { value: date.serial, format: date.format }
  const time = readTime(text)
  if (time !== null) return { value: time, format: 'time' }
  const percent = /^(.*\d)\s*%$/.exec(text)
  const amount = /^(?:€\s*)?(.*?\d)\s*€?$/.exec(text)
  const number = parseLocalNumber(percent?.[1] ?? amount?.[1] ?? text, language)
  if (number === null) return { value: text, format: null }
  if (percent) return { value: Number((number / 100).toPrecision(15)), format: 'percent' }
  return { value: number, format: text.includes('€') ? 'amount' : null }
}

function grouped(digits: string, language: Language): string {
  const [whole = '', part] = digits.split('.')
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, language === 'fr' ? '\u202f' : ',')
  return part === undefined ? groups : `${groups}${language === 'fr' ? ',' : '.'}${part}`
}

function fixed(value: number, decimals: number, language: Language): string {
  // Rounded as people do it: a half goes up, whatever the binary fraction below it.
  const digits = Number(Math.abs(value).toPrecision(15))
  const [mantissa = '0', exponent = '0'] = digits.toExponential().split('e')
  const rounded = Math.round(Number(`${mantissa}e${Number(exponent) + decimals}`))
  const text = grouped(Number(`${rounded}e${-decimals}`).toFixed(decimals), language)
  return value < 0 && rounded !== 0 ? `-${text}` : text
}

function plain(value: number, language: Language): string {
  const text = String(Number(value.toPrecision(11)))
  return language === 'fr' ? text.replace('.', ',') : text
}

const two = (number: number): string => String(number).padStart(2, '0')

function timeText(value: number): string {
  const seconds = secondsOf(value)
  const rest = seconds % 60
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}${rest === 0 ? '' : `:${two(rest)}`}`
}

function dateText(value: number): string {
  // A time that rounds to midnight belongs to the next day.
  const { year, month, day } = dayOf(Math.round(value * 86_400) / 86_400)
  return `${two(day)}/${two(month)}/${year}`
}

/** What is shown of a value. */
export function showValue(
  value: Value,
  { format, decimals }: Pick<Cell, 'format' | 'decimals'>,
  language: Language,
): string {
  if (value === null) return ''
  if (isFault(value)) return faultText(value.fault, language)
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return language === 'fr' ? (value ? 'VRAI' : 'FAUX') : value ? 'TRUE' : 'FALSE'
  switch (format) {
    case 'number':
      return fixed(value, decimals ?? 2, language)
    case 'percent': {
      const text = fixed(value * 100, decimals ?? 0, language)
      return language === 'fr' ? `${text}\u00a0%` : `${text}%`
    }
    case 'amount': {
      const text = fixed(value, decimals ?? 2, language)
      if (language === 'fr') return `${text}\u00a0€`
      return text.startsWith('-') ? `-€${text.slice(1)}` : `€${text}`
    }
    case 'date':
      return value < 0 ? plain(value, language) : dateText(value)
    case 'date-time':
      return value < 0 ? plain(value, language) : `${dateText(value)} ${timeText(value)}`
    case 'time':
      return timeText(value)
    default:
      return decimals === null ? plain(value, language) : fixed(value, decimals, language)
  }
}

/** What stands in the field when a cell is changed: read again, it gives the same cell. */
export function editText({ value, formula, format }: Cell, language: Language): string {
  if (formula !== null) return `=${formulaText(formula, language)}`
  if (value === null) return ''
  if (typeof value === 'string') {
    if (format === 'text') return value
    const read = readEntry(value, language, format)
    return 'value' in read && read.value === value ? value : `'${value}`
  }
  if (typeof value === 'number' && format === 'percent')
    return `${plain(Number((value * 100).toPrecision(13)), language)}%`
  if (typeof value === 'number' && (format === 'number' || format === 'amount')) return plain(value, language)
  return showValue(value, { format, decimals: null }, language)
}

/** A formula as it is kept, in the words of a language. */
export function formulaText(kept: string, language: Language): string {
  const formula = readFormula(kept, 'en')
  return typeof formula === 'string' ? kept : writeFormula(formula, language)
}
