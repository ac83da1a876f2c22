import { Language } from '@pix/core/language'
import { longestReportText, ReportCategory, ReportDetail, ReportPlace } from '@pix/core/reports'
import { Line } from '@pix/core/rich-text'
import { type Static, Type } from 'typebox'
import { route, Uuid } from '../../http/contract.ts'

const closed = { additionalProperties: false }

export const Detail = Type.Union([ReportDetail, Type.Null()])

export const ReportState = Type.Union([
  Type.Literal('open'),
  Type.Literal('fixed'),
  Type.Literal('not-a-problem'),
  Type.Literal('duplicate'),
])
export type ReportState = Static<typeof ReportState>

export const RunKind = Type.Union([Type.Literal('assessment'), Type.Literal('exercise')])

/** What the question was asked in. */
export const Run = Type.Object({ kind: RunKind, runId: Uuid }, closed)
export type Run = Static<typeof Run>

export const sendReport = route({
  method: 'POST',
  url: '/api/problem-reports',
  summary: 'Report a problem with a question; sending the same report id again changes nothing',
  actors: ['anonymous', 'user'],
  body: Type.Object(
    {
      /** Made by the client, kept for repeats. */
      reportId: Uuid,
      run: Run,
      position: Type.Integer({ minimum: 1, maximum: 100_000 }),
      place: ReportPlace,
      category: ReportCategory,
      detail: Detail,
      text: Type.String({ maxLength: longestReportText }),
      language: Language,
    },
    closed,
  ),
  // As long a text as may be, each of its characters in the most bytes that JSON takes for it.
  bodyLimit: 32 * 1024,
  status: 201,
  response: Type.Object(
    {
      /** Where the reply will be read: in a mail and on the page of one's reports, or on that page alone. */
      replyComes: Type.Union([Type.Literal('by-mail'), Type.Literal('on-page')]),
    },
    closed,
  ),
  errors: [
    'assessment-not-found',
    'exercise-not-found',
    'question-not-found',
    'question-waits-in-test',
    'report-not-possible',
    'report-without-words',
    'too-many-reports',
  ],
})

/** Moments are in milliseconds since 1970. */
export const OwnReport = Type.Object(
  {
    reportId: Uuid,
    run: Run,
    position: Type.Integer(),
    /** What the question asked. */
    instruction: Line,
    place: ReportPlace,
    category: ReportCategory,
    detail: Detail,
    text: Type.String(),
    /** As the browser says; empty when it does not. */
    browser: Type.String(),
    system: Type.String(),
    reportedAt: Type.Integer(),
    state: ReportState,
    closedAt: Type.Union([Type.Integer(), Type.Null()]),
    reply: Type.Union([Type.String(), Type.Null()]),
    repliedAt: Type.Union([Type.Integer(), Type.Null()]),
  },
  closed,
)
export type OwnReport = Static<typeof OwnReport>

export const listOwnReports = route({
  method: 'GET',
  url: '/api/problem-reports',
  summary: 'The problems that the person reported, the newest first, with what became of them',
  actors: ['anonymous', 'user'],
  query: Type.Object({ language: Language }, closed),
  response: Type.Object({ reports: Type.Array(OwnReport) }, closed),
  errors: [],
})
