// Between two requests of one browser: it went to a provider, or came back and has not chosen an account yet. A token
// in a cookie ties the two together; the database has its hash, and no secret.

import { createHmac, randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Database, execute, maybeRow, statement } from '../../database/database.ts'
import { secretHash } from '../../http/secret-hash.ts'
import type { Secrets } from './provider.ts'

const cookieName = 'pix_provider'
/** Milliseconds to sign in elsewhere, then to choose an account: somebody else may sit down at the computer. */
export const pendingLifetime = 15 * 60_000

/** A token that only this browser gets; an earlier one is worth nothing any more. */
export function sendToken(reply: FastifyReply, publicUrl: string): string {
  const token = randomBytes(32).toString('base64url')
  reply.setCookie(cookieName, token, {
    path: '/api/',
    httpOnly: true,
    sameSite: 'lax',
    secure: publicUrl.startsWith('https:'),
    maxAge: pendingLifetime / 1000,
  })
  return token
}

export function tokenOf(request: FastifyRequest): string | null {
  return request.cookies[cookieName] ?? null
}

export function forgetToken(reply: FastifyReply): void {
  reply.clearCookie(cookieName, { path: '/api/' })
}

/** State and nonce travel through the provider; nobody finds the token, or the verifier, from them. */
export function secretsOf(token: string): Secrets {
  const derive = (purpose: string) => createHmac('sha256', token).update(purpose).digest('base64url')
  return { state: derive('state'), nonce: derive('nonce'), verifier: derive('verifier') }
}

export type SignInBegun = {
  readonly providerId: string
  /** Whose account is to be linked; null to sign in. */
  readonly userId: string | null
  readonly nextPath: string
  readonly remember: boolean
}

const insertSignIn = statement(
  'insert-provider-sign-in',
  `insert into provider_sign_ins (token_hash, provider_id, user_id, next_path, remember, expires_at)
   values ($1, $2, $3, $4, $5, $6)`,
)

export async function keepSignIn(database: Database, token: string, begun: SignInBegun, now: Date): Promise<void> {
  const { providerId, userId, nextPath, remember } = begun
  await execute(database, insertSignIn, [secretHash(token), providerId, userId, nextPath, remember, expiry(now)])
}

type SignInRow = {
  provider_id: string
  user_id: string | null
  next_path: string
  remember: boolean
  expires_at: Date
}

const takeSignInStatement = statement<SignInRow>(
  'take-provider-sign-in',
  `delete from provider_sign_ins where token_hash = $1 and provider_id = $2
   returning provider_id, user_id, next_path, remember, expires_at`,
)

/** Uses it up, whatever comes of it; null when it is too old, of another provider, or was used. */
export async function takeSignIn(
  database: Database,
  token: string,
  providerId: string,
  now: Date,
): Promise<SignInBegun | null> {
  const row = await maybeRow(database, takeSignInStatement, [secretHash(token), providerId])
  if (row === null || row.expires_at <= now) return null
  return { providerId, userId: row.user_id, nextPath: row.next_path, remember: row.remember }
}

export type Unclaimed = {
  readonly providerId: string
  readonly issuer: string
  readonly subject: string
  readonly email: string | null
  readonly firstName: string
  readonly nextPath: string
  readonly remember: boolean
}

const insertUnclaimed = statement(
  'insert-unclaimed-identity',
  `insert into unclaimed_identities
     (token_hash, provider_id, issuer, subject, email, first_name, next_path, remember, expires_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
)

export async function keepUnclaimed(database: Database, token: string, one: Unclaimed, now: Date): Promise<void> {
  const { providerId, issuer, subject, email, firstName, nextPath, remember } = one
  await execute(database, insertUnclaimed, [
    secretHash(token),
    providerId,
    issuer,
    subject,
    email,
    firstName,
    nextPath,
    remember,
    expiry(now),
  ])
}

type UnclaimedRow = {
  provider_id: string
  issuer: string
  subject: string
  email: string | null
  first_name: string
  next_path: string
  remember: boolean
}

const findUnclaimedStatement = statement<UnclaimedRow>(
  'find-unclaimed-identity',
  `select provider_id, issuer, subject, email, first_name, next_path, remember from unclaimed_identities
   where token_hash = $1 and expires_at > $2`,
)

export async function findUnclaimed(database: Database, token: string, now: Date): Promise<Unclaimed | null> {
  const row = await maybeRow(database, findUnclaimedStatement, [secretHash(token), now])
  return (
    row && {
      providerId: row.provider_id,
      issuer: row.issuer,
      subject: row.subject,
      email: row.email,
      firstName: row.first_name,
      nextPath: row.next_path,
      remember: row.remember,
    }
  )
}

const deleteUnclaimed = statement('delete-unclaimed-identity', 'delete from unclaimed_identities where token_hash = $1')

/** @returns whether it was there: of two that claim it at once, one does */
export async function takeUnclaimed(database: Database, token: string): Promise<boolean> {
  return (await execute(database, deleteUnclaimed, [secretHash(token)])) > 0
}

const deleteSignIn = statement('delete-provider-sign-in', 'delete from provider_sign_ins where token_hash = $1')

/**
 * Somebody signs in or out here: what a provider says of whoever was at this browser before is worth nothing any more, so
 * that nobody else makes or links an account that it opens.
 */
export async function forgetPending(database: Database, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const token = tokenOf(request)
  if (token === null) return
  await execute(database, deleteSignIn, [secretHash(token)])
  await takeUnclaimed(database, token)
  forgetToken(reply)
}

const deleteOldSignIns = statement(
  'delete-old-provider-sign-ins',
  'delete from provider_sign_ins where expires_at <= $1',
)
const deleteOldUnclaimed = statement(
  'delete-old-unclaimed-identities',
  'delete from unclaimed_identities where expires_at <= $1',
)

export async function forgetOldPending(database: Database, now: Date): Promise<void> {
  await execute(database, deleteOldSignIns, [now])
  await execute(database, deleteOldUnclaimed, [now])
}

function expiry(now: Date): Date {
  return new Date(now.getTime() + pendingLifetime)
}
