// Learners take turns: after an answer, everybody else comes first. So rows are met again after a while, as when
// people think between two questions, and not at once.
import type { Learner } from '../population/learners.ts'

/** A learner's next answer. */
export type Turn = { readonly learner: Learner; readonly step: number }

export type Queue = {
  /** Null when everybody is done or has an answer under way. */
  readonly take: () => Turn | null
  /** The turn was answered: its learner may go on. */
  readonly done: (turn: Turn) => void
}

export function queueOf(learners: readonly Learner[]): Queue {
  let turns: Turn[] = learners.map((learner) => ({ learner, step: 0 }))
  let next: Turn[] = []
  let place = 0
  return {
    take: () => {
      if (place === turns.length) {
        turns = next
        next = []
        place = 0
      }
      const turn = turns[place]
      if (!turn) return null
      place += 1
      return turn
    },
    done: ({ learner, step }) => {
      if (step + 1 < learner.bodies.length) next.push({ learner, step: step + 1 })
    },
  }
}
