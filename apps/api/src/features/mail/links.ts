// Links sent by mail. The token is in the link alone, after a #: it reaches no log of a server.

import { randomBytes } from 'node:crypto'
import { type LinkPurpose, linkExpiry, linksCountFrom, mostLinksInAnHour } from '@pix/core/accounts'
import { type Database, execute, maybeRow, rows, statement } from '../../database/database.ts'
import { secretHash } from '../../http/secret-hash.ts'

const pages: Readonly<Record<LinkPurpose, string>> = {
  'verify-email': '/confirm-email',
  'reset-password': '/new-password',
  'ask-consent': '/consent',
  'withdraw-consent': '/consent',
}

const tokenBytes = 32

const insertLink = statement(
  'insert-mail-link',
  `insert into mail_links (token_hash, user_id, purpose, email, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)`,
)

/**
 * A new link to the page where the rest is done; only the hash of its token is stored.
 * @param link its address is empty for a link of a parent, whose address is not kept with it
 */
export async function makeLink(
  database: Database,
  publicUrl: string,
  link: { readonly userId: string; readonly purpose: LinkPurpose; readonly email: string },
  now: Date,
): Promise<string> {
  const { userId, purpose, email } = link
  const token = randomBytes(tokenBytes).toString('base64url')
  const expiresAt = new Date(linkExpiry(purpose, now.getTime()))
  await execute(database, insertLink, [secretHash(token), userId, purpose, email, now, expiresAt])
  return `${publicUrl}${pages[purpose]}#${token}`
}

type LinkRow = { user_id: string; email: string; expires_at: Date; used_at: Date | null }

const findLink = statement<LinkRow>(
  'find-mail-link',
  'select user_id, email, expires_at, used_at from mail_links where token_hash = $1 and purpose = $2',
)
const useLinkStatement = statement<LinkRow>(
  'use-mail-link',
  `update mail_links set used_at = $3 where token_hash = $1 and purpose = $2 and used_at is null and expires_at > $3
   returning user_id, email, expires_at, used_at`,
)

export type Link =
  | { readonly state: 'good'; readonly userId: string; readonly email: string }
  | { readonly state: 'used' | 'expired' | 'unknown' }

/** What a link is worth at this moment; nothing changes. */
export async function readLink(database: Database, purpose: LinkPurpose, token: string, now: Date): Promise<Link> {
  const link = await maybeRow(database, findLink, [secretHash(token), purpose])
  if (!link) return { state: 'unknown' }
  if (link.used_at) return { state: 'used' }
  if (link.expires_at <= now) return { state: 'expired' }
  return { state: 'good', userId: link.user_id, email: link.email }
}

/** Uses a link up. Of two at once, one gets it. */
export async function takeLink(database: Database, purpose: LinkPurpose, token: string, now: Date): Promise<Link> {
  const taken = await maybeRow(database, useLinkStatement, [secretHash(token), purpose, now])
  if (taken) return { state: 'good', userId: taken.user_id, email: taken.email }
  const link = await readLink(database, purpose, token, now)
  // Freed in between: nobody can have it any more.
  return link.state === 'good' ? { state: 'used' } : link
}

const countSentStatement = statement<{ sent: number }>(
  'count-sent-mail-links',
  'select count(*) as sent from mail_links where user_id = $1 and purpose = $2 and sent_at > $3',
)

/** Whether as many links went out lately as may. Those that never left, because the mail server was down, do not count. */
export async function wereEnoughLinksSent(
  database: Database,
  userId: string,
  purpose: LinkPurpose,
  now: Date,
): Promise<boolean> {
  const since = new Date(linksCountFrom(now.getTime()))
  const found = await maybeRow(database, countSentStatement, [userId, purpose, since])
  return (found?.sent ?? 0) >= mostLinksInAnHour
}

const noteSentStatement = statement(
  'note-sent-mail-link',
  'update mail_links set sent_at = $2 where token_hash = $1 and sent_at is null',
)

/** The mail server has the mail with this link. */
export async function noteLinkSent(database: Database, link: string, now: Date): Promise<void> {
  await execute(database, noteSentStatement, [secretHash(tokenOf(link)), now])
}

function tokenOf(link: string): string {
  return link.slice(link.indexOf('#') + 1)
}

const endLinks = statement(
  'end-mail-links',
  'update mail_links set used_at = $3 where user_id = $1 and purpose = $2 and used_at is null',
)

/** Whatever else was sent for the same purpose works no more. */
export async function endOtherLinks(
  database: Database,
  userId: string,
  purpose: LinkPurpose,
  now: Date,
): Promise<void> {
  await execute(database, endLinks, [userId, purpose, now])
}

const deleteOldLinks = statement('delete-old-mail-links', 'delete from mail_links where expires_at <= $1')

/** Long enough for a person to be told that their link is too old, rather than that there is none. */
const told = 30 * 24 * 3_600_000

export async function forgetOldLinks(database: Database, now: Date): Promise<void> {
  await execute(database, deleteOldLinks, [new Date(now.getTime() - told)])
}

/** The code with which a route refuses a link that is not good. */
export function linkRefusal<State extends Exclude<Link['state'], 'good'>>({
  state,
}: {
  readonly state: State
}): `link-${State}` {
  return `link-${state}`
}

type OwnLinkRow = { purpose: LinkPurpose; email: string; created_at: Date; expires_at: Date; used_at: Date | null }

const listOwnLinksStatement = statement<OwnLinkRow>(
  'list-own-mail-links',
  `select purpose, email, created_at, expires_at, used_at from mail_links
   where user_id = $1 order by created_at, expires_at`,
)

/** The links that were sent for the account of a user, the oldest first: nothing of their tokens. */
export async function listOwnLinks(database: Database, userId: string): Promise<OwnLinkRow[]> {
  return rows(database, listOwnLinksStatement, [userId])
}
