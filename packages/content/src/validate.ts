import type { Static, TProperties, TSchema } from 'typebox'
import type { Validator } from 'typebox/compile'
import type { Reading } from './content.ts'
import { explain } from './explain.ts'
import type { Problem } from './problem.ts'
import type { YamlSource } from './yaml-source.ts'

/**
 * What is wrong in a file, by a schema that tells it whole: the first cause, or nothing. One slip often has several
 * effects, such as a misspelt key, which is unknown, while the right one is missing.
 */
export function schemaProblems(source: YamlSource, schema: TSchema): Problem[] {
  return explain(schema, source.value)
    .slice(0, 1)
    .map(({ path, message }) => ({ ...source.positionOf(path), message }))
}

/** The value of a file when it fits the schema, or null with what is wrong. */
export function validate<Schema extends TSchema>(
  source: YamlSource,
  validator: Validator<TProperties, Schema>,
): Reading<Static<Schema> | null> {
  const problems = schemaProblems(source, validator.Type())
  if (problems.length > 0) return { value: null, problems }
  const { value } = source
  // The explanation knows the schemas of content; should it miss something, the schema itself has the last word.
  if (validator.Check(value)) return { value, problems }
  return { value: null, problems: [{ ...source.positionOf([]), message: 'the file does not fit its schema' }] }
}
