// Pix and levels of a competence. Source of the numbers: the reference service's published scoring (8 pix a level,
// min(4, 8 / n) a skill), see docs/measurement.md.

import type { Knowledge } from '../adaptive/positioning/knowledge.ts'
import { isValidated } from '../adaptive/positioning/tube-interval.ts'
import type { Competence } from '../content/index.ts'

/** Pix in one level of one competence. */
export const levelPix = 8

/** The most one skill can be worth: a level with a single skill cannot be reached whole. */
const mostPixOfOneSkill = 4

/**
 * Worth of a skill in pix.
 * @param activeSkills number of active skills of its level in its competence, the skill included; 0 gives 0
 */
export function skillWorth(activeSkills: number): number {
  return activeSkills === 0 ? 0 : Math.min(mostPixOfOneSkill, levelPix / activeSkills)
}

export type CompetenceScore = {
  /** Whole pix earned, 0 to 8 × open levels. */
  readonly pix: number
  /** 0 to the highest open level. */
  readonly level: number
}

/**
 * Sums the worth of validated skills, and of each other one its worth × the probability that the last test left to it:
 * pix = min(⌊Σ⌋, 8 × open levels), level = ⌊pix / 8⌋.
 *
 * While another test asks about such a skill its estimate stands, even when it turns out not to be held: within a test pix
 * can only rise. The end of that test brings estimates of its own.
 */
export function competenceScore(competence: Competence, knowledge: Knowledge, openLevels: number): CompetenceScore {
  const pix = wholePix(exactPix(competence, knowledge), openLevels)
  return { pix, level: Math.floor(pix / levelPix) }
}

/** Before what is told of it: neither whole nor capped. */
export function exactPix(competence: Competence, { tubes, estimates }: Knowledge): number {
  let exact = 0
  for (const tube of competence.tubes) {
    const interval = tubes[tube.id]
    for (const { id, level, pix } of tube.skills) {
      exact += interval && isValidated(interval, level) ? pix : pix * (estimates[id] ?? 0)
    }
  }
  return exact
}

/** The most that can be earned in a competence today: the worth of its active skills of the open levels, capped likewise. */
export function openPix({ tubes }: Competence, openLevels: number): number {
  const open = tubes.flatMap(({ skills }) => skills).filter(({ level }) => level <= openLevels)
  return wholePix(
    open.reduce((sum, { pix }) => sum + pix, 0),
    openLevels,
  )
}

/** What people are told of a sum of worths: whole pix, and no more than the open levels hold. */
export function wholePix(exact: number, openLevels: number): number {
  // The worths are fractions such as 8 / 3: three of them must make 8, not 7.999….
  return Math.min(Math.floor(exact + 1e-9), levelPix * openLevels)
}
