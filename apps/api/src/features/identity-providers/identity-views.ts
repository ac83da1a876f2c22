import type { Database } from '../../database/database.ts'
import type { Identity } from './contract.ts'
import type { ProviderConfig } from './provider-config.ts'
import { listIdentities } from './queries.ts'

/** The other services that open the account of a user. */
export async function identityViews(
  database: Database,
  providers: readonly Pick<ProviderConfig, 'id' | 'name' | 'issuer'>[],
  userId: string,
): Promise<Identity[]> {
  return (await listIdentities(database, userId)).map(({ identity_id, issuer, subject, linked_at, last_used_at }) => {
    const provider = providers.find((one) => sameIssuer(one.issuer, issuer))
    return {
      identityId: identity_id,
      providerId: provider?.id ?? null,
      name: provider?.name ?? new URL(issuer).host,
      issuer,
      subject,
      linkedAt: linked_at.getTime(),
      lastUsedAt: last_used_at.getTime(),
    }
  })
}

/** As the operator wrote it, or as the provider does: with a slash at the end or without. */
function sameIssuer(one: string, other: string): boolean {
  return new URL(one).href === new URL(other).href
}
