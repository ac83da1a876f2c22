// Lighthouse, as for a telephone of the middle range on a slow line.
import lighthouse from 'lighthouse'
import { median, rounded } from '../statistics.ts'

export type Scores = {
  /** 0 to 100, the median of the runs. */
  readonly performance: number
  readonly accessibility: number
  /** Milliseconds, but for the layout shift. */
  readonly firstPaint: number
  readonly largestPaint: number
  readonly blocking: number
  readonly layoutShift: number
  readonly runs: readonly number[]
  /** Audits of accessibility that failed in a run. */
  readonly failed: readonly string[]
}

type Run = Omit<Scores, 'runs'>

export async function scorePage(address: string, port: number, runs: number): Promise<Scores> {
  const done: Run[] = []
  for (let number = 0; number < runs; number++) done.push(await run(address, port))
  const over = (figure: (run: Run) => number, decimals = 0) => rounded(median(done.map(figure)), decimals)
  return {
    performance: over(({ performance }) => performance),
    accessibility: Math.min(...done.map(({ accessibility }) => accessibility)),
    firstPaint: over(({ firstPaint }) => firstPaint),
    largestPaint: over(({ largestPaint }) => largestPaint),
    blocking: over(({ blocking }) => blocking),
    layoutShift: over(({ layoutShift }) => layoutShift, 3),
    runs: done.map(({ performance }) => performance),
    failed: [...new Set(done.flatMap(({ failed }) => failed))],
  }
}

async function run(address: string, port: number): Promise<Run> {
  const result = await lighthouse(address, {
    port,
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility'],
  })
  if (!result) throw new Error(`Lighthouse gave no result for ${address}`)
  const { categories, audits, finalDisplayedUrl, runtimeError } = result.lhr
  if (runtimeError) throw new Error(`${address}: ${runtimeError.message}`)
  if (finalDisplayedUrl !== address)
    throw new Error(`${address} leads to ${finalDisplayedUrl}: another page would be measured`)
  const score = (category: string) => {
    const value = categories[category]?.score
    if (typeof value !== 'number') throw new Error(`Lighthouse gives ${address} no score for ${category}`)
    return Math.round(value * 100)
  }
  const figure = (audit: string) => audits[audit]?.numericValue ?? Number.NaN
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    firstPaint: figure('first-contentful-paint'),
    largestPaint: figure('largest-contentful-paint'),
    blocking: figure('total-blocking-time'),
    layoutShift: figure('cumulative-layout-shift'),
    failed: (categories['accessibility']?.auditRefs ?? []).map(({ id }) => id).filter((id) => audits[id]?.score === 0),
  }
}
