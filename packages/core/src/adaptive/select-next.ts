// Which challenge to ask next: positioning policy `reference`, the rule that the reference service published, on tube
// intervals. Steps and numbers: docs/measurement.md.
import { seededRandom } from '../random.ts'
import { predictedLevel, successProbability } from './predicted-level.ts'
import { type CompetenceState, isInvalidated, isValidated, standingEvidence, unknownInterval } from './tube-interval.ts'

/** A challenge that may be asked. `level` is its skill's, 1 to 8. */
export type Candidate = {
  readonly challengeId: string
  readonly skillId: string
  readonly tubeId: string
  readonly level: number
  readonly timed: boolean
}

/** Why this question: kept with it, said to the learner who asks. */
export type Reason = {
  readonly rule: 'first-question' | 'easy-tube' | 'most-informative'
  /** Level the answers so far point to, 0.5 to 7.5; 2 for the first question. */
  readonly predictedLevel: number
  /** Expected number of skills that the answer settles. */
  readonly reward: number
}

export type Choice =
  | { readonly candidate: Candidate; readonly reason: Reason }
  | { readonly stop: 'nothing-left-to-ask' }

export type SelectionInput = {
  /** Every challenge of the competence that can be asked, in a stable order. */
  readonly candidates: readonly Candidate[]
  readonly state: CompetenceState
  /** Challenges already asked in this assessment. */
  readonly asked: ReadonlySet<string>
  /** Was the last question timed? Two are never asked in a row where that can be avoided. */
  readonly lastWasTimed: boolean
  /** Skills above it are never asked: 1 to 8. */
  readonly openLevels: number
  /** 32 bits; the same seed gives the same choice. */
  readonly seed: number
}

const firstLevel = 2
const widestGap = 2
/** A tube is easy when its lowest unknown rung is at most this. */
const easyLevel = 3

/** `timed` when each challenge that is left of it is. */
type UnknownSkill = { skillId: string; tubeId: string; level: number; timed: boolean }

/** Deterministic: everything it knows is in its argument. */
export function selectNext(input: SelectionInput): Choice {
  const first = input.asked.size === 0
  const unknown = unknownSkills(input)
  if (unknown.length === 0) return { stop: 'nothing-left-to-ask' }

  const easy = skillsOfEasyTubes(unknown)
  const avoidTimed = first || input.lastWasTimed
  const eligible = withoutTimed(easy.length > 0 ? easy : unknown, avoidTimed)
  const evidence = Object.values(input.state).flatMap((interval) => standingEvidence(interval.evidence))
  const level = first ? firstLevel : predictedLevel(evidence)
  const kept = first ? nearestToFirstLevel(eligible) : mostRewarding(eligible, unknown, level)
  if (kept.length === 0) return { stop: 'nothing-left-to-ask' }

  const random = seededRandom(input.seed)
  const skill = drawn(kept, random)
  const left = input.candidates.filter(
    ({ skillId, challengeId }) => skillId === skill.skillId && !input.asked.has(challengeId),
  )
  const candidate = drawn(withoutTimed(left, avoidTimed), random)
  const rule = first ? 'first-question' : easy.length > 0 ? 'easy-tube' : 'most-informative'
  return { candidate, reason: { rule, predictedLevel: level, reward: reward(skill, unknown, level) } }
}

/** Skills that can still be asked and about which nothing is known, directly or by inference. */
function unknownSkills({ candidates, state, asked, openLevels }: SelectionInput): UnknownSkill[] {
  const skills = new Map<string, UnknownSkill>()
  for (const { challengeId, skillId, tubeId, level, timed } of candidates) {
    if (asked.has(challengeId) || level > openLevels) continue
    const interval = state[tubeId] ?? unknownInterval
    if (isValidated(interval, level) || isInvalidated(interval, level)) continue
    skills.set(skillId, { skillId, tubeId, level, timed: timed && (skills.get(skillId)?.timed ?? true) })
  }
  return [...skills.values()]
}

function skillsOfEasyTubes(unknown: readonly UnknownSkill[]): UnknownSkill[] {
  const easyTubes = new Set(unknown.filter(({ level }) => level <= easyLevel).map(({ tubeId }) => tubeId))
  return unknown.filter(({ tubeId }) => easyTubes.has(tubeId))
}

function withoutTimed<One extends { readonly timed: boolean }>(list: readonly One[], avoid: boolean): readonly One[] {
  const untimed = list.filter(({ timed }) => !timed)
  return avoid && untimed.length > 0 ? untimed : list
}

function nearestToFirstLevel(skills: readonly UnknownSkill[]): UnknownSkill[] {
  const wanted = skills.some(({ level }) => level === firstLevel)
    ? firstLevel
    : Math.min(...skills.map(({ level }) => level))
  return skills.filter(({ level }) => level === wanted)
}

function mostRewarding(
  skills: readonly UnknownSkill[],
  unknown: readonly UnknownSkill[],
  level: number,
): UnknownSkill[] {
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
  skill: Pick<UnknownSkill, 'tubeId' | 'level'>,
  unknown: readonly Pick<UnknownSkill, 'tubeId' | 'level'>[],
  predicted: number,
): number {
  const tube = unknown.filter(({ tubeId }) => tubeId === skill.tubeId)
  const below = tube.filter(({ level }) => level <= skill.level).length
  const above = tube.filter(({ level }) => level >= skill.level).length
  const success = successProbability(predicted, skill.level)
  return success * below + (1 - success) * above
}

function drawn<Value>(list: readonly Value[], random: () => number): Value {
  const value = list[Math.floor(random() * list.length)]
  if (value === undefined) throw new Error('drawing from an empty list')
  return value
}
