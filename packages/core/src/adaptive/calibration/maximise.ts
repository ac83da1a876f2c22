// The M-step of Bock & Aitkin (1981): the parameters under which the expected counts are the most likely. Items are
// maximised one by one by Fisher scoring, each step halved until it does not lose; the slope that all items of a 1PL share
// is solved with them (Thissen, 1982), eliminating the intercepts.
import { exp, logLogistic } from '../numeric/elementary.ts'
import {
  type CalibrationData,
  type GuessingPrior,
  guessingTerm,
  hasSharedSlope,
  nodesOf,
  ownParameters,
} from './calibration-data.ts'
import { type CurveKind, fillCurves, type ItemCurves, isPossible, newCurves } from './item-curves.ts'
import { choleskyFactor, solveFactored } from './symmetric-matrix.ts'

const mostSteps = 60
const smallestStep = 1e-10
/** Of any parameter in one step: a first guess may be far off, where the curvature misleads. */
const largestStep = 2

/** The next vector after a pass that gave `sums` at `vector`. */
export function maximise(data: CalibrationData, vector: Float64Array, sums: Float64Array): Float64Array {
  const nodes = nodesOf(data, vector)
  const next = Float64Array.from(vector)
  const fitted = data.items.flatMap(({ kind, categories, known }, item) =>
    known === null ? [newFit(data, vector, nodes, sums, { kind, categories, item })] : [],
  )
  if (hasSharedSlope(data.model, data.items)) maximiseTogether(fitted)
  else for (const fit of fitted) maximiseItem(fit)
  for (const { item, parameters } of fitted) {
    const first = data.parameterStart[item] ?? 0
    for (let place = 0; place < parameters.length; place += 1)
      next[data.parameterIndex[first + place] ?? 0] = parameters[place] ?? 0
  }
  if (data.isPopulationFree) {
    const people = sums.subarray(0, nodes.length)
    const total = people.reduce((sum, share) => sum + share, 0)
    const mean = nodes.reduce((sum, node, place) => sum + node * (people[place] ?? 0), 0) / total
    const spread = nodes.reduce((sum, node, place) => sum + (node - mean) * (node - mean) * (people[place] ?? 0), 0)
    next[data.vectorLength - 2] = mean
    next[data.vectorLength - 1] = Math.sqrt(spread / total)
  }
  return next
}

/** What the prior on guessing adds to the logarithm of the likelihood, all items together. */
export function logPrior(data: CalibrationData, vector: Float64Array): number {
  const { mean, weight } = data.guessingPrior
  return data.items.reduce((sum, { kind, known }, item) => {
    if (kind !== 'three-parameters' || known !== null) return sum
    const guess = ownParameters(data, vector, item)[2] ?? 0
    return sum + weight * (mean * logLogistic(guess) + (1 - mean) * logLogistic(-guess))
  }, 0)
}

type Fit = {
  readonly item: number
  readonly kind: CurveKind
  readonly categories: number
  readonly nodes: Float64Array
  /** Expected answers: category after category, each at every node. */
  readonly counts: Float64Array
  readonly prior: GuessingPrior
  parameters: Float64Array
  curves: ItemCurves
  /** Where a step is tried, before it is taken. */
  spare: ItemCurves
  worth: number
}

function newFit(
  data: CalibrationData,
  vector: Float64Array,
  nodes: Float64Array,
  sums: Float64Array,
  { kind, categories, item }: { kind: CurveKind; categories: number; item: number },
): Fit {
  const from = nodes.length * (1 + (data.categoryStart[item] ?? 0))
  const fit = {
    item,
    kind,
    categories,
    nodes,
    counts: sums.subarray(from, from + categories * nodes.length),
    prior: data.guessingPrior,
    parameters: ownParameters(data, vector, item),
    curves: newCurves(kind, categories, nodes.length),
    spare: newCurves(kind, categories, nodes.length),
    worth: 0,
  }
  fillCurves(kind, fit.parameters, nodes, fit.curves)
  fit.worth = worthOf(fit, fit.parameters, fit.curves)
  return fit
}

/** The expected log-likelihood of the complete data, with the prior. */
function worthOf({ kind, counts, prior }: Fit, parameters: Float64Array, { logs }: ItemCurves): number {
  let worth = 0
  for (let place = 0; place < counts.length; place += 1) worth += (counts[place] ?? 0) * (logs[place] ?? 0)
  if (kind !== 'three-parameters') return worth
  const guess = parameters[2] ?? 0
  return worth + prior.weight * (prior.mean * logLogistic(guess) + (1 - prior.mean) * logLogistic(-guess))
}

