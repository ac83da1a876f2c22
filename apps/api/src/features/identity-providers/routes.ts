// Signing in with another service. It says who somebody is; whether that is an account here, the person says the first
// time. Nothing is linked because two addresses look alike: whoever holds an address there may not hold it here.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { v7 as uuidv7 } from 'uuid'
import { type Database, transaction, violatedConstraint } from '../../database/database.ts'
import { browserOf, closeLogin, openLogin, sendLogin } from '../../http/login.ts'
import { Refusal, refuse } from '../../http/refusal.ts'
import { register } from '../../http/register.ts'
import type { Services } from '../../http/services.ts'
import { checkCredentials, checkStillOpens } from '../accounts/check-credentials.ts'
import { checkOwner, checkStillSignedIn } from '../accounts/check-password.ts'
import { currentUser } from '../accounts/current-user.ts'
import { emailKey } from '../accounts/email-address.ts'
import { enterAccount, lockToEnter, loginKindFor } from '../accounts/enter-account.ts'
import { insertEmail, lockUsers, registerUser } from '../accounts/queries.ts'
import { audit } from '../audit/audit.ts'
import { mailQueue } from '../mail/mail-queue.ts'
import * as contract from './contract.ts'
import { identityViews } from './identity-views.ts'
import * as pending from './pending.ts'
import { openProvider, type Provider, ProviderError } from './provider.ts'
import * as queries from './queries.ts'

