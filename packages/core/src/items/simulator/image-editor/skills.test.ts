import { Check } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { holds } from '../condition.ts'
import { imageEditor } from './index.ts'
import { type ImageEditorAction, ImageEditorFacts, type ImageEditorScenario } from './schema.ts'

type Goal = Parameters<typeof holds>[0]

/** What the facts are after some actions; null when one of them cannot be done. */
function after(scenario: ImageEditorScenario, actions: readonly ImageEditorAction[]): ImageEditorFacts | null {
  let state: ReturnType<typeof imageEditor.reduce> = imageEditor.start(scenario, 'en')
  for (const action of actions) state = state && imageEditor.reduce(state, action)
  return state && imageEditor.facts(state)
}

function reaches(
  scenario: ImageEditorScenario,
  goals: readonly Goal[],
  actions: readonly ImageEditorAction[],
): boolean {
  const facts = after(scenario, actions)
  expect(facts).not.toBeNull()
  expect(Check(ImageEditorFacts, facts)).toBe(true)
  return goals.every((goal) => holds(goal, { facts, reply: '', actions, language: 'en' }))
}

const paper = { id: 'paper', shape: 'rectangle', x: 0, y: 0, width: 400, height: 300, tone: 'white' } as const
const blank: ImageEditorScenario = { name: 'Picture', width: 400, height: 300, elements: [paper] }
const photo: ImageEditorScenario = {
  ...blank,
  nature: 'photo',
  elements: [
    paper,
    { id: 'face', shape: 'ellipse', x: 100, y: 60, width: 120, height: 160, tone: 'brown', name: 'Face' },
    { id: 'stain', shape: 'ellipse', x: 300, y: 40, width: 20, height: 20, tone: 'black', name: 'Stain' },
  ],
}
const box = (id: string, x: number, y: number): NonNullable<ImageEditorScenario['layers']>[number] => ({
  id,
  name: id,
  shape: 'rectangle',
  x,
  y,
  width: 60,
  height: 40,
  tone: 'blue',
})

type Way = readonly [says: string, isRight: boolean, actions: readonly ImageEditorAction[]]

function task(name: string, scenario: ImageEditorScenario, goals: readonly Goal[], ways: readonly Way[]): void {
  describe(name, () => {
    it.each(ways)('%s', (_says, isRight, actions) => {
      expect(reaches(scenario, goals, actions)).toBe(isRight)
    })
  })
}

const copy = { type: 'save', format: 'jpeg', quality: 90 } as const

task(
  'a sideways photo is turned, cropped and saved as a copy (image-retouch-1)',
  { ...photo, turned: 90 },
  [
    { path: 'turned', is: 0 },
    { path: 'elements.face.seen', from: 95 },
    { path: 'crop.width', to: 250 },
    { path: 'saved.upToDate', is: true },
    { path: 'originalKept', is: true },
  ],
  [
    ['turned left', true, [{ type: 'turn', by: -90 }, { type: 'crop', x: 80, y: 40, width: 160, height: 200 }, copy]],
    [
      'turned right three times',
      true,
      [
        { type: 'crop', x: 80, y: 40, width: 160, height: 200 },
        { type: 'turn', by: 90 },
        { type: 'turn', by: 90 },
        { type: 'turn', by: 90 },
        copy,
      ],
    ],
    [
      'over the original',
      false,
      [
        { type: 'turn', by: -90 },
        { type: 'crop', x: 80, y: 40, width: 160, height: 200 },
        { ...copy, copy: false },
      ],
    ],
    [
      'the face cut',
      false,
      [{ type: 'turn', by: -90 }, { type: 'crop', x: 160, y: 40, width: 160, height: 200 }, copy],
    ],
  ],
)

