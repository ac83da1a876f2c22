// `npm run bench:web`: how heavy the pages are and what Lighthouse says of them, on the service as it is.
import { parseArgs } from 'node:util'
import { textTable } from '../../packages/content/src/text-table.ts'
import { atTheEnd, runBenchmark } from '../endings.ts'
import { type Bar, printBars, writeResult } from '../report.ts'
import { readBundles, readSimulators } from './bundles.ts'
import { startChromium } from './chromium.ts'
import { type Scores, scorePage } from './scores.ts'
import { startService } from './service.ts'
import { kilobytes, measureTransfer, type Transfer } from './transfers.ts'
import { withoutReferrerPolicy } from './without-referrer-policy.ts'

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, quick: { type: 'boolean', default: false } },
})
const runs = values.quick ? 1 : Math.min(9, Math.max(1, Math.trunc(Number(values.runs)) || 3))

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
    { name: 'landing', address: '/', loggedIn: false },
    { name: 'test page', address: `/learner/assessments/${service.assessmentId}`, loggedIn: true },
    { name: 'profile', address: '/learner/profile', loggedIn: true },
  ]
  const measured: Measured[] = []
  for (const { name, address, loggedIn } of pages) {
    const gzip = await measureTransfer(chromium.browser, service, { address, loggedIn, encoding: 'gzip' })
    const brotli = await measureTransfer(chromium.browser, service, { address, loggedIn, encoding: 'br' })
    await context.clearCookies()
    if (loggedIn) await context.addCookies([{ ...service.cookie, url: service.origin }])
    const scores = await scorePage(`${traced.origin}${address}`, chromium.port, runs)
    measured.push({ name, gzip, brotli, scores })
  }
  report(measured)
  const heaviest = Math.max(...simulators.map(({ gzip }) => kilobytes(gzip)))
  const bars = [
    ...barsOf(measured),
    { name: 'heaviest simulator, gzip kB', measured: heaviest, bar: '≤ 60', reached: heaviest <= 60 },
  ]
  printBars(bars)
  if (!values.quick) {
    writeResult('web', { runs, bars, pages: measured, bundles, simulators })
  }
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
    if (name === 'test page') {
      return [
        {
          name: 'test page: script of the first load, gzip kB',
          measured: script,
          bar: '≤ 150',
          reached: script <= 150,
        },
        atLeast('test page: performance', scores.performance, 90),
        accessibility,
      ]
    }
    return []
  })
}

function atLeast(name: string, measured: number, least: number): Bar {
  return { name, measured, bar: `≥ ${least}`, reached: measured >= least }
}

await runBenchmark(measure)
