// Who is asking: the login behind the cookie, looked up once for each request that needs it.

import { randomBytes } from 'node:crypto'
import { type LoginKind, loginExpiry, loginNeedsTouch } from '@pix/core/accounts'
import type { OperatorRole } from '@pix/core/operators'
import Bowser from 'bowser'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { type Database, execute, maybeRow, statement } from '../database/database.ts'
import { secretHash } from './secret-hash.ts'

export const loginCookie = 'pix_login'

export type Actor = {
  readonly kind: 'anonymous' | 'one-time' | 'user'
  readonly userId: string
  readonly tokenHash: Buffer
}

/** A user who looks after the service. */
export type Operator = Pick<Actor, 'userId' | 'tokenHash'> & {
  readonly kind: 'operator'
  /** At least one. */
  readonly roles: readonly OperatorRole[]
}

/** Gives the browser the token: for as long as the login lasts, or until it closes when the login is for this visit. */
export function sendLogin(reply: FastifyReply, publicUrl: string, token: string, kind: LoginKind, now: Date): void {
  reply.setCookie(loginCookie, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: publicUrl.startsWith('https:'),
    ...(kind === 'this-visit' || kind === 'one-time' ? {} : { expires: new Date(loginExpiry(kind, now.getTime())) }),
  })
}

/** Leaves nothing of the person in the browser. */
export function forgetBrowser(reply: FastifyReply): void {
  reply.clearCookie(loginCookie, { path: '/' }).header('clear-site-data', '"cache", "storage"')
}

const findLogin = statement<{ user_id: string; kind: LoginKind; last_seen_at: Date; expires_at: Date }>(
  'find-login',
  'select user_id, kind, last_seen_at, expires_at from logins where token_hash = $1',
)

const touchLogin = statement(
  'touch-login',
  'update logins set last_seen_at = $2, expires_at = $3 where token_hash = $1 and last_seen_at < $2',
)

const touchUser = statement(
  'touch-user',
  'update users set last_active_at = $2 where user_id = $1 and last_active_at < $2',
)

/**
 * The actor behind a cookie's token, or null when it is unknown or expired.
 * @returns `prolonged` is the kind of the login when it now lasts longer than the cookie knows
 */
export async function actorOfToken(
  pool: Pool,
  token: string,
  { now, isActivity }: { readonly now: Date; readonly isActivity: boolean },
): Promise<{ actor: Actor; prolonged: LoginKind | null } | null> {
  const tokenHash = secretHash(token)
  const login = await maybeRow(pool, findLogin, [tokenHash])
  if (!login || login.expires_at <= now) return null
  const isProlonged = isActivity && loginNeedsTouch(login.last_seen_at.getTime(), now.getTime())
  if (isProlonged) {
    const expiresAt = new Date(loginExpiry(login.kind, now.getTime()))
    await execute(pool, touchLogin, [tokenHash, now, expiresAt])
    await execute(pool, touchUser, [login.user_id, now])
  }
  const kind = login.kind === 'anonymous' || login.kind === 'one-time' ? login.kind : 'user'
  return { actor: { kind, userId: login.user_id, tokenHash }, prolonged: isProlonged ? login.kind : null }
}

const insertLogin = statement(
  'insert-login',
  `insert into logins (token_hash, login_id, user_id, kind, browser, system, created_at, last_seen_at, expires_at)
   values ($1, $2, $3, $4, $5, $6, $7, $7, $8)`,
)

const tokenBytes = 32

/** A login of its own for the browser; only the hash of the returned token is stored. */
export async function openLogin(
  database: Database,
  login: { readonly userId: string; readonly kind: LoginKind; readonly browser: string; readonly system: string },
  now: Date,
): Promise<string> {
  const { userId, kind, browser, system } = login
  const token = randomBytes(tokenBytes).toString('base64url')
  const expiresAt = new Date(loginExpiry(kind, now.getTime()))
  await execute(database, insertLogin, [secretHash(token), uuidv7(), userId, kind, browser, system, now, expiresAt])
  return token
}

/** Names of the browser and of its system as the browser says them, without versions; empty where it does not. */
export function browserOf({ headers }: FastifyRequest): { browser: string; system: string } {
  const said = Bowser.parse(headers['user-agent'] || ' ')
  return { browser: said.browser.name ?? '', system: said.os.name ?? '' }
}

const deleteLogin = statement('delete-login', 'delete from logins where token_hash = $1')

export async function closeLogin(database: Database, tokenHash: Buffer): Promise<void> {
  await execute(database, deleteLogin, [tokenHash])
}
