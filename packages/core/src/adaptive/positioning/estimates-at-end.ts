import type { PositioningInput } from './candidate.ts'
import { competencePosterior } from './competence-posterior.ts'
import type { SkillEstimates } from './knowledge.ts'
import type { PositioningPolicy } from './next-question.ts'

/**
 * What a test that ended leaves to be estimated: each skill that it could ask about and left unknown. Nothing by the
 * reference rule, to which what is unknown counts as not held.
 * @param input what the policy was given when it found nothing more to ask
 */
export function estimatesAtEnd(input: PositioningInput, policy: PositioningPolicy): SkillEstimates {
  if (policy.name === 'reference') return {}
  const { unknown } = competencePosterior(input, policy.prior)
  return Object.fromEntries([...unknown].map(([skillId, { probability }]) => [skillId, probability]))
}
