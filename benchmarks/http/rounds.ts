// Rounds in turn: what is compared is measured within the same minute, so that a machine that is slower now than before
// is slower for all of it.
import { cpus } from 'node:os'
import { type Child } from '../child.ts'
import { median, rounded } from '../statistics.ts'
import type { GeneratorApi } from './load/generator-process.ts'
import type { Measured } from './load/measure.ts'
import type { Database } from './server.ts'

export type Subject = {
  readonly name: string
  readonly database: Database
  /** Says to the subject what is going to be asked. */
  readonly expect: (assessments: [string, readonly string[]][]) => Promise<void>
  readonly run: (seconds: number) => Promise<Measured>
  /** Processor time of the process that answers, in seconds. */
  readonly cpu: () => Promise<number>
  /** Answers per second to prepare learners for, until one is measured. */
  readonly expectedRate: number
}

export type Round = Measured & {
  /** Processor time of the answering process for an answer, in milliseconds. */
  readonly cpuPerAnswer: number
  /** Cores of the machine that were busy, whoever with. */
  readonly busyCores: number
}

export type Series = { readonly name: string; readonly rounds: readonly Round[] }

/** Connections are opened and code is compiled before the clock runs. */
const warmUp = 1
/** Tests are some 9 questions long. */
const answersOfALearner = 5

export async function runRounds(
  generator: Child<GeneratorApi>,
  subjects: readonly Subject[],
  { rounds, seconds }: { readonly rounds: number; readonly seconds: number },
): Promise<Series[]> {
  const series = subjects.map((subject) => ({ subject, rounds: [] as Round[] }))
  for (let number = 0; number < rounds; number++) {
    // Nobody is always first, nor always after the same one.
    const order = number % 2 === 0 ? series : series.toReversed()
    for (const { subject, rounds: done } of order) {
      const rate = Math.max(...done.map(({ perSecond }) => perSecond), subject.expectedRate)
      const measured = await runRound(generator, subject, { rate, seconds })
      done.push(measured)
      console.log(
        `  ${number + 1}. ${subject.name}: ${Math.round(measured.perSecond)} answers/s, p99 ${measured.latency.p99} ms`,
      )
    }
  }
  return series.map(({ subject, rounds: done }) => ({ name: subject.name, rounds: done }))
}

async function runRound(
  generator: Child<GeneratorApi>,
  subject: Subject,
  { rate, seconds }: { readonly rate: number; readonly seconds: number },
): Promise<Round> {
  const learners = Math.ceil((rate * (seconds + warmUp)) / answersOfALearner) + 100
  await subject.expect(await generator.call('prepare', subject.database, learners))
  await subject.run(warmUp)
  const [cpuBefore, coresBefore] = [await subject.cpu(), busyCoreSeconds()]
  const measured = await subject.run(seconds)
  const [cpuAfter, coresAfter] = [await subject.cpu(), busyCoreSeconds()]
  return {
    ...measured,
    cpuPerAnswer: rounded(((cpuAfter - cpuBefore) * 1000) / measured.answers, 3),
    busyCores: rounded((coresAfter - coresBefore) / measured.seconds, 2),
  }
}

function busyCoreSeconds(): number {
  return cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0) / 1000
}

export function medianRate({ rounds }: Series): number {
  return median(rounds.map(({ perSecond }) => perSecond))
}

/** Rates of `one` by those of `other`, round by round: the median, the lowest and the highest. */
export function ratioOf(one: Series, other: Series): { median: number; lowest: number; highest: number } {
  const ratios = one.rounds.map(({ perSecond }, number) => perSecond / (other.rounds[number]?.perSecond ?? Number.NaN))
  return {
    median: rounded(median(ratios), 3),
    lowest: rounded(Math.min(...ratios), 3),
    highest: rounded(Math.max(...ratios), 3),
  }
}
