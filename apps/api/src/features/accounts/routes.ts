import { blockedUntil, remainingTries } from '@pix/core/accounts'
import type { FastifyInstance } from 'fastify'
import { v7 as uuidv7 } from 'uuid'
import { type Database, transaction, violatedConstraint } from '../../database/database.ts'
import type { BodyOf } from '../../http/contract.ts'
import { closeLogin, loginCookie, openLogin, sendLogin } from '../../http/login.ts'
import { refuse } from '../../http/refusal.ts'
import { register } from '../../http/register.ts'
import type { Services } from '../../http/services.ts'
import { mailQueue } from '../mail/mail-queue.ts'
import type { CurrentUser } from './contract.ts'
import * as contract from './contract.ts'
import { emailKey, looksLikeEmail } from './email-address.ts'
import { mergeAnonymous } from './merge-anonymous.ts'
import { newPasswordCheck } from './new-password.ts'
import { hashPassword, isPassword } from './password-hashing.ts'
import * as queries from './queries.ts'
import { countTry, forgetFailures, withdrawTry } from './sign-in-attempts.ts'

export function accountRoutes(app: FastifyInstance, services: Services): void {
  const { pool, jobs, config } = services
  const { publicUrl } = config
  const problemsOfPassword = newPasswordCheck(services)

  register(app, services, contract.getCurrentUser, async ({ actor }) => currentUser(pool, actor?.userId))

  register(app, services, contract.startAnonymously, async ({ actor, body, now, reply }): Promise<CurrentUser> => {
    if (actor) return currentUser(pool, actor.userId)
    const userId = uuidv7()
    const token = await transaction(pool, async (database) => {
      await queries.insertAnonymousUser(database, userId, body.language, now)
      return openLogin(database, userId, 'anonymous', now)
    })
    sendLogin(reply, publicUrl, token, 'anonymous', now)
    return { kind: 'anonymous', lastActiveAt: now.getTime(), hasAnswers: false }
  })

  register(app, services, contract.signUp, async ({ actor, body, now, reply }): Promise<CurrentUser> => {
    if (actor?.kind === 'user') refuse(contract.signUp, 'already-signed-in')
    if (!looksLikeEmail(body.email)) refuse(contract.signUp, 'email-not-valid')
    const email = body.email.trim()
    const problems = problemsOfPassword(body.password, email)
    if (problems.length > 0) refuse(contract.signUp, 'password-too-weak', { problems })

    const account = {
      email,
      firstName: body.firstName.trim(),
      passwordHash: await hashPassword(body.password),
      language: body.language,
      now,
    }
    try {
      const token = await transaction(pool, async (database) => {
        const [anonymous] = actor ? await queries.lockUsers(database, [actor.userId]) : []
        // Another tab may have signed the same person up, in or out meanwhile: then this is somebody new.
        const userId = anonymous?.kind === 'anonymous' ? anonymous.user_id : uuidv7()
        await queries.insertEmail(database, emailKey(email), userId)
        await queries.registerUser(database, { userId, ...account })
        if (actor) await closeLogin(database, actor.tokenHash)
        if (config.sendsMail) await jobs.send(database, mailQueue, { kind: 'verify-email', userId })
        return openLogin(database, userId, 'this-visit', now)
      })
      sendLogin(reply, publicUrl, token, 'this-visit', now)
      return {
        kind: 'registered',
        email,
        isEmailVerified: false,
        firstName: account.firstName,
        language: body.language,
      }
    } catch (error) {
      if (violatedConstraint(error) === 'user_emails_pkey') refuse(contract.signUp, 'email-taken')
      throw error
    }
  })

  register(app, services, contract.signIn, async ({ actor, body, now, reply }) => {
    const known = await checkPassword(pool, body, now)

    const kind = body.remember ? 'remembered' : 'this-visit'
    const token = await transaction(pool, async (database) => {
      if (actor?.kind === 'anonymous') await mergeAnonymous(database, actor.userId, known.userId, now)
      else if (actor) await closeLogin(database, actor.tokenHash)
      return openLogin(database, known.userId, kind, now)
    })
    sendLogin(reply, publicUrl, token, kind, now)
    return currentUser(pool, known.userId)
  })

  register(app, services, contract.signOut, async ({ actor, reply }) => {
    if (actor?.kind === 'anonymous') await queries.deleteAnonymousUser(pool, actor.userId)
    else if (actor) await closeLogin(pool, actor.tokenHash)
    reply.clearCookie(loginCookie, { path: '/' }).header('clear-site-data', '"cache", "storage"')
    return {}
  })

  register(app, services, contract.changeLanguage, async ({ actor, body }) => {
    await queries.updateLanguage(pool, actor.userId, body.language)
    return {}
  })
}

/** The user of these credentials; refuses anybody else, and everybody while the account takes a pause. */
async function checkPassword(
  database: Database,
  { email, password }: BodyOf<typeof contract.signIn>,
  now: Date,
): Promise<{ userId: string }> {
  const key = emailKey(email)
  const tried = await countTry(database, key, now)
  if (tried.kind === 'blocked') refuseBlocked(tried.until, now)
  const known = await queries.findCredentials(database, key)
  const matches = await isPassword(password, known?.passwordHash ?? null).catch(async (error: unknown) => {
    await withdrawTry(database, key)
    throw error
  })
  if (!known || !matches) {
    const until = blockedUntil(tried.failures, now.getTime())
    if (until !== null) refuseBlocked(until, now)
    refuse(contract.signIn, 'wrong-email-or-password', { remainingTries: remainingTries(tried.failures) })
  }
  await forgetFailures(database, key)
  return known
}

function refuseBlocked(until: number, now: Date): never {
  if (until === Number.POSITIVE_INFINITY) refuse(contract.signIn, 'account-blocked')
  refuse(contract.signIn, 'sign-in-paused', { retryAfter: Math.ceil((until - now.getTime()) / 1000) })
}

async function currentUser(database: Database, userId: string | undefined): Promise<CurrentUser> {
  const user = userId === undefined ? null : await queries.findUser(database, userId)
  if (!user) return { kind: 'nobody' }
  if (user.kind === 'anonymous') {
    return { kind: 'anonymous', lastActiveAt: user.last_active_at.getTime(), hasAnswers: user.has_answers }
  }
  return {
    kind: 'registered',
    email: user.email ?? '',
    isEmailVerified: user.email_verified_at !== null,
    firstName: user.first_name ?? '',
    language: user.language,
  }
}
