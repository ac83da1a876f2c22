// Accounts of those who are too young to decide alone: a parent is asked by mail, and answers on a page.
import { consentWait } from '@pix/core/accounts'
import type { FastifyInstance } from 'fastify'
import { v7 as uuidv7 } from 'uuid'
import { type Database, transaction, violatedConstraint } from '../../database/database.ts'
import { browserOf, closeLogin, openLogin, sendLogin } from '../../http/login.ts'
import { refuse } from '../../http/refusal.ts'
import { register } from '../../http/register.ts'
import { secretHash } from '../../http/secret-hash.ts'
import type { Services } from '../../http/services.ts'
import { emailKey, looksLikeEmail } from '../accounts/email-address.ts'
import { newPasswordCheck } from '../accounts/new-password.ts'
import { hashPassword } from '../accounts/password-hashing.ts'
import { insertEmail, lockUsers, registerUser } from '../accounts/queries.ts'
import { audit } from '../audit/audit.ts'
import { forgetPending } from '../identity-providers/pending.ts'
import { endOtherLinks, linkRefusal, readLink } from '../mail/links.ts'
import { mailQueue } from '../mail/mail-queue.ts'
import * as contract from './contract.ts'
import { decide } from './decide.ts'
import * as queries from './queries.ts'

/** How many mails one parent gets in a day, whoever asks: nobody fills the mailbox of a stranger. */
const mostMailsInADay = 4
const secondsInADay = 24 * 3600

export function consentRoutes(app: FastifyInstance, services: Services): void {
  const { pool, jobs, config } = services
  const problemsOfPassword = newPasswordCheck(services)

  /** @returns whether the parent gets a mail: each takes one of the places of the day */
  async function sendToParent(database: Database, userId: string, parentEmail: string): Promise<boolean> {
    for (let place = 1; place <= mostMailsInADay; place += 1) {
      // The queue keeps the key longer than the request may last: it does not say whose address it is.
      const parent = secretHash(emailKey(parentEmail)).toString('base64url')
      const once = { key: `ask-consent ${place} ${parent}`, seconds: secondsInADay }
      if (await jobs.send(database, mailQueue, { kind: 'ask-consent', userId }, once)) return true
    }
    return false
  }

  register(app, services, contract.askConsent, async ({ actor, body, now, request, reply }) => {
    if (actor && actor.kind !== 'anonymous') refuse(contract.askConsent, 'already-signed-in')
    if (!config.sendsMail) refuse(contract.askConsent, 'mail-not-sent-here')
    const email = body.email.trim()
    const parentEmail = body.parentEmail.trim()
    if (!looksLikeEmail(email)) refuse(contract.askConsent, 'email-not-valid')
    if (!looksLikeEmail(parentEmail) || emailKey(parentEmail) === emailKey(email)) {
      refuse(contract.askConsent, 'parent-email-not-valid')
    }
    const problems = problemsOfPassword(body.password, { email, username: null, firstName: body.firstName })
    if (problems.length > 0) refuse(contract.askConsent, 'password-too-weak', { problems })
    const passwordHash = await hashPassword(body.password)
    const decideBefore = new Date(now.getTime() + consentWait)

    const ask = async (database: Database): Promise<string | null> => {
      const [own] = actor ? await lockUsers(database, [actor.userId]) : []
      if (own?.kind === 'pending') {
        await queries.stopAwaiting(database, own.user_id)
        await endOtherLinks(database, own.user_id, 'ask-consent', now)
      }
      const isOwn = own !== undefined && own.kind !== 'registered'
      const userId = isOwn ? own.user_id : uuidv7()
      const firstName = body.firstName.trim()
      await insertEmail(database, emailKey(email), userId)
      const account = { userId, email, isEmailVerified: false, firstName, passwordHash, language: body.language, now }
      await registerUser(database, account)
      await queries.awaitConsent(database, userId, { parentEmail, decideBefore }, now)
      await audit(database, userId, 'consent-asked', now)
      if (!(await sendToParent(database, userId, parentEmail))) refuse(contract.askConsent, 'parent-asked-enough')
      if (isOwn) return null
      if (actor) await closeLogin(database, actor.tokenHash)
      return openLogin(database, { userId, kind: 'anonymous', ...browserOf(request) }, now)
    }
    try {
      const token = await transaction(pool, ask)
      await forgetPending(pool, request, reply)
      if (token !== null) sendLogin(reply, config.publicUrl, token, 'anonymous', now)
      return { kind: 'awaited' as const, email, parentEmail, decideBefore: decideBefore.getTime() }
    } catch (error) {
      if (violatedConstraint(error) === 'user_emails_pkey') refuse(contract.askConsent, 'email-taken')
      throw error
    }
  })

  register(app, services, contract.getAskedConsent, async ({ actor }) => {
    const consent = actor ? await queries.findConsent(pool, actor.userId) : null
    if (!consent?.parent_email) return { kind: 'none' as const }
    const { email, parent_email: parentEmail, decide_before: decideBefore } = consent
    return { kind: 'awaited' as const, email: email ?? '', parentEmail, decideBefore: decideBefore.getTime() }
  })

  register(app, services, contract.readConsent, async ({ body, now }) => {
    const asked = await readLink(pool, 'ask-consent', body.token, now)
    const link = asked.state === 'unknown' ? await readLink(pool, 'withdraw-consent', body.token, now) : asked
    if (link.state !== 'good') refuse(contract.readConsent, linkRefusal(link))
    const consent = await queries.findConsent(pool, link.userId)
    if (!consent) refuse(contract.readConsent, 'link-used')
    const child = { firstName: consent.first_name ?? '', email: consent.email ?? '' }
    return consent.given_at === null
      ? { kind: 'awaited' as const, ...child, decideBefore: consent.decide_before.getTime() }
      : { kind: 'given' as const, ...child, givenAt: consent.given_at.getTime() }
  })

  register(app, services, contract.decideConsent, async ({ body: { token, decision }, now }) => {
    const decided = await transaction(pool, (database) => decide({ database, jobs }, token, decision, now))
    if (decided.state !== 'good') refuse(contract.decideConsent, linkRefusal(decided))
    return { outcome: decided.outcome }
  })
}
