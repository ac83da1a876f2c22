// The PostgreSQL of the benchmark: the embedded one with the durable settings of the service, in a folder of its own, or
// the server of BENCH_DATABASE_URL. Databases are made in it and go when the benchmark ends.
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Pool } from 'pg'
import { connect } from '../../apps/api/src/database/database.ts'
import { migrate } from '../../apps/api/src/database/migrate.ts'
import { publishRelease } from '../../apps/api/src/features/releases/publish.ts'
import { startPostgres } from '../../scripts/postgres.ts'
import { needed } from '../endings.ts'

const content = fileURLToPath(new URL('../../content', import.meta.url))

export type Server = {
  readonly settings: Readonly<Record<string, string>>
  /** A new database, migrated and with the release in it. */
  readonly createDatabase: (name: string) => Promise<Database>
  readonly stop: () => Promise<void>
}

export type Database = { readonly url: string; readonly releaseHash: string }

export async function startServer(): Promise<Server> {
  const { url, stop } = await findServer()
  const pool = connect({ url, connections: 1 })
  const made: string[] = []
  return {
    settings: await needed('The PostgreSQL server (BENCH_DATABASE_URL)', readSettings(pool)),
    createDatabase: async (name) => {
      const database = `pix_bench_${name}_${process.pid}`
      await needed('A database of its own', pool.query(`create database ${database}`))
      made.push(database)
      const address = Object.assign(new URL(url), { pathname: `/${database}` }).href
      await migrate(address)
      const { hash } = await publishRelease({ databaseUrl: address, contentDirs: [content] })
      return { url: address, releaseHash: hash }
    },
    stop: async () => {
      // The embedded server goes with its folder; on a server of somebody's nothing must stay.
      for (const name of stop ? [] : made) await pool.query(`drop database if exists ${name} with (force)`)
      await pool.end()
      await stop?.()
    },
  }
}

async function findServer(): Promise<{ url: string; stop: (() => Promise<void>) | null }> {
  const given = process.env['BENCH_DATABASE_URL']
  if (given) return { url: given, stop: null }
  const dataDir = mkdtempSync(join(realpathSync(tmpdir()), 'pix-bench-'))
  // Under root the server runs as another user, who must pass.
  chmodSync(dataDir, 0o711)
  const postgres = await needed('The embedded PostgreSQL', startPostgres({ dataDir, log: console.log }))
  return {
    url: postgres.url,
    stop: async () => {
      await postgres.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

const shown = [
  'server_version',
  'fsync',
  'synchronous_commit',
  'full_page_writes',
  'shared_buffers',
  'effective_cache_size',
  'work_mem',
  'max_connections',
  'max_wal_size',
  'wal_level',
  'jit',
]

async function readSettings(pool: Pool): Promise<Record<string, string>> {
  const { rows } = await pool.query<{ name: string; value: string }>(
    'select name, current_setting(name) as value from unnest($1::text[]) with ordinality as wanted (name, place) order by place',
    [shown],
  )
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]))
}