task(
  'three faulty photos each get the right control (image-retouch-2)',
  {
    ...photo,
    cast: { brightness: -40 },
    pictures: [
      { ...photo, id: 'dull', cast: { saturation: -40 } },
      { ...photo, id: 'tinted', cast: { warmth: 40 } },
    ],
  },
  [
    { path: 'look.brightness', from: -10, to: 10 },
    { path: 'burnt', to: 90 },
    { path: 'pictures.dull.look.saturation', from: -10, to: 10 },
    { path: 'pictures.dull.adjusted.brightness', is: 0 },
    { path: 'pictures.tinted.look.warmth', from: -10, to: 10 },
  ],
  [
    [
      'each its own',
      true,
      [
        { type: 'brightness', value: 40 },
        { type: 'open', picture: 'dull' },
        { type: 'adjust', setting: 'saturation', value: 40 },
        { type: 'open', picture: 'tinted' },
        { type: 'adjust', setting: 'warmth', value: -40 },
      ],
    ],
    [
      'light for everything',
      false,
      [
        { type: 'brightness', value: 40 },
        { type: 'open', picture: 'dull' },
        { type: 'brightness', value: 40 },
        { type: 'open', picture: 'tinted' },
        { type: 'brightness', value: 40 },
      ],
    ],
  ],
)

task(
  'a face is made unrecognisable, a stain removed, a shadow lightened (image-retouch-4)',
  photo,
  [
    { path: 'elements.face.seen', to: 5 },
    { path: 'elements.stain.seen', to: 5 },
    { path: 'touched', to: 40 },
    {
      some: 'layers.*',
      where: {
        all: [
          { path: 'kind', is: 'correct' },
          { path: 'light.brightness', from: 10 },
        ],
      },
    },
  ],
  [
    [
      'each with its tool',
      true,
      [
        { type: 'blur', x: 100, y: 60, width: 120, height: 160, strong: true },
        { type: 'heal', x: 295, y: 35, width: 30, height: 30 },
        { type: 'correct', x: 0, y: 220, width: 100, height: 60 },
        { type: 'light', layer: 'n3', setting: 'brightness', value: 20 },
      ],
    ],
    [
      'a light blur',
      false,
      [
        { type: 'blur', x: 100, y: 60, width: 120, height: 160, strong: false },
        { type: 'heal', x: 295, y: 35, width: 30, height: 30 },
        { type: 'correct', x: 0, y: 220, width: 100, height: 60 },
        { type: 'light', layer: 'n3', setting: 'brightness', value: 20 },
      ],
    ],
    ['everything covered', false, [{ type: 'cover', x: 0, y: 0, width: 400, height: 300 }]],
  ],
)

task(
  'a correction on a layer is carried over to a series, and adapted to one (image-retouch-6)',
  {
    ...photo,
    pictures: [
      { ...photo, id: 'second' },
      { ...photo, id: 'brighter', cast: { brightness: 30 } },
    ],
  },
  [
    { path: 'adjusted.brightness', is: 0 },
    { some: 'pictures.second.layers.*', where: { path: 'light.brightness', is: 30 } },
    { some: 'pictures.brighter.layers.*', where: { path: 'light.brightness', from: -10, to: 10 } },
    {
      some: 'layers.*',
      where: {
        all: [
          { path: 'kind', is: 'correct' },
          { path: 'x', from: 90 },
        ],
      },
    },
  ],
  [
    [
      'on a layer',
      true,
      [
        { type: 'correct', x: 100, y: 60, width: 120, height: 160 },
        { type: 'light', layer: 'n1', setting: 'brightness', value: 30 },
        { type: 'mask', layer: 'n1', x: 100, y: 60, width: 20, height: 20, keeps: false },
        { type: 'carry', picture: 'second' },
        { type: 'carry', picture: 'brighter' },
        { type: 'open', picture: 'brighter' },
        { type: 'light', layer: 'n3', setting: 'brightness', value: 0 },
      ],
    ],
    [
      'on the picture itself',
      false,
      [
        { type: 'brightness', value: 30 },
        { type: 'carry', picture: 'second' },
        { type: 'carry', picture: 'brighter' },
      ],
    ],
  ],
)

task(
  'an archive photo is mended, its profile assigned and each step logged (image-retouch-8)',
  { ...photo, profile: 'none', madeFor: 'Adobe RGB' },
  [
    { path: 'trueColours', is: true },
    { path: 'profile', is: 'sRGB' },
    { path: 'elements.stain.seen', to: 5 },
    { path: 'adjusted.contrast', is: 0 },
    { path: 'log.0', exists: true },
  ],
  [
    [
      'assigned, then converted',
      true,
      [
        { type: 'profile', way: 'assign', profile: 'Adobe RGB' },
        { type: 'profile', way: 'convert', profile: 'sRGB' },
        { type: 'heal', x: 295, y: 35, width: 30, height: 30 },
        { type: 'note', text: 'Profile assigned, tear mended' },
      ],
    ],
    [
      'converted only',
      false,
      [
        { type: 'profile', way: 'convert', profile: 'sRGB' },
        { type: 'heal', x: 295, y: 35, width: 30, height: 30 },
        { type: 'note', text: 'Mended' },
      ],
    ],
  ],
)

