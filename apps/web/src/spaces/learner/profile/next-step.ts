// The one thing that the profile proposes: to go on with what is started, else a competence not yet explored.
import { competenceToDiscover } from '@pix/core/recommendations'
import type { Profile, Scorecard } from './profile-query.ts'

export type NextStep =
  | { readonly kind: 'go-on'; readonly scorecard: Scorecard; readonly assessmentId: string }
  | { readonly kind: 'discover'; readonly scorecard: Scorecard }
  | { readonly kind: 'all-done'; readonly completed: readonly Scorecard[] }
  | { readonly kind: 'nothing-open' }

export function nextStep({ scorecards }: Pick<Profile, 'scorecards'>): NextStep {
  const started = scorecards.find(({ status }) => status === 'started')
  if (started !== undefined && started.assessmentId !== null) {
    return { kind: 'go-on', scorecard: started, assessmentId: started.assessmentId }
  }
  const discovery = competenceToDiscover(scorecards)
  if (discovery !== null) return { kind: 'discover', scorecard: discovery.competence }
  const completed = scorecards.filter(({ status }) => status === 'completed')
  return completed.length > 0 ? { kind: 'all-done', completed } : { kind: 'nothing-open' }
}

/** Competences of which at least one question was asked. */
export function exploredCount({ scorecards }: Pick<Profile, 'scorecards'>): number {
  return scorecards.filter(({ status }) => status === 'started' || status === 'completed').length
}

/** Is there a test to take, or one that was taken? */
export function isOpen({ status }: Pick<Scorecard, 'status'>): boolean {
  return status !== 'coming-soon'
}
