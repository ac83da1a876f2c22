import { fileSize } from './file.ts'
import { areaOf, connected, isInside, withLayer, withSeveral } from './layers.ts'
import type { Area, ImageEditorAction } from './schema.ts'
import { heightFor, type ImageEditorState, type Layer, newLayer, openPicture, type Picture } from './state.ts'

/** Of one picture, and of what is added to all of them: each is looked for under many points. */
const mostLayers = 60

export function reduce(state: ImageEditorState, action: ImageEditorAction): ImageEditorState | null {
  const { scenario, pictures, made } = state
  if (action.type === 'open') {
    return pictures.some(({ id }) => id === action.picture) ? { ...state, open: action.picture } : null
  }
  const before = openPicture(state)
  const put = (picture: Picture | null, isMade = false): ImageEditorState | null =>
    picture && {
      ...state,
      pictures: pictures.map((one) => (one.id === picture.id ? { ...picture, upToDate: action.type === 'save' } : one)),
      made: made + (isMade ? 1 : 0),
    }
  const add = (layer: Area & Pick<Layer, 'kind' | 'tone'> & Partial<Layer>): ImageEditorState | null =>
    roomFor(state) > 0 ? put(added(before, { ...newLayer, id: `n${made + 1}`, ...layer }), true) : null

  switch (action.type) {
    case 'cover':
      return add({ ...areaOf(action), kind: 'cover', tone: 'black' })
    case 'blur':
      return add({ ...areaOf(action), kind: action.strong ? 'blur' : 'light-blur', tone: 'grey' })
    case 'heal':
      return add({ ...areaOf(action), kind: 'heal', tone: 'grey' })
    case 'correct':
      return add({ ...areaOf(action), kind: 'correct', tone: 'white' })
    case 'draw': {
      const { shape, tone, text } = action
      if ((shape === 'text' && text.trim() === '') || shape === 'cutout') return null
      return add({ ...areaOf(action), kind: shape, tone, text })
    }
    case 'put': {
      const found = scenario.stock?.find(({ id }) => id === action.stock)
      if (!found) return null
      return add({ ...areaOf(action), kind: found.shape, tone: found.tone, name: found.name, stock: found.id })
    }
    case 'connect': {
      const { from, to } = action
      const isThere = (id: string): boolean => before.layers.some((one) => one.id === id && one.kind !== 'connector')
      if (from === to || !isThere(from) || !isThere(to)) return null
      return add({ x: 0, y: 0, width: 1, height: 1, kind: 'connector', tone: 'black', stroke: 4, from, to })
    }
    case 'group':
      return put(withSeveral(before, action, `n${made + 1}`), true)
    case 'align':
    case 'distribute':
      return put(withSeveral(before, action, ''))
    case 'ungroup': {
      if (before.layers.every(({ group }) => group !== action.group)) return null
      const layers = before.layers.map((one) => (one.group === action.group ? { ...one, group: '' } : one))
      return put({ ...before, layers })
    }
    case 'carry': {
      const other = pictures.find(({ id }) => id === action.picture)
      if (!other || other.id === before.id) return null
      return carried(state, before, other)
    }
    case 'crop':
    case 'uncrop':
    case 'resize':
    case 'turn':
    case 'brightness':
    case 'adjust':
    case 'depth':
    case 'profile':
    case 'describe':
    case 'label':
    case 'note':
    case 'save':
      return put(withPicture(before, action))
    default:
      return put(withLayer(before, action, scenario))
  }
}

type PictureAction = Extract<
  ImageEditorAction,
  {
    type:
      | 'crop'
      | 'uncrop'
      | 'resize'
      | 'turn'
      | 'brightness'
      | 'adjust'
      | 'depth'
      | 'profile'
      | 'describe'
      | 'label'
      | 'note'
      | 'save'
  }
>

