// What people change in their own account. Whoever finds a browser signed in cannot take the account over: what would
// do that asks for the password.

import { timingSafeEqual } from 'node:crypto'
import { codeTries, typedCode } from '@pix/core/accounts'
import type { FastifyInstance } from 'fastify'
import { transaction, violatedConstraint } from '../../database/database.ts'
import { Refusal, refuse } from '../../http/refusal.ts'
import { register } from '../../http/register.ts'
import { secretHash } from '../../http/secret-hash.ts'
import type { Services } from '../../http/services.ts'
import { checkOwner, checkStillSignedIn } from '../accounts/check-password.ts'
import { emailKey, looksLikeEmail } from '../accounts/email-address.ts'
import { identifierKeysOf } from '../accounts/identifier.ts'
import { newPasswordCheck } from '../accounts/new-password.ts'
import { hashPassword } from '../accounts/password-hashing.ts'
import { findCredentialsOfUser, insertEmail } from '../accounts/queries.ts'
import { audit } from '../audit/audit.ts'
import { endOtherLinks } from '../mail/links.ts'
import { mailQueue } from '../mail/mail-queue.ts'
import * as contract from './contract.ts'
import { loginViews } from './login-views.ts'
import * as queries from './queries.ts'

/** Seconds after a code in which no other is sent. */
const between = 60

export function settingsRoutes(app: FastifyInstance, services: Services): void {
  const { pool, jobs, config } = services
  const problemsOfPassword = newPasswordCheck(services)

  register(app, services, contract.changePassword, async ({ actor, body, now }) => {
    const account = await checkOwner(pool, actor, body.currentPassword, now)
    if (identifierKeysOf(account).length === 0) refuse(contract.changePassword, 'password-needs-email')
    const problems = problemsOfPassword(body.newPassword, account)
    if (problems.length > 0) refuse(contract.changePassword, 'password-too-weak', { problems })
    const passwordHash = await hashPassword(body.newPassword)
    await transaction(pool, async (database) => {
      await checkStillSignedIn(database, actor)
      await queries.setPassword(database, actor.userId, passwordHash)
      await audit(database, actor.userId, 'password-changed', now)
      await queries.endOtherLogins(database, actor.userId, actor.tokenHash)
      await endOtherLinks(database, actor.userId, 'reset-password', now)
      if (config.sendsMail) await jobs.send(database, mailQueue, { kind: 'password-changed', userId: actor.userId })
    })
    return {}
  })

  register(app, services, contract.getEmailChange, async ({ actor, now }) => {
    const change = await queries.findEmailChange(pool, actor.userId)
    const isOver = !change || (change.expires_at !== null && change.expires_at <= now)
    if (isOver) return { kind: 'none' as const }
    const remainingTries = Math.max(0, codeTries - change.wrong_codes)
    return { kind: 'code-sent' as const, email: change.email, remainingTries }
  })

  register(app, services, contract.cancelEmailChange, async ({ actor }) => {
    await queries.cancelEmailChange(pool, actor.userId)
    return {}
  })

  register(app, services, contract.askEmailChange, async ({ actor, body, now }) => {
    if (!config.sendsMail) refuse(contract.askEmailChange, 'mail-not-sent-here')
    const email = body.email.trim()
    if (!looksLikeEmail(email)) refuse(contract.askEmailChange, 'email-not-valid')
    const current = await checkOwner(pool, actor, body.password, now)
    if (email === current.email) refuse(contract.askEmailChange, 'email-unchanged')
    if (await queries.isEmailOfAnother(pool, emailKey(email), actor.userId)) {
      refuse(contract.askEmailChange, 'email-taken')
    }
    const isNewCode = await transaction(pool, async (database) => {
      const waiting = await queries.lockEmailChange(database, actor.userId)
      const rest = waiting === null ? 0 : between - (now.getTime() - waiting.asked_at.getTime()) / 1000
      if (rest <= 0) {
        await queries.askEmailChange(database, actor.userId, email, now)
        await jobs.send(database, mailQueue, { kind: 'change-email', userId: actor.userId })
      } else if (waiting?.email !== email || waiting.wrong_codes >= codeTries) {
        refuse(contract.askEmailChange, 'asked-too-soon', { retryAfter: Math.ceil(rest) })
      }
      // Else it was asked twice in a row: the code that is on its way stays good.
      return rest <= 0
    })
    return { email, isNewCode }
  })

  register(app, services, contract.confirmEmailChange, async ({ actor, body, now }) => {
    try {
      const result = await transaction(pool, async (database) => {
        await checkStillSignedIn(database, actor)
        const change = await queries.lockEmailChange(database, actor.userId)
        if (!change?.code_hash || !change.expires_at || change.expires_at <= now || change.wrong_codes >= codeTries) {
          return new Refusal('code-expired')
        }
        if (!timingSafeEqual(change.code_hash, secretHash(typedCode(body.code)))) {
          await queries.countWrongCode(database, actor.userId)
          return new Refusal('code-wrong', { remainingTries: codeTries - change.wrong_codes - 1 })
        }
        const { email: former } = await findCredentialsOfUser(database, actor.userId)
        await queries.changeEmail(database, actor.userId, change.email, now)
        await insertEmail(database, emailKey(change.email), actor.userId)
        await audit(database, actor.userId, 'email-changed', now)
        // What was sent to the former address must not open the account any more.
        await endOtherLinks(database, actor.userId, 'reset-password', now)
        await endOtherLinks(database, actor.userId, 'verify-email', now)
        if (former !== null) {
          await jobs.send(database, mailQueue, { kind: 'email-changed', userId: actor.userId, email: former })
        }
        return { email: change.email }
      })
      // Not thrown inside: a wrong code must stay counted.
      if (result instanceof Refusal) throw result
      return result
    } catch (error) {
      if (violatedConstraint(error) === 'user_emails_pkey') refuse(contract.confirmEmailChange, 'email-taken')
      throw error
    }
  })

  register(app, services, contract.listLogins, async ({ actor, now }) => {
    return { logins: await loginViews(pool, actor, now) }
  })

  register(app, services, contract.endLogin, async ({ actor, params }) => {
    if (!(await queries.endLogin(pool, actor.userId, params.loginId))) refuse(contract.endLogin, 'login-not-found')
    return {}
  })

  register(app, services, contract.endOtherLogins, async ({ actor }) => {
    await queries.endOtherLogins(pool, actor.userId, actor.tokenHash)
    return {}
  })
}
