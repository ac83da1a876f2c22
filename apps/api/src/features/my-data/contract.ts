import { LinkPurpose } from '@pix/core/accounts'
import { Timing } from '@pix/core/assessments'
import { ComfortSettings } from '@pix/core/comfort'
import { Language } from '@pix/core/language'
import { OperatorRole } from '@pix/core/operators'
import { type Static, Type } from 'typebox'
import { Nothing, route, Uuid } from '../../http/contract.ts'
import { Password } from '../accounts/contract.ts'
import { Away, CompetenceSummary, GivenAnswer, Outcome, Question } from '../assessments/contract.ts'
import { AuditedAction } from '../audit/contract.ts'
import { ExerciseKind } from '../exercises/contract.ts'
import { Identity } from '../identity-providers/contract.ts'
import { OperatorAction } from '../operators/contract.ts'
import { Passkey } from '../passkeys/contract.ts'
import { OwnReport } from '../problem-reports/contract.ts'
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
    /** Of a timed question: when it began, and the milliseconds that the person chose to have; null without limit. */
    timer: Type.Optional(
      Type.Object(
        { begunAt: Type.Integer(), timing: Timing, limitMs: Type.Union([Type.Integer(), Type.Null()]) },
        closed,
      ),
    ),
    /** Of a question to be answered from memory. */
    away: Type.Optional(Away),
  },
  closed,
)

const TutorialName = {
  tutorialId: Type.String(),
  /** Null for one that is no longer in the content. */
  title: Type.Union([Type.String(), Type.Null()]),
}

export const MyData = Type.Object(
  {
    format: Type.Literal('pix-my-data-1'),
    writtenAt: Type.Integer(),
    account: Type.Object(
      {
        userId: Uuid,
        email: Type.Union([Type.String(), Type.Null()]),
        emailVerifiedAt: Type.Union([Type.Integer(), Type.Null()]),
        /** An address that the account is to have once its code is typed. */
        awaitedEmail: Type.Union([Type.Object({ email: Type.String(), askedAt: Type.Integer() }, closed), Type.Null()]),
        username: Type.Union([Type.String(), Type.Null()]),
        firstName: Type.Union([Type.String(), Type.Null()]),
        language: Language,
        createdAt: Type.Integer(),
        lastActiveAt: Type.Integer(),
        termsAcceptedAt: Type.Union([Type.Integer(), Type.Null()]),
        /** The day of the terms that were accepted. */
        termsVersion: Type.Union([Type.String(), Type.Null()]),
      },
      closed,
    ),
    /** Null where the account never needed one. */
    parentalConsent: Type.Union([
      Type.Object(
        {
          /** Null once the parent has answered: it is not kept. */
          parentEmail: Type.Union([Type.String(), Type.Null()]),
          askedAt: Type.Integer(),
          decideBefore: Type.Integer(),
          givenAt: Type.Union([Type.Integer(), Type.Null()]),
        },
        closed,
      ),
      Type.Null(),
    ]),
    /** Null when the person chose nothing. */
    comfort: Type.Union([ComfortSettings, Type.Null()]),
    /** What the person looks after as an operator. */
    roles: Type.Array(Type.Object({ role: OperatorRole, addedAt: Type.Integer() }, closed)),
    logins: Type.Array(Login),
    passkeys: Type.Array(Passkey),
    identities: Type.Array(Identity),
    tests: Type.Array(
      Type.Object(
        {
          assessmentId: Uuid,
          competence: CompetenceSummary,
          state: Type.Union([Type.Literal('started'), Type.Literal('completed'), Type.Literal('aborted')]),
          startedAt: Type.Integer(),
          completedAt: Type.Union([Type.Integer(), Type.Null()]),
          answers: Type.Array(AnswerData),
          /**
           * Skills that were not asked: how probable it seemed at the end, from 0 to 1, that the person has them. Empty
           * while another test of the competence goes on, which may ask about them.
           */
          estimates: Type.Array(Type.Object({ skill: Type.String(), probability: Type.Number() }, closed)),
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
    /** Competences set back to zero: what was answered before no longer counts. */
    resets: Type.Array(Type.Object({ competence: Type.String(), at: Type.Integer() }, closed)),
    savedTutorials: Type.Array(Type.Object({ ...TutorialName, savedAt: Type.Integer() }, closed)),
    tutorialRatings: Type.Array(
      Type.Object({ ...TutorialName, isUseful: Type.Boolean(), ratedAt: Type.Integer() }, closed),
    ),
    reports: Type.Array(OwnReport),
    /** Links sent by mail for the account; one of a parent keeps no address. */
    links: Type.Array(
      Type.Object(
        {
          purpose: LinkPurpose,
          email: Type.Union([Type.String(), Type.Null()]),
          sentAt: Type.Integer(),
          expiresAt: Type.Integer(),
          usedAt: Type.Union([Type.Integer(), Type.Null()]),
        },
        closed,
      ),
    ),
    /** What was done to the account, this download included. */
    auditEntries: Type.Array(Type.Object({ action: AuditedAction, at: Type.Integer() }, closed)),
    /** What the person did as an operator; to whom is not theirs. */
    operatorEntries: Type.Array(Type.Object({ action: OperatorAction, at: Type.Integer() }, closed)),
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
  body: Type.Object({ password: Type.Optional(Password) }, closed),
  response: Nothing,
  errors: ['wrong-password', 'sign-in-again', 'sign-in-paused', 'account-blocked', 'too-busy'],
})
