import { Language } from '@pix/core/language'
import { longestReportText, ReportCategory, ReportPlace } from '@pix/core/reports'
import { type Static, Type } from 'typebox'
import { Nothing, route, Uuid } from '../../http/contract.ts'
import { CompetenceSummary, Correction } from '../assessments/contract.ts'
import { Detail, ReportState, RunKind } from '../problem-reports/contract.ts'

const closed = { additionalProperties: false }

const Count = Type.Integer({ minimum: 0 })
const Page = Type.String({ pattern: '^[1-9][0-9]{0,4}$' })
const ChallengeId = Type.String({ pattern: '^[a-z0-9.-]{1,100}$' })
const AnyOfThem = Type.Literal('all')

/** Which reports are looked at. */
const filter = {
  state: Type.Union([Type.Literal('open'), Type.Literal('closed'), AnyOfThem]),
  category: Type.Union([ReportCategory, AnyOfThem]),
  /** From 1. */
  page: Page,
  language: Language,
}

/** Moments are in milliseconds since 1970. */
export const ReportedChallenge = Type.Object(
  {
    challengeId: Type.String(),
    title: Type.String(),
    competence: CompetenceSummary,
    reports: Count,
    categories: Type.Array(Type.Object({ category: ReportCategory, reports: Count }, closed)),
    /** Of those who report. */
    languages: Type.Array(Language),
    newestAt: Type.Integer(),
  },
  closed,
)
export type ReportedChallenge = Static<typeof ReportedChallenge>

export const listReportedChallenges = route({
  method: 'GET',
  url: '/api/operator/reported-challenges',
  summary: 'Reported problems by challenge, those with most reports first',
  actors: ['operator'],
  query: Type.Object(filter, closed),
  response: Type.Object({ challenges: Type.Array(ReportedChallenge), total: Count }, closed),
  errors: [],
})

export const ReceivedReport = Type.Object(
  {
    reportId: Uuid,
    askedIn: RunKind,
    place: ReportPlace,
    category: ReportCategory,
    detail: Detail,
    /** Null once it is erased: the person is gone. */
    text: Type.Union([Type.String(), Type.Null()]),
    language: Language,
    challengeVersion: Type.Integer(),
    browser: Type.String(),
    system: Type.String(),
    reportedAt: Type.Integer(),
    state: ReportState,
    closedAt: Type.Union([Type.Integer(), Type.Null()]),
    /** Seen by operators alone. */
    note: Type.String(),
    reply: Type.Union([Type.String(), Type.Null()]),
    repliedAt: Type.Union([Type.Integer(), Type.Null()]),
    /** Where the person reads a reply; `nobody` when they are gone. */
    readBy: Type.Union([Type.Literal('mail'), Type.Literal('page'), Type.Literal('nobody')]),
  },
  closed,
)
export type ReceivedReport = Static<typeof ReceivedReport>

export const listReports = route({
  method: 'GET',
  url: '/api/operator/reported-challenges/:challengeId/reports',
  summary: 'What was reported about one challenge, the newest first; nothing says who the persons are',
  actors: ['operator'],
  params: Type.Object({ challengeId: ChallengeId }, closed),
  query: Type.Object(filter, closed),
  response: Type.Object(
    {
      title: Type.String(),
      /** The version that is asked today; null when it is asked no more. */
      currentVersion: Type.Union([Type.Integer(), Type.Null()]),
      reports: Type.Array(ReceivedReport),
      total: Count,
      /** Open ones, whatever the filter. */
      open: Count,
    },
    closed,
  ),
  errors: ['report-not-found'],
})

const OneReport = Type.Object({ challengeId: ChallengeId, reportId: Uuid }, closed)

export const getReportedQuestion = route({
  method: 'GET',
  url: '/api/operator/reported-challenges/:challengeId/reports/:reportId/question',
  summary: 'The question as the person saw it, with what they answered and what is right',
  actors: ['operator'],
  params: OneReport,
  query: Type.Object({ language: Language }, closed),
  response: Type.Object(
    {
      /** False when it was not answered, or the answer is gone: `given` then says skipped. */
      isAnswered: Type.Boolean(),
      correction: Correction,
    },
    closed,
  ),
  errors: ['report-not-found'],
})

const OperatorText = Type.String({ maxLength: longestReportText })

export const updateReport = route({
  method: 'PATCH',
  url: '/api/operator/reported-challenges/:challengeId/reports/:reportId',
  summary: 'Close a report or open it again, or write a note for other operators',
  actors: ['operator'],
  params: OneReport,
  body: Type.Object({ state: Type.Optional(ReportState), note: Type.Optional(OperatorText) }, closed),
  bodyLimit: 32 * 1024,
  response: Nothing,
  errors: ['report-not-found'],
})

export const replyToReport = route({
  method: 'POST',
  url: '/api/operator/reported-challenges/:challengeId/reports/:reportId/reply',
  summary:
    'Reply to the person who reported, once: on the page of their reports, and by mail where their address is confirmed',
  actors: ['operator'],
  params: OneReport,
  body: Type.Object({ text: OperatorText }, closed),
  bodyLimit: 32 * 1024,
  status: 201,
  response: Nothing,
  errors: ['report-not-found', 'report-without-words', 'report-replied', 'reporter-gone'],
})

export const closeReports = route({
  method: 'POST',
  url: '/api/operator/reported-challenges/:challengeId/closing',
  summary: 'Close every open report about one challenge',
  actors: ['operator'],
  params: Type.Object({ challengeId: ChallengeId }, closed),
  body: Type.Object(
    { as: Type.Union([Type.Literal('fixed'), Type.Literal('not-a-problem'), Type.Literal('duplicate')]) },
    closed,
  ),
  response: Type.Object({ closed: Count }, closed),
  errors: [],
})
