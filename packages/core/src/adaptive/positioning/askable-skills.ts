// What can be asked, and the manners that every policy keeps: nothing twice, timed questions not in a row, kinds that
// change, challenges not met before.
import { seededRandom } from '../../random.ts'
import type { Candidate, PositioningInput } from './candidate.ts'
import { isInvalidated, isValidated, unknownInterval } from './tube-interval.ts'

/** A skill about which nothing is known. `left`: its challenges that this assessment has not asked. */
export type UnknownSkill = {
  readonly skillId: string
  readonly tubeId: string
  readonly level: number
  readonly left: readonly Candidate[]
}

/** Level of the first question, where there is one of it. */
export const firstLevel = 2
/** For how many questions the kind of one is avoided. */
const kindRests = 2

/** Skills that can still be asked and about which nothing is known, directly or by inference. */
export function unknownSkills({ candidates, state, asked, openLevels }: PositioningInput): UnknownSkill[] {
  const skills = new Map<string, UnknownSkill & { readonly left: Candidate[] }>()
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

/** Of these skills, those with a question without a clock, where the next one should have none; all where none has. */
export function calmSkills(skills: readonly UnknownSkill[], input: PositioningInput): readonly UnknownSkill[] {
  const calm = calmNext(input)
  return preferring(skills, ({ left }) => left.some(calm))
}

/** The skills to begin with: of level 2, or the easiest. Nobody should begin with something hard. */
export function firstSkills(skills: readonly UnknownSkill[]): readonly UnknownSkill[] {
  const wanted = skills.some(({ level }) => level === firstLevel)
    ? firstLevel
    : Math.min(...skills.map(({ level }) => level))
  return skills.filter(({ level }) => level === wanted)
}

/** Of the challenges left of each skill: without a clock, where the next one should have none, then not met before. */
export function courteousChallenges(
  skills: readonly UnknownSkill[],
  input: PositioningInput,
): { readonly skill: UnknownSkill; readonly challenges: readonly Candidate[] }[] {
  const calm = calmNext(input)
  const unmet = ({ challengeId }: Candidate) => !input.seen?.includes(challengeId)
  return skills.map((skill) => ({ skill, challenges: preferring(preferring(skill.left, calm), unmet) }))
}

/** One of these skills, and one of its challenges: of a kind that was not just asked, where there is one. */
export function drawChallenge(
  skills: readonly UnknownSkill[],
  input: PositioningInput,
): { readonly skill: UnknownSkill; readonly candidate: Candidate } {
  const recent = recentlyAsked(input)
  const fresh = ({ kind }: Candidate) => !recent.some((asked) => asked?.kind === kind)
  const random = seededRandom(input.seed)
  const { skill, challenges } = drawn(
    preferring(courteousChallenges(skills, input), (one) => one.challenges.some(fresh)),
    random,
  )
  return { skill, candidate: drawn(preferring(challenges, fresh), random) }
}

function recentlyAsked({ asked, candidates }: PositioningInput): (Candidate | undefined)[] {
  return asked.slice(-kindRests).map((id) => candidates.find(({ challengeId }) => challengeId === id))
}

/** Neither the first question nor the one after a timed one should have a clock. */
function calmNext(input: PositioningInput): (candidate: Candidate) => boolean {
  const mustRest = input.asked.length === 0 || recentlyAsked(input).at(-1)?.timed
  return ({ timed }) => !(timed && mustRest)
}

/** Those that are wanted, or all where none is. */
function preferring<Value>(list: readonly Value[], wanted: (value: Value) => boolean): readonly Value[] {
  const some = list.filter(wanted)
  return some.length > 0 ? some : list
}

function drawn<Value>(list: readonly Value[], random: () => number): Value {
  const value = list[Math.floor(random() * list.length)]
  if (value === undefined) throw new Error('drawing from an empty list')
  return value
}
