import type { FastifyInstance } from 'fastify'
import { transaction } from '../../database/database.ts'
import { register } from '../../http/register.ts'
import type { Services } from '../../http/services.ts'
import { audit } from '../audit/audit.ts'
import * as contract from './contract.ts'
import * as queries from './queries.ts'

export function termsRoutes(app: FastifyInstance, services: Services): void {
  register(app, services, contract.acceptTerms, async ({ actor, body, now }) => {
    await transaction(services.pool, async (database) => {
      if (await queries.acceptTerms(database, actor.userId, body.version, now)) {
        await audit(database, actor.userId, 'terms-accepted', now)
      }
    })
    return {}
  })
}
