import type { Area, Format, ImageEditorAction, ImageEditorFacts, ImageEditorScenario, Shape, Tone } from './schema.ts'

export type Layer = Area & {
  readonly id: string
  readonly kind: Shape | 'cover' | 'blur' | 'light-blur'
  /** As its author called it; what was made here has none. */
  readonly name: string
  readonly text: string
  readonly tone: Tone
  readonly hidden: boolean
}

type Saved = {
  readonly format: Format
  readonly quality: number
  readonly width: number
  readonly height: number
  readonly bytes: number
}

export type ImageEditorState = {
  readonly scenario: ImageEditorScenario
  /** From back to front. */
  readonly layers: readonly Layer[]
  /** The part of the picture that is kept. */
  readonly crop: Area
  /** Of the picture as it would be saved. */
  readonly width: number
  readonly height: number
  readonly turned: number
  readonly brightness: number
  readonly alt: string
  readonly saved: Saved | null
  readonly upToDate: boolean
  /** Layers made so far. */
  readonly made: number
}

export function start(scenario: ImageEditorScenario): ImageEditorState {
  const { width, height, layers = [], alt = '' } = scenario
  return {
    scenario,
    layers: layers.map(({ shape, text = '', ...layer }) => ({ ...layer, kind: shape, text, hidden: false })),
    crop: { x: 0, y: 0, width, height },
    width,
    height,
    turned: 0,
    brightness: 0,
    alt,
    saved: null,
    upToDate: false,
    made: 0,
  }
}

/** The size of a file in bytes: three for each point, of which a format keeps a part. */
export function fileSize(width: number, height: number, format: Format, quality: number): number {
  const raw = width * height * 3
  if (format === 'bmp') return raw
  return Math.round(format === 'png' ? (raw * 35) / 100 : (raw * (100 + 9 * quality)) / 5000)
}

/** How high the part that is kept is at a width, with its proportions. */
export function heightFor({ crop, turned }: ImageEditorState, width: number): number {
  const [across, down] = turned % 180 === 0 ? [crop.width, crop.height] : [crop.height, crop.width]
  return Math.max(1, Math.round((width * down) / across))
}

export function reduce(before: ImageEditorState, action: ImageEditorAction): ImageEditorState | null {
  const state: ImageEditorState = { ...before, upToDate: false }
  switch (action.type) {
    case 'crop':
      return cropped(state, action)
    case 'uncrop': {
      const { width, height } = state.scenario
      return cropped({ ...state, crop: { x: 0, y: 0, width, height } }, { x: 0, y: 0, width, height })
    }
    case 'cover':
      return added(state, action, { kind: 'cover', text: '', tone: 'black' })
    case 'blur':
      return added(state, action, { kind: action.strong ? 'blur' : 'light-blur', text: '', tone: 'grey' })
    case 'draw':
      if (action.shape === 'text' && action.text.trim() === '') return null
      return added(state, action, { kind: action.shape, text: action.text, tone: action.tone })
    case 'resize': {
      const height = action.keep ? heightFor(state, action.width) : action.height
      return height > 8000 ? null : { ...state, width: action.width, height }
    }
    case 'turn':
      return {
        ...state,
        turned: (state.turned + action.by + 360) % 360,
        width: state.height,
        height: state.width,
      }
    case 'brightness':
      return { ...state, brightness: action.value }
    case 'describe':
      return { ...state, alt: action.text }
    case 'save': {
      const { format, quality } = action
      const { width, height } = state
      const bytes = fileSize(width, height, format, quality)
      return { ...state, saved: { format, quality, width, height, bytes }, upToDate: true }
    }
    default:
      return withLayer(state, action)
  }
}

function areaOf({ x, y, width, height }: Area): Area {
  return { x, y, width, height }
}

function isInside(area: Area, outer: Area): boolean {
  return (
    area.x >= outer.x &&
    area.y >= outer.y &&
    area.x + area.width <= outer.x + outer.width &&
    area.y + area.height <= outer.y + outer.height
  )
}

