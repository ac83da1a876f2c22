import type { ScenarioProblem, Simulator } from '../simulator.ts'
import { facts } from './facts.ts'
import { reduce } from './reduce.ts'
import { ImageEditorAction, ImageEditorFacts, ImageEditorScenario, type PictureScenario } from './schema.ts'
import { firstPicture, type ImageEditorState, start } from './state.ts'

export { damageOf, fileSize, rawSize } from './file.ts'
export { hasStroke } from './layers.ts'
export { both, lookOf, spreadOf, tones } from './light.ts'
export type {
  Area,
  Font,
  Format,
  ImageEditorAction,
  ImageEditorScenario,
  Light,
  Profile,
  Shape,
  Tone,
} from './schema.ts'
export { heightFor, type ImageEditorState, type Layer, openPicture, type Picture } from './state.ts'

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

function problems(scenario: ImageEditorScenario): ScenarioProblem[] {
  const { pictures = [], stock = [] } = scenario
  const ids = [firstPicture, ...pictures.map(({ id }) => id)]
  return [
    ...pictureProblems(scenario, []),
    ...pictures.flatMap((picture, place) => [
      ...(ids.indexOf(picture.id) < place + 1
        ? [{ path: ['pictures', place], message: `a second picture has the id ${picture.id}` }]
        : []),
      ...pictureProblems(picture, ['pictures', place]),
    ]),
    ...stock.flatMap(({ id }, place) =>
      stock.findIndex((one) => one.id === id) < place
        ? [{ path: ['stock', place], message: `a second thing has the id ${id}` }]
        : [],
    ),
  ]
}

function pictureProblems(
  { width, height, elements, layers = [] }: PictureScenario,
  at: (string | number)[],
): ScenarioProblem[] {
  const placed = [
    ...elements.map((one, place) => ({ one, path: [...at, 'elements', place] })),
    ...layers.map((one, place) => ({ one, path: [...at, 'layers', place] })),
  ]
  if (placed.length === 0) return [{ path: [...at, 'elements'], message: 'there is nothing in the picture' }]
  return placed.flatMap(({ one, path }, place): ScenarioProblem[] => {
    if (placed.findIndex((other) => other.one.id === one.id) < place)
      return [{ path, message: `a second thing has the id ${one.id}` }]
    return one.x + one.width > width || one.y + one.height > height
      ? [{ path, message: 'must lie inside the picture' }]
      : []
  })
}
