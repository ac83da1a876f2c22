// Keys, unique constraints, foreign keys and indexes are taken off while millions of rows come in, and put back as they
// were: indexes are built once, sorted, and putting the constraints back checks every row that was made.
import type { PoolClient } from 'pg'

type Definition = { readonly table: string; readonly name: string; readonly definition: string; readonly kind: string }

/** @returns puts everything back */
export async function takeOffConstraints(client: PoolClient): Promise<() => Promise<void>> {
  const { rows: constraints } = await client.query<Definition>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition, contype as kind
     from pg_constraint where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f')
     order by array_position(array['f', 'u', 'p'], contype::text)`,
  )
  for (const { table, name } of constraints) await client.query(`alter table ${table} drop constraint ${name}`)
  // What is left now are the indexes that no constraint owns.
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `select quote_ident(indexname) as name, indexdef as definition from pg_indexes where schemaname = 'public'`,
  )
  for (const { name } of indexes) await client.query(`drop index ${name}`)
  return async () => {
    for (const { definition } of indexes) await client.query(definition)
    // Foreign keys last: they need the keys that they point to.
    for (const { table, name, definition } of constraints.toReversed()) {
      await client.query(`alter table ${table} add constraint ${name} ${definition}`)
    }
  }
}
