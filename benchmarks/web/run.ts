// `npm run bench:web`: how heavy the pages are and what Lighthouse says of them, on the service as it is.
import { parseArgs } from 'node:util'
import { textTable } from '../../packages/content/src/text-table.ts'
import { atTheEnd, runBenchmark } from '../endings.ts'
import { type Bar, printBars, writeResult } from '../report.ts'
import { readBundles, readSimulators } from './bundles.ts'
import { startChromium } from './chromium.ts'
import { type Scores, scorePage } from './scores.ts'
import { type BegunTest, startService } from './service.ts'
import { kilobytes, measureTransfer, type Transfer } from './transfers.ts'
import { withoutReferrerPolicy } from './without-referrer-policy.ts'

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, quick: { type: 'boolean', default: false } },
})
const runs = values.quick ? 1 : Math.min(9, Math.max(1, Math.trunc(Number(values.runs)) || 3))

// kB of a question with whatever surrounds it, and of a simulator.
const mostScript = 150
const mostSimulator = 60

type Measured = { readonly name: string; readonly gzip: Transfer; readonly brotli: Transfer; readonly scores: Scores }

async function measure(): Promise<void> {
  // First of all: it is what a machine may not have.
  const chromium = await startChromium()
  atTheEnd(chromium.stop)
  const bundles = readBundles()
  console.log('Built files, in kB:')
  console.log(
    textTable(
      ['page', 'script', 'gzip', 'brotli', 'css gzip', 'css brotli'],
      bundles.map(({ page, script, css }) => [
        page,
        kilobytes(script.plain),
        kilobytes(script.gzip),
        kilobytes(script.brotli),
        kilobytes(css.gzip),
        kilobytes(css.brotli),
      ]),
    ),
  )

  const simulators = readSimulators()
  console.log('\nWhat a simulator brings with the first question that needs it, in kB:')
  console.log(
    textTable(
      ['simulator', 'gzip'],
      simulators.map(({ name, gzip }) => [name, kilobytes(gzip)]),
    ),
  )

  const service = await startService()
  atTheEnd(service.stop)
  const traced = await withoutReferrerPolicy(service.origin)
  atTheEnd(traced.stop)
  const [context] = chromium.browser.contexts()
  if (!context) throw new Error('Chromium has no context that Lighthouse could use')

  const pages = [
    { name: 'landing', address: '/', cookie: null },
    { name: 'test page', address: testAddress(service.asked), cookie: service.asked.cookie },
    { name: 'test page with a task', address: testAddress(service.task), cookie: service.task.cookie },
    { name: 'profile', address: '/learner/profile', cookie: service.asked.cookie },
  ]
  const measured: Measured[] = []
  for (const { name, address, cookie } of pages) {
    const gzip = await measureTransfer(chromium.browser, service.origin, { address, cookie, encoding: 'gzip' })
    const brotli = await measureTransfer(chromium.browser, service.origin, { address, cookie, encoding: 'br' })
    await context.clearCookies()
    if (cookie) await context.addCookies([{ ...cookie, url: service.origin }])
    const scores = await scorePage(`${traced.origin}${address}`, chromium.port, runs)
    measured.push({ name, gzip, brotli, scores })
  }
  report(measured)
  const heaviest = Math.max(...simulators.map(({ gzip }) => kilobytes(gzip)))
  const bars = [
    ...barsOf(measured),
    {
      name: 'heaviest simulator, gzip kB',
      measured: heaviest,
      bar: `≤ ${mostSimulator}`,
      reached: heaviest <= mostSimulator,
    },
  ]
  printBars(bars)
  if (!values.quick) {
    writeResult('web', { runs, bars, pages: measured, bundles, simulators })
  }
}

function testAddress({ assessmentId }: BegunTest): string {
  return `/learner/assessments/${assessmentId}`
}

function report(measured: readonly Measured[]): void {
  console.log('\nFirst load in Chromium, bodies as they travel, in kB (gzip; with brotli after the bar):')
  console.log(
    textTable(
      ['page', 'html', 'css', 'script', 'fonts', 'other', 'requests'],
      measured.map(({ name, gzip, brotli }) => [
        name,
        ...(['html', 'css', 'script', 'font', 'other'] as const).map(
          (kind) => `${kilobytes(gzip[kind])} | ${kilobytes(brotli[kind])}`,
        ),
        gzip.requests,
      ]),
    ),
  )
  console.log(`\nLighthouse, mobile, median of ${runs}:`)
  console.log(
    textTable(
      [
        'page',
        'performance',
        'runs',
        'accessibility',
        'first paint ms',
        'largest paint ms',
        'blocking ms',
        'layout shift',
      ],
      measured.map(({ name, scores }) => [
        name,
        scores.performance,
        scores.runs.join(' '),
        scores.accessibility,
        scores.firstPaint,
        scores.largestPaint,
        scores.blocking,
        scores.layoutShift,
      ]),
    ),
  )
  for (const { name, scores } of measured) {
    if (scores.failed.length > 0) console.log(`Accessibility of the ${name}: ${scores.failed.join(', ')}`)
  }
  console.log('')
}

function barsOf(measured: readonly Measured[]): Bar[] {
  return measured.flatMap(({ name, gzip, scores }) => {
    const weight = kilobytes(gzip.html + gzip.css + gzip.script)
    const script = kilobytes(gzip.script)
    const accessibility = atLeast(`${name}: accessibility`, scores.accessibility, 100)
    if (name === 'landing') {
      return [
        { name: 'landing: HTML, CSS and script, gzip kB', measured: weight, bar: '≤ 30', reached: weight <= 30 },
        atLeast('landing: performance', scores.performance, 98),
        accessibility,
      ]
    }
    if (name === 'profile') return []
    const most = name === 'test page' ? mostScript : mostScript + mostSimulator
    return [
      {
        name: `${name}: script of the first load, gzip kB`,
        measured: script,
        bar: `≤ ${most}`,
        reached: script <= most,
      },
      atLeast(`${name}: performance`, scores.performance, 90),
      accessibility,
    ]
  })
}

function atLeast(name: string, measured: number, least: number): Bar {
  return { name, measured, bar: `≥ ${least}`, reached: measured >= least }
}

await runBenchmark(measure)
