// What a mailbox can do for its owner: choose a new password, and prove that an address is theirs.
import type { FastifyInstance } from 'fastify'
import { transaction } from '../../database/database.ts'
import { refuse } from '../../http/refusal.ts'
import { register } from '../../http/register.ts'
import type { Services } from '../../http/services.ts'
import { emailKey, looksLikeEmail } from '../accounts/email-address.ts'
import { identifierKeysOf } from '../accounts/identifier.ts'
import { newPasswordCheck } from '../accounts/new-password.ts'
import { hashPassword } from '../accounts/password-hashing.ts'
import { findUser, lockUsers } from '../accounts/queries.ts'
import { forgetFailures } from '../accounts/sign-in-attempts.ts'
import { audit } from '../audit/audit.ts'
import { endOtherLinks, linkRefusal, readLink, takeLink } from '../mail/links.ts'
import { mailQueue } from '../mail/mail-queue.ts'
import * as contract from './contract.ts'
import { otherSignIns } from './other-sign-ins.ts'
import * as queries from './queries.ts'

/** Seconds in which one mail of a kind goes to one address: asking again and again fills nobody's mailbox. */
const between = 120

export function recoveryRoutes(app: FastifyInstance, services: Services): void {
  const { pool, jobs, config } = services
  const problemsOfPassword = newPasswordCheck(services)

  register(app, services, contract.askPasswordReset, async ({ body }) => {
    if (!config.sendsMail) refuse(contract.askPasswordReset, 'mail-not-sent-here')
    const email = body.email.trim()
    if (!looksLikeEmail(email)) refuse(contract.askPasswordReset, 'email-not-valid')
    // Whether there is an account is seen when the mail is written: neither the answer nor its time tells.
    const once = { key: `reset-password ${emailKey(email)}`, seconds: between }
    await jobs.send(pool, mailQueue, { kind: 'reset-password', email, language: body.language }, once)
    return {}
  })

  register(app, services, contract.readPasswordReset, async ({ body, now }) => {
    const link = await readLink(pool, 'reset-password', body.token, now)
    if (link.state !== 'good') refuse(contract.readPasswordReset, linkRefusal(link))
    return { email: link.email }
  })

  register(app, services, contract.resetPassword, async ({ body, now }) => {
    const link = await readLink(pool, 'reset-password', body.token, now)
    if (link.state !== 'good') refuse(contract.resetPassword, linkRefusal(link))
    const account = await findUser(pool, link.userId)
    const problems = problemsOfPassword(body.password, {
      email: link.email,
      username: account?.username ?? null,
      firstName: account?.first_name ?? '',
    })
    if (problems.length > 0) refuse(contract.resetPassword, 'password-too-weak', { problems })
    const passwordHash = await hashPassword(body.password)

    return transaction(pool, async (database) => {
      // In the order of whatever else changes an account: the account, then its links.
      await lockUsers(database, [link.userId])
      const taken = await takeLink(database, 'reset-password', body.token, now)
      if (taken.state !== 'good') refuse(contract.resetPassword, linkRefusal(taken))
      const current = await queries.renewPassword(database, taken.userId, passwordHash)
      if (current === null) refuse(contract.resetPassword, 'link-unknown')
      await endOtherLinks(database, taken.userId, 'reset-password', now)
      await queries.markEmailVerified(database, taken.userId, taken.email, now)
      await audit(database, taken.userId, 'password-changed', now)
      for (const key of identifierKeysOf(current)) await forgetFailures(database, key)
      await jobs.send(database, mailQueue, { kind: 'password-changed', userId: taken.userId })
      return { email: current.email, ...(await otherSignIns(database, config.identityProviders, taken.userId)) }
    })
  })

  register(app, services, contract.askEmailVerification, async ({ actor }) => {
    if (!config.sendsMail) refuse(contract.askEmailVerification, 'mail-not-sent-here')
    if (await queries.isEmailVerified(pool, actor.userId)) {
      refuse(contract.askEmailVerification, 'email-already-verified')
    }
    const once = { key: `verify-email ${actor.userId}`, seconds: between }
    await jobs.send(pool, mailQueue, { kind: 'verify-email', userId: actor.userId }, once)
    return {}
  })

  register(app, services, contract.verifyEmail, async ({ body, now }) =>
    transaction(pool, async (database) => {
      const taken = await takeLink(database, 'verify-email', body.token, now)
      if (taken.state !== 'good') refuse(contract.verifyEmail, linkRefusal(taken))
      await queries.markEmailVerified(database, taken.userId, taken.email, now)
      return { email: taken.email }
    }),
  )
}
