// Calibration: how long 200,000 persons × 40 items take, how near the parameters come to the true ones, and how many times
// quicker it is than the algorithm as its authors wrote it. `node benchmarks/engine/calibration.ts [--quick]` runs it alone.
import { parseArgs } from 'node:util'
import type { SparseResponses } from '../../packages/core/src/adaptive/calibration/answer-table.ts'
import {
  type Calibration,
  type CalibrationInput,
  calibrate,
} from '../../packages/core/src/adaptive/calibration/calibrate.ts'
import { type CalibratedItem, isGraded } from '../../packages/core/src/adaptive/models/item.ts'
import { seededRandom } from '../../packages/core/src/random.ts'
import { calibrateInThreads } from '../../scripts/calibration/calibrate-in-threads.ts'
import { type Bar, printBars, writeResult } from '../report.ts'
import { rounded } from '../statistics.ts'
import { plainEm } from './plain-em.ts'

const seed = 20_260
const itemCount = 40
/** As close as the plain algorithm of the peer is taken. */
const tolerance = 1e-4

type Population = {
  readonly slopes: Float64Array
  readonly intercepts: Float64Array
  readonly responses: SparseResponses
}

/** Slopes lognormal(0, .3), intercepts and abilities N(0, 1). */
function simulate(persons: number): Population {
  const random = seededRandom(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const slopes = Float64Array.from({ length: itemCount }, () => Math.exp(0.3 * normal()))
  const intercepts = Float64Array.from({ length: itemCount }, normal)
  const count = persons * itemCount
  const responses = { person: new Int32Array(count), item: new Int32Array(count), value: new Uint8Array(count) }
  let place = 0
  for (let person = 0; person < persons; person += 1) {
    const ability = normal()
    for (let item = 0; item < itemCount; item += 1) {
      const z = (slopes[item] ?? 0) * ability + (intercepts[item] ?? 0)
      responses.person[place] = person
      responses.item[place] = item
      responses.value[place] = random() < 1 / (1 + Math.exp(-z)) ? 1 : 0
      place += 1
    }
  }
  return { slopes, intercepts, responses }
}

async function timed<Value>(
  work: () => Value | Promise<Value>,
): Promise<{ value: Value; seconds: number; cpu: number }> {
  const [start, used] = [performance.now(), process.cpuUsage()]
  const value = await work()
  const { user, system } = process.cpuUsage(used)
  return { value, seconds: rounded((performance.now() - start) / 1000, 2), cpu: rounded((user + system) / 1e6, 2) }
}

function rootMeanSquare(of: (item: CalibratedItem, place: number) => number, { items }: Calibration): number {
  return Math.sqrt(items.reduce((sum, item, place) => sum + of(item, place) ** 2, 0) / items.length)
}

function interceptOf(item: CalibratedItem): number {
  return isGraded(item) ? Number.NaN : -item.discrimination * item.difficulty
}

/** The bars of the design with what was measured, and what has no bar. A quick run shows that it works, and measures nothing. */
export async function benchCalibration({ quick }: { readonly quick: boolean }): Promise<Bar[]> {
  const persons = quick ? 10_000 : 200_000
  const { slopes, intercepts, responses } = simulate(persons)
  const input: CalibrationInput = { responses, model: '2pl', standardErrors: 'none' }
  console.log(`\nCalibration, 2PL, ${persons} persons × ${itemCount} items, seed ${seed}:`)
  // For the compiler of V8: not measured.
  calibrate({ ...input, responses: simulate(500).responses })

  const one = await timed(() => calibrate(input))
  console.log(`  one thread ${one.seconds} s (CPU ${one.cpu} s), ${one.value.cycles} cycles to 1e-6`)
  const two = await timed(() => calibrateInThreads(input, 2))
  console.log(`  two threads ${two.seconds} s (CPU ${two.cpu} s)`)
  const crossed = await timed(() => calibrate({ ...input, standardErrors: 'cross-product' }))
  const observed = await timed(() => calibrate({ ...input, standardErrors: 'observed' }))
  console.log(`  with standard errors: cross-product ${crossed.seconds} s, observed ${observed.seconds} s, one thread`)
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20)

  const few = simulate(quick ? 2_000 : 20_000)
  const peer = await timed(() => plainEm(few.responses, itemCount, tolerance))
  const ours = await timed(() =>
    calibrate({ responses: few.responses, model: '2pl', standardErrors: 'none', tolerance }),
  )
  const apart = rootMeanSquare((item, place) => item.discrimination - (peer.value.slopes[place] ?? 0), ours.value)
  console.log(
    `  ${few.responses.value.length / itemCount} persons: plain EM ${peer.seconds} s in ${peer.value.cycles} cycles, this one ${ours.seconds} s in ${ours.value.cycles}; slopes apart by ${apart.toExponential(1)}`,
  )

  const ofSlope = rounded(
    rootMeanSquare((item, place) => item.discrimination - (slopes[place] ?? 0), one.value),
    4,
  )
  const ofIntercept = rounded(
    rootMeanSquare((item, place) => interceptOf(item) - (intercepts[place] ?? 0), one.value),
    4,
  )
  const isSame = JSON.stringify(one.value.items) === JSON.stringify(two.value.items)
  const judged = (reached: boolean) => (quick ? null : reached)
  return [
    { name: 'seconds, one thread', measured: one.seconds, bar: '≤ 8.8', reached: judged(one.seconds <= 8.8) },
    { name: 'seconds, two threads', measured: two.seconds, bar: '≤ 5', reached: judged(two.seconds <= 5) },
    { name: 'RMSE of a', measured: ofSlope, bar: '≤ 0.01', reached: judged(ofSlope <= 0.01) },
    { name: 'RMSE of d', measured: ofIntercept, bar: '≤ 0.008', reached: judged(ofIntercept <= 0.008) },
    { name: 'digits that two threads change', measured: isSame ? 0 : 1, bar: '0', reached: isSame },
    {
      name: 'times quicker than a plain EM',
      measured: rounded(peer.seconds / ours.seconds, 1),
      bar: '> 1',
      reached: judged(peer.seconds > ours.seconds),
    },
    { name: 'memory of the process, MiB', measured: memory, bar: 'none', reached: null },
  ]
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
  const bars = await benchCalibration(values)
  console.log()
  printBars(bars)
  if (!values.quick) writeResult('engine-calibration', { options: { seed, itemCount }, bars })
}
