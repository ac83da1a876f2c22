import { useEffect, useRef, useState } from 'react'
import { isApiError } from '../api.ts'

/** The turn that the service gave to somebody who came with a crowd. */
export type Turn = {
  /** How many seconds away it was when it was given; null when nobody waits for one. */
  readonly secondsAway: number | null
  /**
   * Asks, and asks again at the turn that the service gives, as long as it has no room.
   * @throws what `ask` throws otherwise; the reason of the signal after `stop`, or once the page is left
   */
  readonly inTurn: <Answer>(ask: () => Promise<Answer>) => Promise<Answer>
  readonly stop: () => void
}

/** After so many turns in vain it is up to the person. */
const mostTurns = 5
/** Turns are in whole seconds, for some twenty people each: they do not come together. In milliseconds. */
const spreadMs = 1_000

export function useTurn(): Turn {
  const [secondsAway, setSecondsAway] = useState<number | null>(null)
  const waiting = useRef(new AbortController())

  useEffect(() => () => waiting.current.abort(), [])

  const inTurn = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    waiting.current = new AbortController()
    const { signal } = waiting.current
    try {
      for (let turns = 0; ; turns++) {
        try {
          return await ask()
        } catch (error) {
          const seconds = secondsUntilTurn(error)
          if (seconds === null || turns === mostTurns || signal.aborted) throw error
          setSecondsAway(seconds)
          await pause(seconds * 1_000 + Math.random() * spreadMs, signal)
        }
      }
    } finally {
      setSecondsAway(null)
    }
  }

  return { secondsAway, inTurn, stop: () => waiting.current.abort() }
}

function secondsUntilTurn(error: unknown): number | null {
  return isApiError(error) && error.code === 'too-busy' ? (error.problem.retryAfter ?? null) : null
}

/** @throws the reason of the signal when it is aborted */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
}
