// What a scorecard says besides level and pix: how much of them was concluded rather than asked, and what comes next.

import { type CompetenceState, isValidated, standingEvidence } from '../adaptive/positioning/tube-interval.ts'
import type { Competence, Skill, Tube } from '../content/index.ts'
import { competenceScore, levelPix, wholePix } from './competence-score.ts'

/**
 * Pix of skills that no answer was about: a success on a harder skill of the same tube stands for them. Together with
 * the skills that were asked they make the pix of the competence, so that what rounding takes away is in this part.
 */
export function inferredPix(competence: Competence, state: CompetenceState, openLevels: number): number {
  const asked = competence.tubes.reduce((sum, tube) => {
    const levels = directSuccesses(state, tube.id)
    return sum + tube.skills.reduce((part, { level, pix }) => part + (levels.has(level) ? pix : 0), 0)
  }, 0)
  return competenceScore(competence, state, openLevels).pix - wholePix(asked, openLevels)
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
  /** Skills that would make it up, the easiest first, in the order of the tubes. */
  readonly skills: readonly { readonly tube: Tube; readonly skill: Skill }[]
}

/** The level after the one that is reached; null where no level is left that could be reached today. */
export function nextLevel(competence: Competence, state: CompetenceState, openLevels: number): NextLevel | null {
  const score = competenceScore(competence, state, openLevels)
  const level = score.level + 1
  if (level > openLevels) return null
  const missingPix = level * levelPix - score.pix
  const skills: { tube: Tube; skill: Skill }[] = []
  let sum = 0
  for (const one of skillsToCome(competence, state, openLevels)) {
    if (sum >= missingPix) break
    skills.push(one)
    sum += one.skill.pix
  }
  return wholePix(sum, openLevels) >= missingPix ? { level, missingPix, skills } : null
}

/** Active skills of the open levels that are not held, by level, then in the order of the tubes. */
function skillsToCome(
  competence: Competence,
  state: CompetenceState,
  openLevels: number,
): { tube: Tube; skill: Skill }[] {
  return competence.tubes
    .flatMap((tube) => tube.skills.map((skill) => ({ tube, skill })))
    .filter(
      ({ tube, skill }) => skill.active && skill.level <= openLevels && skill.level > (state[tube.id]?.floor ?? 0),
    )
    .toSorted((one, other) => one.skill.level - other.skill.level)
}
