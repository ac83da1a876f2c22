// One choice on a compiled bank, without allocating: the arrays are made once for a bank and used for every choice.
import type { CompiledBank } from '../bank/compile-bank.ts'
import { informationAt } from '../bank/item-information.ts'
import { type Best, bestByInformation, bestByMerit, noBest } from './best.ts'
import { draw } from './draw.ts'
import { checkExposure, holdBack, isWeighing, streams, weigh } from './exposure.ts'
import {
  averagedInformationMerits,
  divergenceMerits,
  informationMerits,
  posteriorInformationMerits,
  varianceMerits,
} from './merits.ts'
import type { Constraints, ExposureControl, SelectionPolicy } from './policy.ts'
import { emptyPool, fillPool, type Pool } from './pool.ts'
import type { RunningTest } from './running-test.ts'

/** The most that `randomesque` and `reference-flash` draw among. */
const mostBest = 64

export type Chooser = {
  readonly policy: SelectionPolicy
  readonly constraints: Constraints
  readonly exposure: ExposureControl | undefined
  readonly pool: Pool
  /** What items of the pool are worth by the rule, and with the exposure control; only if `isScored`. */
  readonly merits: Float64Array
  readonly worth: Float64Array
  readonly best: Best
  /** Whether the last choice computed the merits of the whole pool. */
  isScored: boolean
  /** What the last chosen item was worth by the rule; 0 if it was drawn at random. */
  readonly merit: Float64Array
}

/**
 * @throws {RangeError} for a policy, constraints or an exposure control that make no sense with this bank
 */
export function makeChooser(
  bank: CompiledBank,
  policy: SelectionPolicy,
  constraints: Constraints = {},
  exposure?: ExposureControl,
): Chooser {
  checkPolicy(policy)
  const gap = constraints.gapBetweenSameCompetence ?? 0
  if (!(Number.isInteger(gap) && gap >= 0))
    throw new RangeError(`the gap between the same competence is ${gap}, not a whole number from 0`)
  if (exposure) checkExposure(exposure, bank.size)
  if (policy.rule.kind === 'reference-flash' && exposure?.kind === 'shadow-prices')
    throw new RangeError('reference-flash draws among the best, shadow-prices takes the best: they do not go together')
  if (exposure?.kind === 'randomesque' && exposure.among > mostBest)
    throw new RangeError(`one of the best ${exposure.among} is asked for: at most ${mostBest}`)
  return {
    policy,
    constraints,
    exposure,
    pool: emptyPool(bank.size),
    merits: new Float64Array(bank.size),
    worth: new Float64Array(bank.size),
    best: noBest(mostBest),
    isScored: false,
    merit: new Float64Array(1),
  }
}

function checkPolicy({ rule, stopping }: SelectionPolicy): void {
  if (rule.kind === 'reference-flash') {
    const { best = 5, chance = 0.51 } = rule
    if (!(Number.isInteger(best) && best >= 1 && best <= mostBest))
      throw new RangeError(`reference-flash draws among the best ${best}: give a whole number from 1 to ${mostBest}`)
    if (!(chance >= 0 && chance <= 1))
      throw new RangeError(`reference-flash has a chance of ${chance}, not from 0 to 1`)
  }
  if (rule.kind === 'kullback-leibler' && !((rule.width ?? 3) > 0))
    throw new RangeError(`the width of kullback-leibler is ${rule.width}, and must be above 0`)
  for (const one of stopping) {
    if (one.kind === 'length' && !(Number.isInteger(one.maximum) && one.maximum >= 1))
      throw new RangeError(`a length of ${one.maximum} questions is no whole number from 1`)
    if (one.kind === 'precision' && !(one.standardError > 0))
      throw new RangeError(`a standard error of ${one.standardError} can never be reached: it must be above 0`)
    if (one.kind === 'classification' && !Number.isFinite(one.cut))
      throw new RangeError(`the cut ${one.cut} is no ability`)
  }
}