/** What is left of the area in the part that was kept before. */
function cropped(state: ImageEditorState, area: Area): ImageEditorState | null {
  const { crop, turned } = state
  const x = Math.max(area.x, crop.x)
  const y = Math.max(area.y, crop.y)
  const across = Math.min(area.x + area.width, crop.x + crop.width) - x
  const down = Math.min(area.y + area.height, crop.y + crop.height) - y
  if (across < 1 || down < 1) return null
  const [width, height] = turned % 180 === 0 ? [across, down] : [down, across]
  return { ...state, crop: { x, y, width: across, height: down }, width, height }
}

function added(
  state: ImageEditorState,
  area: Area,
  look: Pick<Layer, 'kind' | 'text' | 'tone'>,
): ImageEditorState | null {
  const { width, height } = state.scenario
  if (!isInside(area, { x: 0, y: 0, width, height }) || state.layers.length >= 60) return null
  const layer: Layer = { id: `n${state.made + 1}`, name: '', hidden: false, ...look, ...areaOf(area) }
  return { ...state, layers: [...state.layers, layer], made: state.made + 1 }
}

function withLayer(
  state: ImageEditorState,
  action: Extract<ImageEditorAction, { layer: string }>,
): ImageEditorState | null {
  const place = state.layers.findIndex(({ id }) => id === action.layer)
  const layer = state.layers[place]
  if (!layer) return null
  const put = (next: Layer): ImageEditorState => ({
    ...state,
    layers: state.layers.map((one) => (one.id === next.id ? next : one)),
  })
  switch (action.type) {
    case 'place': {
      const { width, height } = state.scenario
      return isInside(action, { x: 0, y: 0, width, height }) ? put({ ...layer, ...areaOf(action) }) : null
    }
    case 'hide':
      return put({ ...layer, hidden: action.hidden })
    case 'delete':
      return { ...state, layers: state.layers.filter(({ id }) => id !== layer.id) }
    case 'order': {
      const other = state.layers[place + action.by]
      if (!other) return null
      const layers = [...state.layers]
      layers[place] = other
      layers[place + action.by] = layer
      return { ...state, layers }
    }
  }
}

/** How much of an area is in the part that is kept, and under nothing that hides it, in hundredths. */
function seenOf({ crop }: ImageEditorState, area: Area, above: readonly Layer[]): number {
  const hiding = above.filter(({ kind, hidden }) => !hidden && ['cover', 'blur', 'rectangle'].includes(kind))
  const has = ({ x, y, width, height }: Area, across: number, down: number): boolean =>
    across >= x && across <= x + width && down >= y && down <= y + height
  let seen = 0
  for (let place = 0; place < 100; place += 1) {
    const across = area.x + (((place % 10) + 0.5) * area.width) / 10
    const down = area.y + ((Math.floor(place / 10) + 0.5) * area.height) / 10
    if (has(crop, across, down) && !hiding.some((layer) => has(layer, across, down))) seen += 1
  }
  return seen
}

export function facts(state: ImageEditorState): ImageEditorFacts {
  const { scenario, layers, crop, width, height, turned, brightness, alt, saved, upToDate } = state
  return {
    elements: scenario.elements.map((element) => ({ id: element.id, seen: seenOf(state, element, layers) })),
    layers: layers.map((layer, place) => {
      const { id, kind, text, tone, hidden } = layer
      const seen = hidden ? 0 : seenOf(state, layer, layers.slice(place + 1))
      return { id, kind, text, tone, hidden, place, ...areaOf(layer), seen }
    }),
    crop: { ...crop },
    width,
    height,
    proportionate: Math.abs(heightFor(state, width) - height) <= 1,
    turned,
    brightness,
    alt,
    saved: { ...(saved ?? { format: '', quality: 0, width: 0, height: 0, bytes: 0 }), upToDate },
  }
}
