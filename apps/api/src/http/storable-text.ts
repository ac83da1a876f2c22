import type { FastifyInstance } from 'fastify'
import { Refusal } from './refusal.ts'

/**
 * Refuses text that PostgreSQL cannot store: the character U+0000, and half of a surrogate pair. After the form of the
 * request was checked, so that what is looked through is no deeper than its schema.
 */
export function refuseUnstorableText(app: FastifyInstance): void {
  app.addHook('preHandler', ({ params, query, body }, _reply, done) => {
    if ([params, query, body].every(isStorable)) return done()
    const detail = 'Text may hold neither the character U+0000 nor half of a surrogate pair.'
    done(new Refusal('invalid-request', { detail }))
  })
}

/** Of a text, or of every text inside. */
export function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0')
  return typeof value !== 'object' || value === null || Object.values(value).every(isStorable)
}