/** What is done with the picture as a whole. */
function withPicture(picture: Picture, action: PictureAction): Picture | null {
  switch (action.type) {
    case 'crop':
      return cropped(picture, action)
    case 'uncrop': {
      const { width, height } = picture.scenario
      const all = { x: 0, y: 0, width, height }
      return cropped({ ...picture, crop: all }, all)
    }
    case 'resize': {
      const height = action.keep ? heightFor(picture, action.width) : action.height
      return height > 8000 ? null : { ...picture, width: action.width, height }
    }
    case 'turn':
      return {
        ...picture,
        turned: (picture.turned + action.by + 360) % 360,
        width: picture.height,
        height: picture.width,
      }
    case 'brightness':
      return { ...picture, adjusted: { ...picture.adjusted, brightness: action.value } }
    case 'adjust':
      return { ...picture, adjusted: { ...picture.adjusted, [action.setting]: action.value } }
    case 'depth':
      return { ...picture, depth: action.bits }
    case 'profile': {
      const { way, profile } = action
      // What is converted looks as it did; what is assigned is read anew.
      const trueColours = way === 'convert' ? picture.trueColours : profile === (picture.scenario.madeFor ?? 'sRGB')
      return { ...picture, profile, trueColours }
    }
    case 'describe':
      return { ...picture, alt: action.text }
    case 'label':
      return { ...picture, label: action.as }
    case 'note':
      return picture.log.length >= 20 || action.text.trim() === ''
        ? null
        : { ...picture, log: [...picture.log, action.text] }
    case 'save': {
      const { format, quality, copy = true } = action
      const { width, height } = picture
      const bytes = fileSize(picture, format, quality)
      return {
        ...picture,
        saved: { format, quality, width, height, bytes, copy },
        originalKept: picture.originalKept && copy,
      }
    }
  }
}

/** What is left of the area in the part that was kept before. */
function cropped(picture: Picture, area: Area): Picture | null {
  const { crop, turned } = picture
  const x = Math.max(area.x, crop.x)
  const y = Math.max(area.y, crop.y)
  const across = Math.min(area.x + area.width, crop.x + crop.width) - x
  const down = Math.min(area.y + area.height, crop.y + crop.height) - y
  if (across < 1 || down < 1) return null
  const [width, height] = turned % 180 === 0 ? [across, down] : [down, across]
  return { ...picture, crop: { x, y, width: across, height: down }, width, height }
}

/** How many layers can still be added. */
function roomFor({ pictures }: ImageEditorState): number {
  const own = pictures.reduce((sum, { layers, scenario }) => sum + layers.length - (scenario.layers?.length ?? 0), 0)
  return mostLayers - own
}

function added(picture: Picture, layer: Layer): Picture | null {
  const { width, height } = picture.scenario
  if (!isInside(layer, { x: 0, y: 0, width, height }) || picture.layers.length >= mostLayers) return null
  // A connector goes behind what it connects.
  const layers = layer.kind === 'connector' ? [layer, ...picture.layers] : [...picture.layers, layer]
  return { ...picture, layers: connected(layers) }
}

/** The settings of one picture on another, and its correcting layers as far as they fit in. */
function carried(state: ImageEditorState, from: Picture, to: Picture): ImageEditorState {
  const { width, height } = to.scenario
  const scale = { x: width / from.scenario.width, y: height / from.scenario.height }
  const correcting = from.layers
    .filter(({ kind }) => kind === 'correct')
    .slice(0, Math.max(0, Math.min(mostLayers - to.layers.length, roomFor(state))))
    .map((layer, place): Layer => {
      const x = Math.round(layer.x * scale.x)
      const y = Math.round(layer.y * scale.y)
      const wide = Math.max(1, Math.min(Math.round(layer.width * scale.x), width - x))
      const high = Math.max(1, Math.min(Math.round(layer.height * scale.y), height - y))
      return { ...layer, id: `n${state.made + place + 1}`, x, y, width: wide, height: high, group: '' }
    })
  const after: Picture = { ...to, adjusted: from.adjusted, layers: [...to.layers, ...correcting], upToDate: false }
  return {
    ...state,
    pictures: state.pictures.map((one) => (one.id === to.id ? after : one)),
    made: state.made + correcting.length,
  }
}
