// Which challenge to ask next, by the policy that the assessment keeps.
import {
  type BayesianChoice,
  type BayesianReason,
  type BayesianSettings,
  bayesianQuestion,
} from './bayesian-question.ts'
import type { PositioningInput } from './candidate.ts'
import { type ReferenceChoice, type ReferenceReason, referenceQuestion } from './reference-question.ts'

/** The rule that chooses questions: the published one, or ours with its settings. */
export type PositioningPolicy = { readonly name: 'reference' } | ({ readonly name: 'bayesian' } & BayesianSettings)

export type PositioningReason = ReferenceReason | BayesianReason
export type PositioningChoice = ReferenceChoice | BayesianChoice

/** Deterministic: everything it knows is in its arguments. */
export function nextQuestion(input: PositioningInput, policy: PositioningPolicy): PositioningChoice {
  return policy.name === 'reference' ? referenceQuestion(input) : bayesianQuestion(input, policy)
}
