// What people say is wrong with a question, and what became of it. The question, its version and the browser are known
// here: nobody has to describe them.
import { hasHelp, isPossibleReport, reportDay, reportsPerDay } from '@pix/core/reports'
import type { FastifyInstance } from 'fastify'
import { type Database, transaction } from '../../database/database.ts'
import { browserOf } from '../../http/login.ts'
import { Refusal, refuse } from '../../http/refusal.ts'
import { register } from '../../http/register.ts'
import type { Services } from '../../http/services.ts'
import { lockUsers } from '../accounts/queries.ts'
import { findAssessment } from '../assessments/queries.ts'
import { challengeOf } from '../assessments/question.ts'
import { secretChallenges } from '../assessments/secret-challenges.ts'
import { findExercise } from '../exercises/queries.ts'
import * as contract from './contract.ts'
import { ownReports } from './own-reports.ts'
import * as queries from './queries.ts'

export function problemReportRoutes(app: FastifyInstance, services: Services): void {
  const { pool, config, releases } = services

  register(app, services, contract.sendReport, async ({ actor, body, now, request }) => {
    const { run, position, place, category, detail } = body
    const text = body.text.trim()
    if (!isPossibleReport(place, category, detail)) refuse(contract.sendReport, 'report-not-possible')
    // What can be tried at once says by itself what is wrong.
    if (text === '' && !hasHelp(category, detail)) refuse(contract.sendReport, 'report-without-words')
    const report = { ...body, text, ...browserOf(request) }

    const isVerified = await transaction(pool, async (database) => {
      // Reports of one person take turns, so that as many as are allowed are counted.
      if ((await lockUsers(database, [actor.userId])).length === 0) throw new Refusal('login-required')
      const since = new Date(now.getTime() - reportDay)
      const reporter = await queries.findReporter(database, actor.userId, body.reportId, since)
      if (reporter.is_known) return reporter.is_verified
      if (reporter.sent >= reportsPerDay) refuse(contract.sendReport, 'too-many-reports')
      const question = await queries.findReportedQuestion(database, actor.userId, run, position)
      if (!question) refuse(contract.sendReport, await missing(database, actor.userId, run))
      const challenge = challengeOf(await releases.get(question.release_hash), question.challenge_id)
      // A timed question that has not begun shows nothing of itself, among reports neither.
      if (challenge.timer !== undefined && !question.is_met) refuse(contract.sendReport, 'question-not-found')
      // Nor does one of an exercise that a test asks too: the reports of a person show what it asked.
      if (run.kind === 'exercise' && (await secretChallenges(database, actor.userId)).has(challenge.id))
        refuse(contract.sendReport, 'question-waits-in-test')
      await queries.insertReport(database, actor.userId, report, question, now)
      return reporter.is_verified
    })
    return { replyComes: isVerified && config.sendsMail ? ('by-mail' as const) : ('on-page' as const) }
  })

  register(app, services, contract.listOwnReports, async ({ actor, query }) => {
    return { reports: await ownReports(services, actor.userId, query.language) }
  })
}

/** Why a question that was not found is not there. */
async function missing(database: Database, userId: string, { kind, runId }: contract.Run) {
  if (kind === 'assessment')
    return (await findAssessment(database, userId, runId)) ? 'question-not-found' : 'assessment-not-found'
  return (await findExercise(database, userId, runId)) ? 'question-not-found' : 'exercise-not-found'
}
