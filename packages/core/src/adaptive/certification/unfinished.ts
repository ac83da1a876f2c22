// What becomes of an exam that was not finished. Source of the cases: the published scoring of the reference service.

import type { AskedItem } from '../selection/select-next.ts'
import { type ExamState, nextOfExam } from './exam.ts'

export type UnfinishedExam = {
  /** Questions answered. */
  readonly answers: number
  /** Questions of a whole exam. */
  readonly length: number
  /** Fewer answers than this are not scored. */
  readonly fewest: number
  /** Whether the candidate gave up or ran out of time, or something failed that was not theirs to prevent. */
  readonly cause: 'candidate' | 'technical'
}

/**
 * - `scored`: on the answers there are. Nobody pays for what failed around them.
 * - `degraded`: as if what was left had been asked and skipped, see {@link degradedAnswers}. Stopping early never pays.
 * - `cancelled`: no result, and none against the candidate.
 * - `rejected`: too few answers, given up by the candidate.
 */
export type Verdict = 'scored' | 'degraded' | 'cancelled' | 'rejected'

export function verdictOnUnfinished({ answers, length, fewest, cause }: UnfinishedExam): Verdict {
  if (answers >= length) return 'scored'
  if (answers >= fewest) return cause === 'candidate' ? 'degraded' : 'scored'
  return cause === 'candidate' ? 'rejected' : 'cancelled'
}

/**
 * The answers of a whole exam: those given, then, one after the other, the question that tells most at what is known by
 * then, as skipped. Constraints hold, the protection of the bank does not: nobody sees these questions. Questions that
 * waited for their score count as skipped. Shorter than the exam only where the pool is exhausted or the policy stops for another reason.
 */
export function degradedAnswers(exam: ExamState): AskedItem[] {
  const { exposure: _, selection, ...policy } = exam.policy
  const best: ExamState['policy'] = { ...policy, selection: { ...selection, rule: { kind: 'maximum-information' } } }
  const answered = exam.answered.map(({ id, score }) => ({ id, score: score ?? 0 }))
  for (;;) {
    const next = nextOfExam({ ...exam, policy: best, answered })
    if ('stop' in next) return answered
    answered.push({ id: next.item.id, score: 0 })
  }
}
