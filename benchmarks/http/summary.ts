import { textTable } from '../../packages/content/src/text-table.ts'
import { median, rounded } from '../statistics.ts'
import { medianRate, type Round, type Series } from './rounds.ts'

export type Summary = {
  readonly name: string
  readonly perSecond: number
  readonly lowest: number
  readonly highest: number
  readonly latency: Round['latency']
  readonly cpuPerAnswer: number
  readonly busyCores: number
  readonly errors: number
  readonly rounds: number
}

/** The median of each figure over the rounds; of `max`, the highest. */
export function summarize(series: Series): Summary {
  const { name, rounds } = series
  const over = (figure: (round: Round) => number, decimals: number) => rounded(median(rounds.map(figure)), decimals)
  const rates = rounds.map(({ perSecond }) => perSecond)
  return {
    name,
    perSecond: rounded(medianRate(series)),
    lowest: rounded(Math.min(...rates)),
    highest: rounded(Math.max(...rates)),
    latency: {
      p50: over(({ latency }) => latency.p50, 2),
      p95: over(({ latency }) => latency.p95, 2),
      p99: over(({ latency }) => latency.p99, 2),
      max: Math.max(...rounds.map(({ latency }) => latency.max)),
    },
    cpuPerAnswer: over((round) => round.cpuPerAnswer, 3),
    busyCores: over((round) => round.busyCores, 2),
    errors: rounds.reduce((sum, { errors }) => sum + errors, 0),
    rounds: rounds.length,
  }
}

export function printSummaries(summaries: readonly Summary[]): void {
  console.log(
    textTable(
      [
        '',
        'answers/s',
        'lowest',
        'highest',
        'p50 ms',
        'p95 ms',
        'p99 ms',
        'max ms',
        'cpu ms/answer',
        'busy cores',
        'errors',
      ],
      summaries.map(({ name, perSecond, lowest, highest, latency, cpuPerAnswer, busyCores, errors }) => [
        name,
        perSecond,
        lowest,
        highest,
        latency.p50,
        latency.p95,
        latency.p99,
        latency.max,
        cpuPerAnswer,
        busyCores,
        errors,
      ]),
    ),
  )
}
