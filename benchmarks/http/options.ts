import { parseArgs } from 'node:util'

export type Options = {
  /** Users with ten answers each in the large database. */
  readonly users: number
  /** Users in the small one, that the large one is compared with. */
  readonly smallUsers: number
  /** Of each measured round. */
  readonly seconds: number
  readonly rounds: number
  /** Requests under way at the same time in a closed loop. */
  readonly clients: number
  readonly quick: boolean
  /** Folder for profiles of the two servers, or null. */
  readonly profile: string | null
}

const usage = `node benchmarks/http/run.ts [options]
  --users 100000        users in the large database, ten answers each (up to 1000000)
  --small-users 10000   users in the small database that it is compared with
  --seconds 10          length of a round
  --rounds 5            rounds of each measure
  --clients 50          requests under way at the same time
  --quick               2000 users against 500, one round of 3 seconds: shows that it runs, measures nothing
  --profile <folder>    one more round of each server with V8's profiler, whose files go there
BENCH_DATABASE_URL      a PostgreSQL server of yours instead of the embedded one; databases are made there and removed`

export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      users: { type: 'string' },
      'small-users': { type: 'string' },
      seconds: { type: 'string' },
      rounds: { type: 'string' },
      clients: { type: 'string' },
      quick: { type: 'boolean', default: false },
      profile: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(usage)
    process.exit(0)
  }
  const { quick } = values
  return {
    users: whole('--users', values.users ?? (quick ? '2000' : '100000'), 1_000_000),
    smallUsers: whole('--small-users', values['small-users'] ?? (quick ? '500' : '10000'), 1_000_000),
    seconds: whole('--seconds', values.seconds ?? (quick ? '3' : '10'), 60),
    rounds: whole('--rounds', values.rounds ?? (quick ? '1' : '5'), 20),
    clients: whole('--clients', values.clients ?? '50', 500),
    quick,
    profile: values.profile ?? null,
  }
}

function whole(name: string, text: string, most: number): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= 1 && value <= most) return value
  console.error(`${name} is "${text}": give a whole number from 1 to ${most}.\n\n${usage}`)
  process.exit(2)
}