/**
 * The place of the next item, or −1 if constraints leave none. The same seed and the same test give the same item.
 */
export function choose(chooser: Chooser, test: RunningTest, seed: number): number {
  const { policy, pool, exposure, best, merits, worth } = chooser
  const { rule } = policy
  fillPool(pool, test, chooser.constraints)
  chooser.isScored = false
  if (pool.size === 0) return -1
  if (exposure !== undefined) holdBack(pool, test, exposure, seed)
  chooser.merit[0] = 0
  if (rule.kind === 'random') return anyOf(pool, draw(seed, streams.question + test.asked, 0))

  const wanted = wantedOf(chooser)
  const isAveraged = policy.pending === 'averaged' && test.asked > test.scored
  const isByInformation = rule.kind === 'maximum-information' || rule.kind === 'reference-flash'
  if (isByInformation && !isAveraged && !isWeighing(exposure)) {
    bestByInformation(best, wanted, test, pool)
  } else {
    computeMerits(chooser, test, isAveraged)
    if (exposure !== undefined && isWeighing(exposure)) {
      weigh(worth, merits, pool, test, exposure, seed)
      bestByMerit(best, wanted, pool, worth)
    } else {
      bestByMerit(best, wanted, pool, merits)
    }
  }
  const rank = rankDrawn(chooser, seed, test.asked)
  const place = best.places[rank] ?? -1
  chooser.merit[0] = (chooser.isScored ? merits[place] : best.merits[rank]) ?? 0
  return place
}

function computeMerits(chooser: Chooser, test: RunningTest, isAveraged: boolean): void {
  const { merits, pool, policy } = chooser
  const { rule } = policy
  chooser.isScored = true
  if (rule.kind === 'posterior-information') posteriorInformationMerits(merits, test)
  else if (rule.kind === 'kullback-leibler') divergenceMerits(merits, pool, test, rule.width ?? 3)
  else if (rule.kind === 'minimum-expected-posterior-variance') varianceMerits(merits, pool, test)
  else if (isAveraged) averagedInformationMerits(merits, pool, test)
  else informationMerits(merits, pool, test)
}

function wantedOf({ policy: { rule }, exposure }: Chooser): number {
  if (rule.kind === 'reference-flash') return rule.best ?? 5
  return exposure?.kind === 'randomesque' ? exposure.among : 1
}

/** Which of the best is taken: the first, unless the policy draws among them. */
function rankDrawn({ policy: { rule }, exposure, best }: Chooser, seed: number, asked: number): number {
  const stream = streams.question + asked
  if (rule.kind === 'reference-flash') {
    let from = 0
    let to = best.count
    for (let step = 0; to - from > 1; step++) {
      const middle = from + ((to - from + 1) >> 1)
      if (draw(seed, stream, step) < (rule.chance ?? 0.51)) to = middle
      else from = middle
    }
    return from
  }
  return exposure?.kind === 'randomesque' ? Math.floor(draw(seed, stream, 0) * best.count) : 0
}

/** One of those that are not held back, each as likely. */
function anyOf(pool: Pool, chance: number): number {
  let open = 0
  for (let place = 0; place < pool.state.length; place++) if (pool.state[place] === 1) open += 1
  let left = Math.floor(chance * open)
  for (let place = 0; place < pool.state.length; place++) {
    if (pool.state[place] !== 1) continue
    if (left === 0) return place
    left -= 1
  }
  return -1
}

/** Items of the pool that are worth more by the rule than this one, those held back included, and itself: 1 is the best. */
export function rankOf({ pool, merits, isScored }: Chooser, test: RunningTest, place: number): number {
  const ability = test.estimate[0] ?? 0
  const merit = isScored ? (merits[place] ?? 0) : informationAt(test.bank, place, ability)
  let rank = 1
  for (let other = 0; other < merits.length; other++) {
    if (pool.state[other] === 0) continue
    const its = isScored ? (merits[other] ?? 0) : informationAt(test.bank, other, ability)
    if (its > merit) rank += 1
  }
  return rank
}
