import type { Static, TProperties, TSchema } from 'typebox'
import type { Validator } from 'typebox/compile'
import type { Reading } from './content.ts'
import { type Complaint, explain } from './explain.ts'
import type { Problem } from './problem.ts'
import type { YamlSource } from './yaml-source.ts'

function located(source: YamlSource, complaints: readonly Complaint[]): Problem[] {
  return complaints.map(({ path, message }) => ({ ...source.positionOf(path), message }))
}

/** What is wrong in a file, by a schema that tells it whole. */
export function schemaProblems(source: YamlSource, schema: TSchema): Problem[] {
  return located(source, explain(schema, source.value))
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
