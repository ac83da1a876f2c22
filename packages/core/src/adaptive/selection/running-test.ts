// What is known of one test under way, in arrays that are made once and used again: for one candidate after another in a
// simulation, for one question after another in an exam.
import { type AbilityEstimate, type Prior, standardNormal } from '../ability/estimate-ability.ts'
import type { CompiledBank } from '../bank/compile-bank.ts'
import { exp } from '../numeric/elementary.ts'

/** The most questions that may wait for their score while another is chosen. */
export const mostPending = 3

export type RunningTest = {
  readonly bank: CompiledBank
  /** The prior, and what is left of it after the answers, at the nodes of the bank: each adds up to 1. */
  readonly prior: Float64Array
  readonly posterior: Float64Array
  /** Places of the items asked, in order, of which the first `asked` count. */
  readonly places: Int32Array
  readonly isAsked: Uint8Array
  readonly isPending: Uint8Array
  readonly tubeAsked: Uint8Array
  readonly skillAsked: Uint8Array
  readonly skillBlocked: Uint8Array
  isSkillBlocked: boolean
  readonly visits: Int32Array
  asked: number
  scored: number
  /** Ability and standard error. */
  readonly estimate: Float64Array
}

/** A test in which nothing was asked yet. */
export function startTest(bank: CompiledBank, prior: Prior = standardNormal): RunningTest {
  const test: RunningTest = {
    bank,
    prior: priorAt(bank.nodes, prior),
    posterior: new Float64Array(bank.nodes.length),
    places: new Int32Array(bank.size),
    isAsked: new Uint8Array(bank.size),
    isPending: new Uint8Array(bank.size),
    tubeAsked: new Uint8Array(bank.tubes.names.length),
    skillAsked: new Uint8Array(bank.skills.names.length),
    skillBlocked: new Uint8Array(bank.skills.names.length),
    isSkillBlocked: false,
    visits: new Int32Array(bank.competences.names.length),
    asked: 0,
    scored: 0,
    estimate: new Float64Array(2),
  }
  restart(test)
  return test
}

/** Forgets the candidate; what is blocked stays blocked. */
export function restart(test: RunningTest): void {
  test.posterior.set(test.prior)
  test.isAsked.fill(0)
  test.isPending.fill(0)
  test.tubeAsked.fill(0)
  test.skillAsked.fill(0)
  test.visits.fill(0)
  test.asked = 0
  test.scored = 0
  estimateFromPosterior(test)
}

/** The item was asked, and waits for its score. */
export function ask(test: RunningTest, place: number): void {
  const { bank } = test
  if (test.isAsked[place] === 1) throw new RangeError(`item ${bank.items[place]?.id} was asked already`)
  test.places[test.asked] = place
  test.asked += 1
  test.isAsked[place] = 1
  test.isPending[place] = 1
  const tube = bank.tubes.of[place] ?? -1
  const skill = bank.skills.of[place] ?? -1
  const competence = bank.competences.of[place] ?? -1
  if (tube >= 0) test.tubeAsked[tube] = 1
  if (skill >= 0) test.skillAsked[skill] = 1
  if (competence >= 0) test.visits[competence] = (test.visits[competence] ?? 0) + 1
}

/**
 * The score of an item that was asked: the posterior is multiplied by its likelihood and made to add up to 1 again, the
 * estimate is its mean and its deviation (expected a posteriori; Bock & Mislevy, 1982).
 */
export function score(test: RunningTest, place: number, points: number): void {
  const { bank, posterior } = test
  if (test.isPending[place] !== 1) throw new RangeError(`item ${bank.items[place]?.id} waits for no score`)
  test.isPending[place] = 0
  test.scored += 1
  const nodes = posterior.length
  const from = (bank.likelihoodFrom[place] ?? 0) + points * nodes
  let total = 0
  for (let node = 0; node < nodes; node++) {
    const weight = (posterior[node] ?? 0) * (bank.likelihoods[from + node] ?? 0)
    posterior[node] = weight
    total += weight
  }
  for (let node = 0; node < nodes; node++) posterior[node] = (posterior[node] ?? 0) / total
  estimateFromPosterior(test)
}

/** No item of this skill is asked any more. A skill of the framework that has no item in this bank has nothing to block. */
export function blockSkill(test: RunningTest, name: string): void {
  const skill = test.bank.skills.names.indexOf(name)
  if (skill < 0) return
  test.skillBlocked[skill] = 1
  test.isSkillBlocked = true
}

/** The ability and the standard error at which the next question is chosen, in place of those of the posterior. */
export function setEstimate({ estimate }: RunningTest, { ability, standardError }: AbilityEstimate): void {
  estimate[0] = ability
  estimate[1] = standardError
}

function estimateFromPosterior({ bank: { nodes }, posterior, estimate }: RunningTest): void {
  let mean = 0
  for (let node = 0; node < nodes.length; node++) mean += (nodes[node] ?? 0) * (posterior[node] ?? 0)
  let variance = 0
  for (let node = 0; node < nodes.length; node++) {
    const away = (nodes[node] ?? 0) - mean
    variance += away * away * (posterior[node] ?? 0)
  }
  estimate[0] = mean
  estimate[1] = Math.sqrt(variance)
}

function priorAt(nodes: Float64Array, { mean, deviation }: Prior): Float64Array {
  if (!(Number.isFinite(mean) && Number.isFinite(deviation) && deviation > 0))
    throw new RangeError(`a prior of mean ${mean} and deviation ${deviation} makes no sense`)
  const [first = 0, second = 0] = nodes
  if (deviation < second - first)
    throw new RangeError(`a prior of deviation ${deviation} is narrower than the ${second - first} between two nodes`)
  if (mean < first || mean > (nodes.at(-1) ?? 0))
    throw new RangeError(`a prior of mean ${mean} and deviation ${deviation} is beyond the nodes`)
  // The trapezoidal rule: the ends of the grid count half.
  const weights = nodes.map((ability, node) => {
    const away = (ability - mean) / deviation
    return exp(-(away * away) / 2) * (node === 0 || node === nodes.length - 1 ? 0.5 : 1)
  })
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}
