// The job behind every mail: looks up who it is for, makes its link or code, writes it, hands it over.

import { randomInt } from 'node:crypto'
import { codeLifetime, makeCode } from '@pix/core/accounts'
import type { Language } from '@pix/core/language'
import type { Pool } from 'pg'
import { type Database, maybeRow, statement } from '../../database/database.ts'
import { secretHash } from '../../http/secret-hash.ts'
import { FailedForGood } from '../../jobs/jobs.ts'
import { emailKey } from '../accounts/email-address.ts'
import { findUserOfEmail } from '../accounts/queries.ts'
import { findConsent } from '../consents/queries.ts'
import type { ProviderConfig } from '../identity-providers/provider-config.ts'
import { otherSignIns } from '../recovery/other-sign-ins.ts'
import { makeLink, noteLinkSent, wereEnoughLinksSent } from './links.ts'
import type { MailJob } from './mail-queue.ts'
import { nameInMail } from './name-in-mail.ts'
import { endMailOutage, noteMailFailure } from './outages.ts'
import type { MailTransport } from './transport.ts'
import { type MailContents, type Sender, writeMail } from './write-mail.ts'

type MailConfig = Sender & { readonly identityProviders: readonly ProviderConfig[] }

type Recipient = {
  user_id: string
  email: string | null
  email_verified_at: Date | null
  first_name: string | null
  language: Language
}

const findRecipient = statement<Recipient>(
  'find-mail-recipient',
  `select user_id, email, email_verified_at, first_name, language from users where user_id = $1 and kind = 'registered'`,
)

const setChangeCode = statement<{ email: string }>(
  'set-email-change-code',
  `update email_changes set code_hash = $2, expires_at = $3, wrong_codes = 0 where user_id = $1 returning email`,
)

const findReply = statement<{ reply: string }>(
  'find-reply-to-report',
  'select reply from problem_reports where user_id = $1 and report_id = $2 and reply is not null',
)

/**
 * Sends one mail.
 * @throws {FailedForGood} when the mailbox will never take it, another error when it cannot be sent for now: try again
 */
export async function sendMail(
  { pool, transport, config }: { readonly pool: Pool; readonly transport: MailTransport; readonly config: MailConfig },
  job: MailJob,
  now: Date,
): Promise<void> {
  const contents = await contentsOf(pool, config, job, now)
  // The account, or what was asked for, is gone meanwhile.
  if (!contents) return
  try {
    await transport.send(writeMail(contents, config))
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const refusal = refusalOfMailbox(error)
    if (refusal === null) await noteMailFailure(pool, error.message, now)
    else await endMailOutage(pool, now)
    throw refusal === 'for good' ? new FailedForGood(error.message) : error
  }
  await endMailOutage(pool, now)
  if (contents.link) await noteLinkSent(pool, contents.link, now)
}

async function contentsOf(
  database: Database,
  { publicUrl, identityProviders }: MailConfig,
  job: MailJob,
  now: Date,
): Promise<MailContents | null> {
  if (job.kind === 'account-deleted' || job.kind === 'consent-ended')
    return { kind: job.kind, to: job.email, language: job.language, firstName: '' }
  if (job.kind === 'ask-consent' || job.kind === 'consent-given') return toParent(database, publicUrl, job, now)
  const userId = job.kind === 'reset-password' ? await findUserOfEmail(database, emailKey(job.email)) : job.userId
  const user = userId === null ? null : await maybeRow(database, findRecipient, [userId])
  if (!user) return null
  const common = { kind: job.kind, language: user.language, firstName: user.first_name ?? '' }
  if (job.kind === 'email-changed') return { ...common, to: job.email }
  if (job.kind === 'change-email') {
    const code = makeCode(randomInt)
    const expiresAt = new Date(now.getTime() + codeLifetime)
    const change = await maybeRow(database, setChangeCode, [user.user_id, secretHash(code), expiresAt])
    return change && { ...common, to: change.email, code }
  }
  if (user.email === null || (job.kind === 'verify-email' && user.email_verified_at !== null)) return null
  if (job.kind === 'password-changed') {
    const others = await otherSignIns(database, identityProviders, user.user_id)
    return { ...common, to: user.email, link: `${publicUrl}/forgotten-password`, otherSignIns: others }
  }
  if (job.kind === 'passkey-added' || job.kind === 'identity-linked') {
    return { ...common, to: user.email, link: `${publicUrl}/learner/account` }
  }
  if (job.kind === 'report-answered') {
    const report = user.email_verified_at && (await maybeRow(database, findReply, [user.user_id, job.reportId]))
    return report && { ...common, to: user.email, reply: report.reply, link: `${publicUrl}/learner/reports` }
  }
  if (await wereEnoughLinksSent(database, user.user_id, job.kind, now)) return null
  const link = { userId: user.user_id, purpose: job.kind, email: user.email }
  return { ...common, to: user.email, link: await makeLink(database, publicUrl, link, now) }
}

async function toParent(
  database: Database,
  publicUrl: string,
  job: Extract<MailJob, { kind: 'ask-consent' | 'consent-given' }>,
  now: Date,
): Promise<MailContents | null> {
  const { kind, userId } = job
  const child = await findConsent(database, userId)
  const to = job.kind === 'consent-given' ? job.email : child?.parent_email
  if (!child || !to) return null
  const purpose = kind === 'ask-consent' ? ('ask-consent' as const) : ('withdraw-consent' as const)
  return {
    kind,
    to,
    language: child.language,
    firstName: '',
    child: nameInMail(child.first_name ?? '') ?? child.email ?? '',
    link: await makeLink(database, publicUrl, { userId, purpose, email: '' }, now),
  }
}

/** Whether the mail server, which works, says that this mailbox takes no mail for now, or never will; null when neither. */
function refusalOfMailbox(error: Error): 'for now' | 'for good' | null {
  if (!('code' in error) || error.code !== 'EENVELOPE') return null
  if (!('responseCode' in error) || !('command' in error) || error.command !== 'RCPT TO') return null
  return Number(error.responseCode) >= 500 ? 'for good' : 'for now'
}
