// An answer is kept here from the moment it is validated until the server has acknowledged it, so that a lost line or a
// reload sends it again, with the same id. What is being prepared is kept too.
import type { assessments, BodyOf } from '@pix/api/contract'
import type { ItemAnswer } from '@pix/core/items'
import { forgetInTab, readTab, writeTab } from '../../../tab-storage.ts'

export type PendingAnswer = BodyOf<typeof assessments.answerAndGetNext>

const pendingKey = (assessmentId: string): string => `pix-answer-${assessmentId}`
const draftKey = (assessmentId: string): string => `pix-draft-${assessmentId}`

type Draft = { position: number; answer: ItemAnswer }

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

/** What was being prepared for this question, or null. */
export function draftOf(assessmentId: string, position: number): ItemAnswer | null {
  // Written by keepDraft, and by nothing else.
  const draft = readTab(draftKey(assessmentId)) as Draft | null
  return draft?.position === position ? draft.answer : null
}

export function keepDraft(assessmentId: string, position: number, answer: ItemAnswer): void {
  writeTab(draftKey(assessmentId), { position, answer } satisfies Draft)
}

export function forgetDraft(assessmentId: string): void {
  forgetInTab(draftKey(assessmentId))
}
