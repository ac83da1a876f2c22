// A picture drawn from data, and an editor for it: an area is cropped, covered, drawn on; the whole is resized and saved.
import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }

const Id = Type.String({ minLength: 1, maxLength: 40 })
const Words = Type.String({ minLength: 1 })
const Pixels = Type.Integer({ minimum: 0, maximum: 8000 })
const Size = Type.Integer({ minimum: 1, maximum: 8000 })

export const Shape = Type.Enum(['rectangle', 'ellipse', 'line', 'triangle', 'person', 'text'])
export type Shape = Static<typeof Shape>

export const Tone = Type.Enum(['black', 'white', 'grey', 'blue', 'green', 'yellow', 'red', 'brown'])
export type Tone = Static<typeof Tone>

const place = { x: Pixels, y: Pixels, width: Size, height: Size }

export const Area = Type.Object(place, closed)
export type Area = Static<typeof Area>

const drawn = { shape: Shape, ...place, tone: Tone, text: Type.Optional(Words) }

export const ImageEditorScenario = Type.Object(
  {
    name: Words,
    width: Size,
    height: Size,
    /** What the picture shows, from back to front. It is of one piece: nothing in it can be moved. */
    elements: Type.Array(
      Type.Object(
        {
          id: Id,
          /** What it is, for whoever reads the list of what is seen. A part of another has none. */
          name: Type.Optional(Words),
          ...drawn,
        },
        closed,
      ),
      { minItems: 1 },
    ),
    /** Above the picture, from back to front: these can be moved, hidden and put in another order. */
    layers: Type.Optional(Type.Array(Type.Object({ id: Id, name: Words, ...drawn }, closed))),
    alt: Type.Optional(Type.String()),
  },
  closed,
)
export type ImageEditorScenario = Static<typeof ImageEditorScenario>

export const Format = Type.Enum(['bmp', 'png', 'jpeg'])
export type Format = Static<typeof Format>

export const ImageEditorAction = Type.Union([
  Type.Object({ type: Type.Literal('crop'), ...place }, closed),
  /** The whole picture again. */
  Type.Object({ type: Type.Literal('uncrop') }, closed),
  Type.Object({ type: Type.Literal('cover'), ...place }, closed),
  /** A light blur leaves large letters readable. */
  Type.Object({ type: Type.Literal('blur'), ...place, strong: Type.Boolean() }, closed),
  Type.Object(
    {
      type: Type.Literal('draw'),
      ...place,
      shape: Shape,
      tone: Tone,
      text: Type.String({ maxLength: 200 }),
    },
    closed,
  ),
  Type.Object({ type: Type.Literal('place'), layer: Id, ...place }, closed),
  Type.Object({ type: Type.Literal('order'), layer: Id, by: Type.Union([Type.Literal(-1), Type.Literal(1)]) }, closed),
  Type.Object({ type: Type.Literal('hide'), layer: Id, hidden: Type.Boolean() }, closed),
  Type.Object({ type: Type.Literal('delete'), layer: Id }, closed),
  /** With `keep`, the height follows the width. */
  Type.Object({ type: Type.Literal('resize'), width: Size, height: Size, keep: Type.Boolean() }, closed),
  Type.Object({ type: Type.Literal('turn'), by: Type.Union([Type.Literal(-90), Type.Literal(90)]) }, closed),
  Type.Object({ type: Type.Literal('brightness'), value: Type.Integer({ minimum: -100, maximum: 100 }) }, closed),
  Type.Object({ type: Type.Literal('describe'), text: Type.String({ maxLength: 300 }) }, closed),
  Type.Object(
    { type: Type.Literal('save'), format: Format, quality: Type.Integer({ minimum: 10, maximum: 100 }) },
    closed,
  ),
])
export type ImageEditorAction = Static<typeof ImageEditorAction>

export const ImageEditorFacts = Type.Object(
  {
    /** What the picture shows, and how much of it is still seen, in hundredths. */
    elements: Type.Array(Type.Object({ id: Type.String(), seen: Type.Number() })),
    layers: Type.Array(
      Type.Object({
        id: Type.String(),
        kind: Type.String(),
        text: Type.String(),
        tone: Type.String(),
        hidden: Type.Boolean(),
        /** From the back, from 0. */
        place: Type.Number(),
        ...place,
        seen: Type.Number(),
      }),
    ),
    crop: Area,
    /** Of the picture as it would be saved. */
    width: Type.Number(),
    height: Type.Number(),
    /** Whether its proportions are those of the part that was kept. */
    proportionate: Type.Boolean(),
    turned: Type.Number(),
    brightness: Type.Number(),
    alt: Type.String(),
    /** The last file; without any, its format is empty. Its size is in bytes. */
    saved: Type.Object({
      format: Type.String(),
      quality: Type.Number(),
      width: Type.Number(),
      height: Type.Number(),
      bytes: Type.Number(),
      /** Whether nothing was changed since. */
      upToDate: Type.Boolean(),
    }),
  },
  closed,
)
export type ImageEditorFacts = Static<typeof ImageEditorFacts>
