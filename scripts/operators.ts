// `npm run operators`: says who looks after the service, and changes it. Works beside a service that runs, and without.
import { appoint } from '../apps/api/src/features/operators/appoint.ts'
import { onDatabase } from './on-database.ts'

await onDatabase(async (pool) => {
  const { done, message } = await appoint(pool, process.argv.slice(2), new Date())
  console.log(message)
  return done
})
