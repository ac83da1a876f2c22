import { Language } from '@pix/core/language'
import { type Static, Type } from 'typebox'
import { route } from '../../http/contract.ts'

const closed = { additionalProperties: false }

const NextLevel = Type.Object(
  {
    level: Type.Integer(),
    missingPix: Type.Integer(),
    /** Some of the skills that would do, the easiest first. */
    skills: Type.Array(Type.Object({ tube: Type.String(), skill: Type.String() }, closed)),
  },
  closed,
)

export const Scorecard = Type.Object(
  {
    competenceId: Type.String(),
    code: Type.String(),
    name: Type.String(),
    description: Type.String(),
    areaId: Type.String(),
    status: Type.Union([
      /** No question can be asked yet. */
      Type.Literal('coming-soon'),
      Type.Literal('not-started'),
      Type.Literal('started'),
      Type.Literal('completed'),
    ]),
    level: Type.Integer(),
    pix: Type.Integer(),
    /** The part of the pix that no question was about: concluded from answers to harder ones, or probable after a test. */
    inferredPix: Type.Integer(),
    /** Of whoever has begun: what makes up the next level. Null where none can be reached today. */
    next: Type.Union([NextLevel, Type.Null()]),
    /** What can be earned today: the worth of the skills that can be asked. */
    openPix: Type.Integer(),
    /** About how many questions a test asks: the fewest and the most. Null when no question can be asked yet. */
    questions: Type.Union([Type.Object({ fewest: Type.Integer(), most: Type.Integer() }, closed), Type.Null()]),
    /** The test that goes on, or that was completed. */
    assessmentId: Type.Union([Type.String(), Type.Null()]),
    /** From when the result may be improved, in milliseconds since 1970; null when there is nothing to improve. */
    improveFrom: Type.Union([Type.Integer(), Type.Null()]),
    /** From when the competence may be set back to zero, likewise. */
    resetFrom: Type.Union([Type.Integer(), Type.Null()]),
    /** Pix are fewer than the person saw last: how many those were, and why; null when they are not. */
    fall: Type.Union([
      Type.Object(
        {
          toldPix: Type.Integer(),
          /**
           * `content`: the questions or the open levels changed. `merged`: answers given without an account were added.
           * `estimated`: the latest test asked what an earlier one had estimated, and found less.
           */
          reason: Type.Union([Type.Literal('content'), Type.Literal('merged'), Type.Literal('estimated')]),
        },
        closed,
      ),
      Type.Null(),
    ]),
  },
  closed,
)
export type Scorecard = Static<typeof Scorecard>

export const Profile = Type.Object(
  {
    areas: Type.Array(Type.Object({ id: Type.String(), code: Type.String(), name: Type.String() }, closed)),
    scorecards: Type.Array(Scorecard),
    /** Sum of the competences. */
    pix: Type.Integer(),
    /** What can be earned today: the sum of the competences. */
    openPix: Type.Integer(),
    /** 1,024: 8 pix × 8 levels × 16 competences. */
    mostPix: Type.Integer(),
    openLevels: Type.Integer(),
  },
  closed,
)
export type Profile = Static<typeof Profile>

export const getProfile = route({
  method: 'GET',
  url: '/api/profile',
  summary: 'The competences with the level and the pix of the person; all at zero for someone new',
  actors: ['public', 'anonymous', 'user'],
  query: Type.Object({ language: Language }, closed),
  response: Profile,
  errors: [],
})
