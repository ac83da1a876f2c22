// Starting a competence again from zero. Nothing is erased: what was answered can still be read, it no longer counts.
import { resetFrom } from '@pix/core/assessments'
import type { FastifyInstance } from 'fastify'
import { transaction } from '../../database/database.ts'
import { refuse } from '../../http/refusal.ts'
import { register } from '../../http/register.ts'
import type { Services } from '../../http/services.ts'
import { audit } from '../audit/audit.ts'
import * as contract from './contract.ts'
import * as queries from './queries.ts'

export function resetRoutes(app: FastifyInstance, services: Services): void {
  const { pool, releases } = services

  register(app, services, contract.resetCompetence, async ({ actor, body: { competenceId }, now }) => {
    if (!releases.current.competences.has(competenceId)) refuse(contract.resetCompetence, 'competence-not-found')
    const found = await queries.findResettable(pool, actor.userId, competenceId)
    const from = found && resetFrom({ test: found.test, lastAnswerAt: found.last_answer_at.getTime() })
    if (!found || from === null) refuse(contract.resetCompetence, 'nothing-to-reset')
    if (now.getTime() < from) refuse(contract.resetCompetence, 'reset-too-early')
    const isDone = await transaction(pool, async (database) => {
      const reset = { userId: actor.userId, competenceId, sequence: found.sequence }
      if (!(await queries.resetCompetence(database, reset, now))) return false
      await audit(database, actor.userId, 'competence-reset', now)
      return true
    })
    // Somebody answers in another tab: the competence is in use.
    if (!isDone) refuse(contract.resetCompetence, 'reset-too-early')
    return {}
  })
}
