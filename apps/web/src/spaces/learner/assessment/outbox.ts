// An answer is kept here from the moment it is validated until the server has acknowledged it, so that a lost line or a
// reload sends it again, with the same id.
import type { assessments, BodyOf } from '@pix/api/contract'
import { forgetInTab, readTab, writeTab } from '../../../tab-storage.ts'

export type PendingAnswer = BodyOf<typeof assessments.answerAndGetNext>

const pendingKey = (assessmentId: string): string => `pix-answer-${assessmentId}`

export function pendingAnswer(assessmentId: string): PendingAnswer | null {
  // Written by keepPending, and by nothing else.
  return readTab(pendingKey(assessmentId)) as PendingAnswer | null
}

export function keepPending(assessmentId: string, pending: PendingAnswer): void {
  writeTab(pendingKey(assessmentId), pending)
}

export function forgetPending(assessmentId: string): void {
  forgetInTab(pendingKey(assessmentId))
}
