// Pictures drawn from data, and an editor for them: areas are cropped, covered, corrected and drawn on, layers are put
// together, the whole is resized and saved.
import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }

const Id = Type.String({ minLength: 1, maxLength: 40 })
const Words = Type.String({ minLength: 1 })
const Pixels = Type.Integer({ minimum: 0, maximum: 8000 })
const Size = Type.Integer({ minimum: 1, maximum: 8000 })
const Hundredths = Type.Integer({ minimum: 0, maximum: 100 })
const Around = Type.Integer({ minimum: -100, maximum: 100 })

export const Shape = Type.Enum(['rectangle', 'ellipse', 'line', 'triangle', 'person', 'text', 'path', 'cutout'])
export type Shape = Static<typeof Shape>

export const Tone = Type.Enum(['black', 'white', 'grey', 'blue', 'green', 'yellow', 'red', 'brown'])
export type Tone = Static<typeof Tone>

export const Font = Type.Enum(['plain', 'serif', 'hand', 'narrow', 'typewriter', 'heavy'])
export type Font = Static<typeof Font>

const place = { x: Pixels, y: Pixels, width: Size, height: Size }

export const Area = Type.Object(place, closed)
export type Area = Static<typeof Area>

/** How light and colours are set; 0 leaves them as they are. */
const light = { brightness: Around, contrast: Around, saturation: Around, warmth: Around, grain: Around }
export const Light = Type.Object(light, closed)
export type Light = Static<typeof Light>

const Setting = Type.Enum(['brightness', 'contrast', 'saturation', 'warmth', 'grain'])

const SomeLight = Type.Partial(Light)

const drawn = { shape: Shape, ...place, tone: Tone, text: Type.Optional(Words) }

/** In hundredths of what it stands in. */
const Point = Type.Object({ x: Hundredths, y: Hundredths }, closed)
const inside = { x: Hundredths, y: Hundredths, width: Hundredths, height: Hundredths }

/** An area of a layer that is kept, or left out. The later ones count. */
const Stroke = Type.Object({ ...inside, keeps: Type.Boolean() }, closed)
export type MaskStroke = Static<typeof Stroke>

const Part = Type.Object(
  {
    shape: Type.Enum(['rectangle', 'ellipse', 'triangle']),
    ...inside,
    tone: Tone,
    /** It belongs to what is to be cut out. */
    subject: Type.Optional(Type.Boolean()),
  },
  closed,
)
export type CutoutPart = Static<typeof Part>

const LayerScenario = Type.Object(
  {
    id: Id,
    name: Words,
    ...drawn,
    opacity: Type.Optional(Hundredths),
    hidden: Type.Optional(Type.Boolean()),
    font: Type.Optional(Font),
    /** The width of its line; 0 fills it. */
    stroke: Type.Optional(Type.Integer({ minimum: 0, maximum: 40 })),
    /** Of a `path`. */
    points: Type.Optional(Type.Array(Point, { minItems: 2, maxItems: 24 })),
    /** Whether the path comes back to its beginning. */
    ends: Type.Optional(Type.Boolean()),
    /** Of a `cutout`: what it shows, and what an automatic selection kept of it. */
    parts: Type.Optional(Type.Array(Part, { maxItems: 20 })),
    mask: Type.Optional(Type.Array(Stroke, { maxItems: 20 })),
    light: Type.Optional(SomeLight),
    shadow: Type.Optional(Type.Enum(['none', 'left', 'right'])),
  },
  closed,
)
export type LayerScenario = Static<typeof LayerScenario>

export const Profile = Type.Enum(['none', 'sRGB', 'Adobe RGB', 'Display P3'])
export type Profile = Static<typeof Profile>

const picture = {
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
  ),
  /** Above the picture, from back to front: these can be moved, hidden and put in another order. */
  layers: Type.Optional(Type.Array(LayerScenario, { maxItems: 40 })),
  alt: Type.Optional(Type.String()),
  /** How it lies at the beginning. */
  turned: Type.Optional(Type.Enum([0, 90, 180, 270])),
  /** What is wrong with its light and colours, before anything is done. */
  cast: Type.Optional(SomeLight),
  /** How it is kept: a photo is made of points, and so is a drawing, of few colours; a vector drawing of shapes. */
  nature: Type.Optional(Type.Enum(['photo', 'drawing', 'vector'])),
  /** Nothing is behind its elements. */
  transparent: Type.Optional(Type.Boolean()),
  /** How it moves: several pictures in one file. */
  animated: Type.Optional(Type.Boolean()),
  /** In what its colours are written, and what they were made for. */
  profile: Type.Optional(Profile),
  madeFor: Type.Optional(Profile),
}

