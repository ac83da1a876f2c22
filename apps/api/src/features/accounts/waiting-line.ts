import { hasRoom, nextTurn, paceAfter } from '@pix/core/accounts'
import { Refusal } from '../../http/refusal.ts'

export type WaitingLine = {
  /** @throws {Refusal} `too-busy`, with the seconds until there is room, when too many wait already */
  readonly run: <Result>(work: () => Promise<Result>) => Promise<Result>
  /** How many work at this moment, and how many wait for it. */
  readonly running: () => number
  readonly waiting: () => number
}

/** On a machine that is busy a hash takes long, and resting as long would help nobody. In milliseconds. */
const longestRest = 50

/** Until a line knows how long one takes to leave it, in milliseconds. */
const firstPace = 50

/**
 * Lets so many work at the same time, the others one after the other in the order in which they came.
 * @param rest before the next one, as a share of the time that the work took
 */
export function createLine(atOnce: number, mostInLine: number, rest = 0): WaitingLine {
  let running = 0
  const line: (() => void)[] = []
  let pace = firstPace
  let passedAt: number | null = null
  let lastTurn = Number.NEGATIVE_INFINITY

  const turnAway = (): never => {
    const now = performance.now()
    lastTurn = nextTurn(now, lastTurn, { waiting: line.length, pace })
    throw new Refusal('too-busy', { retryAfter: Math.ceil((lastTurn - now) / 1000) })
  }
  const pass = (began: number): void => {
    const ended = performance.now()
    if (passedAt !== null) pace = paceAfter(pace, ended - passedAt)
    const next = line.shift()
    passedAt = next ? ended : null
    // The turn passes from one to the next: nobody who comes at this moment can take it as well.
    if (!next) running -= 1
    else if (rest === 0) next()
    else setTimeout(next, Math.min(longestRest, (ended - began) * rest))
  }

  return {
    run: async (work) => {
      if (running < atOnce) running += 1
      else {
        if (!hasRoom({ waiting: line.length, pace }, mostInLine)) turnAway()
        await new Promise<void>((resolve) => line.push(resolve))
      }
      const began = performance.now()
      try {
        return await work()
      } finally {
        pass(began)
      }
    },
    running: () => running,
    waiting: () => line.length,
  }
}
