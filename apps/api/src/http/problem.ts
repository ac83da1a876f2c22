// Turns whatever went wrong into problem+json, or into a page when a person opened an address.
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { DatabaseUnavailable } from '../database/database.ts'
import type { Problem } from './contract.ts'
import { type ErrorCode, errorCodes } from './error-codes.ts'
import { Refusal } from './refusal.ts'

const retryAfterSeconds = 2

const codesOfFastify: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_VALIDATION: 'invalid-request',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed-json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed-json',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalid-request',
  FST_ERR_BAD_URL: 'invalid-request',
  FST_ERR_MAX_PARAM_LENGTH: 'route-not-found',
}

/** What is counted rather than written down each time: see outages.ts. */
const counted: ReadonlySet<ErrorCode> = new Set(['database-unavailable', 'too-busy'])

export function sendProblem(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): void {
  const { code, ...details } = describe(error)
  const { status, title } = errorCodes[code]
  if (code === 'internal-error') request.log.error({ err: error }, 'a request failed')
  else if (status >= 500 && !counted.has(code))
    request.log.warn({ code, reason: error.message }, 'a request could not be served')
  const retryAfter = details.retryAfter ?? (status === 503 ? retryAfterSeconds : null)
  if (retryAfter !== null) reply.header('retry-after', String(retryAfter))
  const problem: Problem = {
    type: `/problems/${code}`,
    title,
    status,
    code,
    ...details,
    traceId: request.id,
  }
  reply
    .code(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(problem)
}

function describe(error: FastifyError | Error): { code: ErrorCode } & Refusal['details'] {
  if (error instanceof Refusal) return { code: error.code, ...error.details }
  if (error instanceof DatabaseUnavailable) return { code: 'database-unavailable' }
  const fastifyCode = 'code' in error ? error.code : ''
  const code = codesOfFastify[fastifyCode]
  if (code !== undefined) return { code, detail: error.message }
  if ('statusCode' in error && error.statusCode === 400) return { code: 'malformed-json', detail: error.message }
  return { code: 'internal-error' }
}
