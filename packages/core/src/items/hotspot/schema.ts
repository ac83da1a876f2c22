import { type Static, Type } from 'typebox'
import { Picture } from '../../content/picture.ts'
import { AuthorId, Labelled, ShownId } from '../labelled.ts'

const closed = { additionalProperties: false }

/** A place on the picture, in its units: a rectangle by its left, top, width and height, or a polygon by its corners. */
export const Region = Type.Union([
  Type.Object({ rectangle: Type.Array(Type.Number({ minimum: 0 }), { minItems: 4, maxItems: 4 }) }, closed),
  Type.Object(
    {
      polygon: Type.Array(Type.Array(Type.Number({ minimum: 0 }), { minItems: 2, maxItems: 2 }), {
        minItems: 3,
        maxItems: 20,
      }),
    },
    closed,
  ),
])
export type Region = Static<typeof Region>

/** How many places are touched; several may still be one. */
const Pick = Type.Union([Type.Literal('one'), Type.Literal('several')])

export const HotspotItem = Type.Object(
  {
    kind: Type.Literal('hotspot'),
    pick: Pick,
    /** Every place that can be touched, the right ones and the others, by author id. */
    regions: Type.Record(AuthorId, Region),
    /** Whether the instruction says how many are right: only then may it be known that some are missing. */
    saysHowMany: Type.Optional(Type.Literal(true)),
    key: Type.Object({ right: Type.Array(AuthorId, { minItems: 1, uniqueItems: true }) }, closed),
  },
  closed,
)
export type HotspotItem = Static<typeof HotspotItem>

export const HotspotView = Type.Object(
  {
    kind: Type.Literal('hotspot'),
    pick: Pick,
    picture: Type.Object({ ...Picture.properties, alt: Type.String() }, closed),
    /** How many the instruction asks for, where it says it. */
    asked: Type.Optional(Type.Integer()),
    regions: Type.Array(
      Type.Object({ ...Labelled.properties, corners: Type.Array(Type.Array(Type.Number())) }, closed),
    ),
  },
  closed,
)
export type HotspotView = Static<typeof HotspotView>

export const HotspotAnswer = Type.Object(
  { kind: Type.Literal('hotspot'), regions: Type.Array(ShownId, { maxItems: 12 }) },
  closed,
)
export type HotspotAnswer = Static<typeof HotspotAnswer>
