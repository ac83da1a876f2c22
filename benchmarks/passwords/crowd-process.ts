// A crowd that signs in at the same moment, in a process of its own. Whoever is told that the service is busy tries again,
// as people do; some send a password of a million signs.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Problem } from '../../apps/api/src/http/contract.ts'
import { serve } from '../child.ts'
import { openConnection } from '../http/load/connection.ts'
import { password } from './accounts.ts'

/** Our page waits as long as the service asks, and up to so much longer. In milliseconds. */
const spreadMs = 1_000
/** One of so many does not wait for it, but opens the page anew and tries again: after so long and up to twice. */
const impatientEach = 10
const impatienceMs = 4_000
/** One of so many sends a password that nobody has. */
const oversizedEach = 20
const oversized = 'x'.repeat(1_000_000)

export type Crowd = {
  readonly signedIn: number
  /** Those who were still told to wait when the time was up. */
  readonly gaveUp: number
  /** Tries that were told to come back. */
  readonly toldToWait: number
  /** Passwords of a million signs, and how many of them were refused for their size. */
  readonly oversized: number
  readonly refusedForSize: number
  readonly seconds: number
  /** Anything else, the first of them. */
  readonly failure: string | null
}

const api = {
  /** @param mostSeconds after so long, whoever is told to wait goes home */
  signIn: async (origin: string, emails: readonly string[], mostSeconds: number): Promise<Crowd> => {
    const began = performance.now()
    let toldToWait = 0
    let signedIn = 0
    let gaveUp = 0
    let refusedForSize = 0
    let failure: string | null = null
    const comeIn = async (email: string, place: number): Promise<void> => {
      for (;;) {
        const { status, retryAfter } = await post(origin, { identifier: email, password, remember: false })
        if (status === 201) signedIn += 1
        else if (status === 503) toldToWait += 1
        else failure ??= `status ${status}`
        if (status !== 503) return
        if (performance.now() - began > mostSeconds * 1_000) {
          gaveUp += 1
          return
        }
        const isImpatient = place % impatientEach === 0
        await sleep(isImpatient ? impatienceMs * (1 + Math.random()) : retryAfter * 1_000 + spreadMs * Math.random())
      }
    }
    const flood = async (email: string): Promise<void> => {
      const { status } = await post(origin, { identifier: email, password: oversized, remember: false })
      if (status === 413) refusedForSize += 1
      else failure ??= `a million signs: status ${status}`
    }
    const flooding = emails.filter((_, place) => place % oversizedEach === 0)
    const results = await Promise.allSettled([...emails.map(comeIn), ...flooding.map(flood)])
    const broken = results.find(({ status }) => status === 'rejected')
    if (broken?.status === 'rejected') failure ??= String(broken.reason)
    const seconds = Math.round((performance.now() - began) / 100) / 10
    return { signedIn, gaveUp, toldToWait, oversized: flooding.length, refusedForSize, seconds, failure }
  },
}
export type CrowdApi = typeof api

async function post(origin: string, body: object): Promise<{ status: number; retryAfter: number }> {
  const json = JSON.stringify(body)
  const connection = await openConnection(origin)
  try {
    const head = `POST /api/logins HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(json)}\r\n\r\n`
    const response = await connection.send(Buffer.from(head + json))
    const { retryAfter = 0 }: Partial<Problem> = response.status === 503 ? JSON.parse(response.body.toString()) : {}
    return { status: response.status, retryAfter }
  } finally {
    connection.close()
  }
}

serve(api)