task(
  'layers are ordered, hidden, made half transparent and moved (compositing-3)',
  { ...blank, layers: [box('title', 10, 10), box('notes', 100, 10), box('logo', 200, 10)] },
  [
    { path: 'layers.title.place', is: 2 },
    { path: 'layers.notes.hidden', is: true },
    { path: 'layers.logo.opacity', from: 40, to: 60 },
    { path: 'layers.logo.y', is: 200 },
    { path: 'layers.title.y', is: 10 },
  ],
  [
    [
      'all of it',
      true,
      [
        { type: 'order', layer: 'title', by: 1 },
        { type: 'order', layer: 'title', by: 1 },
        { type: 'hide', layer: 'notes', hidden: true },
        { type: 'opacity', layer: 'logo', value: 50 },
        { type: 'place', layer: 'logo', x: 200, y: 200, width: 60, height: 40 },
      ],
    ],
    ['deleted in place of hidden', false, [{ type: 'delete', layer: 'notes' }]],
  ],
)

task(
  'a mask is mended and exported on a transparent background (compositing-5)',
  {
    ...blank,
    transparent: true,
    elements: [],
    layers: [
      {
        ...box('bird', 100, 100),
        shape: 'cutout',
        width: 200,
        height: 100,
        parts: [
          { shape: 'rectangle', x: 0, y: 0, width: 100, height: 100, tone: 'green' },
          { shape: 'rectangle', x: 20, y: 20, width: 60, height: 60, tone: 'black', subject: true },
        ],
        mask: [{ x: 0, y: 20, width: 60, height: 60, keeps: true }],
      },
    ],
  },
  [
    { path: 'layers.bird.kept', from: 95 },
    { path: 'layers.bird.halo', to: 5 },
    { path: 'saved.transparent', is: true },
  ],
  [
    [
      'added and taken away',
      true,
      [
        { type: 'mask', layer: 'bird', x: 220, y: 120, width: 40, height: 60, keeps: true },
        { type: 'mask', layer: 'bird', x: 100, y: 120, width: 40, height: 60, keeps: false },
        { type: 'save', format: 'png', quality: 90 },
      ],
    ],
    [
      'the halo left',
      false,
      [
        { type: 'mask', layer: 'bird', x: 220, y: 120, width: 40, height: 60, keeps: true },
        { type: 'save', format: 'png', quality: 90 },
      ],
    ],
    [
      'in a format without transparency',
      false,
      [
        { type: 'mask', layer: 'bird', x: 220, y: 120, width: 40, height: 60, keeps: true },
        { type: 'mask', layer: 'bird', x: 100, y: 120, width: 40, height: 60, keeps: false },
        copy,
      ],
    ],
  ],
)

task(
  'a figure is fitted into another light (compositing-7)',
  { ...photo, layers: [{ ...box('walker', 20, 20), shape: 'person', light: { warmth: -30 }, shadow: 'left' }] },
  [
    { path: 'layers.walker.height', from: 140, to: 200 },
    { path: 'layers.walker.shadow', is: 'right' },
    { path: 'layers.walker.light.warmth', from: -10, to: 10 },
    { path: 'layers.walker.light.grain', from: 10 },
  ],
  [
    [
      'size, shadow, tint and grain',
      true,
      [
        { type: 'place', layer: 'walker', x: 20, y: 100, width: 80, height: 160 },
        { type: 'shadow', layer: 'walker', to: 'right' },
        { type: 'light', layer: 'walker', setting: 'warmth', value: 0 },
        { type: 'light', layer: 'walker', setting: 'grain', value: 20 },
      ],
    ],
    ['size alone', false, [{ type: 'place', layer: 'walker', x: 20, y: 100, width: 80, height: 160 }]],
  ],
)

