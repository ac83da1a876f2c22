// The first visit of somebody whose account was made by somebody else: they choose a password that nobody else knows.
import type { FastifyInstance } from 'fastify'
import { transaction } from '../../database/database.ts'
import { browserOf, openLogin, sendLogin } from '../../http/login.ts'
import { Refusal, refuse } from '../../http/refusal.ts'
import { register } from '../../http/register.ts'
import type { Services } from '../../http/services.ts'
import { currentUser } from '../accounts/current-user.ts'
import { newPasswordCheck } from '../accounts/new-password.ts'
import { hashPassword } from '../accounts/password-hashing.ts'
import { findCredentialsOfUser } from '../accounts/queries.ts'
import { audit } from '../audit/audit.ts'
import * as contract from './contract.ts'
import * as queries from './queries.ts'

export function oneTimePasswordRoutes(app: FastifyInstance, services: Services): void {
  const { pool, config } = services
  const problemsOfPassword = newPasswordCheck(services)

  register(app, services, contract.chooseFirstPassword, async ({ actor: { userId }, body, now, request, reply }) => {
    const account = await findCredentialsOfUser(pool, userId)
    const problems = problemsOfPassword(body.password, account)
    if (problems.length > 0) refuse(contract.chooseFirstPassword, 'password-too-weak', { problems })
    const passwordHash = await hashPassword(body.password)
    const token = await transaction(pool, async (database) => {
      if (!(await queries.replaceOneTimePassword(database, userId, passwordHash))) throw new Refusal('login-required')
      await audit(database, userId, 'password-changed', now)
      return openLogin(database, { userId, kind: 'this-visit', ...browserOf(request) }, now)
    })
    sendLogin(reply, config.publicUrl, token, 'this-visit', now)
    return currentUser(pool, userId)
  })
}
