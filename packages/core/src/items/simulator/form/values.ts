// What stands in the fields of a form: where it stands, what may stand there, which fields are shown.
import { addressParts, type Field, type FieldPart, type Value, type Values } from './fields.ts'

/** The text that stands there, if one does. */
export function textAt(values: Values, at: string): string {
  const value = values[at]
  return typeof value === 'string' ? value : ''
}

/** The ids that stand there: ticked boxes, documents, entries. */
export function listAt(values: Values, at: string): readonly string[] {
  const value = values[at]
  return Array.isArray(value) ? value : []
}

/** What stands in the fields before anything is done. */
export function startValues(fields: readonly Field[]): Values {
  return Object.fromEntries(
    fields.flatMap((field): [string, Value][] =>
      'value' in field && field.value !== undefined ? [[field.id, field.value]] : [],
    ),
  )
}

/** The fields that are on the screen: what a field depends on is shown itself, and stands as it must. */
export function shownFields(fields: readonly Field[], values: Values): readonly Field[] {
  const shown = new Set<string>()
  return fields.filter(({ id, shownWhen }) => {
    const value = shownWhen && values[shownWhen.field]
    const isShown =
      shownWhen === undefined ||
      (shown.has(shownWhen.field) &&
        (Array.isArray(value)
          ? value.some((one) => one === shownWhen.is)
          : typeof shownWhen.is === 'boolean'
            ? (value === true) === shownWhen.is
            : value === shownWhen.is))
    if (isShown) shown.add(id)
    return isShown
  })
}

/** The values after something was filled in at a place, or null when nobody could. */
export function fill(fields: readonly Field[], values: Values, at: string, value: Value): Values | null {
  const [id = '', ...inside] = at.split('.')
  const field = shownFields(fields, values).find((one) => one.id === id)
  return field && canStand(field, values, inside, value) ? { ...values, [at]: value } : null
}

function canStand(field: Field, values: Values, inside: readonly string[], value: Value): boolean {
  const [first = '', second = ''] = inside
  if (field.type === 'address') {
    return inside.length === 1 && typeof value === 'string' && addressParts.some((part) => part === first)
  }
  if (field.type === 'grid') {
    return inside.length === 1 && isOne(field.rows, first) && isOne(field.columns, value)
  }
  if (field.type === 'entries') {
    const part = field.parts.find(({ id }) => id === second)
    return (
      inside.length === 2 && part !== undefined && listAt(values, field.id).includes(first) && isOfPart(part, value)
    )
  }
  if (inside.length > 0) return false
  switch (field.type) {
    case 'several':
      return (
        Array.isArray(value) && new Set(value).size === value.length && value.every((id) => isOne(field.options, id))
      )
    case 'consent':
      return typeof value === 'boolean'
    case 'slot':
      return field.days.some(({ slots }) => slots.some(({ id, taken }) => id === value && !taken))
    case 'upload':
    case 'note':
      return false
    default:
      return isOfPart(field, value)
  }
}

function isOfPart(field: FieldPart, value: Value): boolean {
  if (typeof value !== 'string') return false
  return field.type === 'choice' ? value === '' || isOne(field.options, value) : true
}

function isOne(options: readonly { readonly id: string }[], value: unknown): boolean {
  return options.some(({ id }) => id === value)
}

/** The values with an entry more, whose id is given. */
export function addEntry(fields: readonly Field[], values: Values, field: string, entry: string): Values | null {
  const found = shownFields(fields, values).find(({ id }) => id === field)
  if (found?.type !== 'entries') return null
  const entries = listAt(values, field)
  return entries.length >= (found.most ?? 20) ? null : { ...values, [field]: [...entries, entry] }
}

/** The values without an entry and what stands in it. */
export function removeEntry(fields: readonly Field[], values: Values, field: string, entry: string): Values | null {
  const found = shownFields(fields, values).find(({ id }) => id === field)
  const entries = listAt(values, field)
  if (found?.type !== 'entries' || !entries.includes(entry)) return null
  const left = Object.entries(values).filter(([at]) => !at.startsWith(`${field}.${entry}.`))
  return { ...Object.fromEntries(left), [field]: entries.filter((one) => one !== entry) }
}
