// Calibration by marginal maximum likelihood: what are the parameters of the items, when nobody's ability is known?
//
// Abilities are integrated out over their distribution (Bock & Lieberman, 1970), by the EM algorithm of Bock & Aitkin
// (1981): from the parameters, how many people of each ability are expected in each category of each item; from these, the
// most likely parameters; and again. Without anchors the scale is that of the population: mean 0, deviation 1. With anchors
// (items whose parameters are known and stay), it is theirs, and the population's mean and deviation are estimated.
//
// Only answers that a person gave without help at the first meeting with an item should be calibrated.
import { type CalibratedItem, checkBank, highestScore } from '../models/item.ts'
import { log, logistic } from '../numeric/elementary.ts'
import { createAcceleration } from './acceleration.ts'
import { answerBlocks } from './answer-blocks.ts'
import { type AnswerTable, answerTable, type Responses, withoutItems } from './answer-table.ts'
import {
  type CalibrationData,
  type CalibrationModel,
  type GuessingPrior,
  type ItemOfCalibration,
  isPossibleVector,
  type NodeGrid,
  normalGrid,
  ownParameters,
  parameterPlaces,
  populationOf,
} from './calibration-data.ts'
import { CalibrationRefused } from './calibration-refused.ts'
import type { CurveKind } from './item-curves.ts'
import { logPrior, maximise } from './maximise.ts'
import { createShardStep, matrixLayout, type Pass, type PassSums, type ShardStep, shardCount } from './shard-step.ts'
import { type Covariance, covarianceOf, errorsOfAnchor, errorsOfItem, type ItemErrors } from './standard-errors.ts'

export type CalibrationInput = {
  readonly responses: Responses
  /** In `graded` an item has the scores that occur in its answers; in the others 0 and 1. */
  readonly model: CalibrationModel
  /** The names of the items, in the order of the columns; 1, 2, 3 … if they are not said. */
  readonly ids?: readonly string[]
  /**
   * Items whose parameters stay as they are; those that are not among `ids` are passed over. With them the population's mean
   * and deviation are estimated. In the 1PL the items that are not anchors share one discrimination, which is estimated too.
   */
  readonly anchors?: readonly CalibratedItem[]
  /** For the 3PL; 20 answers, a fifth of them right, if it is not said. */
  readonly guessingPrior?: GuessingPrior
  /** Of the quadrature, in deviations of the population: 61 from −6 to 6 if they are not said. */
  readonly nodes?: NodeGrid
  /** EM ends when one cycle changes no parameter (slope, intercept, logit of guessing) by more: 1e-6 if it is not said. */
  readonly tolerance?: number
  /** 500 if it is not said. */
  readonly mostCycles?: number
  /** `observed` if it is not said. `cross-product` is quicker, and as good with tens of thousands of persons. */
  readonly standardErrors?: 'observed' | 'cross-product' | 'none'
  /** What happens to an item that cannot be calibrated: the whole is refused (if it is not said), or goes on without it. */
  readonly degenerate?: 'refuse' | 'leave-out'
  readonly onCycle?: (progress: CalibrationProgress) => void
}

type CalibrationProgress = {
  /** From 1. After EM, the pass for the standard errors counts as one more. */
  readonly cycle: number
  readonly logLikelihood: number
  /** The largest change of a parameter in this cycle. */
  readonly change: number
}

export type ItemOfResult = CalibratedItem & {
  /** Null when there are none, or the information in the answers cannot be inverted. */
  readonly standardErrors: ItemErrors | null
  readonly answers: number
  readonly isAnchor: boolean
}

type LeftOutItem = { readonly id: string; readonly reason: string }

export type Calibration = {
  /** Those that were calibrated, and the anchors that were met, in the order of `ids`. */
  readonly items: readonly ItemOfResult[]
  /** Marginal, of the answers, without the prior on guessing. */
  readonly logLikelihood: number
  /** Passes over the answers in search of the maximum. */
  readonly cycles: number
  /** False when the cycles were used up: the parameters are then not to be trusted to the digits that they have. */
  readonly converged: boolean
  /** `observed-by-item` in a bank of more than 1,200 parameters: what binds two items is left out, the errors a little small. */
  readonly standardErrors: 'observed' | 'observed-by-item' | 'cross-product' | 'cross-product-by-item' | 'none'
  readonly population: {
    readonly mean: number
    readonly deviation: number
    /** Null without anchors, when both are 0 and 1 by definition. */
    readonly standardErrors: { readonly mean: number; readonly deviation: number } | null
  }
  readonly persons: { readonly used: number; readonly withoutAnswer: number }
  readonly answers: number
  readonly leftOut: readonly LeftOutItem[]
}

