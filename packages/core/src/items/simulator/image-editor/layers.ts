// What is done with layers: one, several, and groups that stay together.
import type { Area, ImageEditorAction, ImageEditorScenario } from './schema.ts'
import type { Layer, Picture } from './state.ts'

export type LayerAction = Extract<ImageEditorAction, { layer: string }>
export type SeveralAction = Extract<ImageEditorAction, { layers: string[] }>

export function areaOf({ x, y, width, height }: Area): Area {
  return { x, y, width, height }
}

export function isInside(area: Area, outer: Area): boolean {
  return (
    area.x >= outer.x &&
    area.y >= outer.y &&
    area.x + area.width <= outer.x + outer.width &&
    area.y + area.height <= outer.y + outer.height
  )
}

function whole({ scenario: { width, height } }: Picture): Area {
  return { x: 0, y: 0, width, height }
}

/** With each connector between its two layers. */
export function connected(layers: readonly Layer[]): readonly Layer[] {
  const middle = (id: string): { x: number; y: number } | null => {
    const found = layers.find((layer) => layer.id === id)
    return found ? { x: found.x + found.width / 2, y: found.y + found.height / 2 } : null
  }
  return layers.flatMap((layer) => {
    if (layer.kind !== 'connector') return [layer]
    const [from, to] = [middle(layer.from), middle(layer.to)]
    if (!from || !to) return []
    const [x, y] = [Math.round(Math.min(from.x, to.x)), Math.round(Math.min(from.y, to.y))]
    const [width, height] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)].map((one) =>
      Math.max(1, Math.round(one)),
    )
    return [{ ...layer, x, y, width: width ?? 1, height: height ?? 1 }]
  })
}

/** Moves some layers, and the groups they belong to, each by its own way; null when one would leave the picture. */
function moved(
  picture: Picture,
  ways: ReadonlyMap<string, { readonly x: number; readonly y: number }>,
): Picture | null {
  const byGroup = new Map<string, { readonly x: number; readonly y: number }>()
  for (const { id, group } of picture.layers) {
    const way = ways.get(id)
    if (way && group !== '' && !byGroup.has(group)) byGroup.set(group, way)
  }
  const layers = picture.layers.map((layer) => {
    const way = layer.group === '' ? ways.get(layer.id) : byGroup.get(layer.group)
    return way ? { ...layer, x: layer.x + way.x, y: layer.y + way.y } : layer
  })
  const outer = whole(picture)
  return layers.every((layer) => layer.kind === 'connector' || isInside(layer, outer))
    ? { ...picture, layers: connected(layers) }
    : null
}

export function withLayer(picture: Picture, action: LayerAction, { stock = [] }: ImageEditorScenario): Picture | null {
  const place = picture.layers.findIndex(({ id }) => id === action.layer)
  const layer = picture.layers[place]
  if (!layer) return null
  const put = (changes: Partial<Layer>): Picture => ({
    ...picture,
    layers: connected(picture.layers.map((one) => (one.id === layer.id ? { ...one, ...changes } : one))),
  })
  switch (action.type) {
    case 'place': {
      if (layer.kind === 'connector' || !isInside(action, whole(picture))) return null
      if (layer.group === '') return put(areaOf(action))
      const way = { x: action.x - layer.x, y: action.y - layer.y }
      const after = moved(picture, new Map([[layer.id, way]]))
      return (
        after && {
          ...after,
          layers: after.layers.map((one) => (one.id === layer.id ? { ...one, ...areaOf(action) } : one)),
        }
      )
    }
    case 'hide':
      return put({ hidden: action.hidden })
    case 'delete':
      return { ...picture, layers: connected(picture.layers.filter(({ id }) => id !== layer.id)) }
    case 'order': {
      const other = picture.layers[place + action.by]
      if (!other) return null
      const layers = [...picture.layers]
      layers[place] = other
      layers[place + action.by] = layer
      return { ...picture, layers }
    }
    case 'opacity':
      return put({ opacity: action.value })
    case 'write':
      return layer.kind === 'text' && action.text.trim() !== '' ? put({ text: action.text }) : null
    case 'tone':
      return put({ tone: action.tone })
    case 'font':
      return layer.kind === 'text' ? put({ font: action.font }) : null
    case 'stroke':
      return hasStroke(layer) ? put({ stroke: action.value }) : null
    case 'swap': {
      const found = stock.find(({ id }) => id === action.stock)
      return found
        ? put({ kind: found.shape, tone: found.tone, name: found.name, stock: found.id, parts: [], mask: [] })
        : null
    }
    case 'flip':
      return put({ flipped: !layer.flipped })
    case 'shadow':
      return put({ shadow: action.to })
    case 'light':
      return put({ light: { ...layer.light, [action.setting]: action.value } })
    case 'point': {
      if (layer.kind !== 'path' || !layer.points[action.point]) return null
      return put({ points: layer.points.with(action.point, { x: action.x, y: action.y }) })
    }
    case 'ends':
      return layer.kind === 'path' ? put({ ends: action.ends }) : null
    case 'mask': {
      if (layer.mask.length >= 40) return null
      const within = (value: number): number => Math.max(0, Math.min(100, Math.round(value)))
      const x = within(((action.x - layer.x) * 100) / layer.width)
      const y = within(((action.y - layer.y) * 100) / layer.height)
      const right = within(((action.x + action.width - layer.x) * 100) / layer.width)
      const below = within(((action.y + action.height - layer.y) * 100) / layer.height)
      if (right <= x || below <= y) return null
      return put({ mask: [...layer.mask, { x, y, width: right - x, height: below - y, keeps: action.keeps }] })
    }
  }
}

