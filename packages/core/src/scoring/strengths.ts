// What somebody is good at and what is within reach, in tubes rather than figures. Ours; only answers that were really
// given count here: what was concluded from them is measured, but it would be odd to be praised for it.

import type { Knowledge } from '../adaptive/positioning/knowledge.ts'
import type { Competence, Skill, Tube } from '../content/index.ts'
import { directSuccesses, isProbable } from './scorecard.ts'

export type TubeSkill = { readonly competence: Competence; readonly tube: Tube; readonly skill: Skill }

/** Few enough to be remembered. */
const mostTubes = 3
/** A strength goes at least half way up what can be asked of its tube, and further than its first step. */
const leastShare = 0.5
const leastLevel = 2

type Known = { readonly competence: Competence; readonly knowledge: Knowledge }

/**
 * The tubes in which somebody went furthest, each with the hardest skill that they answered right: by the share of the
 * open levels of the tube, then by level, then in the order of the framework.
 */
export function strengths(known: readonly Known[], openLevels: number): TubeSkill[] {
  return metTubes(known, openLevels)
    .flatMap(({ competence, knowledge, tube, open }) => {
      const levels = directSuccesses(knowledge.tubes, tube.id)
      const skill = open.findLast(({ level }) => levels.has(level))
      const top = open.at(-1)
      return skill && top ? [{ competence, tube, skill, share: skill.level / top.level }] : []
    })
    .filter(({ skill, share }) => skill.level >= leastLevel && share >= leastShare)
    .toSorted((one, other) => other.share - one.share || other.skill.level - one.skill.level)
    .slice(0, mostTubes)
    .map(({ competence, tube, skill }) => ({ competence, tube, skill }))
}

/**
 * The next rung of tubes that somebody has met and not finished, past what they probably hold: the easiest first, then in
 * the order of the framework.
 */
export function nextTubes(known: readonly Known[], openLevels: number): TubeSkill[] {
  return metTubes(known, openLevels)
    .flatMap(({ competence, knowledge: { tubes, estimates }, tube, open }) => {
      const skill = open.find(({ id, level }) => level > (tubes[tube.id]?.floor ?? 0) && !isProbable(estimates[id]))
      return skill ? [{ competence, tube, skill }] : []
    })
    .toSorted((one, other) => one.skill.level - other.skill.level)
    .slice(0, mostTubes)
}

/** Tubes with an answer, each with its active skills of the open levels, by level. */
function metTubes(known: readonly Known[], openLevels: number) {
  return known.flatMap(({ competence, knowledge }) =>
    competence.tubes
      .filter(({ id }) => (knowledge.tubes[id]?.evidence.length ?? 0) > 0)
      .map((tube) => ({
        competence,
        knowledge,
        tube,
        open: tube.skills
          .filter(({ active, level }) => active && level <= openLevels)
          .toSorted((one, other) => one.level - other.level),
      })),
  )
}
