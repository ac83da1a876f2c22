// How often, and for how long, the window was left while a question from memory waited. A reload forgets nothing.
import type { assessments } from '@pix/api/contract'
import { readTab, writeTab } from '../../../tab-storage.ts'

type Away = assessments.Away

const awayKey = (assessmentId: string, position: number): string => `pix-away-${assessmentId}-${position}`

export function awayFrom(assessmentId: string, position: number): Away {
  // Written by addAway, and by nothing else.
  return (readTab(awayKey(assessmentId, position)) as Away | null) ?? { times: 0, ms: 0 }
}

export function addAway(assessmentId: string, position: number, ms: number): void {
  const before = awayFrom(assessmentId, position)
  const key = awayKey(assessmentId, position)
  writeTab(key, { times: Math.min(1000, before.times + 1), ms: Math.min(86_400_000, before.ms + Math.round(ms)) })
}
