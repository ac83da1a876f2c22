// `npm run bench:http`: what the service answers per second on "answer and get next", against a bare server that runs
// the same statements, and with a large database against a small one.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { connect } from '../../apps/api/src/database/database.ts'
import { openReleases } from '../../apps/api/src/features/releases/releases.ts'
import { type Child, startChild } from '../child.ts'
import { atTheEnd, runBenchmark } from '../endings.ts'
import { type Bar, printBars, writeResult } from '../report.ts'
import { median, rounded } from '../statistics.ts'
import type { GeneratorApi } from './load/generator-process.ts'
import { readOptions } from './options.ts'
import { answersEach } from './population/prototypes.ts'
import { seed } from './population/seed.ts'
import { medianRate, ratioOf, runRounds, type Subject } from './rounds.ts'
import { type Database, type Server, startServer } from './server.ts'
import type { AppApi } from './servers/app-process.ts'
import type { BareApi } from './servers/bare-process.ts'
import { printSummaries, summarize } from './summary.ts'

const options = readOptions(process.argv.slice(2))

/**
 * V8 compiles what is used often, again and again with better knowledge of it: the service, which has a hundred times the
 * code of the bare server, answers with half the processor time of its first seconds after half a minute. What is
 * compared is how they are for the rest of the day.
 */
const roundsForTheCompiler = 3

async function measure(): Promise<void> {
  const server = await startServer()
  atTheEnd(server.stop)
  console.log(`PostgreSQL: ${JSON.stringify(server.settings)}`)
  const large = await seeded(server, 'large', options.users)
  const small = await seeded(server, 'small', options.smallUsers)

  const generator = child<GeneratorApi>('./load/generator-process.ts')
  const app = child<AppApi>('./servers/app-process.ts')
  const smallApp = child<AppApi>('./servers/app-process.ts')
  const bare = child<BareApi>('./servers/bare-process.ts')
  const origins = {
    app: await app.call('listen', large.database),
    smallApp: await smallApp.call('listen', small.database),
    bare: await bare.call('listen', large.database),
  }

  const { clients } = options
  const nothing = async () => {}
  const common = { database: large.database, expect: nothing, expectedRate: 2500 }
  const closed = (origin: string) => (seconds: number) => generator.call('closed', origin, clients, seconds)
  const subjects = {
    app: { ...common, name: 'service', run: closed(origins.app), cpu: () => app.call('cpuSeconds') },
    bare: {
      ...common,
      name: 'bare node:http',
      expect: (assessments) => bare.call('expect', assessments),
      run: closed(origins.bare),
      cpu: () => bare.call('cpuSeconds'),
    },
    driver: {
      ...common,
      name: 'statements alone',
      run: (seconds) => generator.call('driver', large.database, clients, seconds),
      cpu: () => generator.call('cpuSeconds'),
    },
    small: {
      ...common,
      name: 'service, small database',
      database: small.database,
      run: closed(origins.smallApp),
      cpu: () => smallApp.call('cpuSeconds'),
    },
  } satisfies Record<string, Subject>

  console.log(`\nClosed loop, ${clients} clients, ${options.rounds} rounds of ${options.seconds} s each, in turn:`)
  const warmUpRounds = options.quick ? 0 : roundsForTheCompiler
  const series = await runRounds(generator, Object.values(subjects), {
    ...options,
    rounds: warmUpRounds + options.rounds,
  })
  const [service, bareServer, driver, smallService] = series.map(({ name, rounds }) => ({
    name,
    rounds: rounds.slice(warmUpRounds),
  }))
  if (!service || !bareServer || !driver || !smallService) throw new Error('a series is missing')

  const half = Math.floor(medianRate(service) / 2)
  console.log(`\nOpen loop, ${half} answers due each second:`)
  const opened = await runRounds(
    generator,
    [
      {
        ...subjects.app,
        name: 'service at half the rate',
        run: (seconds) => generator.call('open', origins.app, half, seconds),
        expectedRate: half,
      },
    ],
    options,
  )

  if (options.profile) {
    console.log(`\nWith the profiler of V8, files in ${options.profile}:`)
    await mkdir(options.profile, { recursive: true })
    await app.call('startProfile')
    await runRounds(generator, [subjects.app], { ...options, rounds: 1 })
    await app.call('writeProfile', join(options.profile, 'service.cpuprofile'))
    await bare.call('startProfile')
    await runRounds(generator, [subjects.bare], { ...options, rounds: 1 })
    await bare.call('writeProfile', join(options.profile, 'bare.cpuprofile'))
  }

  const summaries = [service, bareServer, driver, smallService, ...opened].map(summarize)
  const ratios = {
    toBare: ratioOf(service, bareServer),
    bareToDriver: ratioOf(bareServer, driver),
    toSmall: ratioOf(service, smallService),
  }
  const p99 = median((opened[0]?.rounds ?? []).map(({ latency }) => latency.p99))
  const failed = summaries.some(({ errors }) => errors > 0)
  // Nothing is compared with a peer that refused some of its answers, nor judged on little data.
  const judged = (reached: boolean) => (failed || options.quick ? null : reached)
  const bars = [
    {
      name: 'service by bare server',
      measured: ratios.toBare.median,
      bar: '≥ 0.8',
      reached: judged(ratios.toBare.median >= 0.8),
    },
    { name: 'p99 at half the highest rate, ms', measured: rounded(p99, 1), bar: '≤ 50', reached: judged(p99 <= 50) },
    {
      name: `rate with ${options.users} users by that with ${options.smallUsers}`,
      measured: ratios.toSmall.median,
      bar: '≥ 0.9',
      reached: judged(ratios.toSmall.median >= 0.9),
    },
  ] satisfies Bar[]

  console.log('')
  printSummaries(summaries)
  console.log(`\nRatios, round by round (median, lowest to highest):
  service by bare server       ${described(ratios.toBare)}
  bare server by statements    ${described(ratios.bareToDriver)}
  large database by small      ${described(ratios.toSmall)}\n`)
  printBars(bars)
  if (failed) console.error(`\nSome answers failed: ${firstError([...series, ...opened])}`)
  if (!options.quick && !failed) {
    writeResult('http', {
      options: {
        users: options.users,
        smallUsers: options.smallUsers,
        seconds: options.seconds,
        rounds: options.rounds,
        clients,
      },
      postgres: server.settings,
      databases: { large: large.size, small: small.size },
      bars,
      ratios,
      summaries,
      warmUp: series.map(({ name, rounds }) => ({ name, rounds: rounds.slice(0, warmUpRounds) })),
      series: [service, bareServer, driver, smallService, ...opened],
    })
  }
  if (failed) process.exitCode = 1
}

