import { Language } from '@pix/core/language'
import { type Static, Type } from 'typebox'
import { route, Uuid } from '../../http/contract.ts'
import { CompetenceSummary } from '../assessments/contract.ts'

const closed = { additionalProperties: false }

const shared = {
  /** In milliseconds since 1970. */
  at: Type.Integer(),
  /** Name of the competence. */
  competence: Type.String(),
  /** Pix won in it, or lost where a later answer showed less. */
  change: Type.Integer(),
  /** In all competences, after. */
  totalPix: Type.Integer(),
}

export const HistoryPoint = Type.Union([
  /** After answering for a while. */
  Type.Object({ kind: Type.Literal('answers'), assessmentId: Uuid, ...shared }, closed),
  /** After beginning a competence again. */
  Type.Object({ kind: Type.Literal('reset'), ...shared }, closed),
])
export type HistoryPoint = Static<typeof HistoryPoint>

export const PastTest = Type.Object(
  {
    assessmentId: Uuid,
    competence: CompetenceSummary,
    state: Type.Union([Type.Literal('started'), Type.Literal('completed'), Type.Literal('aborted')]),
    startedAt: Type.Integer(),
    completedAt: Type.Union([Type.Integer(), Type.Null()]),
    /** Questions answered or skipped. */
    answered: Type.Integer(),
    /** Pix that it won, less those it took back. */
    change: Type.Integer(),
  },
  closed,
)
export type PastTest = Static<typeof PastTest>

export const TubeSkill = Type.Object(
  {
    competence: CompetenceSummary,
    tube: Type.String(),
    /** What the person can do there, or could learn next, in words. */
    skill: Type.String(),
    level: Type.Integer(),
  },
  closed,
)
export type TubeSkill = Static<typeof TubeSkill>

export const History = Type.Object(
  {
    /** Oldest first. */
    points: Type.Array(HistoryPoint),
    /** Newest first. */
    tests: Type.Array(PastTest),
    /** Today, with the content of today: that of the profile. */
    pix: Type.Integer(),
    /** Where the person went furthest, the best first: from questions that were really asked. */
    strengths: Type.Array(TubeSkill),
    /** What is within reach, the easiest first. */
    nextTubes: Type.Array(TubeSkill),
  },
  closed,
)
export type History = Static<typeof History>

export const getHistory = route({
  method: 'GET',
  url: '/api/history',
  summary: 'The pix of the person over time, the tests taken, strengths and next steps; empty for someone new',
  actors: ['public', 'anonymous', 'user'],
  query: Type.Object({ language: Language }, closed),
  response: History,
  errors: [],
})
