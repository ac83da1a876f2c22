import type { Pool } from 'pg'
import { readConfig } from '../apps/api/src/config.ts'
import { connect } from '../apps/api/src/database/database.ts'
import { startPostgres } from './postgres.ts'

// A table or a column that a later version has.
const ofAnotherVersion = new Set(['42P01', '42703'])

/**
 * What a command does to the database of the service, beside a service that runs or without one. It never migrates: an
 * older service may be at work. When that is needed first, the person is told.
 * @param work tells whether it did what was asked; if not, the command ends with 1
 */
export async function onDatabase(work: (pool: Pool) => Promise<boolean>): Promise<void> {
  const { databaseUrl, dataDir } = readConfig(process.env)
  const embedded = databaseUrl === null ? await startPostgres({ dataDir }) : null
  const pool = connect({ url: databaseUrl ?? embedded?.url ?? '', connections: 1 })
  try {
    if (!(await work(pool))) process.exitCode = 1
  } catch (error) {
    const isOld = error instanceof Error && 'code' in error && ofAnotherVersion.has(String(error.code))
    console.error(isOld ? 'This database is new, or of an earlier version: run npm start once, then try again.' : error)
    process.exitCode = 1
  } finally {
    await pool.end()
    await embedded?.stop()
  }
}
