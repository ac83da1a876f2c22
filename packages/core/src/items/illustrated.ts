import { type Static, Type } from 'typebox'
import { Exhibit } from '../content/exhibit.ts'
import type { ItemTexts } from './item-rules.ts'
import { Labelled } from './labelled.ts'
import { type Presentation, shownIds } from './presentation.ts'

/** Something that can be picked, with the exhibit that stands beside it if one belongs to it alone. */
export const Illustrated = Type.Object(
  { ...Labelled.properties, exhibit: Type.Optional(Exhibit) },
  { additionalProperties: false },
)
export type Illustrated = Static<typeof Illustrated>

/** The list as it is shown: by allow-list, nothing but shown ids, labels and exhibits. */
export function illustratedList(texts: ItemTexts, presentation: Presentation, letter: string): Illustrated[] {
  return shownIds(presentation, letter).map(({ id, authorId }) => {
    const exhibit = texts.beside?.[authorId]
    return { id, label: texts.labels[authorId] ?? [], ...(exhibit && { exhibit }) }
  })
}
