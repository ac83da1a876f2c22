// `npm run operators`: says who looks after the service, and changes it. Works beside a service that runs, and without.
import { readConfig } from '../apps/api/src/config.ts'
import { connect } from '../apps/api/src/database/database.ts'
import { appoint } from '../apps/api/src/features/operators/appoint.ts'
import { startPostgres } from './postgres.ts'

const undefinedTable = '42P01'

const config = readConfig(process.env)
const embedded = config.databaseUrl === null ? await startPostgres({ dataDir: config.dataDir }) : null
const pool = connect({ url: config.databaseUrl ?? embedded?.url ?? '', connections: 1 })
try {
  const { done, message } = await appoint(pool, process.argv.slice(2), new Date())
  console.log(message)
  if (!done) process.exitCode = 1
} catch (error) {
  const isOld = error instanceof Error && 'code' in error && error.code === undefinedTable
  console.error(isOld ? 'This database is new, or of an earlier version: run npm start once, then try again.' : error)
  process.exitCode = 1
} finally {
  await pool.end()
  await embedded?.stop()
}
