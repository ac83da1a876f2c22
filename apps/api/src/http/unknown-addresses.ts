import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendProblem } from './problem.ts'
import { Refusal } from './refusal.ts'

/**
 * Addresses that do not exist, or not for this method: call it before the routes are declared.
 * @param asPage answers a person who opened the address; returns false when the request is not one
 */
export function answerUnknownAddresses(
  app: FastifyInstance,
  asPage: (request: FastifyRequest, reply: FastifyReply) => boolean,
): void {
  const known: { readonly method: string; readonly path: RegExp }[] = []
  app.addHook('onRoute', ({ method, url }) => {
    const path = new RegExp(
      `^${url
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/\\\*/g, '.*')
        .replace(/:[a-zA-Z]+/g, '[^/]+')}$`,
    )
    for (const one of [method].flat()) known.push({ method: one, path })
  })
  app.setNotFoundHandler((request, reply) => {
    const requested = request.url.split('?')[0] ?? '/'
    const allowed = known.filter(({ path }) => path.test(requested)).map(({ method }) => method)
    if (allowed.length === 0 && asPage(request, reply)) return
    if (allowed.length > 0) reply.header('allow', [...new Set(allowed)].join(', '))
    sendProblem(new Refusal(allowed.length > 0 ? 'method-not-allowed' : 'route-not-found'), request, reply)
  })
}