/**
 * @throws {CalibrationRefused} for responses that make no sense, and for items that cannot be calibrated unless they are to be
 * left out: too few answers, all of them right or wrong, no link to other items, a discrimination that is not above 0
 * @throws {ItemNotUsable} for an anchor that cannot be used
 */
export function calibrate(input: CalibrationInput): Calibration {
  const work = calibrationWork(input)
  let current: CalibrationData | null = null
  let step: ShardStep | null = null
  let turn = work.next()
  while (turn.done !== true) {
    const { data, pass } = turn.value
    if (step === null || data !== current) step = createShardStep(data)
    current = data
    let total: PassSums | null = null
    for (let shard = 0; shard < shardCount(data); shard += 1) total = withPart(total, step(pass, shard))
    turn = work.next(total ?? { logLikelihood: 0, sums: new Float64Array(0) })
  }
  return turn.value
}

/** A pass over all shards of `data` that is needed next. */
export type PassNeeded = { readonly data: CalibrationData; readonly pass: Pass }

/** Adds the sums of a shard to those of the shards before it, in the list of `total`. */
export function withPart(total: PassSums | null, part: PassSums): PassSums {
  if (total === null) return part
  const { sums } = total
  for (let place = 0; place < sums.length; place += 1) sums[place] = (sums[place] ?? 0) + (part.sums[place] ?? 0)
  return { logLikelihood: total.logLikelihood + part.logLikelihood, sums }
}

/**
 * The same as {@link calibrate} for those who make the passes themselves, in several threads for instance: it asks for a pass
 * and wants the sums of its shards, added in their order.
 */
export function* calibrationWork(input: CalibrationInput): Generator<PassNeeded, Calibration, PassSums> {
  const { table, ids, anchors } = openInput(input)
  const leftOut: LeftOutItem[] = []
  const dropped = new Set<number>()
  let remaining = table
  for (;;) {
    for (;;) {
      const problems = problemsOfItems(remaining, ids, anchors, input.model, dropped)
      if (problems.size === 0) break
      drop(problems)
    }
    const data = dataOf(input, remaining, ids, anchors, dropped)
    const found = yield* fit(data, input)
    const problems = problemsOfSlopes(data, found.vector, ids)
    if (problems.size > 0) {
      drop(problems)
      continue
    }
    return {
      ...(yield* reportOf(data, input, found)),
      persons: { used: data.blocks.personCount, withoutAnswer: data.withoutAnswer },
      answers: remaining.items.length,
      leftOut,
    }
  }

  function drop(problems: ReadonlyMap<number, string>): void {
    const named = [...problems].map(([item, reason]) => ({ id: ids[item] ?? '', reason }))
    if (input.degenerate !== 'leave-out')
      throw new CalibrationRefused(named.map(({ id, reason }) => `item ${id}: ${reason}`))
    leftOut.push(...named)
    for (const item of problems.keys()) dropped.add(item)
    remaining = withoutItems(remaining, dropped)
    if (remaining.items.length === 0)
      throw new CalibrationRefused([
        'nothing is left to calibrate',
        ...leftOut.map(({ id, reason }) => `item ${id}: ${reason}`),
      ])
  }
}

type Anchors = ReadonlyMap<number, CalibratedItem>

function openInput(input: CalibrationInput): { table: AnswerTable; ids: readonly string[]; anchors: Anchors } {
  if (input.ids?.length === 0) throw new CalibrationRefused(['the bank is empty'])
  const seen = new Set<string>()
  const twice = (input.ids ?? []).filter((id) => seen.size === seen.add(id).size)
  if (twice.length > 0) throw new CalibrationRefused(twice.map((id) => `item ${id} is there twice`))
  checkOptions(input)
  const table = answerTable(input.responses, input.ids?.length)
  const ids = input.ids ?? Array.from({ length: table.itemCount }, (_, item) => String(item + 1))
  if (input.anchors === undefined) return { table, ids, anchors: new Map() }

  checkBank(input.anchors)
  const answered = new Set(table.items)
  const byId = new Map(input.anchors.map((anchor) => [anchor.id, anchor]))
  const anchors = new Map<number, CalibratedItem>()
  for (const [item, id] of ids.entries()) {
    const anchor = byId.get(id)
    if (anchor !== undefined && answered.has(item)) anchors.set(item, anchor)
  }
  if (anchors.size === 0)
    throw new CalibrationRefused(['nobody answered an anchor: nothing links these answers to its scale'])
  return { table, ids, anchors }
}

