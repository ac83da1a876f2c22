// Pix over time, replayed from the stored answers each time it is read: nothing of it is kept, so it is never out of step
// with them. Ours.

import type { Knowledge, SkillEstimates } from '../adaptive/positioning/knowledge.ts'
import { withAnswer } from '../adaptive/positioning/tube-interval.ts'
import type { Competence } from '../content/index.ts'
import { competenceScore } from './competence-score.ts'

/** An answer as a fact. Moments are in milliseconds since 1970. */
export type AnswerFact = {
  readonly assessmentId: string
  readonly competenceId: string
  /** Orders the answers of a competence, whatever the clock did. */
  readonly sequence: number
  readonly tubeId: string
  readonly level: number
  readonly right: boolean
  readonly answeredAt: number
}

/** From `resetAt` on, the answers of the competence up to `sequence` no longer count. */
export type ResetFact = { readonly competenceId: string; readonly sequence: number; readonly resetAt: number }

/** What a test was made with, and what it left to be estimated. */
export type AssessmentFact = {
  readonly competence: Competence
  readonly openLevels: number
  /** Null of a test that did not go to its end: what was estimated before stands. */
  readonly estimates: SkillEstimates | null
}

/** Where somebody stood after answering for a while, or after beginning a competence again. */
export type HistoryPoint = {
  readonly at: number
  readonly competenceId: string
  /** Of this competence, before and after. */
  readonly pixBefore: number
  readonly pixAfter: number
  /** Of all competences, after. */
  readonly totalPix: number
} & ({ readonly kind: 'answers'; readonly assessmentId: string } | { readonly kind: 'reset' })

export type PixHistory = {
  /** Oldest first. */
  readonly points: readonly HistoryPoint[]
  /** What is known at the end, by competence. */
  readonly known: ReadonlyMap<string, Knowledge>
}

/** A test that rests longer than this is paused: what follows is another point. */
export const pauseMs = 60 * 60 * 1000

type HistoryEvent = { readonly at: number } & (
  | { readonly kind: 'answer'; readonly fact: AnswerFact }
  | { readonly kind: 'reset'; readonly fact: ResetFact }
)

/**
 * One point for each stretch of a test: until it is over, is left for another one, or rests for an hour. The pix of a
 * stretch are counted with the competence as it was in the release of the test.
 *
 * @param facts in any order
 * @param assessmentOf what the test with that id was made with
 */
export function pixHistory(
  facts: { readonly answers: readonly AnswerFact[]; readonly resets: readonly ResetFact[] },
  assessmentOf: (assessmentId: string) => AssessmentFact,
): PixHistory {
  const known = new Map<string, Knowledge>()
  const pix = new Map<string, number>()
  const points: HistoryPoint[] = []
  const events = inOrder(facts.answers, facts.resets)
  const lastAnswer = new Map(
    events.flatMap(({ kind, fact }) => (kind === 'answer' ? [[fact.assessmentId, fact] as const] : [])),
  )

  const move = (competenceId: string, pixAfter: number) => {
    const pixBefore = pix.get(competenceId) ?? 0
    pix.set(competenceId, pixAfter)
    return { competenceId, pixBefore, pixAfter, totalPix: [...pix.values()].reduce((sum, one) => sum + one, 0) }
  }

  for (const [place, event] of events.entries()) {
    const { at, fact } = event
    const { competenceId } = fact
    if (event.kind === 'reset') {
      known.delete(competenceId)
      points.push({ kind: 'reset', at, ...move(competenceId, 0) })
      continue
    }
    const { assessmentId, tubeId, level, right, answeredAt } = event.fact
    const before = known.get(competenceId) ?? { tubes: {}, estimates: {} }
    const tubes = withAnswer(before.tubes, tubeId, { level, right, at: answeredAt })
    known.set(competenceId, { ...before, tubes })
    if (goesOn(event, events[place + 1])) continue
    const { competence, openLevels, estimates } = assessmentOf(assessmentId)
    if (estimates && lastAnswer.get(assessmentId) === fact) known.set(competenceId, { tubes, estimates })
    const { pix: pixAfter } = competenceScore(competence, known.get(competenceId) ?? before, openLevels)
    points.push({ kind: 'answers', at, assessmentId, ...move(competenceId, pixAfter) })
  }
  return { points, known }
}

function goesOn(event: HistoryEvent, next: HistoryEvent | undefined): boolean {
  return (
    event.kind === 'answer' &&
    next?.kind === 'answer' &&
    next.fact.assessmentId === event.fact.assessmentId &&
    next.at - event.at <= pauseMs
  )
}

/**
 * In a competence the sequence decides, between competences the clock; a clock that jumped back stands still meanwhile, so
 * that both agree.
 */
function inOrder(answers: readonly AnswerFact[], resets: readonly ResetFact[]): HistoryEvent[] {
  const events: HistoryEvent[] = [
    ...answers.map((fact): HistoryEvent => ({ kind: 'answer', at: fact.answeredAt, fact })),
    ...resets.map((fact): HistoryEvent => ({ kind: 'reset', at: fact.resetAt, fact })),
  ]
  const byCompetence = Map.groupBy(events, ({ fact }) => fact.competenceId)
  return [...byCompetence.values()]
    .flatMap((own) => {
      let latest = Number.NEGATIVE_INFINITY
      return own
        .toSorted(
          (one, other) =>
            one.fact.sequence - other.fact.sequence || Number(one.kind === 'reset') - Number(other.kind === 'reset'),
        )
        .map((event): HistoryEvent => {
          latest = Math.max(latest, event.at)
          return { ...event, at: latest }
        })
    })
    .toSorted((one, other) => one.at - other.at)
}
