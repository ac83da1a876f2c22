// Turns a reply into JSON by its schema: what the schema does not name is not sent, and what it does not allow is
// refused. The engine's own JSON.stringify writes; what it may write is chosen here. A library that makes a writer out of
// the schema took twice as long for a question, and seconds to make it, because it tries the alternatives of a union one
// after the other: ours are told apart by a property that names them.

/**
 * Of the schema of a response: objects, arrays, scalars, and unions of them whose objects differ in a constant property.
 * @throws when the schema says anything else: at the start, not at the first reply
 */
export function serializerOf(schema: object): (reply: unknown) => string {
  const choose = chooserOf(schema, '')
  return (reply) => JSON.stringify(choose(reply))
}

/** What may be sent of a value. @throws when the value is not what its schema says */
type Chooser = (value: unknown) => unknown
type Fields = Readonly<Record<string, unknown>>

function chooserOf(schema: unknown, at: string): Chooser {
  const alternatives = alternativesOf(schema, at)
  const objects = alternatives.filter(({ type }) => type === 'object')
  const arrays = alternatives.filter(({ type }) => type === 'array')
  const scalar = scalarOf(
    alternatives.filter(({ type }) => type !== 'object' && type !== 'array'),
    at,
  )
  // Most places hold scalars alone, and are not asked what they never are.
  if (objects.length === 0 && arrays.length === 0) return scalar
  const array = arrayOf(arrays, at)
  const object = objectOf(objects, at)
  return (value) => {
    if (!isFields(value)) return scalar(value)
    return Array.isArray(value) ? array(value) : object(value)
  }
}

/** Of a union, whatever stands in unions inside it; of anything else, itself. */
function alternativesOf(schema: unknown, at: string): Fields[] {
  if (!isFields(schema)) throw new Error(`No schema at ${at || '/'} of a reply`)
  const { anyOf } = schema
  return Array.isArray(anyOf) ? anyOf.flatMap((one) => alternativesOf(one, at)) : [schema]
}

function scalarOf(schemas: readonly Fields[], at: string): Chooser {
  const [fits, ...others] = schemas.map((schema) => fitOf(schema, at))
  if (!fits) return () => refuse(at)
  if (others.length === 0) return (value) => (fits(value) ? value : refuse(at))
  return (value) => (fits(value) || others.some((fitsToo) => fitsToo(value)) ? value : refuse(at))
}

function fitOf(schema: Fields, at: string): (value: unknown) => boolean {
  if ('const' in schema) return (value) => value === schema['const']
  switch (schema['type']) {
    case 'string':
      return (value) => typeof value === 'string'
    case 'boolean':
      return (value) => typeof value === 'boolean'
    case 'integer':
      return Number.isSafeInteger
    case 'number':
      return Number.isFinite
    case 'null':
      return (value) => value === null
    default:
      throw new Error(`Unforeseen at ${at || '/'} of a reply: ${JSON.stringify(schema)}`)
  }
}

function arrayOf([schema, ...others]: readonly Fields[], at: string): (value: readonly unknown[]) => unknown {
  if (others.length > 0) throw new Error(`Arrays that cannot be told apart at ${at || '/'} of a reply`)
  if (!schema) return () => refuse(at)
  const choose = chooserOf(schema['items'], `${at}/*`)
  return (value) => value.map(choose)
}

function objectOf(schemas: readonly Fields[], at: string): (value: Fields) => unknown {
  const [only, ...others] = schemas.map((schema) => ({ schema, choose: fieldsOf(schema, at) }))
  if (!only) return () => refuse(at)
  if (others.length === 0) return only.choose
  const name = namingProperty(schemas)
  if (name === undefined) throw new Error(`Objects that cannot be told apart at ${at || '/'} of a reply`)
  const byName = new Map(
    [only, ...others].flatMap(({ schema, choose }) =>
      constantsOf(schema, name).map((value) => [value, choose] as const),
    ),
  )
  return (value) => (byName.get(value[name]) ?? (() => refuse(at)))(value)
}

function fieldsOf({ properties, required, patternProperties }: Fields, at: string): (value: Fields) => Fields {
  // Names that nobody wrote down would be left out without a word.
  if (patternProperties !== undefined) throw new Error(`Unforeseen at ${at || '/'} of a reply: names of any kind`)
  const needed: readonly unknown[] = Array.isArray(required) ? required : []
  const fields = Object.entries(isFields(properties) ? properties : {}).map(([name, schema]) => ({
    name,
    choose: chooserOf(schema, `${at}/${name}`),
    isNeeded: needed.includes(name),
  }))
  return (value) => {
    const chosen: Record<string, unknown> = {}
    for (const { name, choose, isNeeded } of fields) {
      const field = value[name]
      if (field !== undefined || isNeeded) chosen[name] = choose(field)
    }
    return chosen
  }
}

/** A property that each of several objects has, with values that no other of them allows. */
function namingProperty(schemas: readonly Fields[]): string | undefined {
  const names = schemas.flatMap(({ properties }) => (isFields(properties) ? Object.keys(properties) : []))
  return names.find((name) => {
    const values = schemas.map((schema) => constantsOf(schema, name))
    return values.every((own) => own.length > 0) && new Set(values.flat()).size === values.flat().length
  })
}

/** The constants that a property of an object may be; none where it may be anything else. */
function constantsOf({ properties }: Fields, name: string): unknown[] {
  const schema = isFields(properties) ? properties[name] : undefined
  if (schema === undefined) return []
  const alternatives = alternativesOf(schema, name)
  return alternatives.every((one) => 'const' in one) ? alternatives.map((one) => one['const']) : []
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

function refuse(at: string): never {
  throw new Error(`The reply does not match its schema at ${at || '/'}`)
}
