import type { OperatorRole } from '@pix/core/operators'
import { v7 as uuidv7 } from 'uuid'
import { type Database, execute, maybeRow, rows, statement } from '../../database/database.ts'
import type { OperatorAction } from './contract.ts'

const listRolesStatement = statement<{ role: OperatorRole }>(
  'list-operator-roles',
  `select o.role from operators o join users u using (user_id)
   where o.user_id = $1 and u.email_verified_at is not null order by o.role`,
)

/** The roles of a user; none while their address is not confirmed. */
export async function listRoles(database: Database, userId: string): Promise<OperatorRole[]> {
  return (await rows(database, listRolesStatement, [userId])).map(({ role }) => role)
}

const listOwnRolesStatement = statement<{ role: OperatorRole; added_at: Date }>(
  'list-own-operator-roles',
  'select role, added_at from operators where user_id = $1 order by added_at, role',
)

/** The roles that a user was given, also while their address is not confirmed. */
export async function listOwnRoles(
  database: Database,
  userId: string,
): Promise<{ role: OperatorRole; added_at: Date }[]> {
  return rows(database, listOwnRolesStatement, [userId])
}

type OperatorRow = { email: string; role: OperatorRole; email_verified_at: Date | null; added_at: Date }

const listOperatorsStatement = statement<OperatorRow>(
  'list-operators',
  `select u.email, o.role, u.email_verified_at, o.added_at from operators o join users u using (user_id)
   where u.email is not null order by u.email, o.role`,
)

export async function listOperators(database: Database): Promise<OperatorRow[]> {
  return rows(database, listOperatorsStatement, [])
}

const findAccountStatement = statement<{ user_id: string; email_verified_at: Date | null }>(
  'find-account-to-operate',
  `select user_id, email_verified_at from user_emails join users using (user_id) where email_key = $1`,
)

export async function findAccountOfEmail(
  database: Database,
  emailKey: string,
): Promise<{ user_id: string; email_verified_at: Date | null } | null> {
  return maybeRow(database, findAccountStatement, [emailKey])
}

const insertRoleStatement = statement(
  'insert-operator-role',
  'insert into operators (user_id, role, added_at) values ($1, $2, $3) on conflict (user_id, role) do nothing',
)

/** @returns whether the user did not have the role yet */
export async function insertRole(database: Database, userId: string, role: OperatorRole, now: Date): Promise<boolean> {
  return (await execute(database, insertRoleStatement, [userId, role, now])) > 0
}

const deleteRoleStatement = statement('delete-operator-role', 'delete from operators where user_id = $1 and role = $2')

/** @returns whether the user had the role */
export async function deleteRole(database: Database, userId: string, role: OperatorRole): Promise<boolean> {
  return (await execute(database, deleteRoleStatement, [userId, role])) > 0
}

const insertEntry = statement(
  'insert-operator-entry',
  'insert into operator_entries (entry_id, operator_id, action, subject, at) values ($1, $2, $3, $4, $5)',
)

/**
 * Writes down what an operator did, in the transaction that does it.
 * @param operatorId null when the command of whoever runs the service did it
 * @param subject what it was done to, in ids and words of the program
 */
export async function writeDown(
  database: Database,
  operatorId: string | null,
  action: OperatorAction,
  subject: string,
  now: Date,
): Promise<void> {
  await execute(database, insertEntry, [uuidv7(), operatorId, action, subject, now])
}

const listOwnEntriesStatement = statement<{ action: OperatorAction; at: Date }>(
  'list-own-operator-entries',
  'select action, at from operator_entries where operator_id = $1 order by at, entry_id',
)

/** What a user did as an operator, the oldest first; not to whom, which is about others. */
export async function listOwnEntries(
  database: Database,
  operatorId: string,
): Promise<{ action: OperatorAction; at: Date }[]> {
  return rows(database, listOwnEntriesStatement, [operatorId])
}
