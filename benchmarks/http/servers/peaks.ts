// The most that the service ever did at once, as seen every few milliseconds.
import { hashingLoad } from '../../../apps/api/src/features/accounts/password-hashing.ts'

const everyMs = 4

export type Peaks = {
  /** Passwords hashed at the same time, and waiting for it. */
  readonly hashing: number
  readonly waiting: number
  /** Of the whole process, in MiB. */
  readonly memory: number
}

let seen: Peaks = { hashing: 0, waiting: 0, memory: 0 }
let isWatching = false

/** Begins anew. */
export function watchPeaks(): void {
  seen = { hashing: 0, waiting: 0, memory: 0 }
  if (!isWatching) setInterval(look, everyMs)
  isWatching = true
}

export function peaks(): Peaks {
  return seen
}

function look(): void {
  const { running, waiting } = hashingLoad()
  seen = {
    hashing: Math.max(seen.hashing, running),
    waiting: Math.max(seen.waiting, waiting),
    memory: Math.max(seen.memory, Math.round(process.memoryUsage.rss() / 2 ** 20)),
  }
}
