// An exam of 32 questions under its content constraints: ours beside the reference service's, on the same bank and the same
// simulated candidates. `node benchmarks/engine/certification.ts [--quick]`
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import {
  areaModel,
  type BankItem,
  bayesianExam,
  type CompiledBank,
  calibrateExposure,
  compileBank,
  draw,
  type ExamPolicy,
  examAbility,
  nextOfExam,
  normalQuantile,
  probability,
  randomBank,
  referenceExam,
  simulate,
} from '@pix/core/adaptive'
import { textTable } from '../../packages/content/src/text-table.ts'
import { type Bar, judgedUnless, printBars, writeResult } from '../report.ts'
import { rounded } from '../statistics.ts'

const seed = 20261128
const length = 32
const earlier = 20
const correlation = 0.7
/** What no item may exceed, and what is aimed at: 10,000 candidates show an item three of these deviations higher. */
const cap = 0.2
const aim = 0.18

/** Competences of each of the five areas, as in the reference's framework. */
const competencesOfArea = [3, 4, 4, 3, 2]
const areas = competencesOfArea.flatMap((count, area) => Array.from({ length: count }, () => `area ${area + 1}`))
const tubesOfCompetence = 10
const itemsOfTube = 3

function bankOf(): CompiledBank {
  const tubes = areas.length * tubesOfCompetence
  const items = randomBank(tubes * itemsOfTube, seed).map((item, place): BankItem => {
    const tube = place % tubes
    return { ...item, tube: `tube ${tube}`, skill: item.id, competence: `competence ${tube % areas.length}` }
  })
  return compileBank(items)
}

const areaOf = ({ competence = '' }: BankItem) => areas[Number(competence.split(' ')[1])] ?? ''

/** Somebody with an ability in each area; all the same where nothing sets areas apart. */
type Candidate = {
  readonly seed: number
  readonly general: number
  readonly abilities: Readonly<Record<string, number>>
}

const normal = (stream: number, place: number) => normalQuantile(draw(seed, stream, place) + 1 / 8589934592)

function candidatesOf(count: number, areaCorrelation: number): Candidate[] {
  return Array.from({ length: count }, (_, place) => {
    const general = normal(100, place)
    const own = Math.sqrt(1 - areaCorrelation * areaCorrelation)
    const abilities = competencesOfArea.map((_count, area) => {
      return [`area ${area + 1}`, areaCorrelation * general + own * normal(101 + area, place)] as const
    })
    return { seed: place, general, abilities: Object.fromEntries(abilities) }
  })
}

type Sitting = { readonly answered: readonly { readonly id: string; readonly score: number }[] }

function sit(bank: CompiledBank, policy: ExamPolicy, candidate: Candidate): Sitting {
  const answered: { id: string; score: number }[] = []
  for (;;) {
    const next = nextOfExam({ bank, policy, answered, seed: candidate.seed })
    if ('stop' in next) return { answered }
    const { item } = next
    if ('thresholds' in item) throw new Error('this bank has no graded item')
    const place = bank.placeOf.get(item.id) ?? 0
    const chance = probability(item, candidate.abilities[areaOf(item)] ?? 0)
    // Of one candidate, the same item is answered the same by both.
    answered.push({ id: item.id, score: draw(candidate.seed, 200, place) < chance ? 1 : 0 })
  }
}

const rootMean = (squares: readonly number[]) => Math.sqrt(squares.reduce((sum, one) => sum + one, 0) / squares.length)

export type CertificationResult = { readonly bars: readonly Bar[]; readonly rows: readonly (readonly string[])[] }

