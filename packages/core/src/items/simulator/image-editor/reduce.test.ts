import { describe, expect, it } from 'vitest'
import { facts } from './facts.ts'
import { reduce } from './reduce.ts'
import type { ImageEditorAction, ImageEditorFacts, ImageEditorScenario } from './schema.ts'
import { start } from './state.ts'

const scenario: ImageEditorScenario = {
  name: 'photo',
  width: 400,
  height: 200,
  elements: [
    { id: 'wall', shape: 'rectangle', x: 0, y: 0, width: 400, height: 200, tone: 'blue' },
    { id: 'plate', shape: 'rectangle', x: 300, y: 100, width: 80, height: 40, tone: 'white', name: 'Plate' },
  ],
  layers: [
    { id: 'frame', name: 'Frame', shape: 'rectangle', x: 0, y: 0, width: 40, height: 40, tone: 'red' },
    { id: 'words', name: 'Words', shape: 'text', x: 10, y: 10, width: 20, height: 20, tone: 'black', text: 'Hi' },
  ],
}
const plate = { x: 300, y: 100, width: 80, height: 40 }

function after(...actions: ImageEditorAction[]): ImageEditorFacts | null {
  const state = actions.reduce<ReturnType<typeof reduce>>((one, action) => one && reduce(one, action), start(scenario))
  return state && facts(state)
}

function seen(id: string, ...actions: ImageEditorAction[]): number | undefined {
  const found = after(...actions)
  return [...(found?.elements ?? []), ...(found?.layers ?? [])].find((one) => one.id === id)?.seen
}

describe('image editor', () => {
  it.each<[string, number, ImageEditorAction[]]>([
    ['everything as it comes', 100, []],
    ['nothing under a cover', 0, [{ type: 'cover', ...plate }]],
    ['half beside a cover', 50, [{ type: 'cover', ...plate, width: 40 }]],
    ['nothing of what is cropped', 0, [{ type: 'crop', x: 0, y: 0, width: 300, height: 200 }]],
    ['nothing under a strong blur', 0, [{ type: 'blur', ...plate, strong: true }]],
    ['what lies under a light blur', 100, [{ type: 'blur', ...plate, strong: false }]],
    [
      'what lies under a hidden cover',
      100,
      [
        { type: 'cover', ...plate },
        { type: 'hide', layer: 'n1', hidden: true },
      ],
    ],
    [
      'what a cover was taken from',
      100,
      [
        { type: 'cover', ...plate },
        { type: 'delete', layer: 'n1' },
      ],
    ],
  ])('shows %s', (_says, expected, actions) => {
    expect(seen('plate', ...actions)).toBe(expected)
  })

  it('puts layers in another order', () => {
    expect(seen('words')).toBe(100)
    expect(seen('words', { type: 'order', layer: 'words', by: -1 })).toBe(0)
    expect(seen('words', { type: 'order', layer: 'words', by: -1 }, { type: 'place', layer: 'words', ...plate })).toBe(
      100,
    )
  })

  it.each<[string, ImageEditorAction[], Partial<ImageEditorFacts>]>([
    [
      'resized with its proportions',
      [{ type: 'resize', width: 100, height: 1, keep: true }],
      { width: 100, height: 50, proportionate: true },
    ],
    ['stretched', [{ type: 'resize', width: 100, height: 200, keep: false }], { height: 200, proportionate: false }],
    ['turned', [{ type: 'turn', by: -90 }], { width: 200, height: 400, turned: 270, proportionate: true }],
    [
      'cropped and made whole again',
      [{ type: 'crop', x: 10, y: 10, width: 50, height: 50 }, { type: 'uncrop' }],
      { width: 400, height: 200 },
    ],
    ['lit', [{ type: 'brightness', value: 30 }], { brightness: 30 }],
    ['described', [{ type: 'describe', text: 'A car' }], { alt: 'A car' }],
  ])('has pictures that can be %s', (_says, actions, expected) => {
    expect(after(...actions)).toMatchObject(expected)
  })

  it.each([
    ['bmp', 100, 240_000],
    ['png', 100, 84_000],
    ['jpeg', 100, 48_000],
    ['jpeg', 50, 26_400],
  ] as const)('saves %s at %i', (format, quality, bytes) => {
    expect(after({ type: 'save', format, quality })?.saved).toMatchObject({ bytes, upToDate: true })
    expect(after({ type: 'save', format, quality }, { type: 'turn', by: 90 })?.saved.upToDate).toBe(false)
  })

  it('draws', () => {
    expect(after({ type: 'draw', ...plate, shape: 'text', tone: 'red', text: 'Sold' })?.layers[2]).toMatchObject({
      id: 'n1',
      kind: 'text',
      text: 'Sold',
      ...plate,
    })
  })

  it.each<[string, ImageEditorAction]>([
    ['a crop beyond the picture', { type: 'crop', x: 400, y: 0, width: 200, height: 100 }],
    ['a cover beyond the picture', { type: 'cover', x: 300, y: 0, width: 200, height: 100 }],
    ['a layer that is none', { type: 'hide', layer: 'plate', hidden: true }],
    ['an order beyond the end', { type: 'order', layer: 'words', by: 1 }],
    ['words without any', { type: 'draw', ...plate, shape: 'text', tone: 'red', text: ' ' }],
  ])('does not take %s', (_says, action) => {
    expect(after(action)).toBe(null)
  })
})
