// The same paths that conditions follow through facts, followed through the schema of the facts.
import { IsArray, IsObject, IsRecord, IsUnion, type TSchema } from 'typebox'

/**
 * The schemas of what the path may lead to.
 * @returns empty when no facts of this schema can have the path
 */
export function schemasAt(schema: TSchema, path: string): readonly TSchema[] {
  // An empty path is the place itself.
  return (path === '' ? [] : path.split('.')).reduce<readonly TSchema[]>(
    (places, segment) => places.flatMap((place) => schemaStep(place, segment)),
    [schema],
  )
}

function schemaStep(schema: TSchema, segment: string): readonly TSchema[] {
  if (IsUnion(schema)) return schema.anyOf.flatMap((branch) => schemaStep(branch, segment))
  if (IsArray(schema)) return [schema.items]
  if (IsRecord(schema)) {
    return Object.entries(schema.patternProperties).flatMap(([pattern, entry]) =>
      segment === '*' || new RegExp(pattern).test(segment) ? [entry] : [],
    )
  }
  if (!IsObject(schema)) return []
  if (segment === '*') return Object.values(schema.properties)
  const property = schema.properties[segment]
  return property ? [property] : []
}
