// The shape of a database as text, a table at a time: what `database/schema/` holds, so that a change of the schema is
// read in review as a difference of text.
import type pg from 'pg'

/** File name to text, for every table of the program. */
export async function describeDatabase(client: pg.Client): Promise<Map<string, string>> {
  const { rows: tables } = await client.query<{ name: string; comment: string | null }>(
    `select c.relname as name, obj_description(c.oid) as comment from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'migrations' order by c.relname`,
  )
  const described = new Map<string, string>()
  for (const { name, comment } of tables) {
    const parts = [
      comment ?? '',
      '',
      'columns',
      ...(await columns(client, name)),
      '',
      'constraints',
      ...(await constraints(client, name)),
    ]
    const optional = { indexes: await indexes(client, name), triggers: await triggers(client, name) }
    for (const [title, lines] of Object.entries(optional)) if (lines.length > 0) parts.push('', title, ...lines)
    described.set(`${name}.txt`, `${parts.join('\n')}\n`)
  }
  return described
}

async function columns(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(
    `select format('  %s %s%s', a.attname, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then ' not null' else '' end) as line
     from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`,
    [table],
  )
  return rows.map(({ line }) => line)
}

// PostgreSQL 18 lists not-null constraints too; they stand with the columns.
async function constraints(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(
    `select format('  %s: %s', conname, pg_get_constraintdef(oid)) as line
     from pg_constraint where conrelid = $1::regclass and contype <> 'n' order by conname`,
    [table],
  )
  return rows.map(({ line }) => line)
}

async function indexes(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(
    `select format('  %s', pg_get_indexdef(indexrelid)) as line from pg_index
     where indrelid = $1::regclass and not exists (select from pg_constraint where conindid = indexrelid) order by 1`,
    [table],
  )
  return rows.map(({ line }) => line)
}

async function triggers(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(
    `select format('  %s', pg_get_triggerdef(oid)) as line from pg_trigger
     where tgrelid = $1::regclass and not tgisinternal order by 1`,
    [table],
  )
  return rows.map(({ line }) => line)
}
