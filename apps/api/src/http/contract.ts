// A route is described once: the API checks what comes in and lets out only what the response schema names, the web
// app calls it with its types, OpenAPI is made of it. Contract files import nothing of the server.
import { type Static, type TSchema, Type } from 'typebox'
import type { ErrorCode } from './error-codes.ts'

/**
 * Who may call a route. `anonymous` is a person who tries without an account; `one-time` one who signed in with a one-time
 * password, and has to choose their own before anything else; `operator` is a user with a role.
 */
type ActorKind = 'public' | 'anonymous' | 'one-time' | 'user' | 'operator'

export type RouteContract = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** With parameters as `:name`. */
  readonly url: string
  /** One sentence for the documentation. */
  readonly summary: string
  readonly actors: readonly ActorKind[]
  readonly params?: TSchema
  readonly query?: TSchema
  readonly body?: TSchema
  /** Largest body in bytes; 4 kB unless said. */
  readonly bodyLimit?: number
  readonly status?: 200 | 201
  /** False where a call does not show that somebody is there: it prolongs no login. */
  readonly isActivity?: boolean
  /** Of what it answers, where that is a file rather than JSON. */
  readonly mediaType?: 'application/pdf'
  readonly response: TSchema
  /** Refusals besides those of every route. */
  readonly errors: readonly ErrorCode[]
}

export function route<const Contract extends RouteContract>(contract: Contract): Contract {
  return contract
}

type Part<Contract, Name extends string> = Contract extends { readonly [Key in Name]: infer Schema extends TSchema }
  ? Static<Schema>
  : undefined

export type ParamsOf<Contract> = Part<Contract, 'params'>
export type QueryOf<Contract> = Part<Contract, 'query'>
export type BodyOf<Contract> = Part<Contract, 'body'>
export type ResponseOf<Contract extends RouteContract> = Static<Contract['response']>
export type ErrorOf<Contract extends RouteContract> = Contract['errors'][number]

/** What a refused request gets, as application/problem+json (RFC 9457). */
export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    /** One of the codes of `error-codes.ts`. */
    code: Type.String(),
    /** What exactly is wrong in this request. */
    detail: Type.Optional(Type.String()),
    /** For `password-too-weak`: each rule that is not followed. */
    problems: Type.Optional(Type.Array(Type.String())),
    /** For `wrong-email-or-password`: how many more may be tried before the account takes a pause. */
    remainingTries: Type.Optional(Type.Integer()),
    /** For `sign-in-paused` and `too-busy`: seconds until the next try. */
    retryAfter: Type.Optional(Type.Integer()),
    /** Finds the request in the logs. */
    traceId: Type.String(),
  },
  { additionalProperties: false },
)
export type Problem = Static<typeof Problem>

/** Of a request with an answer, in bytes: the log of a simulator (60,000 signs), whose quotation marks are escaped. */
export const answerLimit = 128 * 1024

/** An id, in lower case: one id has one form. */
export const Uuid = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' })

export const Nothing = Type.Object({}, { additionalProperties: false })