export const ImageEditorScenario = Type.Object(
  {
    ...picture,
    /** Further pictures, opened from a list. */
    pictures: Type.Optional(Type.Array(Type.Object({ id: Id, ...picture }, closed), { maxItems: 6 })),
    /** What can be put into a picture, or in place of a layer. */
    stock: Type.Optional(
      Type.Array(Type.Object({ id: Id, name: Words, shape: Shape, tone: Tone }, closed), { maxItems: 12 }),
    ),
    /** Tools that a small task does without are left out; all of them when nothing is said. */
    tools: Type.Optional(
      Type.Array(Type.Enum(['area', 'layers', 'draw', 'arrange', 'light', 'size', 'file']), { minItems: 1 }),
    ),
  },
  closed,
)
export type ImageEditorScenario = Static<typeof ImageEditorScenario>
export type PictureScenario = Omit<ImageEditorScenario, 'pictures' | 'stock' | 'tools'>

export const Format = Type.Enum(['bmp', 'png', 'jpeg', 'webp', 'gif', 'svg'])
export type Format = Static<typeof Format>

const Several = Type.Array(Id, { minItems: 2, maxItems: 40 })

export const ImageEditorAction = Type.Union([
  /** The tools work on the picture that is open. */
  Type.Object({ type: Type.Literal('open'), picture: Id }, closed),
  Type.Object({ type: Type.Literal('crop'), ...place }, closed),
  /** The whole picture again. */
  Type.Object({ type: Type.Literal('uncrop') }, closed),
  Type.Object({ type: Type.Literal('cover'), ...place }, closed),
  /** A light blur leaves large letters readable. */
  Type.Object({ type: Type.Literal('blur'), ...place, strong: Type.Boolean() }, closed),
  /** What lies in the area is replaced by what is around it. */
  Type.Object({ type: Type.Literal('heal'), ...place }, closed),
  /** A layer that sets the light of what lies under it, there alone. */
  Type.Object({ type: Type.Literal('correct'), ...place }, closed),
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
  /** Something of the stock, in the area. */
  Type.Object({ type: Type.Literal('put'), ...place, stock: Id }, closed),
  Type.Object({ type: Type.Literal('place'), layer: Id, ...place }, closed),
  Type.Object({ type: Type.Literal('order'), layer: Id, by: Type.Union([Type.Literal(-1), Type.Literal(1)]) }, closed),
  Type.Object({ type: Type.Literal('hide'), layer: Id, hidden: Type.Boolean() }, closed),
  Type.Object({ type: Type.Literal('delete'), layer: Id }, closed),
  Type.Object({ type: Type.Literal('opacity'), layer: Id, value: Hundredths }, closed),
  Type.Object({ type: Type.Literal('write'), layer: Id, text: Type.String({ minLength: 1, maxLength: 200 }) }, closed),
  Type.Object({ type: Type.Literal('tone'), layer: Id, tone: Tone }, closed),
  Type.Object({ type: Type.Literal('font'), layer: Id, font: Font }, closed),
  Type.Object({ type: Type.Literal('stroke'), layer: Id, value: Type.Integer({ minimum: 0, maximum: 40 }) }, closed),
  Type.Object({ type: Type.Literal('swap'), layer: Id, stock: Id }, closed),
  Type.Object({ type: Type.Literal('flip'), layer: Id }, closed),
  Type.Object({ type: Type.Literal('shadow'), layer: Id, to: Type.Enum(['none', 'left', 'right']) }, closed),
  Type.Object({ type: Type.Literal('light'), layer: Id, setting: Setting, value: Around }, closed),
  /** A point of a path, from 0. */
  Type.Object(
    {
      type: Type.Literal('point'),
      layer: Id,
      point: Type.Integer({ minimum: 0, maximum: 23 }),
      x: Hundredths,
      y: Hundredths,
    },
    closed,
  ),
  Type.Object({ type: Type.Literal('ends'), layer: Id, ends: Type.Boolean() }, closed),
  /** An area of the layer is kept, or left out. */
  Type.Object({ type: Type.Literal('mask'), layer: Id, ...place, keeps: Type.Boolean() }, closed),
  Type.Object({ type: Type.Literal('connect'), from: Id, to: Id }, closed),
  Type.Object(
    {
      type: Type.Literal('align'),
      layers: Several,
      to: Type.Enum(['left', 'centre', 'right', 'top', 'middle', 'bottom']),
    },
    closed,
  ),
  /** The same gap between each and the next. */
  Type.Object({ type: Type.Literal('distribute'), layers: Several, along: Type.Enum(['row', 'column']) }, closed),
  Type.Object({ type: Type.Literal('group'), layers: Several }, closed),
  Type.Object({ type: Type.Literal('ungroup'), group: Id }, closed),
  /** With `keep`, the height follows the width. */
  Type.Object({ type: Type.Literal('resize'), width: Size, height: Size, keep: Type.Boolean() }, closed),
  Type.Object({ type: Type.Literal('turn'), by: Type.Union([Type.Literal(-90), Type.Literal(90)]) }, closed),
  Type.Object({ type: Type.Literal('brightness'), value: Around }, closed),
  /** Of the picture itself. */
  Type.Object({ type: Type.Literal('adjust'), setting: Setting, value: Around }, closed),
  /** How many bits each point has. */
  Type.Object({ type: Type.Literal('depth'), bits: Type.Enum([1, 4, 8, 24]) }, closed),
  /** To assign says what the colours were meant to be; to convert writes them in another way, and looks the same. */
  Type.Object({ type: Type.Literal('profile'), way: Type.Enum(['assign', 'convert']), profile: Profile }, closed),
  /** The corrections of the open picture, on another as well. */
  Type.Object({ type: Type.Literal('carry'), picture: Id }, closed),
  Type.Object({ type: Type.Literal('describe'), text: Type.String({ maxLength: 300 }) }, closed),
  /** What is said of how the picture was made. */
  Type.Object({ type: Type.Literal('label'), as: Type.Enum(['none', 'edited', 'ai', 'rejected']) }, closed),
  /** A line of the log of what was done. */
  Type.Object({ type: Type.Literal('note'), text: Type.String({ minLength: 1, maxLength: 200 }) }, closed),
  Type.Object(
    {
      type: Type.Literal('save'),
      format: Format,
      quality: Type.Integer({ minimum: 10, maximum: 100 }),
      /** As a file of its own, or over the original. */
      copy: Type.Optional(Type.Boolean()),
    },
    closed,
  ),
])
export type ImageEditorAction = Static<typeof ImageEditorAction>

