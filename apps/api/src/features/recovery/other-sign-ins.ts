import type { Database } from '../../database/database.ts'
import { identityViews } from '../identity-providers/identity-views.ts'
import type { ProviderConfig } from '../identity-providers/provider-config.ts'
import { listPasskeys } from '../passkeys/queries.ts'

export type OtherSignIns = {
  readonly passkeys: number
  /** The services that are linked, as people know them. */
  readonly services: string[]
}

/** What opens an account besides its password: a new one ends none of it. */
export async function otherSignIns(
  database: Database,
  providers: readonly ProviderConfig[],
  userId: string,
): Promise<OtherSignIns> {
  return {
    passkeys: (await listPasskeys(database, userId)).length,
    services: (await identityViews(database, providers, userId)).map(({ name }) => name),
  }
}
