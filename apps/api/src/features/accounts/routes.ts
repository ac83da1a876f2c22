import { passwordProblems } from '@pix/core/accounts'
import type { FastifyInstance } from 'fastify'
import { v7 as uuidv7 } from 'uuid'
import { type Database, transaction, violatedConstraint } from '../../database/database.ts'
import { closeLogin, loginCookie, openLogin, sendLogin } from '../../http/login.ts'
import { refuse } from '../../http/refusal.ts'
import { register } from '../../http/register.ts'
import type { Services } from '../../http/services.ts'
import type { CurrentUser } from './contract.ts'
import * as contract from './contract.ts'
import { emailKey, looksLikeEmail } from './email-address.ts'
import { guessablePasswords } from './guessable-passwords.ts'
import { mergeAnonymous } from './merge-anonymous.ts'
import { hashPassword, isPassword } from './password-hashing.ts'
import * as queries from './queries.ts'

export function accountRoutes(app: FastifyInstance, services: Services): void {
  const { pool } = services
  const { publicUrl } = services.config
  const isEasyToGuess = guessablePasswords(services.releases.current.release)

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
    const problems = passwordProblems(
      body.password,
      (lowerCase) => lowerCase.trim() === email.toLowerCase() || isEasyToGuess(lowerCase),
    )
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
        return openLogin(database, userId, 'this-visit', now)
      })
      sendLogin(reply, publicUrl, token, 'this-visit', now)
      return { kind: 'registered', email, firstName: account.firstName, language: body.language }
    } catch (error) {
      if (violatedConstraint(error) === 'user_emails_pkey') refuse(contract.signUp, 'email-taken')
      throw error
    }
  })

  register(app, services, contract.signIn, async ({ actor, body, now, reply }) => {
    const known = await queries.findCredentials(pool, emailKey(body.email))
    const matches = await isPassword(body.password, known?.passwordHash ?? null)
    if (!known || !matches) refuse(contract.signIn, 'wrong-email-or-password')

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

async function currentUser(database: Database, userId: string | undefined): Promise<CurrentUser> {
  const user = userId === undefined ? null : await queries.findUser(database, userId)
  if (!user) return { kind: 'nobody' }
  if (user.kind === 'anonymous') {
    return { kind: 'anonymous', lastActiveAt: user.last_active_at.getTime(), hasAnswers: user.has_answers }
  }
  return { kind: 'registered', email: user.email ?? '', firstName: user.first_name ?? '', language: user.language }
}
