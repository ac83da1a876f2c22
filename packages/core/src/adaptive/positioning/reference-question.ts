// Which challenge to ask next: positioning policy `reference`, the rule that the reference service published, on tube
// intervals. Steps and numbers: docs/measurement.md.
import {
  type AskableSkill,
  calmSkills,
  courteousChallenges,
  drawChallenge,
  firstLevel,
  firstSkills,
  unknownSkills,
} from './askable-skills.ts'
import type { Candidate, PositioningInput } from './candidate.ts'
import { predictedLevel, successProbability } from './predicted-level.ts'
import { standingEvidence } from './tube-interval.ts'

/** Why this question: kept with it, said to the learner who asks. */
export type ReferenceReason = {
  readonly rule: 'first-question' | 'easy-tube' | 'most-informative'
  /** Level the answers so far point to, 0.5 to 7.5; 2 for the first question. */
  readonly predictedLevel: number
  /** Expected number of skills that the answer settles. */
  readonly reward: number
}

export type ReferenceChoice =
  | { readonly candidate: Candidate; readonly reason: ReferenceReason }
  | { readonly stop: 'nothing-left-to-ask' }

const widestGap = 2
/** A tube is easy when its lowest unknown rung is at most this. */
const easyLevel = 3

/** Deterministic: everything it knows is in its argument. */
export function referenceQuestion(input: PositioningInput): ReferenceChoice {
  const first = input.asked.length === 0
  const unknown = unknownSkills(input)
  if (unknown.length === 0) return { stop: 'nothing-left-to-ask' }

  const easy = skillsOfEasyTubes(unknown)
  const eligible = calmSkills(easy.length > 0 ? easy : unknown, input)
  const evidence = Object.values(input.state).flatMap((interval) => standingEvidence(interval.evidence))
  const level = first ? firstLevel : predictedLevel(evidence)
  const kept = first ? firstSkills(eligible) : mostRewarding(eligible, unknown, level)
  if (kept.length === 0) return { stop: 'nothing-left-to-ask' }

  const { skill, candidate } = drawChallenge(courteousChallenges(kept, input), input)
  const rule = first ? 'first-question' : easy.length > 0 ? 'easy-tube' : 'most-informative'
  return { candidate, reason: { rule, predictedLevel: level, reward: reward(skill, unknown, level) } }
}

function skillsOfEasyTubes(unknown: readonly AskableSkill[]): AskableSkill[] {
  const easyTubes = new Set(unknown.filter(({ level }) => level <= easyLevel).map(({ tubeId }) => tubeId))
  return unknown.filter(({ tubeId }) => easyTubes.has(tubeId))
}

function mostRewarding(
  skills: readonly AskableSkill[],
  unknown: readonly AskableSkill[],
  level: number,
): AskableSkill[] {
  const within = skills.filter((skill) => skill.level - level <= widestGap)
  const rewards = within.map((skill) => reward(skill, unknown, level))
  const highest = Math.max(...rewards)
  return within.filter((_, place) => (rewards[place] ?? 0) >= highest - 1e-9)
}

/**
 * Expected number of unknown skills of the tube that the answer settles: P × those at or below, (1 − P) × those at or
 * above; the skill itself counts on both sides.
 */
export function reward(
  skill: Pick<AskableSkill, 'tubeId' | 'level'>,
  unknown: readonly Pick<AskableSkill, 'tubeId' | 'level'>[],
  predicted: number,
): number {
  const tube = unknown.filter(({ tubeId }) => tubeId === skill.tubeId)
  const below = tube.filter(({ level }) => level <= skill.level).length
  const above = tube.filter(({ level }) => level >= skill.level).length
  const success = successProbability(predicted, skill.level)
  return success * below + (1 - success) * above
}
