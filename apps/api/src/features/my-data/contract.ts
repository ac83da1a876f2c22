import { Language } from '@pix/core/language'
import { type Static, Type } from 'typebox'
import { Nothing, route, Uuid } from '../../http/contract.ts'
import { Password } from '../accounts/contract.ts'
import { CompetenceSummary, GivenAnswer, Outcome, Question } from '../assessments/contract.ts'
import { ExerciseKind } from '../exercises/contract.ts'
import { Login } from '../settings/contract.ts'

const closed = { additionalProperties: false }

/** Moments are in milliseconds since 1970. */
const AnswerData = Type.Object(
  {
    question: Question,
    given: GivenAnswer,
    /** Null until the correction of the question may be seen. */
    outcome: Type.Union([Outcome, Type.Null()]),
    askedAt: Type.Integer(),
    answeredAt: Type.Integer(),
  },
  closed,
)

export const MyData = Type.Object(
  {
    format: Type.Literal('pix-my-data-1'),
    writtenAt: Type.Integer(),
    account: Type.Object(
      {
        userId: Uuid,
        email: Type.Union([Type.String(), Type.Null()]),
        emailVerifiedAt: Type.Union([Type.Integer(), Type.Null()]),
        firstName: Type.Union([Type.String(), Type.Null()]),
        language: Language,
        createdAt: Type.Integer(),
        lastActiveAt: Type.Integer(),
        termsAcceptedAt: Type.Union([Type.Integer(), Type.Null()]),
      },
      closed,
    ),
    logins: Type.Array(Login),
    tests: Type.Array(
      Type.Object(
        {
          assessmentId: Uuid,
          competence: CompetenceSummary,
          state: Type.Union([Type.Literal('started'), Type.Literal('completed'), Type.Literal('aborted')]),
          startedAt: Type.Integer(),
          completedAt: Type.Union([Type.Integer(), Type.Null()]),
          answers: Type.Array(AnswerData),
        },
        closed,
      ),
    ),
    exercises: Type.Array(
      Type.Object(
        {
          exerciseId: Uuid,
          kind: ExerciseKind,
          title: Type.String(),
          startedAt: Type.Integer(),
          endedAt: Type.Union([Type.Integer(), Type.Null()]),
          answers: Type.Array(AnswerData),
        },
        closed,
      ),
    ),
    /** Skills that come back to be reviewed. */
    reviews: Type.Array(
      Type.Object(
        { skill: Type.String(), reviews: Type.Integer(), reviewedAt: Type.Integer(), dueAt: Type.Integer() },
        closed,
      ),
    ),
  },
  closed,
)
export type MyData = Static<typeof MyData>

export const getMyData = route({
  method: 'GET',
  url: '/api/users/me/data',
  summary: 'Everything that the service keeps of this person',
  actors: ['anonymous', 'user'],
  query: Type.Object({ language: Language }, closed),
  response: MyData,
  errors: [],
})

export const deleteAccount = route({
  method: 'POST',
  url: '/api/users/me/deletion',
  summary: 'Delete the account: what says who the person is goes at once; right and wrong answers stay without a name',
  actors: ['user'],
  body: Type.Object({ password: Password }, closed),
  response: Nothing,
  errors: ['wrong-password', 'sign-in-paused', 'account-blocked', 'too-busy'],
})
