// `node benchmarks/engine/selection.ts [--quick] [--jscat <folder>]`: how long choosing a question and taking its answer
// takes on a bank of 3,000 items, and whether it leaves garbage; beside jsCAT 5 where that is installed.
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { GCProfiler, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { textTable } from '../../packages/content/src/text-table.ts'
import { compileBank } from '../../packages/core/src/adaptive/bank/compile-bank.ts'
import { type Chooser, choose, makeChooser } from '../../packages/core/src/adaptive/selection/choose.ts'
import { draw } from '../../packages/core/src/adaptive/selection/draw.ts'
import type { Constraints, ExposureControl, SelectionRule } from '../../packages/core/src/adaptive/selection/policy.ts'
import {
  ask,
  type RunningTest,
  restart,
  score,
  startTest,
} from '../../packages/core/src/adaptive/selection/running-test.ts'
import { randomBank } from '../../packages/core/src/adaptive/simulation/random-bank.ts'
import { type Bar, printBars, writeResult } from '../report.ts'
import { median, rounded } from '../statistics.ts'

const items = 3000
const length = 20
const seed = 2026
/** What jsCAT 5's own authors and the design's measurement give for one selection on such a bank. */
const publishedMs = 33

type Row = { readonly what: string; readonly microseconds: number; readonly lowest: number; readonly highest: number }

export type SelectionResult = { readonly bars: readonly Bar[]; readonly rows: readonly Row[]; readonly seed: number }

export function measureSelection(quick: boolean, jscat: string | null): SelectionResult {
  const bank = compileBank(
    randomBank(items, seed).map((item, place) => ({
      ...item,
      tube: `tube-${place % 400}`,
      skill: `skill-${place % 1200}`,
      competence: `competence-${place % 16}`,
      accessible: place % 2 === 0,
    })),
  )
  const test = startTest(bank)
  const chooserOf = (kind: SelectionRule['kind'], constraints: Constraints = {}, exposure?: ExposureControl) =>
    makeChooser(bank, { rule: { kind }, stopping: [] }, constraints, exposure)
  const timed = (what: string, chooser: Chooser, candidates: number): Row => {
    const rounds = quick ? 3 : 15
    runTests(chooser, test, Math.max(1, candidates >> 2))
    const times = Array.from({ length: rounds }, () => {
      const begin = performance.now()
      runTests(chooser, test, candidates)
      return ((performance.now() - begin) * 1000) / (candidates * length)
    })
    return rowOf(what, times)
  }
  const plain = chooserOf('maximum-information')
  const constrained = chooserOf('maximum-information', {
    onePerTube: true,
    visitAllCompetences: true,
    gapBetweenSameCompetence: 2,
  })
  const priced = { kind: 'shadow-prices', prices: new Float64Array(items), noise: 0.03 } as const
  const many = quick ? 50 : 500
  const few = quick ? 1 : 5
  const ours = timed('maximum information', plain, many)
  const rows = [
    ours,
    timed('maximum information, one per tube, all competences, gap of 2', constrained, many),
    timed('reference-flash', chooserOf('reference-flash'), many),
    timed('posterior information', chooserOf('posterior-information'), few * 10),
    timed('posterior information, shadow prices', chooserOf('posterior-information', {}, priced), few * 10),
    timed('minimum expected posterior variance', chooserOf('minimum-expected-posterior-variance'), few),
    timed('Kullback–Leibler', chooserOf('kullback-leibler'), few),
  ]
  const garbage = garbageOf(plain, test, quick ? 5_000 : 100_000)
  const peer = jscat === null ? null : peerTimes(jscat, quick)
  if (peer) rows.push(...peer.rows)
  const peerMs = (peer?.rows[0]?.microseconds ?? publishedMs * 1000) / 1000
  const times = rounded(peerMs / (ours.microseconds / 1000))
  return {
    seed,
    rows,
    bars: [
      {
        name: 'select and update, 3,000 items, µs',
        measured: ours.microseconds,
        bar: '≤ 50',
        reached: ours.microseconds <= 50,
      },
      {
        name: peer ? 'times faster than jsCAT in this run' : `times faster than jsCAT's published ${publishedMs} ms`,
        measured: times,
        bar: '≥ 500',
        reached: times >= 500,
      },
      {
        name: `bytes of garbage per selection and update, over ${garbage.selections}`,
        measured: garbage.bytes,
        bar: '0 (less than one)',
        // Over few steps, what measuring allocates weighs too much.
        reached: quick ? null : garbage.bytes < 1,
      },
      ...(peer ? [{ name: 'same items as jsCAT chooses, %', measured: peer.same, bar: '', reached: null }] : []),
    ],
  }
}

/** Whole tests of people of every ability: choose, ask, answer, update. */
function runTests(chooser: Chooser, test: RunningTest, candidates: number): void {
  for (let candidate = 0; candidate < candidates; candidate++) {
    restart(test)
    for (let question = 0; question < length; question++) {
      const place = choose(chooser, test, candidate)
      ask(test, place)
      score(test, place, answerOf(candidate, question))
    }
  }
}

/** Of 900 candidates, drawn before: right more often the higher the number of the candidate, by tenths. */
const answers = Uint8Array.from({ length: 900 * length }, (_, place) =>
  draw(seed, 7, place) * 10 < (Math.floor(place / length) % 9) + 0.5 ? 1 : 0,
)

function answerOf(candidate: number, question: number): number {
  return answers[(candidate % 900) * length + question] ?? 0
}

function rowOf(what: string, times: readonly number[]): Row {
  return {
    what,
    microseconds: rounded(median(times), 2),
    lowest: rounded(Math.min(...times), 2),
    highest: rounded(Math.max(...times), 2),
  }
}

/** By how much the heap grew over so many selections, what was collected in between included. */
function garbageOf(chooser: Chooser, test: RunningTest, selections: number): { bytes: number; selections: number } {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  // For the compiler of V8: what it makes of the code is on the heap too.
  for (let warm = 0; warm < 3; warm++) runTests(chooser, test, selections / length)
  collect()
  const profiler = new GCProfiler()
  profiler.start()
  const before = process.memoryUsage().heapUsed
  runTests(chooser, test, selections / length)
  const after = process.memoryUsage().heapUsed
  const collected = profiler
    .stop()
    .statistics.reduce(
      (sum, { beforeGC, afterGC }) => sum + beforeGC.heapStatistics.usedHeapSize - afterGC.heapStatistics.usedHeapSize,
      0,
    )
  return { bytes: rounded((after - before + collected) / selections, 3), selections }
}

type Stimulus = { a: number; b: number; c: number; d: number; place: number }
type Cat = {
  findNextItem: (stimuli: readonly Stimulus[], rule: string, deepCopy: boolean) => { nextStimulus: { place: number } }
  updateAbilityEstimate: (zeta: Stimulus, answer: number) => void
}
type JsCat = { readonly Cat: new (options: object) => Cat }

/** The same tests by jsCAT, with its estimator that is like ours; and whether it asks the same. */
function peerTimes(folder: string, quick: boolean): { readonly rows: readonly Row[]; readonly same: number } {
  const { Cat }: JsCat = createRequire(join(resolve(folder), 'package.json'))('@bdelab/jscat')
  const drawn = randomBank(items, seed)
  const stimuli = drawn.map(({ discrimination, difficulty }, place) => ({
    a: discrimination,
    b: difficulty,
    c: 0,
    d: 1,
    place,
  }))
  const candidates = quick ? 1 : 5
  const paths: number[][] = []
  const timed = (what: string, deepCopy: boolean) =>
    rowOf(
      what,
      Array.from({ length: candidates }, (_, candidate) => {
        const cat = new Cat({ method: 'EAP', itemSelect: 'MFI', minTheta: -6, maxTheta: 6, priorPar: [0, 1] })
        const path: number[] = []
        let left: readonly Stimulus[] = stimuli
        const begin = performance.now()
        for (let question = 0; question < length; question++) {
          const { place } = cat.findNextItem(left, 'MFI', deepCopy).nextStimulus
          const stimulus = stimuli[place]
          if (!stimulus) throw new Error('jsCAT chose an item that is not there')
          left = left.filter((one) => one.place !== place)
          cat.updateAbilityEstimate(stimulus, answerOf(candidate, question))
          path.push(place)
        }
        paths[candidate] = path
        return ((performance.now() - begin) * 1000) / length
      }),
    )
  const rows = [timed('jsCAT 5, as its documentation calls it', true), timed('jsCAT 5 without its deep copy', false)]
  const bank = compileBank(drawn)
  const test = startTest(bank)
  const chooser = makeChooser(bank, { rule: { kind: 'maximum-information' }, stopping: [] })
  let same = 0
  for (const [candidate, path] of paths.entries()) {
    runFrom(candidate)
    same += path.filter((place, question) => test.places[question] === place).length
  }
  return { rows, same: rounded((100 * same) / (paths.length * length)) }

  function runFrom(candidate: number): void {
    restart(test)
    for (let question = 0; question < length; question++) {
      const place = choose(chooser, test, candidate)
      ask(test, place)
      score(test, place, answerOf(candidate, question))
    }
  }
}

/** Where jsCAT is installed, or null. */
export function findJsCat(folder: string): string | null {
  try {
    createRequire(join(resolve(folder), 'package.json')).resolve('@bdelab/jscat')
    return folder
  } catch {
    return null
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { quick: { type: 'boolean', default: false }, jscat: { type: 'string', default: '.' } },
  })
  const jscat = findJsCat(values.jscat)
  if (jscat === null)
    console.log(
      'jsCAT is not installed: compared with its published figure. benchmarks/README.md says how to install it.\n',
    )
  const result = measureSelection(values.quick, jscat)
  console.log(
    `${textTable(
      ['select and update', 'median µs', 'lowest', 'highest'],
      result.rows.map(({ what, microseconds, lowest, highest }) => [what, microseconds, lowest, highest]),
    )}\n`,
  )
  printBars(result.bars)
  if (!values.quick) writeResult('engine-selection', result)
}
