import { type Database, rows, statement } from '../../database/database.ts'

export type AddressesRow = {
  user_id: string
  email: string | null
  /** Of the parent who is asked for consent. */
  parent_email: string | null
  /** That waits for the code sent to it. */
  new_email: string | null
}

const listAddressesStatement = statement<AddressesRow>(
  'list-addresses-of-users',
  `select user_id, users.email, parent_email, email_changes.email as new_email
   from users left join parental_consents using (user_id) left join email_changes using (user_id)
   where user_id = any ($1::uuid[])`,
)

/** Where mails about these users go, by user. */
export async function listAddresses(
  database: Database,
  userIds: readonly string[],
): Promise<Map<string, AddressesRow>> {
  const found = await rows(database, listAddressesStatement, [userIds])
  return new Map(found.map((row) => [row.user_id, row]))
}
