// What a parent decides. The link proves that they are the one who was asked: its address is kept nowhere afterwards.
import type { Language } from '@pix/core/language'
import type { Database } from '../../database/database.ts'
import type { JobSender } from '../../jobs/jobs.ts'
import { audit } from '../audit/audit.ts'
import { type Link, takeLink } from '../mail/links.ts'
import { mailQueue } from '../mail/mail-queue.ts'
import { anonymise } from '../my-data/queries.ts'
import * as queries from './queries.ts'

type Decided =
  | { readonly state: 'good'; readonly outcome: 'given' | 'refused' | 'withdrawn' }
  | Exclude<Link, { state: 'good' }>

type Work = { readonly database: Database; readonly jobs: JobSender }

/** Inside a transaction. A link works for what it was sent for, once. */
export async function decide(
  work: Work,
  token: string,
  decision: 'give' | 'refuse' | 'withdraw',
  now: Date,
): Promise<Decided> {
  const { database } = work
  const link = await takeLink(database, decision === 'withdraw' ? 'withdraw-consent' : 'ask-consent', token, now)
  if (link.state !== 'good') return link
  const { userId } = link
  const consent = await queries.findConsent(database, userId)
  if (!consent) return { state: 'used' }
  if (decision === 'give') return (await give(work, userId, consent, now)) ? good('given') : { state: 'used' }

  const isErased =
    decision === 'refuse' ? await queries.stopAwaiting(database, userId) : await anonymise(database, userId)
  if (!isErased) return { state: 'used' }
  await audit(database, userId, decision === 'refuse' ? 'consent-refused' : 'consent-withdrawn', now)
  await tellChild(work, consent)
  return good(decision === 'refuse' ? 'refused' : 'withdrawn')
}

function good(outcome: 'given' | 'refused' | 'withdrawn'): Decided {
  return { state: 'good', outcome }
}

async function give(
  { database, jobs }: Work,
  userId: string,
  { parent_email }: { readonly parent_email: string | null },
  now: Date,
): Promise<boolean> {
  if (!(await queries.openAccount(database, userId, now))) return false
  await audit(database, userId, 'consent-given', now)
  if (parent_email !== null) {
    await jobs.send(database, mailQueue, { kind: 'consent-given', userId, email: parent_email })
  }
  await jobs.send(database, mailQueue, { kind: 'verify-email', userId })
  return true
}

async function tellChild(
  { database, jobs }: Work,
  { email, language }: { readonly email: string | null; readonly language: Language },
): Promise<void> {
  if (email !== null) await jobs.send(database, mailQueue, { kind: 'consent-ended', email, language })
}