function checkOptions({ guessingPrior, tolerance, mostCycles }: CalibrationInput): void {
  const problems: string[] = []
  if (guessingPrior !== undefined) {
    const { mean, weight } = guessingPrior
    if (!(mean > 0 && mean < 1))
      problems.push(`the prior on guessing has a mean of ${mean}, and it must be between 0 and 1`)
    if (!(weight > 0 && Number.isFinite(weight)))
      problems.push(`the prior on guessing weighs ${weight} answers, and it must be more than 0`)
  }
  if (tolerance !== undefined && !(tolerance > 0)) problems.push(`the tolerance is ${tolerance}, and must be above 0`)
  if (mostCycles !== undefined && !(Number.isInteger(mostCycles) && mostCycles > 0))
    problems.push(`${mostCycles} is no number of cycles`)
  if (problems.length > 0) throw new CalibrationRefused(problems)
}

const leastAnswers = 2

/** Why items cannot be calibrated, as far as their answers tell. */
function problemsOfItems(
  table: AnswerTable,
  ids: readonly string[],
  anchors: Anchors,
  model: CalibrationModel,
  dropped: ReadonlySet<number>,
): Map<number, string> {
  const counts = answersByScore(table)
  const linked = model === '1pl' ? null : linkedItems(table)
  const problems = new Map<number, string>()
  for (const item of ids.keys()) {
    if (dropped.has(item)) continue
    const anchor = anchors.get(item)
    const byScore = counts[item] ?? []
    const problem =
      anchor === undefined
        ? problemOfItem(byScore, model, linked === null || linked[item] === 1)
        : problemOfAnchor(byScore, highestScore(anchor))
    if (problem !== null) problems.set(item, problem)
  }
  return problems
}

function problemOfAnchor(byScore: readonly number[], highest: number): string | null {
  return byScore.length - 1 > highest ? `a score of ${byScore.length - 1}, and its anchor knows 0 to ${highest}` : null
}

function problemOfItem(byScore: readonly number[], model: CalibrationModel, isLinked: boolean): string | null {
  const answers = byScore.reduce((sum, count) => sum + count, 0)
  if (answers < leastAnswers)
    return `${answers === 0 ? 'no answer' : 'one answer'}, and it needs ${leastAnswers} or more`
  if (model !== 'graded' && byScore.length > 2)
    return `a score of ${byScore.length - 1}, and the model ${model} knows 0 and 1`
  const [wrong = 0, right = 0] = byScore
  if (byScore.length <= 2 && right === 0) return `all ${answers} answers are wrong`
  if (byScore.length === 2 && wrong === 0) return `all ${answers} answers are right`
  const unused = byScore.indexOf(0)
  if (byScore.filter((count) => count > 0).length === 1)
    return `all ${answers} answers have the score ${byScore.length - 1}`
  if (unused >= 0) return `no answer has the score ${unused}: number its scores without a gap`
  if (!isLinked) return 'nobody who answered it answered another item, and its discrimination cannot be known'
  return null
}

/** Of each item, how many answers have the score 0, 1 … up to the highest that occurs. */
function answersByScore({ itemCount, items, values }: AnswerTable): number[][] {
  const counts = Array.from({ length: itemCount }, (): number[] => [])
  for (let place = 0; place < items.length; place += 1) {
    const byScore = counts[items[place] ?? 0]
    const value = values[place] ?? 0
    if (byScore === undefined) continue
    while (byScore.length <= value) byScore.push(0)
    byScore[value] = (byScore[value] ?? 0) + 1
  }
  return counts
}

/** 1 for an item that somebody answered who answered another one too. */
function linkedItems({ itemCount, offsets, items }: AnswerTable): Uint8Array {
  const linked = new Uint8Array(itemCount)
  for (let person = 0; person + 1 < offsets.length; person += 1) {
    const [from = 0, to = 0] = [offsets[person], offsets[person + 1]]
    if (to - from > 1) for (let place = from; place < to; place += 1) linked[items[place] ?? 0] = 1
  }
  return linked
}

const standardGrid: NodeGrid = { from: -6, to: 6, count: 61 }
const standardGuessing: GuessingPrior = { mean: 0.2, weight: 20 }

