import { type Static, Type } from 'typebox'
import { Line } from '../rich-text.ts'
import type { ItemTexts } from './item-rules.ts'
import { type Presentation, shownIds } from './presentation.ts'

/** An id of the content's author: lower case, unique in its challenge. */
export const AuthorId = Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$' })

/** An id that travels: letter of the list and place. */
export const ShownId = Type.String({ pattern: '^[a-z][a-z0-9]{0,9}$' })

/** Something that can be picked, with the text the person reads. */
export const Labelled = Type.Object({ id: ShownId, label: Line }, { additionalProperties: false })
export type Labelled = Static<typeof Labelled>

/** The list as it is shown: by allow-list, nothing but shown ids and labels. */
export function labelledList(texts: ItemTexts, presentation: Presentation, letter: string): Labelled[] {
  return shownIds(presentation, letter).map(({ id, authorId }) => ({ id, label: texts.labels[authorId] ?? [] }))
}
