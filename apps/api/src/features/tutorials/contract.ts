import { Language } from '@pix/core/language'
import { RichText } from '@pix/core/rich-text'
import { type Static, Type } from 'typebox'
import { Nothing, route } from '../../http/contract.ts'

const closed = { additionalProperties: false }

const TutorialParams = Type.Object({ tutorialId: Type.String({ maxLength: 80 }) }, closed)

export const TutorialSummary = Type.Object(
  {
    id: Type.String(),
    title: Type.String(),
    /** Reading time. */
    minutes: Type.Integer(),
  },
  closed,
)
export type TutorialSummary = Static<typeof TutorialSummary>

export const Tutorial = Type.Object(
  {
    ...TutorialSummary.properties,
    body: RichText,
    /** The same in shorter sentences, where there are any. */
    easyBody: Type.Optional(RichText),
  },
  closed,
)
export type Tutorial = Static<typeof Tutorial>

export const getTutorial = route({
  method: 'GET',
  url: '/api/tutorials/:tutorialId',
  summary: 'A short lesson',
  actors: ['public', 'anonymous', 'user'],
  params: TutorialParams,
  query: Type.Object({ language: Language }, closed),
  response: Tutorial,
  errors: ['tutorial-not-found'],
})

export const listTutorials = route({
  method: 'GET',
  url: '/api/tutorials',
  summary: 'Every short lesson, by competence',
  actors: ['public', 'anonymous', 'user'],
  query: Type.Object({ language: Language }, closed),
  response: Type.Object(
    {
      competences: Type.Array(
        Type.Object(
          {
            code: Type.String(),
            name: Type.String(),
            areaId: Type.String(),
            tutorials: Type.Array(TutorialSummary),
          },
          closed,
        ),
      ),
    },
    closed,
  ),
  errors: [],
})

export const OwnTutorials = Type.Object(
  {
    /** Ids of those put aside, the latest first; also of those that are no longer in the content. */
    saved: Type.Array(Type.String()),
    ratings: Type.Array(Type.Object({ tutorialId: Type.String(), isUseful: Type.Boolean() }, closed)),
    /** Ids of the few that help with the answers that were not yet right. */
    recommended: Type.Array(Type.String()),
  },
  closed,
)
export type OwnTutorials = Static<typeof OwnTutorials>

export const getOwnTutorials = route({
  method: 'GET',
  url: '/api/users/me/tutorials',
  summary: 'The lessons that a person put aside, what they thought of them, and those that would help them now',
  actors: ['anonymous', 'user'],
  response: OwnTutorials,
  errors: [],
})

export const saveTutorial = route({
  method: 'POST',
  url: '/api/tutorials/:tutorialId/saved',
  summary: 'Put a lesson aside; doing it again changes nothing',
  actors: ['anonymous', 'user'],
  params: TutorialParams,
  response: Nothing,
  errors: ['tutorial-not-found'],
})

export const forgetTutorial = route({
  method: 'DELETE',
  url: '/api/tutorials/:tutorialId/saved',
  summary: 'No longer keep a lesson aside, whether it is still in the content or not',
  actors: ['anonymous', 'user'],
  params: TutorialParams,
  response: Nothing,
  errors: [],
})

export const rateTutorial = route({
  method: 'POST',
  url: '/api/tutorials/:tutorialId/rating',
  summary: 'Say whether a lesson was useful; the last word counts',
  actors: ['anonymous', 'user'],
  params: TutorialParams,
  body: Type.Object({ isUseful: Type.Boolean() }, closed),
  response: Nothing,
  errors: ['tutorial-not-found'],
})
