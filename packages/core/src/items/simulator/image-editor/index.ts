import type { ScenarioProblem, Simulator } from '../simulator.ts'
import { facts, type ImageEditorState, reduce, start } from './reduce.ts'
import { ImageEditorAction, ImageEditorFacts, ImageEditorScenario } from './schema.ts'

export { fileSize, heightFor, type ImageEditorState, type Layer } from './reduce.ts'
export type { Area, Format, ImageEditorAction, ImageEditorScenario, Shape, Tone } from './schema.ts'

export const imageEditor: Simulator<ImageEditorScenario, ImageEditorState, ImageEditorAction, ImageEditorFacts> = {
  name: 'image-editor',
  scenarioSchema: ImageEditorScenario,
  actionSchema: ImageEditorAction,
  factsSchema: ImageEditorFacts,
  problems,
  start,
  reduce,
  facts,
}

function problems({ width, height, elements, layers = [] }: ImageEditorScenario): ScenarioProblem[] {
  const placed = [
    ...elements.map((one, place) => ({ one, path: ['elements', place] })),
    ...layers.map((one, place) => ({ one, path: ['layers', place] })),
  ]
  return placed.flatMap(({ one, path }, place): ScenarioProblem[] => {
    if (placed.findIndex((other) => other.one.id === one.id) < place)
      return [{ path, message: `a second thing has the id ${one.id}` }]
    return one.x + one.width > width || one.y + one.height > height
      ? [{ path, message: 'must lie inside the picture' }]
      : []
  })
}
