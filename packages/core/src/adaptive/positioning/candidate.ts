// What positioning chooses from, what it must know to choose, and what it answers: the same for both policies.
import type { ItemKind } from '../../items/index.ts'
import type { CompetenceState } from './tube-interval.ts'

/** A challenge that may be asked. `level` is its skill's, 1 to 8. */
export type Candidate = {
  readonly challengeId: string
  readonly skillId: string
  readonly tubeId: string
  readonly level: number
  readonly kind: ItemKind
  readonly timed: boolean
}

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
