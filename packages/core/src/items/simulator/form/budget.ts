// What is filled in takes of a budget: minutes of a week, money, places.
import { type Field, type FieldPart, type Values } from './fields.ts'
import { listAt, shownFields, textAt } from './values.ts'

type Option = Extract<Field, { type: 'choice' }>['options'][number]

/** What all fields that are shown cost together. */
export function spentOn(fields: readonly Field[], values: Values): number {
  return shownFields(fields, values).reduce((sum, field) => sum + costOf(field, values), 0)
}

function costOf(field: Field, values: Values): number {
  switch (field.type) {
    case 'choice':
      return costTogether([chosenIn(field, values, field.id)])
    case 'several':
      return costTogether(field.options.filter(({ id }) => listAt(values, field.id).includes(id)))
    case 'entries':
      return listAt(values, field.id).reduce(
        (sum, entry) =>
          sum + costTogether(field.parts.map((part) => chosenIn(part, values, `${field.id}.${entry}.${part.id}`))),
        0,
      )
    default:
      return 0
  }
}

function chosenIn(part: FieldPart, values: Values, at: string): Option | undefined {
  return part.type === 'choice' ? part.options.find(({ id }) => id === textAt(values, at)) : undefined
}

function costTogether(options: readonly (Option | undefined)[]): number {
  const once = options.reduce((sum, option) => sum + (option?.cost ?? 0), 0)
  return options.reduce((product, option) => product * (option?.times ?? 1), once)
}
