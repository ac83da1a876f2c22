// What a form finds wrong with what was filled in, and what it understands of it.
import type { Language } from '../../../language.ts'
import { parseLocalNumber } from '../../local-number.ts'
import { addressParts, type Field, type FieldPart, type Filled, type Values } from './fields.ts'
import { listAt, shownFields, textAt } from './values.ts'

export type FormProblem = {
  /** Where it stands. */
  readonly at: string
  readonly code:
    | 'required'
    | 'email'
    | 'phone'
    | 'shape'
    | 'short'
    | 'long'
    | 'number'
    | 'whole'
    | 'least'
    | 'most'
    | 'date'
    | 'early'
    | 'late'
    | 'few'
    | 'many'
    | 'consent'
    | 'rows'
    | 'file'
    | 'file-type'
    | 'file-size'
    | 'few-entries'
  /** Something else stands there since: the form has not looked at it again. */
  readonly changed?: true
}

/** Whatever is wrong with the fields that are shown, in their order. */
export function formProblems(fields: readonly Field[], values: Values, language: Language): FormProblem[] {
  return shownFields(fields, values).flatMap((field) => fieldProblems(field, values, language))
}

/** The problems after something else was filled in at a place: what was said of it and of its field is set apart. */
export function asChanged(problems: readonly FormProblem[], at: string): readonly FormProblem[] {
  const [field] = at.split('.')
  return problems.map((problem) =>
    problem.at === at || problem.at === field || problem.at.startsWith(`${at}.`)
      ? { at: problem.at, code: problem.code, changed: true }
      : problem,
  )
}

function fieldProblems(field: Field, values: Values, language: Language): FormProblem[] {
  const { id, required = false } = field
  const wrong = (code: FormProblem['code'], at = id): FormProblem[] => [{ at, code }]
  const list = listAt(values, id)
  switch (field.type) {
    case 'note':
      return []
    case 'consent':
      return required && values[id] !== true ? wrong('consent') : []
    case 'several':
      if (list.length === 0) return required ? wrong('required') : []
      if (list.length < (field.least ?? 1)) return wrong('few')
      return list.length > (field.most ?? list.length) ? wrong('many') : []
    case 'slot':
      return required && textAt(values, id) === '' ? wrong('required') : []
    case 'upload':
      return required && list.length === 0 ? wrong('file') : []
    case 'grid': {
      const answered = field.rows.filter((row) => textAt(values, `${id}.${row.id}`) !== '').length
      return (required || answered > 0) && answered < field.rows.length ? wrong('rows') : []
    }
    case 'address': {
      const empty = addressParts.filter((part) => textAt(values, `${id}.${part}`).trim() === '')
      if (!required && empty.length === addressParts.length) return []
      return empty.map((part) => ({ at: `${id}.${part}`, code: 'required' }))
    }
    case 'entries': {
      const inside = list.flatMap((entry) =>
        field.parts.flatMap((part) => lineProblems(part, values, `${id}.${entry}.${part.id}`, language)),
      )
      const least = Math.max(field.least ?? 0, required ? 1 : 0)
      return list.length < least ? [...wrong('few-entries'), ...inside] : inside
    }
    default:
      return lineProblems(field, values, id, language)
  }
}

function lineProblems(field: FieldPart, values: Values, at: string, language: Language): FormProblem[] {
  const typed = textAt(values, at).trim()
  const code = typed === '' ? (field.required ? 'required' : null) : lineProblem(field, typed, language)
  return code === null ? [] : [{ at, code }]
}

function lineProblem(field: FieldPart, typed: string, language: Language): FormProblem['code'] | null {
  switch (field.type) {
    case 'choice':
      return null
    case 'number': {
      const number = parseLocalNumber(typed, language)
      if (number === null) return 'number'
      if (field.whole && !Number.isInteger(number)) return 'whole'
      if (number < (field.least ?? number)) return 'least'
      return number > (field.most ?? number) ? 'most' : null
    }
    case 'date': {
      const day = dayOf(typed)
      if (day === null) return 'date'
      if (day < (field.earliest ?? day)) return 'early'
      return day > (field.latest ?? day) ? 'late' : null
    }
    case 'text':
      if (field.format === 'email' && !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(typed)) return 'email'
      if (field.format === 'phone' && !/^\+?\d{6,15}$/.test(typed.replace(/[\s.()-]/g, ''))) return 'phone'
      if (field.shape !== undefined && !hasShape(typed, field.shape)) return 'shape'
      if (typed.length < (field.shortest ?? 0)) return 'short'
      return typed.length > (field.longest ?? typed.length) ? 'long' : null
  }
}

function hasShape(typed: string, shape: string): boolean {
  const signs = [...typed.replace(/\s/g, '')]
  const wanted = [...shape.replace(/\s/g, '')]
  return (
    signs.length === wanted.length &&
    wanted.every((want, place) => {
      const sign = signs[place] ?? ''
      if (want === '9') return /^\d$/.test(sign)
      if (want === 'A') return /^\p{L}$/u.test(sign)
      return sign.toUpperCase() === want.toUpperCase()
    })
  )
}

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** A date as it is typed, day first, as 2026-11-28; null when it is none, or no such day exists. */
export function dayOf(typed: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4})$/.exec(typed.trim()) ?? []
  if (year === '') return null
  const isLeap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0)
  const last = Number(month) === 2 && isLeap ? 29 : (daysInMonth[Number(month) - 1] ?? 0)
  if (Number(day) < 1 || Number(day) > last) return null
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

type Line = string | number | boolean

/** What the fields that are shown come to, each by its id. What is empty is left out. */
export function filledIn(fields: readonly Field[], values: Values, language: Language): Filled {
  const filled: Filled = {}
  const line = (field: FieldPart, at: string): Line | null => {
    const typed = textAt(values, at).trim()
    if (typed === '') return null
    if (field.type === 'number') return parseLocalNumber(typed, language) ?? typed
    return field.type === 'date' ? (dayOf(typed) ?? typed) : typed
  }
  for (const field of shownFields(fields, values)) {
    const { id } = field
    switch (field.type) {
      case 'note':
        break
      case 'consent':
        filled[id] = values[id] === true
        break
      case 'several':
      case 'upload':
        filled[id] = [...listAt(values, id)]
        break
      case 'slot':
        if (textAt(values, id) !== '') filled[id] = textAt(values, id)
        break
      case 'grid':
        filled[id] = partsOf(
          values,
          id,
          field.rows.map((row) => row.id),
        )
        break
      case 'address':
        filled[id] = partsOf(values, id, addressParts)
        break
      case 'entries':
        filled[id] = listAt(values, id).map((entry) => {
          const parts: Record<string, Line> = { id: entry }
          for (const part of field.parts) {
            const value = line(part, `${id}.${entry}.${part.id}`)
            if (value !== null) parts[part.id] = value
          }
          return parts
        })
        break
      default: {
        const value = line(field, id)
        if (value !== null) filled[id] = value
      }
    }
  }
  return filled
}

function partsOf(values: Values, id: string, parts: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    parts.flatMap((part) => {
      const text = textAt(values, `${id}.${part}`).trim()
      return text === '' ? [] : [[part, text]]
    }),
  )
}