task(
  'a diagram has connectors, alignment, equal gaps and a group that moves as a whole (vector-drawing-3)',
  { ...blank, nature: 'vector', layers: [box('a', 10, 10), box('b', 110, 40), box('c', 300, 20)] },
  [
    {
      some: 'layers.*',
      where: {
        all: [
          { path: 'kind', is: 'connector' },
          { path: 'from', is: 'a' },
          { path: 'to', is: 'b' },
        ],
      },
    },
    { path: 'layers.a.y', is: 110 },
    { path: 'layers.b.y', is: 110 },
    { path: 'layers.b.x', is: 155 },
    { path: 'layers.c.y', is: 110 },
    { path: 'layers.c.group', exists: true },
  ],
  [
    [
      'all of it',
      true,
      [
        { type: 'connect', from: 'a', to: 'b' },
        { type: 'align', layers: ['a', 'b', 'c'], to: 'top' },
        { type: 'distribute', layers: ['a', 'b', 'c'], along: 'row' },
        { type: 'group', layers: ['a', 'b', 'c'] },
        { type: 'place', layer: 'a', x: 10, y: 110, width: 60, height: 40 },
      ],
    ],
    [
      'a line that is attached to nothing',
      false,
      [{ type: 'draw', x: 40, y: 30, width: 100, height: 30, shape: 'line', tone: 'black', text: '' }],
    ],
  ],
)

const icon: NonNullable<ImageEditorScenario['layers']>[number] = {
  ...box('icon', 100, 100),
  shape: 'path',
  points: [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 50, y: 90 },
  ],
  ends: false,
  stroke: 6,
}

task(
  'the vector logo is enlarged and recoloured, not the one made of points (vector-drawing-5)',
  { ...photo, nature: 'photo', pictures: [{ ...blank, id: 'vector', nature: 'vector', layers: [icon] }] },
  [
    { path: 'pictures.vector.saved.width', from: 4000 },
    { path: 'pictures.vector.saved.damage', is: 'none' },
    { path: 'pictures.vector.layers.icon.tone', is: 'red' },
    { path: 'pictures.vector.layers.icon.points.2.y', is: 100 },
  ],
  [
    [
      'the vector drawing',
      true,
      [
        { type: 'open', picture: 'vector' },
        { type: 'tone', layer: 'icon', tone: 'red' },
        { type: 'point', layer: 'icon', point: 2, x: 50, y: 100 },
        { type: 'resize', width: 4000, height: 1, keep: true },
        { type: 'save', format: 'svg', quality: 90 },
      ],
    ],
    [
      'the photo of it',
      false,
      [
        { type: 'resize', width: 4000, height: 1, keep: true },
        { type: 'save', format: 'png', quality: 90 },
      ],
    ],
  ],
)

task(
  'an icon set gets one line width, a closed path and one colour (vector-drawing-7)',
  { ...blank, nature: 'vector', layers: [icon, { ...box('ring', 200, 100), stroke: 3, tone: 'red' }] },
  [
    { path: 'strokes', is: 1 },
    { path: 'tones', is: 1 },
    { path: 'layers.icon.ends', is: true },
  ],
  [
    [
      'all of it',
      true,
      [
        { type: 'stroke', layer: 'ring', value: 6 },
        { type: 'tone', layer: 'ring', tone: 'blue' },
        { type: 'ends', layer: 'icon', ends: true },
      ],
    ],
    ['another width', false, [{ type: 'stroke', layer: 'ring', value: 4 }]],
  ],
)

const poster: ImageEditorScenario = {
  ...blank,
  layers: [
    { ...box('title', 10, 10), shape: 'text', text: 'Your title here', tone: 'yellow' },
    { ...box('date', 40, 200), shape: 'text', text: 'Saturday', font: 'hand', tone: 'black' },
    { ...box('shot', 100, 60), shape: 'ellipse' },
  ],
  stock: [{ id: 'boat', name: 'Boat', shape: 'triangle', tone: 'red' }],
}

task(
  'a ready-made card gets its own words and picture (graphic-design-1)',
  poster,
  [
    { path: 'layers.title.text', like: 'Boat race' },
    { none: 'layers.*', where: { path: 'text', contains: 'your title here' } },
    { path: 'layers.shot.stock', is: 'boat' },
  ],
  [
    [
      'replaced',
      true,
      [
        { type: 'write', layer: 'title', text: 'Boat race' },
        { type: 'swap', layer: 'shot', stock: 'boat' },
      ],
    ],
    ['put above', false, [{ type: 'put', x: 100, y: 60, width: 60, height: 40, stock: 'boat' }]],
  ],
)

