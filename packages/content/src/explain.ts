// Says in words of every day where a written value departs from its schema: what is wrong and what is expected.
// For a union it speaks of the branch the author meant, never of all of them.
import {
  IsArray,
  IsBoolean,
  IsInteger,
  IsLiteral,
  IsNull,
  IsNumber,
  IsObject,
  IsOptional,
  IsRecord,
  IsString,
  IsUnion,
  type TArray,
  type TObject,
  type TRecord,
  type TSchema,
  type TString,
  type TUnion,
} from 'typebox'
import { Check } from 'typebox/value'
import type { Path } from './yaml-source.ts'

export type Complaint = { readonly path: Path; readonly message: string }

type Group = Readonly<Record<string, unknown>>

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a group of keys'
  return `\`${String(value)}\``
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ')
}

function name(path: Path): string {
  const last = path.at(-1)
  if (last === undefined) return 'the file'
  return typeof last === 'number' ? `entry ${last + 1} of \`${String(path.at(-2) ?? '')}\`` : `\`${last}\``
}

/** A limit that the schema may carry, such as `maxItems`. */
function limit(schema: TSchema, option: string): number | undefined {
  const value: unknown = Reflect.get(schema, option)
  return typeof value === 'number' ? value : undefined
}

function complain(path: Path, message: string): Complaint[] {
  return [{ path, message: `${name(path)} ${message}` }]
}

function explainObject(schema: TObject, value: unknown, path: Path): Complaint[] {
  if (!isGroup(value))
    return complain(path, `must be a group of keys (${quoted(Object.keys(schema.properties))}), not ${shown(value)}`)
  const known = Object.keys(schema.properties)
  const unknown = Object.keys(value).filter((key) => !known.includes(key))
  const absent = known.filter((key) => !(key in value) && !IsOptional(schema.properties[key]))
  return [
    ...unknown.map((key) => ({ path: [...path, key], message: `unknown key \`${key}\`; expected: ${quoted(known)}` })),
    ...absent.map((key) => ({ path, message: `\`${key}\` is missing${path.length > 0 ? ` in ${name(path)}` : ''}` })),
    ...Object.entries(schema.properties).flatMap(([key, property]) =>
      key in value ? explainAt(property, value[key], [...path, key]) : [],
    ),
  ]
}

function explainRecord(schema: TRecord, value: unknown, path: Path): Complaint[] {
  if (!isGroup(value)) return complain(path, `must be a group of keys, not ${shown(value)}`)
  return Object.entries(schema.patternProperties).flatMap(([pattern, entry]) =>
    Object.entries(value).flatMap(([key, given]) =>
      new RegExp(pattern).test(key) ? explainAt(entry, given, [...path, key]) : complain([...path, key], mustBeId),
    ),
  )
}

function explainArray(schema: TArray, value: unknown, path: Path): Complaint[] {
  if (!Array.isArray(value)) return complain(path, `must be a list, not ${shown(value)}`)
  const minItems = limit(schema, 'minItems') ?? 0
  const maxItems = limit(schema, 'maxItems') ?? Number.POSITIVE_INFINITY
  if (value.length < minItems) return complain(path, `has ${value.length} entries; at least ${minItems} expected`)
  if (value.length > maxItems) return complain(path, `has ${value.length} entries; at most ${maxItems} expected`)
  const repeated = value.find((entry, place) => value.indexOf(entry) < place)
  if (Reflect.get(schema, 'uniqueItems') === true && repeated !== undefined)
    return complain(path, `says ${shown(repeated)} twice`)
  return value.flatMap((entry, place) => explainAt(schema.items, entry, [...path, place]))
}

const mustBeId = 'must be an id in lower case (letters, digits, hyphens, a letter first)'

function explainString(schema: TString, value: unknown, path: Path): Complaint[] {
  if (typeof value === 'number' || typeof value === 'boolean') {
    return complain(path, `must be text: put ${shown(value)} between quotes`)
  }
  if (typeof value !== 'string') return complain(path, `must be text, not ${shown(value)}`)
  if (value.length < (limit(schema, 'minLength') ?? 0)) return complain(path, 'is empty')
  const maxLength = limit(schema, 'maxLength') ?? Number.POSITIVE_INFINITY
  if (value.length > maxLength) return complain(path, `has ${value.length} characters; at most ${maxLength} expected`)
  const pattern: unknown = Reflect.get(schema, 'pattern')
  if (typeof pattern !== 'string' || new RegExp(pattern).test(value)) return []
  const described: unknown = Reflect.get(schema, 'description')
  const expected = typeof described === 'string' ? `must be ${described}` : mustBeId
  return complain(path, `${expected}, not ${shown(value)}`)
}