/** Gradient of `worthOf`. */
export function gradientOf(
  { kind, counts, prior }: Pick<Fit, 'kind' | 'counts' | 'prior'>,
  parameters: Float64Array,
  { slopes }: ItemCurves,
): Float64Array {
  const length = counts.length
  const gradient = new Float64Array(parameters.length)
  for (let parameter = 0; parameter < parameters.length; parameter += 1) {
    const at = parameter * length
    let sum = 0
    for (let place = 0; place < length; place += 1) sum += (counts[place] ?? 0) * (slopes[at + place] ?? 0)
    gradient[parameter] = sum
  }
  if (kind === 'three-parameters') gradient[2] = (gradient[2] ?? 0) + guessingTerm(prior, parameters[2] ?? 0).slope
  return gradient
}

/** The information that so many people at each node are expected to give: Σ people × P × slope × slopeᵀ. */
function expectedInformation({ kind, counts, categories, nodes, prior, parameters, curves }: Fit): Float64Array {
  const { logs, slopes } = curves
  const count = nodes.length
  const size = parameters.length
  const weights = new Float64Array(counts.length)
  for (let node = 0; node < count; node += 1) {
    let people = 0
    for (let category = 0; category < categories; category += 1) people += counts[category * count + node] ?? 0
    for (let category = 0; category < categories; category += 1)
      weights[category * count + node] = people * exp(logs[category * count + node] ?? 0)
  }
  const information = new Float64Array(size * size)
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      const [one, other] = [row * counts.length, column * counts.length]
      let sum = 0
      for (let place = 0; place < counts.length; place += 1)
        sum += (weights[place] ?? 0) * (slopes[one + place] ?? 0) * (slopes[other + place] ?? 0)
      information[row * size + column] = sum
      information[column * size + row] = sum
    }
  }
  if (kind === 'three-parameters')
    information[8] = (information[8] ?? 0) + guessingTerm(prior, parameters[2] ?? 0).information
  return information
}

function maximiseItem(fit: Fit): void {
  for (let step = 0; step < mostSteps; step += 1) {
    const move = moveOf(fit)
    if (move === null || !isTaken([fit], [move]) || largest(move) < smallestStep) return
  }
}

function moveOf(fit: Fit): Float64Array | null {
  const factor = choleskyFactor(expectedInformation(fit), fit.parameters.length)
  return factor === null ? null : solveFactored(factor, gradientOf(fit, fit.parameters, fit.curves))
}

function maximiseTogether(fits: readonly Fit[]): void {
  for (let step = 0; step < mostSteps; step += 1) {
    let slope = 0
    let information = 0
    const parts = fits.map((fit) => {
      const [inSlope = 0, inIntercept = 0] = gradientOf(fit, fit.parameters, fit.curves)
      const [both = 0, between = 0, , own = 1] = expectedInformation(fit)
      slope += inSlope - (between * inIntercept) / own
      information += both - (between * between) / own
      return { inIntercept, between, own }
    })
    if (!(information > 0)) return
    const common = slope / information
    const moves = parts.map(({ inIntercept, between, own }) =>
      Float64Array.of(common, (inIntercept - between * common) / own),
    )
    if (!isTaken(fits, moves) || moves.every((move) => largest(move) < smallestStep)) return
  }
}

/** Takes the step, or the half of it, or a quarter …: the largest that loses nothing. False if there is none. */
function isTaken(fits: readonly Fit[], moves: readonly Float64Array[]): boolean {
  const longest = moves.reduce((most, move) => Math.max(most, largest(move)), 0)
  if (!Number.isFinite(longest)) return false
  const worth = fits.reduce((sum, fit) => sum + fit.worth, 0)
  let share = Math.min(1, largestStep / longest)
  for (let halving = 0; halving < 40; halving += 1, share /= 2) {
    const tried = fits.map((fit, place) =>
      fit.parameters.map((value, parameter) => value + share * (moves[place]?.[parameter] ?? 0)),
    )
    if (!fits.every(({ kind }, place) => isPossible(kind, tried[place] ?? new Float64Array(0)))) continue
    const worths = fits.map((fit, place) => {
      const parameters = tried[place] ?? fit.parameters
      fillCurves(fit.kind, parameters, fit.nodes, fit.spare)
      return worthOf(fit, parameters, fit.spare)
    })
    const reached = worths.reduce((sum, one) => sum + one, 0)
    // Rounding may take the last digits of a step that gains less than it.
    if (!(reached >= worth - 1e-13 * Math.abs(worth))) continue
    for (const [place, fit] of fits.entries()) {
      fit.parameters = tried[place] ?? fit.parameters
      const { curves } = fit
      fit.curves = fit.spare
      fit.spare = curves
      fit.worth = worths[place] ?? fit.worth
    }
    return true
  }
  return false
}

function largest(move: Float64Array): number {
  return move.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
}