function dataOf(
  input: CalibrationInput,
  table: AnswerTable,
  ids: readonly string[],
  anchors: Anchors,
  dropped: ReadonlySet<number>,
): CalibrationData {
  const counts = answersByScore(table)
  const places = new Int32Array(ids.length).fill(-1)
  const items: ItemOfCalibration[] = []
  const categoryCounts: number[] = []
  for (const [item, id] of ids.entries()) {
    if (dropped.has(item)) continue
    const known = anchors.get(item) ?? null
    const byScore = counts[item] ?? []
    const categories = known === null ? byScore.length : highestScore(known) + 1
    places[item] = items.length
    categoryCounts.push(...Array.from({ length: categories }, (_, score) => byScore[score] ?? 0))
    const answers = byScore.reduce((sum, count) => sum + count, 0)
    items.push({ id, kind: kindOf(input.model), categories, answers, known })
  }
  const free = items.filter(({ known }) => known === null).length
  const least = input.model === '1pl' ? 2 : 3
  if (anchors.size === 0 && free < least)
    throw new CalibrationRefused([
      `${free === 1 ? 'one item' : `${free} items`}, and the model ${input.model} needs ${least} or more to tell anything`,
    ])
  if (free === 0) throw new CalibrationRefused(['every item is an anchor: there is nothing to calibrate'])

  const categoryStart = Int32Array.from([0, ...items.map(({ categories }) => categories)])
  for (let item = 1; item < categoryStart.length; item += 1)
    categoryStart[item] = (categoryStart[item] ?? 0) + (categoryStart[item - 1] ?? 0)
  const { length, ...parameters } = parameterPlaces(input.model, items)
  const isPopulationFree = anchors.size > 0
  return {
    model: input.model,
    items,
    categoryStart,
    categoryCounts: Int32Array.from(categoryCounts),
    ...parameters,
    vectorLength: length + (isPopulationFree ? 2 : 0),
    isPopulationFree,
    ...normalGrid(input.nodes ?? standardGrid),
    blocks: answerBlocks(
      { ...table, itemCount: items.length, items: table.items.map((item) => places[item] ?? 0) },
      categoryStart,
    ),
    guessingPrior: input.guessingPrior ?? standardGuessing,
    withoutAnswer: table.withoutAnswer,
  }
}

function kindOf(model: CalibrationModel): CurveKind {
  if (model === 'graded') return 'graded'
  return model === '3pl' ? 'three-parameters' : 'two-parameters'
}

type Found = {
  readonly vector: Float64Array
  readonly sums: PassSums
  readonly cycles: number
  readonly converged: boolean
  readonly change: number
}

function* fit(data: CalibrationData, input: CalibrationInput): Generator<PassNeeded, Found, PassSums> {
  const { tolerance = 1e-6, mostCycles = 500, onCycle } = input
  const acceleration = createAcceleration()
  let vector = startOf(data)
  let best: { mapped: Float64Array; worth: number } | null = null
  for (let cycle = 1; ; cycle += 1) {
    const sums = yield { data, pass: { kind: 'counts', vector } }
    const worth = sums.logLikelihood + logPrior(data, vector)
    if (best !== null && vector !== best.mapped && worth < best.worth - slackOf(worth) && cycle < mostCycles) {
      vector = best.mapped
      acceleration.forget()
      continue
    }
    const mapped = maximise(data, vector, sums.sums)
    const change = mapped.reduce((most, value, place) => Math.max(most, Math.abs(value - (vector[place] ?? 0))), 0)
    onCycle?.({ cycle, logLikelihood: sums.logLikelihood, change })
    const converged = change <= tolerance
    if (converged || cycle >= mostCycles) return { vector, sums, cycles: cycle, converged, change }
    best = { mapped, worth }
    vector = acceleration.next(vector, mapped)
    if (!isPossibleVector(data, vector)) {
      vector = mapped
      acceleration.forget()
    }
  }
}

/** What rounding may take from a sum of so many logarithms. */
function slackOf(worth: number): number {
  return 1e-12 * Math.abs(worth) + 1e-9
}

/** Discriminations of 1, and intercepts that give each item about its share of right answers. */
function startOf(data: CalibrationData): Float64Array {
  const vector = new Float64Array(data.vectorLength)
  if (data.isPopulationFree) vector[data.vectorLength - 1] = 1
  const { mean } = data.guessingPrior
  for (const [item, { kind, known, answers }] of data.items.entries()) {
    if (known !== null) continue
    const first = data.parameterStart[item] ?? 0
    const counts = data.categoryCounts.subarray(data.categoryStart[item], data.categoryStart[item + 1])
    const set = (place: number, value: number) => {
      vector[data.parameterIndex[first + place] ?? 0] = value
    }
    set(0, 1)
    let reached = answers
    for (let score = 1; score < counts.length; score += 1) {
      reached -= counts[score - 1] ?? 0
      const share = kind === 'three-parameters' ? (reached / answers - mean) / (1 - mean) : reached / answers
      // With a half of an answer more on both sides, so that a share of 0 has a logarithm.
      const odds = (Math.max(share, 0) * answers + 0.5) / ((1 - Math.max(share, 0)) * answers + 0.5)
      set(score, marginalToConditional * log(odds))
    }
    if (kind === 'three-parameters') set(2, log(mean / (1 - mean)))
  }
  return vector
}

