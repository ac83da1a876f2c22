import { type Static, Type } from 'typebox'
import { Picture } from '../../content/picture.ts'
import { AuthorId, Labelled, ShownId } from '../labelled.ts'

const closed = { additionalProperties: false }

export const ChoiceImageItem = Type.Object(
  {
    kind: Type.Literal('choice-image'),
    options: Type.Array(AuthorId, { minItems: 2, maxItems: 6, uniqueItems: true }),
    key: Type.Object({ right: AuthorId }, closed),
  },
  closed,
)
export type ChoiceImageItem = Static<typeof ChoiceImageItem>

/** The label of an option says what its picture shows. */
export const ChoiceImageView = Type.Object(
  {
    kind: Type.Literal('choice-image'),
    options: Type.Array(Type.Object({ ...Labelled.properties, picture: Picture }, closed)),
  },
  closed,
)
export type ChoiceImageView = Static<typeof ChoiceImageView>

export const ChoiceImageAnswer = Type.Object({ kind: Type.Literal('choice-image'), option: ShownId }, closed)
export type ChoiceImageAnswer = Static<typeof ChoiceImageAnswer>
