import { mayHandleMails, mayHandleReports } from '@pix/core/operators'
import type { FastifyInstance } from 'fastify'
import { register } from '../../http/register.ts'
import type { Services } from '../../http/services.ts'
import { mailBacklog } from '../mail-deliveries/backlog.ts'
import { countOpenReports } from '../report-inbox/queries.ts'
import * as contract from './contract.ts'

export function operatorRoutes(app: FastifyInstance, services: Services): void {
  const { pool } = services

  register(app, services, contract.getOverview, async ({ actor: { roles } }) => {
    const [openReports, mail] = await Promise.all([
      mayHandleReports(roles) ? countOpenReports(pool) : null,
      mayHandleMails(roles) ? mailBacklog(pool) : null,
    ])
    return { openReports, mail }
  })
}
