// The question that waits for an answer. A timed one shows nothing of itself until the person says that they are ready;
// from then on the clock is the server's, the same in every tab and after a reload.
import { limitOf, type Timing, timeLeft } from '@pix/core/assessments'
import type { Challenge } from '@pix/core/content'
import type { Language } from '@pix/core/language'
import type { Database } from '../../database/database.ts'
import type { IndexedRelease } from '../releases/indexed-release.ts'
import type { Question, QuestionToBegin } from './contract.ts'
import type { WaitingRow } from './queries.ts'
import { challengeOf, questionView } from './question.ts'
import { findLastTiming, insertTimer } from './timer-queries.ts'

type Asker = { readonly userId: string; readonly language: Language; readonly now: Date }

/** What a person may see of the question that waits: itself, or the warning before a timed one. */
export async function waitingView(
  database: Database,
  release: IndexedRelease,
  row: WaitingRow,
  { userId, language, now }: Asker,
): Promise<Question | QuestionToBegin> {
  const challenge = challengeOf(release, row.challenge_id)
  if (challenge.timer !== undefined && row.begun_at === null) {
    const timing = (await findLastTiming(database, userId)) ?? 'standard'
    return { kind: 'to-begin', position: row.position, seconds: challenge.timer, timing }
  }
  const question = questionView(challenge, row, language)
  if (row.begun_at === null || row.limit_ms === null) return question
  const clock = { begunAt: row.begun_at.getTime(), limitMs: row.limit_ms }
  return { ...question, timer: { limitMs: row.limit_ms, leftMs: timeLeft(clock, now.getTime()) ?? 0 } }
}

/** Starts the clock of the question that waits. Does nothing for one that has none, or whose clock runs. */
export async function beginWaiting(
  database: Database,
  challenge: Challenge,
  ids: { readonly userId: string; readonly assessmentId: string; readonly position: number },
  timing: Timing,
  now: Date,
): Promise<void> {
  if (challenge.timer === undefined) return
  await insertTimer(database, ids, { timing, limitMs: limitOf(challenge.timer, timing) }, now)
}
