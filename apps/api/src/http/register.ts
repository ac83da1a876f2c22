// Mounts a contract on Fastify with its handler: the compiler holds the handler to the contract, and Fastify checks
// each request and serializes only what the response schema names.
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify'
import { listRoles } from '../features/operators/queries.ts'
import type { BodyOf, ParamsOf, QueryOf, ResponseOf, RouteContract } from './contract.ts'
import { Problem } from './contract.ts'
import { type Actor, actorOfToken, loginCookie, type Operator, sendLogin } from './login.ts'
import { Refusal } from './refusal.ts'
import type { Services } from './services.ts'

type ActorOf<Contract extends RouteContract> = 'public' extends Contract['actors'][number]
  ? Actor | null
  : Contract['actors'][number] extends 'operator'
    ? Operator
    : Actor

export type Call<Contract extends RouteContract> = {
  readonly params: ParamsOf<Contract>
  readonly query: QueryOf<Contract>
  readonly body: BodyOf<Contract>
  readonly actor: ActorOf<Contract>
  /** The moment of the request: the only clock that rules may see. */
  readonly now: Date
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

const smallBody = 4096

export function register<Contract extends RouteContract>(
  app: FastifyInstance,
  services: Services,
  contract: Contract,
  handler: (call: Call<Contract>) => Promise<ResponseOf<Contract>>,
): void {
  const status = contract.status ?? 200
  app.route({
    method: contract.method,
    url: contract.url,
    bodyLimit: contract.bodyLimit ?? smallBody,
    schema: schemaOf(contract),
    handler: async (request, reply) => {
      const now = services.clock()
      const actor = await authorize(services, contract, request, reply, now)
      reply.code(status).header('cache-control', 'no-store')
      if (contract.mediaType) reply.type(contract.mediaType)
      // The one place where what Fastify checked at run time meets the types of the contract.
      return handler({
        params: request.params,
        query: request.query,
        body: request.body,
        actor,
        now,
        request,
        reply,
      } as Call<Contract>)
    },
  })
}

/** What Fastify checks and serializes with, and what the documentation is made of. */
export function schemaOf(contract: RouteContract): FastifySchema & { operationId: string; summary: string } {
  return {
    operationId: `${contract.method.toLowerCase()} ${contract.url}`,
    summary: contract.summary,
    ...(contract.params ? { params: contract.params } : {}),
    ...(contract.query ? { querystring: contract.query } : {}),
    ...(contract.body ? { body: contract.body } : {}),
    response: { [contract.status ?? 200]: answerOf(contract), default: Problem },
  }
}

/** A file is sent as it is. */
function answerOf({ mediaType, response }: RouteContract): object {
  return mediaType ? { content: { [mediaType]: { schema: response } } } : response
}

async function authorize(
  { pool, config }: Services,
  { actors: allowed, isActivity = true }: RouteContract,
  request: FastifyRequest,
  reply: FastifyReply,
  now: Date,
): Promise<Actor | Operator | null> {
  const token = request.cookies[loginCookie]
  const login = token ? await actorOfToken(pool, token, { now, isActivity }) : null
  if (token && login?.prolonged) sendLogin(reply, config.publicUrl, token, login.prolonged, now)
  const actor = login?.actor ?? null
  if (actor?.kind === 'one-time' && !allowed.includes('one-time')) {
    if (allowed.includes('public')) return null
    throw new Refusal('password-change-required')
  }
  if (allowed.includes('public')) return actor
  if (!actor) throw new Refusal('login-required')
  if (allowed.includes(actor.kind)) return actor
  if (!allowed.includes('operator')) throw new Refusal('registered-only')
  const roles = actor.kind === 'user' ? await listRoles(pool, actor.userId) : []
  if (roles.length === 0) throw new Refusal('operators-only')
  return { ...actor, kind: 'operator', roles }
}