task(
  'a confused poster gets order, alignment, contrast and few letters (graphic-design-4)',
  poster,
  [
    { path: 'fonts', is: 1 },
    { path: 'leastContrast', from: 4.5 },
    { path: 'lefts', to: 2 },
    { path: 'layers.title.height', from: 60 },
    { path: 'layers.date.text', like: 'Saturday' },
  ],
  [
    [
      'all of it',
      true,
      [
        { type: 'font', layer: 'date', font: 'plain' },
        { type: 'tone', layer: 'title', tone: 'black' },
        { type: 'place', layer: 'title', x: 10, y: 10, width: 200, height: 80 },
        { type: 'align', layers: ['title', 'date'], to: 'left' },
      ],
    ],
    ['pale words', false, [{ type: 'font', layer: 'date', font: 'plain' }]],
  ],
)

task(
  'figures become proportional, with their source and an equivalent (graphic-design-6)',
  { ...blank, layers: [box('bus', 20, 200), box('bike', 120, 200)] },
  [
    { path: 'layers.bike.height', from: 78, to: 82 },
    { some: 'layers.*', where: { path: 'text', contains: 'source' } },
    { path: 'alt', contains: 'twice' },
  ],
  [
    [
      'all of it',
      true,
      [
        { type: 'place', layer: 'bike', x: 120, y: 160, width: 60, height: 80 },
        { type: 'draw', x: 10, y: 270, width: 200, height: 20, shape: 'text', tone: 'black', text: 'Source: town' },
        { type: 'describe', text: 'Twice as many people come by bike as by bus.' },
      ],
    ],
    ['wider as well', false, [{ type: 'place', layer: 'bike', x: 120, y: 120, width: 120, height: 120 }]],
  ],
)

task(
  'generated pictures are mended, rejected and labelled (ai-media-5)',
  { ...photo, pictures: [{ ...photo, id: 'brand' }] },
  [
    { path: 'elements.stain.seen', to: 5 },
    { path: 'label', is: 'ai' },
    { path: 'pictures.brand.label', is: 'rejected' },
  ],
  [
    [
      'each',
      true,
      [
        { type: 'heal', x: 295, y: 35, width: 30, height: 30 },
        { type: 'label', as: 'ai' },
        { type: 'open', picture: 'brand' },
        { type: 'label', as: 'rejected' },
      ],
    ],
    ['not labelled', false, [{ type: 'heal', x: 295, y: 35, width: 30, height: 30 }]],
  ],
)

task(
  'a photo is made light enough to be sent (media-weight-2)',
  { ...photo, width: 2000, height: 1500 },
  [
    { path: 'saved.bytes', from: 1, to: 300_000 },
    { path: 'saved.width', from: 800 },
    { path: 'saved.damage', is: 'none' },
    { path: 'originalKept', is: true },
  ],
  [
    [
      'smaller',
      true,
      [
        { type: 'resize', width: 1000, height: 1, keep: true },
        { type: 'save', format: 'jpeg', quality: 60 },
      ],
    ],
    ['ground down', false, [{ type: 'save', format: 'jpeg', quality: 10 }]],
  ],
)

task(
  'each picture of a page gets its size and its type (media-weight-4)',
  {
    ...photo,
    width: 2000,
    height: 1500,
    pictures: [
      { ...blank, id: 'logo', nature: 'vector', transparent: true },
      { ...blank, id: 'screenshot', nature: 'drawing' },
      { ...blank, id: 'wave', nature: 'drawing', animated: true },
    ],
  },
  [
    { path: 'saved.width', from: 600, to: 1200 },
    { path: 'saved.bytes', to: 250_000 },
    { path: 'saved.damage', is: 'none' },
    { path: 'pictures.logo.saved.transparent', is: true },
    { path: 'pictures.screenshot.saved.damage', is: 'none' },
    { path: 'pictures.screenshot.saved.bytes', from: 1, to: 50_000 },
    { path: 'pictures.wave.saved.animated', is: true },
  ],
  [
    [
      'each its own',
      true,
      [
        { type: 'resize', width: 800, height: 1, keep: true },
        { type: 'save', format: 'jpeg', quality: 80 },
        { type: 'open', picture: 'logo' },
        { type: 'save', format: 'svg', quality: 90 },
        { type: 'open', picture: 'screenshot' },
        { type: 'save', format: 'png', quality: 90 },
        { type: 'open', picture: 'wave' },
        { type: 'save', format: 'gif', quality: 90 },
      ],
    ],
    [
      'JPEG for all',
      false,
      [
        { type: 'resize', width: 800, height: 1, keep: true },
        { type: 'save', format: 'jpeg', quality: 80 },
        { type: 'open', picture: 'logo' },
        { type: 'save', format: 'jpeg', quality: 80 },
        { type: 'open', picture: 'screenshot' },
        { type: 'save', format: 'jpeg', quality: 80 },
      ],
    ],
  ],
)