/** √(1 + 0.346 a²) with a = 1: by how much a logit is less steep in a whole population than at one ability. */
const marginalToConditional = 1.16

/** Less says nothing about the ability; more is what a few answers look like that happen to separate people. */
const [leastSlope, mostSlope] = [0.05, 10]

function problemsOfSlopes(data: CalibrationData, vector: Float64Array, ids: readonly string[]): Map<number, string> {
  const problems = new Map<number, string>()
  for (const [item, { id, known }] of data.items.entries()) {
    if (known !== null) continue
    const slope = ownParameters(data, vector, item)[0] ?? 0
    const problem = problemOfSlope(slope)
    if (problem !== null) problems.set(ids.indexOf(id), problem)
  }
  return problems
}

function problemOfSlope(slope: number): string | null {
  const shown = Math.floor(slope * 1000 + 0.5) / 1000
  if (slope < 0) return `its discrimination is ${shown}: those who know more fail it more often; look at its key`
  if (slope < leastSlope) return `its discrimination is ${shown}: whoever knows more does not answer it better`
  if (slope > mostSlope)
    return `its discrimination is ${shown}, above ${mostSlope}: its answers are too few, or follow from those to another item`
  return null
}

function* reportOf(
  data: CalibrationData,
  input: CalibrationInput,
  { vector, sums, cycles, converged, change }: Found,
): Generator<PassNeeded, Omit<Calibration, 'persons' | 'answers' | 'leftOut'>, PassSums> {
  const wanted = input.standardErrors ?? 'observed'
  let covariance: Covariance | null = null
  if (wanted !== 'none') {
    const kind = wanted === 'observed' ? 'covariance' : 'cross-product'
    const matrix = yield { data, pass: { kind, vector } }
    covariance = covarianceOf(data, kind, vector, matrix.sums, sums.sums)
    input.onCycle?.({ cycle: cycles + 1, logLikelihood: sums.logLikelihood, change })
  }
  const byItem = matrixLayout(data).isWhole ? ('' as const) : ('-by-item' as const)
  return {
    items: data.items.map((item, place) => ({
      ...(item.known ?? parametersOf(data, vector, place)),
      standardErrors: item.known === null ? errorsOrNull(covariance, place) : errorsOfAnchor(item.known),
      answers: item.answers,
      isAnchor: item.known !== null,
    })),
    logLikelihood: sums.logLikelihood,
    cycles,
    converged,
    standardErrors: wanted === 'none' ? wanted : `${wanted}${byItem}`,
    population: { ...populationOf(data, vector), standardErrors: errorsOfPopulation(data, covariance) },
  }

  function errorsOrNull(known: Covariance | null, item: number): ItemErrors | null {
    return known === null ? null : errorsOfItem(data, vector, item, known)
  }
}

function parametersOf(data: CalibrationData, vector: Float64Array, item: number): CalibratedItem {
  const { id, kind } = data.items[item] ?? { id: '', kind: 'two-parameters' }
  const [discrimination = 1, ...others] = ownParameters(data, vector, item)
  if (kind === 'graded')
    return { id, discrimination, thresholds: others.map((intercept) => -intercept / discrimination) }
  const [intercept = 0, guess = 0] = others
  const difficulty = -intercept / discrimination
  return kind === 'three-parameters'
    ? { id, discrimination, difficulty, guessing: logistic(guess) }
    : { id, discrimination, difficulty }
}

function errorsOfPopulation(
  data: CalibrationData,
  covariance: Covariance | null,
): Calibration['population']['standardErrors'] {
  if (!data.isPopulationFree || covariance === null) return null
  const [atMean, atDeviation] = [data.vectorLength - 2, data.vectorLength - 1]
  const [ofMean, ofDeviation] = [covariance(atMean, atMean), covariance(atDeviation, atDeviation)]
  if (ofMean === null || ofDeviation === null || !(ofMean > 0 && ofDeviation > 0)) return null
  return { mean: Math.sqrt(ofMean), deviation: Math.sqrt(ofDeviation) }
}
