import type { FastifyInstance, FastifyRequest } from 'fastify'
import { DatabaseUnavailable } from '../database/database.ts'
import { Refusal } from './refusal.ts'

const quietMs = 10_000

/** Writes to the log that the database is away, or that a crowd signs in, with how many requests met it: not a line each. */
export function reportOutages(app: FastifyInstance): void {
  const noteOutage = quietly((request, { message }, requests) =>
    request.log.error({ reason: message, requests }, 'the database cannot be reached'),
  )
  const noteCrowd = quietly((request, _error, requests) =>
    request.log.warn({ requests }, 'people who sign in are told to wait'),
  )
  app.addHook('onError', async (request, _reply, error: Error) => {
    if (error instanceof DatabaseUnavailable) noteOutage(request, error)
    else if (error instanceof Refusal && error.code === 'too-busy') noteCrowd(request, error)
  })
}

/** Notes at once, then counts for a while before it notes again. */
function quietly(
  note: (request: FastifyRequest, error: Error, requests: number) => void,
): (request: FastifyRequest, error: Error) => void {
  let met = 0
  let notedAt = Number.NEGATIVE_INFINITY
  return (request, error) => {
    met += 1
    const now = performance.now()
    if (now - notedAt < quietMs) return
    note(request, error, met)
    met = 0
    notedAt = now
  }
}
