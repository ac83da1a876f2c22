import { Language } from '@pix/core/language'
import { RichText } from '@pix/core/rich-text'
import { type Static, Type } from 'typebox'
import { route } from '../../http/contract.ts'

const closed = { additionalProperties: false }

export const Tutorial = Type.Object(
  {
    id: Type.String(),
    title: Type.String(),
    /** Reading time. */
    minutes: Type.Integer(),
    body: RichText,
  },
  closed,
)
export type Tutorial = Static<typeof Tutorial>

export const getTutorial = route({
  method: 'GET',
  url: '/api/tutorials/:tutorialId',
  summary: 'A short lesson',
  actors: ['public', 'anonymous', 'user'],
  params: Type.Object({ tutorialId: Type.String({ maxLength: 80 }) }, closed),
  query: Type.Object({ language: Language }, closed),
  response: Tutorial,
  errors: ['tutorial-not-found'],
})