function child<Api extends Readonly<Record<string, (...input: never[]) => unknown>>>(module: string): Child<Api> {
  const started = startChild<Api>(new URL(module, import.meta.url))
  atTheEnd(started.stop)
  return started
}

type Size = { users: number; answers: number; megabytes: number; seededInSeconds: number }

async function seeded(server: Server, name: string, users: number): Promise<{ database: Database; size: Size }> {
  const database = await server.createDatabase(name)
  // Indexes of a large database take longer than any statement of the service.
  const pool = connect({ url: database.url, connections: 1, longestSilence: 0 })
  const began = Date.now()
  const { current } = await openReleases(pool, database.releaseHash)
  await seed(pool, current, users, (line) => console.log(`  ${name} database: ${line}`))
  const { rows } = await pool.query<{ size: number; answers: number }>(
    'select pg_database_size(current_database()) as size, (select count(*) from answers) as answers',
  )
  await pool.end()
  const { size, answers } = rows[0] ?? { size: 0, answers: 0 }
  if (answers !== users * answersEach) throw new Error(`${answers} answers were stored, not ${users * answersEach}`)
  return {
    database,
    size: { users, answers, megabytes: rounded(size / 2 ** 20), seededInSeconds: rounded((Date.now() - began) / 1000) },
  }
}

function described({ median: middle, lowest, highest }: ReturnType<typeof ratioOf>): string {
  return `${middle.toFixed(2)} (${lowest.toFixed(2)} to ${highest.toFixed(2)})`
}

function firstError(series: Awaited<ReturnType<typeof runRounds>>): string {
  return series.flatMap(({ rounds }) => rounds.flatMap((round) => round.firstError ?? [])).join('\n')
}

await runBenchmark(measure)
