// What a scorecard says besides level and pix: how much of them was concluded rather than asked, and what comes next.

import type { Knowledge } from '../adaptive/positioning/knowledge.ts'
import { type CompetenceState, isValidated, standingEvidence } from '../adaptive/positioning/tube-interval.ts'
import type { Competence, Skill, Tube } from '../content/index.ts'
import { competenceScore, exactPix, levelPix, wholePix } from './competence-score.ts'

/**
 * Pix of skills that no right answer was about: a success on a harder skill of the same tube stands for them, or they
 * count by their probability. Together with the skills that were asked they make the pix of the competence, so that what
 * rounding takes away is in this part.
 */
export function inferredPix(competence: Competence, knowledge: Knowledge, openLevels: number): number {
  const asked = competence.tubes.reduce((sum, tube) => {
    const levels = directSuccesses(knowledge.tubes, tube.id)
    return sum + tube.skills.reduce((part, { level, pix }) => part + (levels.has(level) ? pix : 0), 0)
  }, 0)
  return competenceScore(competence, knowledge, openLevels).pix - wholePix(asked, openLevels)
}

/** The levels of a tube that were answered right, and that no newer answer takes back. */
export function directSuccesses(state: CompetenceState, tubeId: string): ReadonlySet<number> {
  const interval = state[tubeId]
  if (!interval) return new Set()
  const successes = standingEvidence(interval.evidence).filter(
    ({ level, right }) => right && isValidated(interval, level),
  )
  return new Set(successes.map(({ level }) => level))
}

export type NextLevel = {
  readonly level: number
  /** Pix that lack to it. */
  readonly missingPix: number
  /** Skills that would make it up: those that are rather not held first, then the easiest, in the order of the tubes. */
  readonly skills: readonly { readonly tube: Tube; readonly skill: Skill }[]
}

/** The level after the one that is reached; null where no level is left that could be reached today. */
export function nextLevel(competence: Competence, knowledge: Knowledge, openLevels: number): NextLevel | null {
  const score = competenceScore(competence, knowledge, openLevels)
  const level = score.level + 1
  if (level > openLevels) return null
  const isReached = (exact: number) => wholePix(exact, openLevels) >= level * levelPix
  const skills: { tube: Tube; skill: Skill }[] = []
  let exact = exactPix(competence, knowledge)
  for (const { tube, skill, estimate } of skillsToCome(competence, knowledge, openLevels)) {
    if (isReached(exact)) break
    skills.push({ tube, skill })
    exact += skill.pix * (1 - estimate)
  }
  return isReached(exact) ? { level, missingPix: level * levelPix - score.pix, skills } : null
}

/** Whether a skill is rather held than not: nobody needs to be told to learn it. */
export function isProbable(estimate: number | undefined): boolean {
  return estimate !== undefined && estimate >= 0.5
}

type SkillToCome = { readonly tube: Tube; readonly skill: Skill; readonly estimate: number }

/** Active skills of the open levels that are not held for sure, the most useful to name first. */
function skillsToCome(
  competence: Competence,
  { tubes, estimates }: Knowledge,
  openLevels: number,
): readonly SkillToCome[] {
  return competence.tubes
    .flatMap((tube) => tube.skills.map((skill) => ({ tube, skill, estimate: estimates[skill.id] ?? 0 })))
    .filter(
      ({ tube, skill }) => skill.active && skill.level <= openLevels && skill.level > (tubes[tube.id]?.floor ?? 0),
    )
    .toSorted(
      (one, other) =>
        Number(isProbable(one.estimate)) - Number(isProbable(other.estimate)) || one.skill.level - other.skill.level,
    )
}
