// Who looks after the service, decided by whoever runs it: from the command line, never from a page.
import { isOperatorRole, operatorRoles } from '@pix/core/operators'
import type { Pool } from 'pg'
import { transaction } from '../../database/database.ts'
import { emailKey } from '../accounts/email-address.ts'
import * as queries from './queries.ts'

const usage = [
  'npm run operators -- list',
  'npm run operators -- add someone@example.org support',
  'npm run operators -- remove someone@example.org support',
  `Roles: ${operatorRoles.join(', ')}.`,
].join('\n')

export type Outcome = { readonly done: boolean; readonly message: string }

/**
 * Does what the words of the command ask for.
 * @param words such as `add`, an address, a role
 */
export async function appoint(pool: Pool, words: readonly string[], now: Date): Promise<Outcome> {
  const [verb, email = '', role] = words
  if (verb === 'list' && words.length === 1) return { done: true, message: await table(pool) }
  if ((verb !== 'add' && verb !== 'remove') || words.length !== 3 || !isOperatorRole(role)) {
    return { done: false, message: usage }
  }
  return transaction(pool, async (database): Promise<Outcome> => {
    const account = await queries.findAccountOfEmail(database, emailKey(email))
    if (!account) return { done: false, message: `No account has the address ${email}: make it first, in the service.` }
    const subject = `${account.user_id} ${role}`
    if (verb === 'remove') {
      const removed = await queries.deleteRole(database, account.user_id, role)
      if (removed) await queries.writeDown(database, null, 'role-removed', subject, now)
      return { done: true, message: removed ? `${email} is no longer ${role}.` : `${email} was not ${role}.` }
    }
    if (!account.email_verified_at) {
      return { done: false, message: `${email} is not confirmed yet: follow the link of the mail that was sent to it.` }
    }
    const added = await queries.insertRole(database, account.user_id, role, now)
    if (added) await queries.writeDown(database, null, 'role-added', subject, now)
    return { done: true, message: added ? `${email} is now ${role}.` : `${email} is ${role} already.` }
  })
}

async function table(pool: Pool): Promise<string> {
  const operators = await queries.listOperators(pool)
  if (operators.length === 0) return 'There is no operator yet.'
  return operators
    .map(({ email, role, email_verified_at, added_at }) =>
      [email, role, added_at.toISOString().slice(0, 10), ...(email_verified_at ? [] : ['address not confirmed'])].join(
        '  ',
      ),
    )
    .join('\n')
}
