// A few hundred beginnings of tests, that the whole population is copied from.
import { type CompetenceState, stateFromAnswers } from '@pix/core/adaptive'
import type { NewQuestion } from '../../../apps/api/src/features/assessments/queries.ts'
import type { IndexedRelease } from '../../../apps/api/src/features/releases/indexed-release.ts'
import { idOfMoment } from './ids.ts'
import { play, playableCompetences, type Step } from './play.ts'

export type Prototype = {
  readonly competenceId: string
  readonly steps: readonly Step[]
  readonly waiting: NewQuestion
  readonly state: CompetenceState
}

export const answersEach = 10
/** By the policy of the service hardly a test would have so many questions. */
const longerPolicy = { name: 'reference' } as const
const wanted = 300
const mostTries = 20_000

/** Histories of ten answers after which a question still waits. */
export function makePrototypes(release: IndexedRelease): Prototype[] {
  const competences = playableCompetences(release)
  const prototypes: Prototype[] = []
  for (let number = 0; number < mostTries && prototypes.length < wanted; number++) {
    const competenceId = competences[number % competences.length] ?? ''
    const who = { assessmentId: idOfMoment(Date.now()), competenceId, policy: longerPolicy, level: number % 8 }
    const { steps, waiting, state } = play(release, who, answersEach)
    if (waiting) prototypes.push({ competenceId, steps, waiting, state: rebuilt(steps, state) })
  }
  if (prototypes.length === 0) throw new Error(`no test of this release lasts longer than ${answersEach} questions`)
  return prototypes
}

/** The state by the rule that defines it; playing must have led to the same. */
function rebuilt(steps: readonly Step[], played: CompetenceState): CompetenceState {
  const state = stateFromAnswers(
    steps.map(({ question, outcome }) => ({
      tubeId: question.tubeId,
      level: question.level,
      right: outcome === 'right',
    })),
  )
  if (JSON.stringify(state) !== JSON.stringify(played))
    throw new Error('a played state differs from the one its answers give')
  return state
}