task(
  'fewer colours make a picture lighter (data-coding-5)',
  { ...blank, nature: 'drawing' },
  [
    { path: 'rawBytes', to: 120_000 },
    { path: 'saved.bytes', from: 1, to: 120_000 },
    { path: 'saved.format', is: 'bmp' },
    { path: 'saved.width', is: 400 },
  ],
  [
    [
      '256 colours',
      true,
      [
        { type: 'depth', bits: 8 },
        { type: 'save', format: 'bmp', quality: 90 },
      ],
    ],
    ['as it was', false, [{ type: 'save', format: 'bmp', quality: 90 }]],
  ],
)

describe('what nobody can do', () => {
  it.each<[string, ImageEditorAction]>([
    ['open a picture that is none', { type: 'open', picture: 'other' }],
    ['put what is not in the stock', { type: 'put', x: 0, y: 0, width: 10, height: 10, stock: 'other' }],
    ['write on what is no text', { type: 'write', layer: 'shot', text: 'a' }],
    ['choose letters for what is no text', { type: 'font', layer: 'shot', font: 'hand' }],
    ['give words a line width', { type: 'stroke', layer: 'title', value: 3 }],
    ['move a point of what has none', { type: 'point', layer: 'shot', point: 0, x: 0, y: 0 }],
    ['close what is no path', { type: 'ends', layer: 'shot', ends: true }],
    ['mask beside the layer', { type: 'mask', layer: 'shot', x: 0, y: 0, width: 20, height: 20, keeps: true }],
    ['connect a layer to itself', { type: 'connect', from: 'shot', to: 'shot' }],
    ['connect what is not there', { type: 'connect', from: 'shot', to: 'other' }],
    ['align one', { type: 'align', layers: ['shot', 'shot'], to: 'left' }],
    ['distribute two', { type: 'distribute', layers: ['shot', 'date'], along: 'row' }],
    ['take apart what is no group', { type: 'ungroup', group: 'n1' }],
    ['carry over to itself', { type: 'carry', picture: 'first' }],
    ['draw a cut-out', { type: 'draw', x: 0, y: 0, width: 10, height: 10, shape: 'cutout', tone: 'red', text: '' }],
    ['note nothing', { type: 'note', text: '  ' }],
  ])('%s', (_says, action) => {
    expect(after(poster, [action])).toBeNull()
  })

  it('a group is taken apart, and a connector goes with what it connects', () => {
    const facts = after(poster, [
      { type: 'group', layers: ['title', 'date'] },
      { type: 'ungroup', group: 'n1' },
      { type: 'connect', from: 'date', to: 'shot' },
      { type: 'flip', layer: 'shot' },
      { type: 'delete', layer: 'date' },
    ])
    expect(facts?.layers).toMatchObject([
      { id: 'title', group: '' },
      { id: 'shot', flipped: true },
    ])
  })

  it('scenarios are sound', () => {
    expect(imageEditor.problems(poster)).toEqual([])
    expect(
      imageEditor.problems({
        ...blank,
        elements: [],
        pictures: [{ ...blank, id: 'first' }],
        stock: [
          { id: 'a', name: 'A', shape: 'line', tone: 'red' },
          { id: 'a', name: 'B', shape: 'line', tone: 'red' },
        ],
      }),
    ).toMatchObject([{ path: ['elements'] }, { path: ['pictures', 0] }, { path: ['stock', 1] }])
  })
})