export function identityProviderRoutes(app: FastifyInstance, services: Services): void {
  const { pool, jobs, config } = services
  const { publicUrl, identityProviders } = config
  const providers = new Map(identityProviders.map((one) => [one.id, openProvider(one, publicUrl)]))
  const toldProviders = identityProviders.map(({ id, name, isForPupils }) => ({ providerId: id, name, isForPupils }))

  /** Sends a browser to a provider, and keeps why it went. */
  async function begin(
    provider: Provider,
    call: { reply: FastifyReply; now: Date },
    begun: pending.SignInBegun,
    mustBeFresh: boolean,
  ) {
    const token = pending.sendToken(call.reply, publicUrl)
    const address = await asked(call.reply, () => provider.begin(pending.secretsOf(token), mustBeFresh, call.now))
    await pending.keepSignIn(pool, token, begun, call.now)
    return { address }
  }

  /** Inside a transaction: from now on the identity opens the account too. */
  async function link(database: Database, userId: string, identity: { issuer: string; subject: string }, now: Date) {
    await queries.insertIdentity(database, userId, identity, now)
    await queries.countSignIn(database, userId)
    await audit(database, userId, 'identity-linked', now)
    if (config.sendsMail) await jobs.send(database, mailQueue, { kind: 'identity-linked', userId })
  }

  const unclaimedOf = async (request: FastifyRequest, now: Date) => {
    const token = pending.tokenOf(request)
    const unclaimed = token === null ? null : await pending.findUnclaimed(pool, token, now)
    if (token === null || unclaimed === null) throw new Refusal('sign-in-expired')
    return { ...unclaimed, token }
  }

  register(app, services, contract.listProviders, async () => ({
    providers: toldProviders,
  }))

  register(app, services, contract.startProviderSignIn, async ({ actor, params, body, now, reply }) => {
    const provider = providers.get(params.providerId)
    if (!provider) refuse(contract.startProviderSignIn, 'provider-unknown')
    const begun = { providerId: provider.id, userId: null, nextPath: body.next, remember: body.remember }
    // Whoever is signed in already proves again that it is them.
    return begin(provider, { reply, now }, begun, actor?.kind === 'user')
  })

  register(app, services, contract.startLink, async ({ actor, params, body, now, reply }) => {
    const provider = providers.get(params.providerId)
    if (!provider) refuse(contract.startLink, 'provider-unknown')
    await checkOwner(pool, actor, body.password, now)
    const begun = { providerId: provider.id, userId: actor.userId, nextPath: '', remember: false }
    return begin(provider, { reply, now }, begun, false)
  })

  register(app, services, contract.finishProviderSignIn, async ({ actor, params, body, now, request, reply }) => {
    const provider = providers.get(params.providerId)
    if (!provider) refuse(contract.finishProviderSignIn, 'provider-unknown')
    const token = pending.tokenOf(request)
    const begun = token === null ? null : await pending.takeSignIn(pool, token, provider.id, now)
    const isSignedIn = actor?.kind === 'user'
    // Someone else may have signed in here meanwhile, or with a one-time password, which proves less than linking asks for.
    const isTheirs = begun?.userId === null || (isSignedIn && begun?.userId === actor.userId)
    if (token === null || begun === null || !isTheirs) refuse(contract.finishProviderSignIn, 'sign-in-expired')
    const mustBeFresh = isSignedIn && begun.userId === null
    const named = await asked(reply, () => provider.finish(body.search, pending.secretsOf(token), mustBeFresh, now))
    pending.forgetToken(reply)

    const { userId: toLink, nextPath, remember } = begun
    if (toLink !== null) {
      await linked(() =>
        transaction(pool, async (database) => {
          await checkStillSignedIn(database, actor)
          await link(database, toLink, named, now)
        }),
      )
      return { kind: 'linked' as const }
    }
    const userId = await queries.findUser(pool, named.issuer, named.subject)
    if (userId === null) {
      const details = await asked(reply, named.details)
      const { issuer, subject } = named
      const ofBrowser = pending.sendToken(reply, publicUrl)
      const unclaimed = { providerId: provider.id, issuer, subject, ...details, nextPath, remember }
      await pending.keepUnclaimed(pool, ofBrowser, unclaimed, now)
      return { kind: 'unclaimed' as const }
    }
    const kind = await loginKindFor(pool, userId, remember)
    const loginToken = await transaction(pool, async (database) => {
      await lockToEnter(database, userId, actor)
      const isLinked = await queries.useIdentity(database, userId, named.issuer, now)
      if (!isLinked) refuse(contract.finishProviderSignIn, 'sign-in-expired')
      return enterAccount(database, { userId, kind, ...browserOf(request) }, actor, now)
    })
    sendLogin(reply, publicUrl, loginToken, kind, now)
    return { kind: 'signed-in' as const, user: await currentUser(pool, userId), next: nextPath }
  })

  register(app, services, contract.getUnclaimedIdentity, async ({ request, now }) => {
    const { providerId, firstName, email, nextPath } = await unclaimedOf(request, now)
    const provider = toldProviders.find((one) => one.providerId === providerId)
    if (!provider) refuse(contract.getUnclaimedIdentity, 'sign-in-expired')
    return { provider, firstName, email, next: nextPath }
  })

  register(app, services, contract.forgetUnclaimedIdentity, async ({ request, reply }) => {
    await pending.forgetPending(pool, request, reply)
    return {}
  })

  register(app, services, contract.signUpWithIdentity, async ({ actor, body, now, request, reply }) => {
    if (actor && actor.kind !== 'anonymous') refuse(contract.signUpWithIdentity, 'already-signed-in')
    const unclaimed = await unclaimedOf(request, now)
    const email = body.keepsEmail ? unclaimed.email : null
    const kind = unclaimed.remember ? 'remembered' : 'this-visit'
    const { userId, token } = await linked(() =>
      transaction(pool, async (database) => {
        const isTaken = await pending.takeUnclaimed(database, unclaimed.token)
        if (!isTaken) refuse(contract.signUpWithIdentity, 'sign-in-expired')
        const [anonymous] = actor ? await lockUsers(database, [actor.userId]) : []
        const id = anonymous?.kind === 'anonymous' ? anonymous.user_id : uuidv7()
        if (email !== null) await insertEmail(database, emailKey(email), id)
        await registerUser(database, {
          userId: id,
          email,
          isEmailVerified: true,
          firstName: body.firstName.trim(),
          passwordHash: null,
          language: body.language,
          now,
        })
        await queries.insertIdentity(database, id, unclaimed, now)
        await audit(database, id, 'identity-linked', now)
        if (actor) await closeLogin(database, actor.tokenHash)
        return { userId: id, token: await openLogin(database, { userId: id, kind, ...browserOf(request) }, now) }
      }),
    )
    pending.forgetToken(reply)
    sendLogin(reply, publicUrl, token, kind, now)
    return currentUser(pool, userId)
  })

  register(app, services, contract.signInAndLink, async ({ actor, body, now, request, reply }) => {
    const unclaimed = await unclaimedOf(request, now)
    const opened = await checkCredentials(pool, body, now)
    const { userId, isOneTime } = opened
    if (isOneTime) throw new Refusal('password-change-required')
    const kind = unclaimed.remember ? 'remembered' : 'this-visit'
    const token = await linked(() =>
      transaction(pool, async (database) => {
        await lockToEnter(database, userId, actor)
        await checkStillOpens(database, opened)
        const isTaken = await pending.takeUnclaimed(database, unclaimed.token)
        if (!isTaken) refuse(contract.signInAndLink, 'sign-in-expired')
        await link(database, userId, unclaimed, now)
        return enterAccount(database, { userId, kind, ...browserOf(request) }, actor, now)
      }),
    )
    pending.forgetToken(reply)
    sendLogin(reply, publicUrl, token, kind, now)
    return currentUser(pool, userId)
  })

  register(app, services, contract.listIdentities, async ({ actor }) => {
    return { identities: await identityViews(pool, identityProviders, actor.userId) }
  })

  register(app, services, contract.unlinkIdentity, async ({ actor, params, now }) => {
    try {
      await transaction(pool, async (database) => {
        const isGone = await queries.deleteIdentity(database, actor.userId, params.identityId)
        if (!isGone) refuse(contract.unlinkIdentity, 'provider-unknown')
        await audit(database, actor.userId, 'identity-unlinked', now)
      })
    } catch (error) {
      if (violatedConstraint(error) === 'registered_user_can_sign_in') {
        refuse(contract.unlinkIdentity, 'last-sign-in-method')
      }
      throw error
    }
    return {}
  })
}

/** Asks a provider. What goes wrong is told to the person as a code, and to the operator in the log. */
async function asked<Result>(reply: FastifyReply, ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error
    reply.log.warn({ code: error.code, reason: error.message }, 'signing in with another service failed')
    throw new Refusal(error.code)
  }
}

/** Runs what links an identity or takes an address: others may have been quicker. */
async function linked<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    const constraint = violatedConstraint(error)
    if (constraint === 'user_emails_pkey') throw new Refusal('email-taken')
    const isTaken = constraint === 'user_identities_pkey' || constraint === 'account_has_one_identity_of_an_issuer'
    throw isTaken ? new Refusal('identity-taken') : error
  }
}