const facts = {
  /** What the picture shows, and how much of it is still seen, in hundredths. */
  elements: Type.Array(Type.Object({ id: Type.String(), seen: Type.Number() }, closed)),
  layers: Type.Array(
    Type.Object(
      {
        id: Type.String(),
        kind: Type.String(),
        text: Type.String(),
        tone: Type.String(),
        hidden: Type.Boolean(),
        /** From the back, from 0. */
        place: Type.Number(),
        ...place,
        seen: Type.Number(),
        opacity: Type.Number(),
        font: Type.String(),
        stroke: Type.Number(),
        /** Empty without any. */
        group: Type.String(),
        from: Type.String(),
        to: Type.String(),
        light: Light,
        flipped: Type.Boolean(),
        shadow: Type.String(),
        points: Type.Array(Point),
        ends: Type.Boolean(),
        /** What is kept of a cutout: how much of its subject, and how much of what is kept does not belong to it. */
        kept: Type.Number(),
        halo: Type.Number(),
        /** Words against what is behind them, from 1 to 21. */
        contrast: Type.Number(),
        /** It was put there from the stock. */
        stock: Type.String(),
      },
      closed,
    ),
  ),
  crop: Area,
  /** Of the picture as it would be saved. */
  width: Type.Number(),
  height: Type.Number(),
  /** Whether its proportions are those of the part that was kept. */
  proportionate: Type.Boolean(),
  turned: Type.Number(),
  brightness: Type.Number(),
  /** Light and colours as they are seen: what was wrong at the beginning, and what was set. */
  look: Light,
  /** What was set on the picture itself: nothing of it can be taken back once it is saved. */
  adjusted: Light,
  /** Of the points that are seen, in hundredths: without any drawing left in them, for dark or for light. */
  blocked: Type.Number(),
  burnt: Type.Number(),
  /** From dark to light, in eight parts, in hundredths. */
  histogram: Type.Array(Type.Number()),
  /** How much of the picture itself is covered, blurred, mended or corrected by layers. */
  touched: Type.Number(),
  alt: Type.String(),
  label: Type.String(),
  log: Type.Array(Type.String()),
  depth: Type.Number(),
  /** Of three bytes for each point, or less with fewer colours. */
  rawBytes: Type.Number(),
  profile: Type.String(),
  /** Whether its colours are read as they were meant. */
  trueColours: Type.Boolean(),
  /** Of the layers that are seen. */
  fonts: Type.Number(),
  tones: Type.Number(),
  strokes: Type.Number(),
  lefts: Type.Number(),
  leastContrast: Type.Number(),
  /** Whether the original is as it was: nothing was saved over it. */
  originalKept: Type.Boolean(),
  /** The last file; without any, its format is empty. Its size is in bytes. */
  saved: Type.Object(
    {
      format: Type.String(),
      quality: Type.Number(),
      width: Type.Number(),
      height: Type.Number(),
      bytes: Type.Number(),
      copy: Type.Boolean(),
      transparent: Type.Boolean(),
      animated: Type.Boolean(),
      /** What is seen to be lost: `none`, `blocks`, `halo` around letters and lines, `colours`, `blurred` by enlarging. */
      damage: Type.String(),
      /** Whether nothing was changed since. */
      upToDate: Type.Boolean(),
    },
    closed,
  ),
}

/** Of the first picture, and of each. */
export const ImageEditorFacts = Type.Object(
  {
    ...facts,
    open: Type.String(),
    pictures: Type.Array(Type.Object({ id: Type.String(), ...facts }, closed)),
  },
  closed,
)
export type ImageEditorFacts = Static<typeof ImageEditorFacts>