export function benchCertification({ quick }: { readonly quick: boolean }): CertificationResult {
  const bank = bankOf()
  const plain = bayesianExam()
  const simulation = { bank, policy: plain.selection, constraints: plain.constraints ?? {} }
  const population = { kind: 'normal', mean: 0, deviation: 1 } as const
  const exposure = calibrateExposure({
    ...simulation,
    population,
    seed,
    control: 'shadow-prices',
    rate: aim,
    ...(quick && { rounds: 4, candidates: 100 }),
  })
  const ours = bayesianExam(exposure)
  const report = simulate({ ...simulation, exposure, population, runs: quick ? 200 : 10_000, seed: seed + 1 })

  const alike = candidatesOf(quick ? 40 : 2000, 1)
  const errors = (policy: ExamPolicy) => {
    const sittings = alike.map((candidate) => ({ candidate, ...sit(bank, policy, candidate) }))
    const at = (questions: number) =>
      rootMean(
        sittings.map(({ candidate, answered }) => {
          const away = examAbility(bank, policy, answered.slice(0, questions)).ability - candidate.general
          return away * away
        }),
      )
    const met = new Map<string, number>()
    for (const { answered } of sittings) for (const { id } of answered) met.set(id, (met.get(id) ?? 0) + 1)
    return { early: at(earlier), whole: at(length), exposure: Math.max(...met.values()) / alike.length }
  }
  const [own, theirs] = [errors(ours), errors(referenceExam)]
  const byArea = areaErrors(bank, ours, quick ? 40 : 2000)
  return {
    rows: [
      ['the reference', three(theirs.early), three(theirs.whole), percent(theirs.exposure), three(byArea.single)],
      ['ours', three(own.early), three(own.whole), percent(own.exposure), three(byArea.own)],
    ],
    bars: judgedUnless(quick, [
      barOf(`RMSE at ${earlier} questions, by the reference's`, own.early / theirs.early, '≤ 1', (value) => value <= 1),
      barOf(`RMSE at ${length} questions, by the reference's`, own.whole / theirs.whole, '≤ 1', (value) => value <= 1),
      barOf('highest exposure of an item, 10,000 candidates', report.highestExposure, '≤ 0.2', (value) => value <= cap),
      barOf('95 % intervals that cover', report.coverage, '0.94 to 0.96', isNear95),
      barOf("RMSE by area, by the reference's", byArea.own / byArea.single, '≤ 0.8', (value) => value <= 0.8),
      barOf('95 % intervals of areas that cover', byArea.coverage, '0.94 to 0.96', isNear95),
    ]),
  }
}

const three = (value: number) => value.toFixed(3)
const percent = (value: number) => `${rounded(100 * value, 1)} %`
const isNear95 = (value: number) => value >= 0.94 && value <= 0.96

function barOf(name: string, measured: number, bar: string, isReached: (value: number) => boolean): Bar {
  return { name, measured: rounded(measured, 4), bar, reached: isReached(measured) }
}

/** Candidates whose areas differ: each area's own estimate, and the reference's one ability for all of them. */
function areaErrors(bank: CompiledBank, ours: ExamPolicy, count: number) {
  const resultsOf = areaModel(Object.fromEntries(competencesOfArea.map((_, area) => [`area ${area + 1}`, correlation])))
  const squares: { own: number; single: number }[] = []
  let covered = 0
  for (const candidate of candidatesOf(count, correlation)) {
    const { answered } = sit(bank, ours, candidate)
    const results = resultsOf(
      answered.flatMap(({ id, score }) => {
        const item = bank.items[bank.placeOf.get(id) ?? -1]
        return item ? [{ item, area: areaOf(item), score }] : []
      }),
    )
    const single = examAbility(bank, referenceExam, sit(bank, referenceExam, candidate).answered).ability
    for (const [area, { ability, interval }] of Object.entries(results.areas)) {
      const truth = candidate.abilities[area] ?? 0
      squares.push({ own: (ability - truth) * (ability - truth), single: (single - truth) * (single - truth) })
      if (truth >= interval[0] && truth <= interval[1]) covered += 1
    }
  }
  return {
    own: rootMean(squares.map(({ own }) => own)),
    single: rootMean(squares.map(({ single }) => single)),
    coverage: covered / squares.length,
  }
}

/** Prints what was measured and keeps it, except of a quick run. */
export function runCertification(quick: boolean): CertificationResult {
  const result = benchCertification({ quick })
  console.log(`\nCertification: ${length} questions, 480 items, seed ${seed}\n`)
  console.log(
    textTable(['exam', `RMSE at ${earlier}`, `RMSE at ${length}`, 'highest exposure', 'RMSE by area'], result.rows),
  )
  printBars(result.bars)
  return result
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { quick = false } = parseArgs({ options: { quick: { type: 'boolean' } } }).values
  const result = runCertification(quick)
  if (!quick) writeResult('engine-certification', { seed, ...result })
}
