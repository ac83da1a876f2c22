// `npm run bench:passwords`: whether those who answer notice that a thousand people sign in at the same moment.
import { parseArgs } from 'node:util'
import { type Child, startChild } from '../child.ts'
import { atTheEnd, runBenchmark } from '../endings.ts'
import type { GeneratorApi } from '../http/load/generator-process.ts'
import type { Measured } from '../http/load/measure.ts'
import { startServer } from '../http/server.ts'
import type { AppApi } from '../http/servers/app-process.ts'
import type { Peaks } from '../http/servers/peaks.ts'
import { type Bar, printBars, writeResult } from '../report.ts'
import { median, rounded } from '../statistics.ts'
import { makeAccounts } from './accounts.ts'
import type { Crowd, CrowdApi } from './crowd-process.ts'

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
const people = values.quick ? 100 : 1_000
const rounds = values.quick ? 1 : 3
const seconds = values.quick ? 3 : 30
/** Answers due each second: a tenth of what the service can do on two cores. */
const perSecond = 100

/** What a person may wait longer for, and what more the process may hold, than when nobody signs in. */
const mostGrowth = 1.5
/** One hash under way takes 19 MiB; a thousand together would take 19 GiB. */
const mostMemory = 256

type Round = { readonly alone: Measured; readonly crowded: Measured; readonly crowd: Crowd; readonly peaks: Peaks }

async function measure(): Promise<void> {
  const server = await startServer()
  atTheEnd(server.stop)
  const database = await server.createDatabase('passwords')
  const emails = await makeAccounts(database, people)
  const generator = child<GeneratorApi>('../http/load/generator-process.ts')
  const app = child<AppApi>('../http/servers/app-process.ts')
  const crowd = child<CrowdApi>('./crowd-process.ts')
  const origin = await app.call('listen', database)

  const answer = async (): Promise<Measured> => {
    await generator.call('prepare', database, perSecond * seconds)
    return generator.call('open', origin, perSecond, seconds)
  }
  // For the compiler of V8: not measured.
  await answer()
  await crowd.call('signIn', origin, emails.slice(0, 20), seconds)

  await app.call('watchPeaks')
  await answer()
  const before = await app.call('peaks')

  console.log(`\n${perSecond} answers due each second; ${people} people sign in at once, over and over:`)
  const done: Round[] = []
  for (let number = 1; number <= rounds; number++) {
    const alone = await answer()
    await generator.call('prepare', database, perSecond * seconds)
    await app.call('watchPeaks')
    const arriving = crowd.call('signIn', origin, emails, seconds)
    const crowded = await generator.call('open', origin, perSecond, seconds)
    const round = { alone, crowded, crowd: await arriving, peaks: await app.call('peaks') }
    done.push(round)
    console.log(
      `  ${number}. p95 ${alone.latency.p95} ms alone, ${crowded.latency.p95} ms with the crowd, of whom ${round.crowd.signedIn} were in after ${round.crowd.seconds} s`,
    )
  }

  const growth = done.map(({ alone, crowded }) => crowded.latency.p95 / alone.latency.p95)
  const ratio = {
    median: rounded(median(growth), 2),
    lowest: rounded(Math.min(...growth), 2),
    highest: rounded(Math.max(...growth), 2),
  }
  const most = (of: (round: Round) => number): number => Math.max(...done.map(of))
  const hashing = most(({ peaks }) => peaks.hashing)
  const waiting = most(({ peaks }) => peaks.waiting)
  const memory = most(({ peaks }) => peaks.memory) - before.memory
  const oversized = done.reduce((sum, { crowd }) => sum + crowd.oversized - crowd.refusedForSize, 0)
  const bars = [
    {
      name: 'p95 of answers with the crowd by alone, median',
      measured: ratio.median,
      bar: `≤ ${mostGrowth}`,
      reached: ratio.median <= mostGrowth,
    },
    { name: 'passwords hashed at the same time', measured: hashing, bar: '≤ 1', reached: hashing <= 1 },
    { name: 'passwords waiting to be', measured: waiting, bar: '≤ 200', reached: waiting <= 200 },
    {
      name: 'more memory with the crowd, MiB',
      measured: memory,
      bar: `≤ ${mostMemory}`,
      reached: memory <= mostMemory,
    },
    { name: 'passwords of a million signs that were read', measured: oversized, bar: '0', reached: oversized === 0 },
  ] satisfies Bar[]
  console.log(`\np95 with the crowd by alone: ${ratio.median} (${ratio.lowest} to ${ratio.highest})\n`)
  printBars(bars)

  const failure = done
    .flatMap(({ alone, crowded, crowd }) => [alone.firstError, crowded.firstError, crowd.failure])
    .find((one) => one !== null)
  if (failure !== undefined) {
    console.error(`\nSomething failed: ${failure}`)
    process.exitCode = 1
  } else if (!values.quick) {
    writeResult('passwords', {
      options: { people, rounds, seconds, perSecond },
      postgres: server.settings,
      bars,
      ratio,
      memoryBefore: before.memory,
      rounds: done,
    })
  }
}

function child<Api extends Readonly<Record<string, (...input: never[]) => unknown>>>(module: string): Child<Api> {
  const started = startChild<Api>(new URL(module, import.meta.url))
  atTheEnd(started.stop)
  return started
}

await runBenchmark(measure)
