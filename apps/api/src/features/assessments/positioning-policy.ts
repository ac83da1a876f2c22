// By which policy a test chooses its questions: decided when it begins, and kept with it to the end.
import {
  type CompetenceState,
  competencePosterior,
  defaultPrior,
  defaultSettings,
  type PositioningPolicy,
  priorFromOthers,
} from '@pix/core/adaptive'
import type { IndexedRelease } from '../releases/indexed-release.ts'

/**
 * The policy of a test that begins.
 * @param others what is known of the person in other competences, which makes the prior of a bayesian one
 */
export function newPolicy(
  name: PositioningPolicy['name'],
  { candidates }: IndexedRelease,
  others: Readonly<Record<string, CompetenceState>>,
  openLevels: number,
): PositioningPolicy {
  if (name === 'reference') return { name }
  const levels = Object.entries(others).map(([competenceId, state]) => {
    const known = { candidates: candidates.get(competenceId) ?? [], state, asked: [], openLevels }
    return competencePosterior(known, defaultPrior).level
  })
  return { name, ...defaultSettings, prior: priorFromOthers(levels) }
}

/** As a row keeps it. */
export type PolicyColumns = {
  policy: PositioningPolicy['name']
  prior_mean: number | null
  prior_deviation: number | null
  wanted_precision: number | null
}

export function columnsOf(policy: PositioningPolicy): PolicyColumns {
  const settings = policy.name === 'bayesian' ? policy : null
  return {
    policy: policy.name,
    prior_mean: settings?.prior.mean ?? null,
    prior_deviation: settings?.prior.deviation ?? null,
    wanted_precision: settings?.precision ?? null,
  }
}

export function policyOf(row: PolicyColumns): PositioningPolicy {
  const { policy: name, prior_mean: mean, prior_deviation: deviation, wanted_precision: precision } = row
  if (name === 'reference') return { name }
  if (mean === null || deviation === null || precision === null) throw new Error('a bayesian test without its settings')
  return { name, prior: { mean, deviation }, precision }
}
