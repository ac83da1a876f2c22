// Which challenge to ask next: positioning policy `reference`, the rule that the reference service published, on tube
// intervals. Steps and numbers: docs/measurement.md.
import type { ItemKind } from '../../items/index.ts'
import { seededRandom } from '../../random.ts'
import { predictedLevel, successProbability } from './predicted-level.ts'
import { type CompetenceState, isInvalidated, isValidated, standingEvidence, unknownInterval } from './tube-interval.ts'

/** A challenge that may be asked. `level` is its skill's, 1 to 8. */
export type Candidate = {
  readonly challengeId: string
  readonly skillId: string
  readonly tubeId: string
  readonly level: number
  readonly kind: ItemKind
  readonly timed: boolean
}

/** Why this question: kept with it, said to the learner who asks. */
export type PositioningReason = {
  readonly rule: 'first-question' | 'easy-tube' | 'most-informative'
  /** Level the answers so far point to, 0.5 to 7.5; 2 for the first question. */
  readonly predictedLevel: number
  /** Expected number of skills that the answer settles. */
  readonly reward: number
}

export type PositioningChoice =
  | { readonly candidate: Candidate; readonly reason: PositioningReason }
  | { readonly stop: 'nothing-left-to-ask' }

export type PositioningInput = {
  /** Every challenge of the competence that can be asked, in a stable order. */
  readonly candidates: readonly Candidate[]
  readonly state: CompetenceState
  /**
   * Ids of the challenges already asked in this assessment, in order. Two timed ones are never asked in a row, nor a
   * kind of one of the last two again, where that can be avoided without asking a less useful question.
   */
  readonly asked: readonly string[]
  /** Ids of the challenges met in earlier tests: another of the same skill is asked, where there is one. */
  readonly seen?: readonly string[]
  /** Skills above it are never asked: 1 to 8. */
  readonly openLevels: number
  /** 32 bits; the same seed gives the same choice. */
  readonly seed: number
}

const firstLevel = 2
const widestGap = 2
/** A tube is easy when its lowest unknown rung is at most this. */
const easyLevel = 3
/** For how many questions the kind of one is avoided. */
const kindRests = 2

/** `left`: its challenges that this assessment has not asked. */
type UnknownSkill = { skillId: string; tubeId: string; level: number; left: Candidate[] }

/** Deterministic: everything it knows is in its argument. */
export function nextQuestion(input: PositioningInput): PositioningChoice {
  const first = input.asked.length === 0
  const unknown = unknownSkills(input)
  if (unknown.length === 0) return { stop: 'nothing-left-to-ask' }

  const recent = input.asked
    .slice(-kindRests)
    .map((id) => input.candidates.find(({ challengeId }) => challengeId === id))
  const unmet = ({ challengeId }: Candidate) => !input.seen?.includes(challengeId)
  const calm = ({ timed }: Candidate) => !(timed && (first || recent.at(-1)?.timed))
  const askable = (left: readonly Candidate[]) => preferring(preferring(left, calm), unmet)
  const fresh = ({ kind }: Candidate) => !recent.some((asked) => asked?.kind === kind)

  const easy = skillsOfEasyTubes(unknown)
  const eligible = preferring(easy.length > 0 ? easy : unknown, ({ left }) => left.some(calm))
  const evidence = Object.values(input.state).flatMap((interval) => standingEvidence(interval.evidence))
  const level = first ? firstLevel : predictedLevel(evidence)
  const kept = first ? nearestToFirstLevel(eligible) : mostRewarding(eligible, unknown, level)
  if (kept.length === 0) return { stop: 'nothing-left-to-ask' }

  const random = seededRandom(input.seed)
  const skill = drawn(
    preferring(kept, ({ left }) => askable(left).some(fresh)),
    random,
  )
  const candidate = drawn(preferring(askable(skill.left), fresh), random)
  const rule = first ? 'first-question' : easy.length > 0 ? 'easy-tube' : 'most-informative'
  return { candidate, reason: { rule, predictedLevel: level, reward: reward(skill, unknown, level) } }
}

/** Skills that can still be asked and about which nothing is known, directly or by inference. */
function unknownSkills({ candidates, state, asked, openLevels }: PositioningInput): UnknownSkill[] {
  const skills = new Map<string, UnknownSkill>()
  for (const candidate of candidates) {
    const { skillId, tubeId, level } = candidate
    if (asked.includes(candidate.challengeId) || level > openLevels) continue
    const interval = state[tubeId] ?? unknownInterval
    if (isValidated(interval, level) || isInvalidated(interval, level)) continue
    const skill = skills.get(skillId) ?? { skillId, tubeId, level, left: [] }
    skill.left.push(candidate)
    skills.set(skillId, skill)
  }
  return [...skills.values()]
}

function skillsOfEasyTubes(unknown: readonly UnknownSkill[]): UnknownSkill[] {
  const easyTubes = new Set(unknown.filter(({ level }) => level <= easyLevel).map(({ tubeId }) => tubeId))
  return unknown.filter(({ tubeId }) => easyTubes.has(tubeId))
}

/** Those that are wanted, or all where none is. */
function preferring<Value>(list: readonly Value[], wanted: (value: Value) => boolean): readonly Value[] {
  const some = list.filter(wanted)
  return some.length > 0 ? some : list
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
