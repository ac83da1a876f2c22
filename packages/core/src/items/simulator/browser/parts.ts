// What every part of the browser's schema is made of.
import { type Static, type TSchema, Type } from 'typebox'

export const closed = { additionalProperties: false }

export const Id = Type.String({ minLength: 1, maxLength: 40 })
export const Words = Type.String({ minLength: 1 })
/** Year, month and day. */
export const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
/** What people type, at most. */
export const Typed = Type.String({ maxLength: 300 })
export const Text = Type.String()

/** What something may say of itself: author, licence, place, camera. */
export const Details = Type.Array(Type.Object({ label: Words, value: Words }, closed), { minItems: 1 })

/** How things stand, for a block that is not always there. */
const standings = [
  Type.Object({ button: Id, pressed: Type.Boolean() }, closed),
  Type.Object(
    {
      field: Id,
      is: Type.Union([Text, Type.Boolean(), Type.Array(Text, { minItems: 1 })]),
    },
    closed,
  ),
  Type.Object({ prompt: Id, answer: Id }, closed),
  Type.Object({ extension: Id, on: Type.Boolean() }, closed),
  /** Whether the browser still keeps files of a site. */
  Type.Object({ cache: Words, kept: Type.Boolean() }, closed),
  Type.Object({ session: Words, open: Type.Boolean() }, closed),
  Type.Object({ site: Words, permission: Id, is: Type.String({ pattern: '^(ask|allow|block)$' }) }, closed),
  Type.Object({ clockIsRight: Type.Boolean() }, closed),
  Type.Object({ repaired: Type.Union([Type.Literal('update'), Type.Literal('reset')]), is: Type.Boolean() }, closed),
] as const
const Standing = Type.Union([...standings])
export type Standing = Static<typeof Standing>

/** Several must all be so. */
export const When = Type.Union([...standings, Type.Array(Standing, { minItems: 1 })])
export type When = Static<typeof When>

export function act<const Name extends string, Fields extends Record<string, TSchema>>(name: Name, fields: Fields) {
  return Type.Object({ type: Type.Literal(name), ...fields }, closed)
}
