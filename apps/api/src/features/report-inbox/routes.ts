// What people reported, for those who look after the questions: by challenge, with the question as it was asked. Operators
// see no names and no addresses: a reply finds its way by itself.
import { linesPerPage, mayHandleReports } from '@pix/core/operators'
import type { FastifyInstance } from 'fastify'
import { transaction } from '../../database/database.ts'
import type { Operator } from '../../http/login.ts'
import { Refusal, refuse } from '../../http/refusal.ts'
import { register } from '../../http/register.ts'
import type { Services } from '../../http/services.ts'
import { correctionView } from '../assessments/correction.ts'
import { challengeOf } from '../assessments/question.ts'
import { mailQueue } from '../mail/mail-queue.ts'
import { writeDown } from '../operators/queries.ts'
import * as contract from './contract.ts'
import * as queries from './queries.ts'
import { receivedReportView, reportedChallengeView } from './views.ts'

export function reportInboxRoutes(app: FastifyInstance, services: Services): void {
  const { pool, releases, jobs, config } = services

  register(app, services, contract.listReportedChallenges, async ({ actor, query }) => {
    refuseOthers(actor)
    const groups = await queries.listGroups(pool, filterOf(query))
    const challenges = await Promise.all(
      groups.map(async (group) => reportedChallengeView(await releases.get(group.release_hash), group, query.language)),
    )
    return { challenges, total: groups[0]?.total ?? 0 }
  })

  register(app, services, contract.listReports, async ({ actor, params, query }) => {
    refuseOthers(actor)
    const filter = filterOf(query)
    const [counts, reports] = await Promise.all([
      queries.countReports(pool, params.challengeId, filter),
      queries.listReports(pool, params.challengeId, filter),
    ])
    if (!counts) refuse(contract.listReports, 'report-not-found')
    const reported = challengeOf(await releases.get(counts.releaseHash), params.challengeId)
    return {
      title: reported.texts[query.language].title,
      currentVersion: releases.current.challenges.get(params.challengeId)?.version ?? null,
      reports: reports.map((report) => receivedReportView(report, config.sendsMail)),
      total: counts.total,
      open: counts.open,
    }
  })

  register(app, services, contract.getReportedQuestion, async ({ actor, params, query }) => {
    refuseOthers(actor)
    const asked = await queries.findAsked(pool, params.challengeId, params.reportId)
    if (!asked) refuse(contract.getReportedQuestion, 'report-not-found')
    const answered = { ...asked, outcome: asked.outcome ?? ('skipped' as const), parts: asked.parts ?? [] }
    const release = await releases.get(asked.release_hash)
    return { isAnswered: asked.outcome !== null, correction: correctionView(release, answered, query.language) }
  })

  register(app, services, contract.updateReport, async ({ actor, params, body, now }) => {
    refuseOthers(actor)
    await transaction(pool, async (database) => {
      const report = await queries.lockReport(database, params.challengeId, params.reportId)
      if (!report) refuse(contract.updateReport, 'report-not-found')
      if (body.note !== undefined) {
        await queries.setNote(database, report, body.note.trim())
        await writeDown(database, actor.userId, 'report-noted', report.report_id, now)
      }
      if (body.state === 'open' && report.closed_as !== null) {
        await queries.setEnding(database, report, null, now)
        await writeDown(database, actor.userId, 'report-reopened', report.report_id, now)
      }
      if (body.state !== undefined && body.state !== 'open' && body.state !== report.closed_as) {
        await queries.setEnding(database, report, body.state, now)
        await writeDown(database, actor.userId, 'report-closed', `${report.report_id} ${body.state}`, now)
      }
    })
    return {}
  })

  register(app, services, contract.replyToReport, async ({ actor, params, body, now }) => {
    refuseOthers(actor)
    const text = body.text.trim()
    if (text === '') refuse(contract.replyToReport, 'report-without-words')
    await transaction(pool, async (database) => {
      const report = await queries.lockReport(database, params.challengeId, params.reportId)
      if (!report) refuse(contract.replyToReport, 'report-not-found')
      if (report.replied_at) refuse(contract.replyToReport, 'report-replied')
      if (report.is_verified === null) refuse(contract.replyToReport, 'reporter-gone')
      await queries.setReply(database, report, text, now)
      await writeDown(database, actor.userId, 'report-replied', report.report_id, now)
      if (report.is_verified && config.sendsMail) {
        const job = { kind: 'report-answered' as const, userId: report.user_id, reportId: report.report_id }
        await jobs.send(database, mailQueue, job)
      }
    })
    return {}
  })

  register(app, services, contract.closeReports, async ({ actor, params, body, now }) => {
    refuseOthers(actor)
    return transaction(pool, async (database) => {
      const closed = await queries.closeAll(database, params.challengeId, body.as, now)
      if (closed > 0) {
        await writeDown(database, actor.userId, 'report-closed', `${params.challengeId} ${body.as} ${closed}`, now)
      }
      return { closed }
    })
  })
}

function refuseOthers({ roles }: Operator): void {
  if (!mayHandleReports(roles)) throw new Refusal('operator-role-missing')
}

function filterOf({
  state,
  category,
  page,
}: Pick<queries.Filter, 'state' | 'category'> & { readonly page: string }): queries.Filter {
  return { state, category, limit: linesPerPage, offset: (Number(page) - 1) * linesPerPage }
}
