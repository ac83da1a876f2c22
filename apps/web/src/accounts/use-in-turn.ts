import { type UseMutationOptions, type UseMutationResult, useMutation } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { isApiError } from '../api.ts'

/** What asks for a password to be hashed, for which people wait in line when a crowd comes. */
export type MutationInTurn<Answer, Variables> = UseMutationResult<Answer, Error, Variables> & {
  /** How many seconds away a turn was when it was given, 0 once it has come; null when nobody waits for one. */
  readonly secondsAway: number | null
  /** Waits no more. What the service has begun to do meanwhile may still be done. */
  readonly stop: () => void
}

type Options<Answer, Variables> = Omit<UseMutationOptions<Answer, Error, Variables>, 'mutationFn'> & {
  /** One try. */
  readonly ask: (variables: Variables, signal: AbortSignal) => Promise<Answer>
}

/** After so many turns in vain it is up to the person. */
const mostTurns = 5
/** Turns are in whole seconds, for some twenty people each: they do not come together. In milliseconds. */
const spreadMs = 1_000

/**
 * A mutation that asks, and asks again at the turn that the service gives, as long as it has no room. It needs a
 * `TurnNotice` in its form: the turn ends with that.
 */
export function useInTurn<Answer, Variables>({
  ask,
  ...options
}: Options<Answer, Variables>): MutationInTurn<Answer, Variables> {
  const [secondsAway, setSecondsAway] = useState<number | null>(null)
  // Of somebody who waits, and of nobody else: the first try is not taken back by leaving.
  const waiting = useRef<AbortController | null>(null)

  const mutation = useMutation<Answer, Error, Variables>({
    ...options,
    mutationFn: async (variables) => {
      const controller = new AbortController()
      const { signal } = controller
      try {
        for (let turns = 0; ; turns++) {
          try {
            const answer = await ask(variables, signal)
            signal.throwIfAborted()
            return answer
          } catch (error) {
            const seconds = secondsUntilTurn(error)
            if (seconds === null || turns === mostTurns) throw error
            waiting.current = controller
            setSecondsAway(seconds)
            await pause(seconds * 1_000 + Math.random() * spreadMs, signal)
            setSecondsAway(0)
          }
        }
      } finally {
        if (waiting.current === controller) {
          waiting.current = null
          setSecondsAway(null)
        }
      }
    },
  })

  const { reset } = mutation
  const stop = useCallback(() => {
    if (waiting.current === null) return
    waiting.current.abort()
    waiting.current = null
    setSecondsAway(null)
    reset()
  }, [reset])
  return { ...mutation, secondsAway, stop }
}

function secondsUntilTurn(error: unknown): number | null {
  return isApiError(error) && error.code === 'too-busy' ? (error.problem.retryAfter ?? null) : null
}

/** @throws the reason of the signal when it is aborted */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, ms)
    signal.addEventListener('abort', stop)
  })
}
