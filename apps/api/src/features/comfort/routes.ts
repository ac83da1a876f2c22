import type { FastifyInstance } from 'fastify'
import { register } from '../../http/register.ts'
import type { Services } from '../../http/services.ts'
import * as contract from './contract.ts'
import { putComfort } from './queries.ts'

export function comfortRoutes(app: FastifyInstance, services: Services): void {
  register(app, services, contract.keepComfort, async ({ actor, body, now }) => {
    await putComfort(services.pool, actor.userId, body, now)
    return {}
  })
}
