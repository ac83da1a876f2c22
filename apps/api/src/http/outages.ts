import type { FastifyInstance } from 'fastify'
import { DatabaseUnavailable } from '../database/database.ts'

const quietMs = 10_000

/** Writes that the database is away to the log, with how many requests missed it: not one line for each of them. */
export function reportOutages(app: FastifyInstance): void {
  let missed = 0
  let writtenAt = Number.NEGATIVE_INFINITY
  app.addHook('onError', async (request, _reply, error: Error) => {
    if (!(error instanceof DatabaseUnavailable)) return
    missed += 1
    const now = performance.now()
    if (now - writtenAt < quietMs) return
    request.log.error({ reason: error.message, requests: missed }, 'the database cannot be reached')
    missed = 0
    writtenAt = now
  })
}
