// An answer is kept here from the moment it is validated until the server has acknowledged it, so that a lost line or a
// reload sends it again, with the same id.
import type { assessments, BodyOf } from '@pix/api/contract'
import { forgetInTab, readTab, writeTab } from '../tab-storage.ts'

export type PendingAnswer = BodyOf<typeof assessments.answerAndGetNext>

const pendingKey = (runId: string): string => `pix-answer-${runId}`

export function pendingAnswer(runId: string): PendingAnswer | null {
  // Written by keepPending, and by nothing else.
  return readTab(pendingKey(runId)) as PendingAnswer | null
}

export function keepPending(runId: string, pending: PendingAnswer): void {
  writeTab(pendingKey(runId), pending)
}

export function forgetPending(runId: string): void {
  forgetInTab(pendingKey(runId))
}
