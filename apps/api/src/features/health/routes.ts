import type { FastifyInstance } from 'fastify'
import { maybeRow, statement } from '../../database/database.ts'
import { register } from '../../http/register.ts'
import type { Services } from '../../http/services.ts'
import { getHealth } from './contract.ts'

const ping = statement<{ one: number }>('ping', 'select 1 as one')

export function healthRoutes(app: FastifyInstance, services: Services): void {
  register(app, services, getHealth, async () => {
    await maybeRow(services.pool, ping, [])
    return { status: 'ok' as const, release: services.releases.current.release.hash }
  })
}
