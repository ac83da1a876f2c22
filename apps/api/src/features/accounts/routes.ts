import type { FastifyInstance } from 'fastify'
import { v7 as uuidv7 } from 'uuid'
import { transaction, violatedConstraint } from '../../database/database.ts'
import { browserOf, closeLogin, forgetBrowser, loginCookie, openLogin, sendLogin } from '../../http/login.ts'
import { refuse } from '../../http/refusal.ts'
import { register } from '../../http/register.ts'
import type { Services } from '../../http/services.ts'
import { forgetPending } from '../identity-providers/pending.ts'
import { mailQueue } from '../mail/mail-queue.ts'
import { checkCredentials, checkStillOpens } from './check-credentials.ts'
import type { CurrentUser } from './contract.ts'
import * as contract from './contract.ts'
import { currentUser } from './current-user.ts'
import { emailKey, looksLikeEmail } from './email-address.ts'
import { enterAccount, lockToEnter } from './enter-account.ts'
import { newPasswordCheck } from './new-password.ts'
import { hashPassword } from './password-hashing.ts'
import * as queries from './queries.ts'

export function accountRoutes(app: FastifyInstance, services: Services): void {
  const { pool, jobs, config } = services
  const { publicUrl } = config
  const problemsOfPassword = newPasswordCheck(services)

  register(app, services, contract.getCurrentUser, async ({ actor, request }): Promise<CurrentUser> => {
    const user = await currentUser(pool, actor?.userId)
    return user.kind === 'nobody' ? { ...user, wasSignedOut: request.cookies[loginCookie] !== undefined } : user
  })

  register(
    app,
    services,
    contract.startAnonymously,
    async ({ actor, body, now, request, reply }): Promise<CurrentUser> => {
      if (actor) return currentUser(pool, actor.userId)
      const userId = uuidv7()
      const token = await transaction(pool, async (database) => {
        await queries.insertAnonymousUser(database, userId, body.language, now)
        return openLogin(database, { userId, kind: 'anonymous', ...browserOf(request) }, now)
      })
      sendLogin(reply, publicUrl, token, 'anonymous', now)
      return {
        kind: 'anonymous',
        lastActiveAt: now.getTime(),
        hasAnswers: false,
        hasTestAnswers: false,
        isPending: false,
      }
    },
  )

  register(app, services, contract.signUp, async ({ actor, body, now, request, reply }): Promise<CurrentUser> => {
    if (actor && actor.kind !== 'anonymous') refuse(contract.signUp, 'already-signed-in')
    if (!looksLikeEmail(body.email)) refuse(contract.signUp, 'email-not-valid')
    const email = body.email.trim()
    const problems = problemsOfPassword(body.password, { email, username: null, firstName: body.firstName })
    if (problems.length > 0) refuse(contract.signUp, 'password-too-weak', { problems })

    const account = {
      email,
      isEmailVerified: false,
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
        return openLogin(database, { userId, kind: 'this-visit', ...browserOf(request) }, now)
      })
      await forgetPending(pool, request, reply)
      sendLogin(reply, publicUrl, token, 'this-visit', now)
      return {
        kind: 'registered',
        email,
        username: null,
        hasPassword: true,
        isEmailVerified: false,
        terms: 'accepted',
        firstName: account.firstName,
        language: body.language,
        lastReplyAt: null,
        roles: [],
        comfort: null,
      }
    } catch (error) {
      if (violatedConstraint(error) === 'user_emails_pkey') refuse(contract.signUp, 'email-taken')
      throw error
    }
  })

  register(app, services, contract.signIn, async ({ actor, body, now, request, reply }) => {
    const opened = await checkCredentials(pool, body, now)
    const { userId, isOneTime } = opened
    const kind = isOneTime ? 'one-time' : body.remember ? 'remembered' : 'this-visit'
    const token = await transaction(pool, async (database) => {
      await lockToEnter(database, userId, actor)
      await checkStillOpens(database, opened)
      return enterAccount(database, { userId, kind, ...browserOf(request) }, actor, now)
    })
    await forgetPending(pool, request, reply)
    sendLogin(reply, publicUrl, token, kind, now)
    return currentUser(pool, userId)
  })

  register(app, services, contract.signOut, async ({ actor, request, reply }) => {
    if (actor?.kind === 'anonymous') await queries.deleteAnonymousUser(pool, actor.userId)
    if (actor) await closeLogin(pool, actor.tokenHash)
    await forgetPending(pool, request, reply)
    forgetBrowser(reply)
    return {}
  })

  register(app, services, contract.updateUser, async ({ actor, body }) => {
    await queries.updateUser(pool, actor.userId, { language: body.language, firstName: body.firstName?.trim() })
    return {}
  })
}
