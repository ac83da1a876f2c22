// What can be asked, and the manners that every policy keeps: nothing twice, timed questions not in a row, kinds that
// change, challenges not met before.
import { seededRandom } from '../../random.ts'
import type { Candidate, PositioningInput } from './candidate.ts'
import { isInvalidated, isValidated, unknownInterval } from './tube-interval.ts'

/** A skill that may be asked. `left`: its challenges that this assessment has not asked. */
export type AskableSkill = {
  readonly skillId: string
  readonly tubeId: string
  readonly level: number
  readonly left: readonly Candidate[]
}

/** Level of the first question, where there is one of it. */
export const firstLevel = 2
/** For how many questions the kind of one is avoided. */
const kindRests = 2

const knownIndexes = new WeakMap<PositioningInput['candidates'], CandidateIndex>()

type CandidateIndex = {
  readonly skills: readonly AskableSkill[]
  readonly byId: ReadonlyMap<string, Candidate>
}

/** Candidates are those of a release, which never change: what only they decide is worked out once. */
function indexOf(candidates: PositioningInput['candidates']): CandidateIndex {
  const known = knownIndexes.get(candidates)
  if (known) return known
  const index = {
    skills: [...Map.groupBy(candidates, ({ skillId }) => skillId)].flatMap(([skillId, left]) =>
      left.slice(0, 1).map(({ tubeId, level }) => ({ skillId, tubeId, level, left })),
    ),
    byId: new Map(candidates.map((candidate) => [candidate.challengeId, candidate])),
  }
  knownIndexes.set(candidates, index)
  return index
}

/** Every skill that the candidates are of, with all its challenges, in the order of the first of them. */
export function skillsOf(candidates: PositioningInput['candidates']): readonly AskableSkill[] {
  return indexOf(candidates).skills
}

/** Skills that can still be asked and about which nothing is known, directly or by inference. */
export function unknownSkills({ candidates, state, asked, openLevels }: PositioningInput): AskableSkill[] {
  const done = new Set(asked)
  const isLeft = ({ challengeId }: Candidate) => !done.has(challengeId)
  const unknown: AskableSkill[] = []
  for (const skill of skillsOf(candidates)) {
    const { tubeId, level, left: all } = skill
    const interval = state[tubeId] ?? unknownInterval
    if (level > openLevels || isValidated(interval, level) || isInvalidated(interval, level)) continue
    // Of nearly all unknown skills nothing was asked: they are what the index holds.
    if (all.every(isLeft)) unknown.push(skill)
    else if (all.some(isLeft)) unknown.push({ ...skill, left: all.filter(isLeft) })
  }
  return unknown
}

/** Of these skills, those with a question without a clock, where the next one should have none; all where none has. */
export function calmSkills(skills: readonly AskableSkill[], input: PositioningInput): readonly AskableSkill[] {
  return mustBeCalm(input) ? preferring(skills, ({ left }) => left.some(isCalm)) : skills
}

/** The skills to begin with: of level 2, or the easiest. Nobody should begin with something hard. */
export function firstSkills(skills: readonly AskableSkill[]): readonly AskableSkill[] {
  const wanted = skills.some(({ level }) => level === firstLevel)
    ? firstLevel
    : Math.min(...skills.map(({ level }) => level))
  return skills.filter(({ level }) => level === wanted)
}

/** Challenges of a skill that may be asked next. */
export type SkillToDraw = { readonly skill: AskableSkill; readonly challenges: readonly Candidate[] }

/** Of the challenges left of each skill: without a clock, where the next one should have none, then not met before. */
export function courteousChallenges(skills: readonly AskableSkill[], input: PositioningInput): SkillToDraw[] {
  const restsFromClocks = mustBeCalm(input)
  const seen = new Set(input.seen)
  const unmet = ({ challengeId }: Candidate) => !seen.has(challengeId)
  return skills.map((skill) => {
    const calm = restsFromClocks ? preferring(skill.left, isCalm) : skill.left
    return { skill, challenges: seen.size > 0 ? preferring(calm, unmet) : calm }
  })
}

/** One of these skills, and one of its challenges: of a kind that was not just asked, where there is one. */
export function drawChallenge(
  skills: readonly SkillToDraw[],
  input: PositioningInput,
): { readonly skill: AskableSkill; readonly candidate: Candidate } {
  const resting = recentlyAsked(input).map((asked) => asked?.kind)
  const fresh = ({ kind }: Candidate) => !resting.includes(kind)
  const random = seededRandom(input.seed)
  const { skill, challenges } = drawn(
    preferring(skills, (one) => one.challenges.some(fresh)),
    random,
  )
  return { skill, candidate: drawn(preferring(challenges, fresh), random) }
}

function recentlyAsked({ asked, candidates }: PositioningInput): (Candidate | undefined)[] {
  const { byId } = indexOf(candidates)
  return asked.slice(-kindRests).map((id) => byId.get(id))
}

/** Neither the first question nor the one after a timed one should have a clock. */
function mustBeCalm(input: PositioningInput): boolean {
  return input.asked.length === 0 || recentlyAsked(input).at(-1)?.timed === true
}

function isCalm({ timed }: Candidate): boolean {
  return !timed
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
