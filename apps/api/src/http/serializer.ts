// Turns a reply into JSON by its schema: what the schema does not name is not sent. Contracts write a type wherever it is
// needed, a piece of text some three hundred times, and the library compiles each place anew, the alternatives of a choice
// at the first reply that meets them: seconds in which nobody else is served. So what stands in several places is named
// once and referred to, and compiled once.
import fastJsonStringify, { type Schema } from 'fast-json-stringify'

/** Of the schema of a response. */
export function serializerOf(schema: object): (reply: unknown) => string {
  return fastJsonStringify(withDefinitions(schema) as Schema)
}

/**
 * The same schema, in which objects and choices that stand in it twice or more are definitions. A schema that refers to
 * others by itself stays as it is.
 */
export function withDefinitions(schema: object): object {
  const places = new Map<string, number>()
  countPlaces(schema, places)
  const names = new Map<string, string>()
  const definitions: Record<string, unknown> = {}
  const named = (part: object): unknown => {
    const text = JSON.stringify(part)
    if ((places.get(text) ?? 0) < 2) return inside(part)
    const known = names.get(text)
    if (known !== undefined) return { $ref: `#/definitions/${known}` }
    const name = `type-${names.size + 1}`
    names.set(text, name)
    definitions[name] = inside(part)
    return { $ref: `#/definitions/${name}` }
  }
  const copy = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(copy)
    if (!isObject(value)) return value
    return isType(value) ? named(value) : inside(value)
  }
  const inside = (value: object): object =>
    Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copy(part)]))
  if (refers(schema)) return schema
  const whole = inside(schema)
  return names.size === 0 ? schema : { ...whole, definitions }
}

function countPlaces(schema: unknown, places: Map<string, number>): void {
  if (!isObject(schema)) return
  if (isType(schema)) {
    const text = JSON.stringify(schema)
    const count = (places.get(text) ?? 0) + 1
    places.set(text, count)
    // What is inside stands where the first of these stands.
    if (count > 1) return
  }
  for (const part of Object.values(schema)) countPlaces(part, places)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isType(schema: Readonly<Record<string, unknown>>): boolean {
  return schema['type'] === 'object' || Array.isArray(schema['anyOf'])
}

function refers(schema: unknown): boolean {
  if (!isObject(schema)) return false
  return typeof schema['$ref'] === 'string' || Object.values(schema).some(refers)
}
