// Passkeys: made by a device, which alone can sign with them. They say whose account it is, so nothing is typed.
import type { FastifyInstance } from 'fastify'
import { parse, stringify, v7 as uuidv7 } from 'uuid'
import { transaction, violatedConstraint } from '../../database/database.ts'
import { browserOf, sendLogin } from '../../http/login.ts'
import { refuse } from '../../http/refusal.ts'
import { register } from '../../http/register.ts'
import type { Services } from '../../http/services.ts'
import { checkOwner, checkStillSignedIn } from '../accounts/check-password.ts'
import { currentUser } from '../accounts/current-user.ts'
import { enterAccount, lockToEnter, loginKindFor } from '../accounts/enter-account.ts'
import { findUser } from '../accounts/queries.ts'
import { audit } from '../audit/audit.ts'
import { forgetPending } from '../identity-providers/pending.ts'
import { mailQueue } from '../mail/mail-queue.ts'
import { challengeLifetime, makeChallenge, takeChallenge } from './challenges.ts'
import * as contract from './contract.ts'
import { passkeyViews } from './passkey-views.ts'
import * as queries from './queries.ts'
import { algorithms, challengeIn, placeOf, verifyNewPasskey, verifyPasskey } from './verify.ts'

export function passkeyRoutes(app: FastifyInstance, services: Services): void {
  const { pool, jobs, config } = services
  const place = placeOf(config.publicUrl)

  register(app, services, contract.listPasskeys, async ({ actor }) => {
    return { passkeys: await passkeyViews(pool, actor.userId) }
  })

  register(app, services, contract.startPasskey, async ({ actor, body, now }) => {
    const { email, username } = await checkOwner(pool, actor, body.password, now)
    const [user, known] = await Promise.all([findUser(pool, actor.userId), queries.listPasskeys(pool, actor.userId)])
    return {
      challenge: await makeChallenge(pool, actor.userId, now),
      rp: { id: place.rpId, name: 'Pix' },
      user: {
        id: Buffer.from(parse(actor.userId)).toString('base64url'),
        // What the device shows to tell one account from another; it stays there.
        name: email ?? username ?? user?.first_name ?? '',
        displayName: user?.first_name ?? '',
      },
      pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key' as const, alg })),
      excludeCredentials: known.map(({ credential_id, transports }) => ({
        type: 'public-key' as const,
        id: credential_id.toString('base64url'),
        transports,
      })),
      authenticatorSelection: {
        residentKey: 'required' as const,
        requireResidentKey: true as const,
        userVerification: 'required' as const,
      },
      attestation: 'none' as const,
      timeout: challengeLifetime,
    }
  })

  register(app, services, contract.addPasskey, async ({ actor, body, now, request }) => {
    const challenge = challengeIn(body.clientDataJSON)
    if (!(await takeChallenge(pool, actor.userId, challenge, now))) refuse(contract.addPasskey, 'passkey-refused')
    const key = await verifyNewPasskey(body, challenge, place)
    const { browser, system } = browserOf(request)
    const name = body.name.trim() || [browser, system].filter((part) => part !== '').join(', ')
    const passkeyId = uuidv7()
    try {
      await transaction(pool, async (database) => {
        const { userId } = actor
        const { transports } = body
        await checkStillSignedIn(database, actor)
        await queries.insertPasskey(database, { userId, passkeyId, ...key, transports, name, now })
        await audit(database, userId, 'passkey-added', now)
        if (config.sendsMail) await jobs.send(database, mailQueue, { kind: 'passkey-added', userId })
      })
    } catch (error) {
      if (violatedConstraint(error) === 'passkey_is_known_once') refuse(contract.addPasskey, 'passkey-refused')
      throw error
    }
    return { passkeyId, name, createdAt: now.getTime(), lastUsedAt: null }
  })

  register(app, services, contract.renamePasskey, async ({ actor, params, body }) => {
    const isRenamed = await queries.renamePasskey(pool, actor.userId, params.passkeyId, body.name.trim())
    if (!isRenamed) refuse(contract.renamePasskey, 'passkey-unknown')
    return {}
  })

  register(app, services, contract.removePasskey, async ({ actor, params, now }) => {
    try {
      await transaction(pool, async (database) => {
        const isRemoved = await queries.deletePasskey(database, actor.userId, params.passkeyId)
        if (!isRemoved) refuse(contract.removePasskey, 'passkey-unknown')
        await audit(database, actor.userId, 'passkey-removed', now)
      })
    } catch (error) {
      if (violatedConstraint(error) === 'registered_user_can_sign_in') {
        refuse(contract.removePasskey, 'last-sign-in-method')
      }
      throw error
    }
    return {}
  })

  register(app, services, contract.startPasskeySignIn, async ({ now }) => ({
    challenge: await makeChallenge(pool, null, now),
    rpId: place.rpId,
    userVerification: 'required' as const,
    timeout: challengeLifetime,
  }))

  register(app, services, contract.signInWithPasskey, async ({ actor, body, now, request, reply }) => {
    const challenge = challengeIn(body.clientDataJSON)
    if (!(await takeChallenge(pool, null, challenge, now))) refuse(contract.signInWithPasskey, 'passkey-refused')
    const userId = userOf(body.userHandle)
    const key =
      userId === null ? null : await queries.findPasskey(pool, userId, Buffer.from(body.credentialId, 'base64url'))
    if (userId === null || key === null) refuse(contract.signInWithPasskey, 'passkey-unknown')
    const counter = await verifyPasskey(body, challenge, place, { publicKey: key.public_key, counter: key.counter })

    const kind = await loginKindFor(pool, userId, body.remember)
    const token = await transaction(pool, async (database) => {
      await lockToEnter(database, userId, actor)
      const isUsed = await queries.usePasskey(database, userId, key.passkey_id, { counter, now })
      if (!isUsed) refuse(contract.signInWithPasskey, 'passkey-refused')
      return enterAccount(database, { userId, kind, ...browserOf(request) }, actor, now)
    })
    await forgetPending(pool, request, reply)
    sendLogin(reply, config.publicUrl, token, kind, now)
    return currentUser(pool, userId)
  })
}

/** The user that a device names; null when it names none. */
function userOf(userHandle: string): string | null {
  const bytes = Buffer.from(userHandle, 'base64url')
  try {
    return bytes.length === 16 ? stringify(bytes) : null
  } catch {
    // Sixteen bytes, but no id.
    return null
  }
}
