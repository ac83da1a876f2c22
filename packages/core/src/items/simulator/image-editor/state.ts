import type {
  Area,
  CutoutPart,
  Font,
  Format,
  ImageEditorScenario,
  LayerScenario,
  Light,
  MaskStroke,
  PictureScenario,
  Profile,
  Shape,
  Tone,
} from './schema.ts'

export type Layer = Area & {
  readonly id: string
  readonly kind: Shape | 'cover' | 'blur' | 'light-blur' | 'heal' | 'correct' | 'connector'
  /** As its author called it; what was made here has none. */
  readonly name: string
  readonly text: string
  readonly tone: Tone
  readonly hidden: boolean
  /** In hundredths. */
  readonly opacity: number
  readonly font: Font
  /** The width of its line; 0 fills it. */
  readonly stroke: number
  readonly points: readonly { readonly x: number; readonly y: number }[]
  readonly ends: boolean
  readonly parts: readonly CutoutPart[]
  readonly mask: readonly MaskStroke[]
  readonly light: Light
  readonly flipped: boolean
  readonly shadow: 'none' | 'left' | 'right'
  /** Layers of one group move together; empty without one. */
  readonly group: string
  /** Of a connector: the layers between which it lies. */
  readonly from: string
  readonly to: string
  /** What of the stock it is. */
  readonly stock: string
}

type Saved = {
  readonly format: Format
  readonly quality: number
  readonly width: number
  readonly height: number
  readonly bytes: number
  readonly copy: boolean
}

export type Picture = {
  readonly id: string
  readonly scenario: PictureScenario
  /** From back to front. */
  readonly layers: readonly Layer[]
  /** The part of the picture that is kept. */
  readonly crop: Area
  /** Of the picture as it would be saved. */
  readonly width: number
  readonly height: number
  readonly turned: number
  /** Set on the picture itself. */
  readonly adjusted: Light
  readonly depth: 1 | 4 | 8 | 24
  readonly profile: Profile
  readonly trueColours: boolean
  readonly alt: string
  readonly label: 'none' | 'edited' | 'ai' | 'rejected'
  readonly log: readonly string[]
  readonly saved: Saved | null
  readonly originalKept: boolean
  readonly upToDate: boolean
}

export type ImageEditorState = {
  readonly scenario: ImageEditorScenario
  readonly pictures: readonly Picture[]
  readonly open: string
  /** Layers and groups made so far. */
  readonly made: number
}

/** The id of the picture that a scenario is about. */
export const firstPicture = 'first'

export const noLight: Light = { brightness: 0, contrast: 0, saturation: 0, warmth: 0, grain: 0 }

export function start(scenario: ImageEditorScenario): ImageEditorState {
  const { pictures = [], stock: _stock, tools: _tools, ...first } = scenario
  return {
    scenario,
    pictures: [{ id: firstPicture, ...first }, ...pictures].map(({ id, ...picture }) => pictureOf(id, picture)),
    open: firstPicture,
    made: 0,
  }
}

function pictureOf(id: string, scenario: PictureScenario): Picture {
  const { width, height, layers = [], alt = '', turned = 0, profile = 'sRGB', madeFor = profile } = scenario
  const isAcross = turned % 180 !== 0
  return {
    id,
    scenario,
    layers: layers.map(layerOf),
    crop: { x: 0, y: 0, width, height },
    width: isAcross ? height : width,
    height: isAcross ? width : height,
    turned,
    adjusted: noLight,
    depth: 24,
    profile,
    trueColours: profile === madeFor,
    alt,
    label: 'none',
    log: [],
    saved: null,
    originalKept: true,
    upToDate: false,
  }
}

function layerOf({ id, name, shape, text = '', ...layer }: LayerScenario): Layer {
  const { x, y, width, height, tone, hidden = false, ...look } = layer
  return {
    ...newLayer,
    id,
    name,
    kind: shape,
    text,
    x,
    y,
    width,
    height,
    tone,
    hidden,
    ...look,
    light: { ...noLight, ...look.light },
  }
}

/** What a layer is as long as nothing else is said. */
export const newLayer = {
  name: '',
  text: '',
  hidden: false,
  opacity: 100,
  font: 'plain' as const,
  stroke: 0,
  points: [
    { x: 0, y: 100 },
    { x: 50, y: 0 },
    { x: 100, y: 100 },
  ],
  ends: true,
  parts: [],
  mask: [],
  light: noLight,
  flipped: false,
  shadow: 'none' as const,
  group: '',
  from: '',
  to: '',
  stock: '',
}

export function openPicture({ pictures, open }: ImageEditorState): Picture {
  const found = pictures.find(({ id }) => id === open) ?? pictures[0]
  if (!found) throw new Error('there is always a picture')
  return found
}

/** How high the part that is kept is at a width, with its proportions. */
export function heightFor({ crop, turned }: Picture, width: number): number {
  const [across, down] = turned % 180 === 0 ? [crop.width, crop.height] : [crop.height, crop.width]
  return Math.max(1, Math.round((width * down) / across))
}
