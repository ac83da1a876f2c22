// Sends an answer until the server has taken or refused it, however long the line is down.
import { isApiError } from '../api.ts'
import { retryWaitMs } from '../retry-wait.ts'

const waits = { firstMs: 1_000, longestMs: 30_000 }

// What may pass by itself. `unknown` is what a proxy says when the server behind it is away.
const passing: ReadonlySet<string> = new Set([
  'no-connection',
  'database-unavailable',
  'too-busy',
  'internal-error',
  'unknown',
])

function mayPass(error: unknown): boolean {
  return isApiError(error) && passing.has(error.code)
}

/** Until the time is over, the device says that it is online again, or somebody asks for it. */
function pause(ms: number, signal: AbortSignal, wake: EventTarget): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      window.removeEventListener('online', done)
      wake.removeEventListener('now', done)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    window.addEventListener('online', done)
    wake.addEventListener('now', done)
    signal.addEventListener('abort', done)
  })
}

/**
 * Sends the same answer, with the same id, as often as it takes.
 * @param post one try
 * @param wake an event `now` cuts the wait short
 * @throws {ApiError} when the server refuses the answer, or the signal's reason when it is aborted
 */
export async function sendAnswer<Acknowledged>(
  post: (signal: AbortSignal) => Promise<Acknowledged>,
  { signal, wake, onWait }: { signal: AbortSignal; wake: EventTarget; onWait: () => void },
): Promise<Acknowledged> {
  for (let failures = 0; ; failures++) {
    try {
      return await post(signal)
    } catch (error) {
      if (signal.aborted || !mayPass(error)) throw error
    }
    onWait()
    await pause(retryWaitMs(failures, waits, Math.random()), signal, wake)
    signal.throwIfAborted()
  }
}