/** Whether it can be a line as well as filled. */
export function hasStroke({ kind }: Layer): boolean {
  return ['rectangle', 'ellipse', 'triangle', 'path', 'line', 'connector'].includes(kind)
}

export function withSeveral(picture: Picture, action: SeveralAction, newGroup: string): Picture | null {
  const chosen = picture.layers.filter(({ id, kind }) => action.layers.includes(id) && kind !== 'connector')
  if (chosen.length < 2 || chosen.length < new Set(action.layers).size) return null
  switch (action.type) {
    case 'align':
      return moved(picture, alignment(chosen, action.to))
    case 'distribute':
      return chosen.length < 3 ? null : moved(picture, spread(chosen, action.along))
    case 'group': {
      const ids = new Set(chosen.map(({ id }) => id))
      return { ...picture, layers: picture.layers.map((one) => (ids.has(one.id) ? { ...one, group: newGroup } : one)) }
    }
  }
}

type Ways = Map<string, { readonly x: number; readonly y: number }>

function alignment(chosen: readonly Layer[], to: Extract<SeveralAction, { type: 'align' }>['to']): Ways {
  const left = Math.min(...chosen.map(({ x }) => x))
  const right = Math.max(...chosen.map(({ x, width }) => x + width))
  const top = Math.min(...chosen.map(({ y }) => y))
  const below = Math.max(...chosen.map(({ y, height }) => y + height))
  const goals = {
    left: ({ y }: Layer) => ({ x: left, y }),
    centre: ({ y, width }: Layer) => ({ x: Math.round((left + right - width) / 2), y }),
    right: ({ y, width }: Layer) => ({ x: right - width, y }),
    top: ({ x }: Layer) => ({ x, y: top }),
    middle: ({ x, height }: Layer) => ({ x, y: Math.round((top + below - height) / 2) }),
    bottom: ({ x, height }: Layer) => ({ x, y: below - height }),
  }
  return new Map(
    chosen.map((layer) => {
      const goal = goals[to](layer)
      return [layer.id, { x: goal.x - layer.x, y: goal.y - layer.y }]
    }),
  )
}

function spread(chosen: readonly Layer[], along: 'row' | 'column'): Ways {
  const from = (layer: Layer): number => (along === 'row' ? layer.x : layer.y)
  const long = (layer: Layer): number => (along === 'row' ? layer.width : layer.height)
  const inOrder = chosen.toSorted((one, other) => from(one) - from(other))
  const [first, last] = [inOrder[0], inOrder.at(-1)]
  if (!first || !last) return new Map()
  const free = from(last) + long(last) - from(first) - inOrder.reduce((sum, layer) => sum + long(layer), 0)
  const gap = free / (inOrder.length - 1)
  let at = from(first)
  return new Map(
    inOrder.map((layer) => {
      const way = Math.round(at) - from(layer)
      at += long(layer) + gap
      return [layer.id, along === 'row' ? { x: way, y: 0 } : { x: 0, y: way }]
    }),
  )
}
