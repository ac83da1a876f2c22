// Which challenge to ask next: positioning policy `bayesian`, ours. It asks what makes the pix surer, and ends when what
// is unknown can no longer move them by much. docs/measurement.md says it in words.
import {
  type AskableSkill,
  calmSkills,
  courteousChallenges,
  drawChallenge,
  firstSkills,
  type SkillToDraw,
  skillsOf,
  unknownSkills,
} from './askable-skills.ts'
import type { Candidate, PositioningInput } from './candidate.ts'
import { type CompetencePosterior, competencePosterior, expectedReduction, guessOf } from './competence-posterior.ts'
import { defaultPrior, type LevelPrior } from './level-prior.ts'
import { isInvalidated } from './tube-interval.ts'

/** Why this question: kept with it, said to the learner who asks. */
export type BayesianReason = {
  /** `new-tube`: of a tube that nothing was asked of before; `same-tube`: of one that was begun. */
  readonly rule: 'first-question' | 'new-tube' | 'same-tube'
  /** Level that is expected after the answers so far. */
  readonly predictedLevel: number
  /** Standard deviation of the pix of the competence: before the answer, and what is expected after it. */
  readonly uncertainty: number
  readonly expectedUncertainty: number
}

export type BayesianChoice =
  | { readonly candidate: Candidate; readonly reason: BayesianReason }
  | { readonly stop: 'nothing-left-to-ask' | 'certain-enough' | 'out-of-reach' }

export type BayesianSettings = {
  /** Where the level is thought to be before the first answer. */
  readonly prior: LevelPrior
  /**
   * The test ends when something was missed and what is unknown moves the pix of the competence by no more than this:
   * standard deviation.
   */
  readonly precision: number
}

export const defaultSettings: BayesianSettings = { prior: defaultPrior, precision: 1.5 }

/** Of holding what is asked: about what the reference rule gives to a skill 2 levels above the prediction. */
const leastProbability = 0.12
/** Questions that tell nearly as much as the best one are drawn from, so that not everybody meets the same. */
const nearlyBest = 0.9

/** Deterministic: everything it knows is in its arguments. */
export function bayesianQuestion(input: PositioningInput, { prior, precision }: BayesianSettings): BayesianChoice {
  const askable = unknownSkills(input)
  if (askable.length === 0) return { stop: 'nothing-left-to-ask' }
  const first = input.asked.length === 0
  const posterior = competencePosterior(input, prior)
  const isCertain = posterior.unknownDeviation <= precision
  if (!first && isCertain && hasMissed(input)) return { stop: 'certain-enough' }

  const eligible = first ? firstSkills(calmSkills(askable, input)) : calmSkills(withinReach(askable, posterior), input)
  const telling = mostTelling(courteousChallenges(eligible, input), posterior)
  if (telling.length === 0) return { stop: 'out-of-reach' }

  const { skill, candidate } = drawChallenge(telling, input)
  const begun = (input.state[skill.tubeId]?.evidence.length ?? 0) > 0
  const reduction = reductionBy(candidate, posterior)
  const { deviation } = posterior
  return {
    candidate,
    reason: {
      rule: first ? 'first-question' : begun ? 'same-tube' : 'new-tube',
      predictedLevel: posterior.level.mean,
      uncertainty: deviation,
      expectedUncertainty: Math.sqrt(Math.max(0, deviation * deviation - reduction)),
    },
  }
}

/**
 * Whether something within the open levels is known not to be held. Whoever has missed nothing is asked on, up to the top
 * of each tube: the last pix, and with them the highest level, must not hang on an estimate.
 */
function hasMissed({ candidates, state, openLevels }: PositioningInput): boolean {
  return skillsOf(candidates).some(({ tubeId, level }) => {
    const interval = state[tubeId]
    return level <= openLevels && interval !== undefined && isInvalidated(interval, level)
  })
}

/** Nobody is asked what they very probably do not hold. */
function withinReach(skills: readonly AskableSkill[], { unknown }: CompetencePosterior): AskableSkill[] {
  return skills.filter(({ skillId }) => (unknown.get(skillId)?.probability ?? 0) >= leastProbability)
}

/** Of these skills, the challenges that tell nearly as much as the one that tells most. */
function mostTelling(skills: readonly SkillToDraw[], posterior: CompetencePosterior): SkillToDraw[] {
  const reductions = skills.map(({ challenges }) => challenges.map((challenge) => reductionBy(challenge, posterior)))
  const least = nearlyBest * Math.max(...reductions.map((own) => Math.max(...own)))
  return skills.flatMap(({ skill, challenges }, place) => {
    const kept = challenges.filter((_, number) => (reductions[place]?.[number] ?? 0) >= least)
    return kept.length > 0 ? [{ skill, challenges: kept }] : []
  })
}

/** By how much the answer to a challenge of an unknown skill is expected to lower the variance of the pix. */
function reductionBy({ skillId, kind }: Candidate, { unknown }: CompetencePosterior): number {
  const standing = unknown.get(skillId)
  return standing ? expectedReduction(standing, guessOf(kind)) : 0
}