function literalsOf(schema: TUnion): string[] {
  return schema.anyOf.flatMap((branch) => (IsLiteral(branch) ? [String(branch.const)] : []))
}

/** The key whose fixed word tells the branches apart, such as `kind`. */
function discriminatorOf(branches: readonly TObject[]): string | undefined {
  const keys = Object.keys(branches[0]?.properties ?? {})
  return keys.find((key) => branches.every((branch) => IsLiteral(branch.properties[key])))
}

function constantOf(branch: TObject, key: string): string {
  const literal = branch.properties[key]
  return IsLiteral(literal) ? String(literal.const) : ''
}

/** How much a value looks like what a branch wants. */
function likeness(branch: TSchema, value: unknown): number {
  if (IsArray(branch) && Array.isArray(value)) return 1
  if (!IsObject(branch) || !isGroup(value)) return 0
  return Object.keys(value).filter((key) => key in branch.properties).length
}

function explainTagged(branches: readonly TObject[], tag: string, value: Group, path: Path): Complaint[] {
  const meant = branches.find((branch) => constantOf(branch, tag) === value[tag])
  if (meant) return explainObject(meant, value, path)
  const known = quoted(branches.map((branch) => constantOf(branch, tag)))
  if (!(tag in value)) return [{ path, message: `\`${tag}\` is missing; one of ${known} expected` }]
  return complain([...path, tag], `must be one of ${known}, not ${shown(value[tag])}`)
}

function explainUnion(schema: TUnion, value: unknown, path: Path): Complaint[] {
  const words = literalsOf(schema)
  if (words.length === schema.anyOf.length) {
    const known = schema.anyOf.some((branch) => IsLiteral(branch) && branch.const === value)
    return known ? [] : complain(path, `must be one of ${quoted(words)}, not ${shown(value)}`)
  }
  const groups = schema.anyOf.filter((branch) => IsObject(branch))
  const tag = groups.length === schema.anyOf.length ? discriminatorOf(groups) : undefined
  if (tag !== undefined && isGroup(value)) return explainTagged(groups, tag, value, path)
  // The branch meant is the one most like the value: of its shape, with most of its keys; only its complaints are of use.
  const branches = schema.anyOf
    .filter((branch) => (IsObject(branch) || IsRecord(branch)) === isGroup(value))
    .sort((one, other) => likeness(other, value) - likeness(one, value))
    .map((branch) => explainAt(branch, value, path))
  if (branches.some((complaints) => complaints.length === 0)) return []
  return branches[0] ?? complain(path, `cannot be ${shown(value)}`)
}

function explainNumber(schema: TSchema, value: unknown, path: Path): Complaint[] {
  const whole = IsInteger(schema)
  if (typeof value !== 'number') return complain(path, `must be a ${whole ? 'whole ' : ''}number, not ${shown(value)}`)
  if (whole && !Number.isInteger(value)) return complain(path, `must be a whole number, not ${shown(value)}`)
  const minimum = limit(schema, 'minimum') ?? Number.NEGATIVE_INFINITY
  const maximum = limit(schema, 'maximum') ?? Number.POSITIVE_INFINITY
  if (value < minimum) return complain(path, `must be at least ${minimum}, not ${shown(value)}`)
  return value > maximum ? complain(path, `must be at most ${maximum}, not ${shown(value)}`) : []
}

function explainAt(schema: TSchema, value: unknown, path: Path): Complaint[] {
  if (IsObject(schema)) return explainObject(schema, value, path)
  if (IsRecord(schema)) return explainRecord(schema, value, path)
  if (IsArray(schema)) return explainArray(schema, value, path)
  if (IsUnion(schema)) return explainUnion(schema, value, path)
  if (IsString(schema)) return explainString(schema, value, path)
  if (IsInteger(schema) || IsNumber(schema)) return explainNumber(schema, value, path)
  if (IsLiteral(schema))
    return value === schema.const ? [] : complain(path, `must be \`${String(schema.const)}\`, not ${shown(value)}`)
  if (IsBoolean(schema))
    return typeof value === 'boolean' ? [] : complain(path, `must be true or false, not ${shown(value)}`)
  if (IsNull(schema)) return value === null ? [] : complain(path, 'must be null')
  return Check(schema, value) ? [] : complain(path, `cannot be ${shown(value)}`)
}

/** What is wrong in a value, for people; empty when it fits the schema. */
export function explain(schema: TSchema, value: unknown): Complaint[] {
  return explainAt(schema, value, [])
}
