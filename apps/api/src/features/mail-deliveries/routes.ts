// Mails that did not go out, for those who look after the service: what waits, what failed, and another try. Their words
// are written when they are sent, so there is nothing of them to be seen here.
import { linesPerPage, mayHandleMails, withMaskedAddresses } from '@pix/core/operators'
import type { FastifyInstance } from 'fastify'
import { type Database, transaction } from '../../database/database.ts'
import type { Operator } from '../../http/login.ts'
import { Refusal, refuse } from '../../http/refusal.ts'
import { register } from '../../http/register.ts'
import type { Services } from '../../http/services.ts'
import { type KeptJob, listKept, retryAllFailed, retryKept } from '../../jobs/kept-jobs.ts'
import { type MailJob, mailQueue } from '../mail/mail-queue.ts'
import { writeDown } from '../operators/queries.ts'
import { mailBacklog } from './backlog.ts'
import * as contract from './contract.ts'
import * as queries from './queries.ts'

export function mailDeliveryRoutes(app: FastifyInstance, services: Services): void {
  const { pool } = services

  register(app, services, contract.listMails, async ({ actor, query }) => {
    refuseOthers(actor)
    const page = { limit: linesPerPage, offset: (Number(query.page) - 1) * linesPerPage }
    const [backlog, kept] = await Promise.all([
      mailBacklog(pool),
      listKept<MailJob>(pool, mailQueue, query.state, page),
    ])
    return { backlog, mails: await mailViews(pool, kept) }
  })

  register(app, services, contract.retryMail, async ({ actor, params, now }) => {
    refuseOthers(actor)
    await transaction(pool, async (database) => {
      if (!(await retryKept(database, mailQueue, params.mailId))) refuse(contract.retryMail, 'mail-not-found')
      await writeDown(database, actor.userId, 'mail-retried', params.mailId, now)
    })
    return {}
  })

  register(app, services, contract.retryFailedMails, async ({ actor, now }) => {
    refuseOthers(actor)
    return transaction(pool, async (database) => {
      const retried = await retryAllFailed(database, mailQueue)
      await writeDown(database, actor.userId, 'mail-retried', `${retried} failed`, now)
      return { retried }
    })
  })
}

function refuseOthers({ roles }: Operator): void {
  if (!mayHandleMails(roles)) throw new Refusal('operator-role-missing')
}

async function mailViews(database: Database, kept: readonly KeptJob<MailJob>[]): Promise<contract.KeptMail[]> {
  const addresses = await queries.listAddresses(
    database,
    kept.flatMap(({ data }) => ('userId' in data ? [data.userId] : [])),
  )
  return kept.map(({ id, data, created_at, tries, next_try_at, last_error }) => {
    const email = 'email' in data ? data.email : recipientOf(data.kind, addresses.get(data.userId))
    return {
      mailId: id,
      mailKind: data.kind,
      to: email === null ? null : withMaskedAddresses(email),
      askedAt: created_at.getTime(),
      tries,
      nextTryAt: next_try_at?.getTime() ?? null,
      lastError: last_error === null ? null : withMaskedAddresses(last_error),
    }
  })
}

function recipientOf(kind: MailJob['kind'], addresses: queries.AddressesRow | undefined): string | null {
  if (kind === 'ask-consent') return addresses?.parent_email ?? null
  if (kind === 'change-email') return addresses?.new_email ?? null
  return addresses?.email ?? null
}
