// The next question of a test, and why: one pure function for whoever has a bank, the answers so far and a policy.
import type { AbilityEstimate } from '../ability/estimate-ability.ts'
import { type BankItem, type CompiledBank, compileBank } from '../bank/compile-bank.ts'
import { informationAt } from '../bank/item-information.ts'
import { highestScore } from '../models/item.ts'
import { type Chooser, choose, makeChooser, rankOf } from './choose.ts'
import type { Constraints, ExposureControl, SelectionPolicy, SelectionRule } from './policy.ts'
import type { Removal, Waiver } from './pool.ts'
import { ask, blockSkill, mostPending, type RunningTest, score, setEstimate, startTest } from './running-test.ts'
import { poolExhausted, removedByReason, type StopReason, stopOf } from './stopping.ts'

/** A question that was asked: its score, or null while it is waited for. */
export type AskedItem = { readonly id: string; readonly score: number | null }

export type SelectNextInput = (
  | { readonly items: readonly BankItem[]; readonly bank?: undefined }
  /** Compiled once by {@link compileBank}: much quicker. */
  | { readonly bank: CompiledBank; readonly items?: undefined }
) & {
  /** In the order in which they were asked; at most three without a score. */
  readonly answered: readonly AskedItem[]
  /**
   * From {@link estimateAbility}; the mean and the deviation of the posterior on the nodes of the bank unless given.
   * `posterior-information` and `minimum-expected-posterior-variance` look at the posterior itself.
   */
  readonly ability?: AbilityEstimate
  readonly policy: SelectionPolicy
  readonly constraints?: Constraints
  readonly exposure?: ExposureControl
  /** The same for all questions of one test, another for another test. */
  readonly seed: number
}

/** Why this question. Data that can be kept. */
export type SelectionReason = {
  readonly rule: SelectionRule['kind']
  readonly exposure: ExposureControl['kind'] | 'none'
  readonly ability: number
  readonly standardError: number
  /** Fisher information of the item at that ability. */
  readonly information: number
  /** What the rule maximises: information, divergence, expected fall of the variance. Null for `random`. */
  readonly merit: number | null
  /** Its place by merit among what constraints left, 1 being the best. Null for `random`. */
  readonly rank: number | null
  /** How many items constraints left, and how many each took away. */
  readonly pool: number
  readonly removed: Readonly<Record<Removal, number>>
  /** How many of the pool were held back to protect the bank. */
  readonly heldBack: number
  readonly waived: readonly Waiver[]
  /** Questions whose score was not known yet. */
  readonly pending: number
}

export type Selection = { readonly item: BankItem; readonly reason: SelectionReason } | { readonly stop: StopReason }

/**
 * The next question of a test, or why there is none. Never an item twice; the same input gives the same question.
 * @throws {RangeError} for an answer to an unknown item, an item that was answered twice, a score that the item cannot
 * have, more than three questions without a score, or a policy that makes no sense
 * @throws {ItemNotUsable} for a bank that cannot be used
 */
export function selectNext(input: SelectNextInput): Selection {
  const bank = input.bank ?? compileBank(input.items)
  const { policy, constraints = {}, exposure, seed } = input
  const chooser = makeChooser(bank, policy, constraints, exposure)
  const test = testAfter(bank, input)
  const stop = stopOf(test, policy.stopping)
  if (stop) return { stop }
  const place = choose(chooser, test, seed)
  const item = bank.items[place]
  if (item === undefined) return { stop: poolExhausted(test, chooser.pool.removed, policy.stopping) }
  return { item, reason: reasonOf(chooser, test, place) }
}

/** Why the chooser's last choice was made. */
function reasonOf(chooser: Chooser, test: RunningTest, place: number): SelectionReason {
  const { policy, pool, exposure, merit } = chooser
  const [ability = 0, standardError = 0] = test.estimate
  const information = informationAt(test.bank, place, ability)
  const isRandom = policy.rule.kind === 'random'
  return {
    rule: policy.rule.kind,
    exposure: exposure?.kind ?? 'none',
    ability,
    standardError,
    information,
    merit: isRandom ? null : (merit[0] ?? 0),
    rank: isRandom ? null : rankOf(chooser, test, place),
    pool: pool.size,
    removed: removedByReason(pool.removed),
    heldBack: pool.state.reduce((count, state) => count + (state === 2 ? 1 : 0), 0),
    waived: [
      ...(pool.visitWaived ? (['visit-all-competences'] as const) : []),
      ...(pool.gapWaived ? (['gap-between-same-competence'] as const) : []),
      ...(pool.exposureWaived ? (['exposure'] as const) : []),
    ],
    pending: test.asked - test.scored,
  }
}

function testAfter(
  bank: CompiledBank,
  { answered, ability, policy, constraints }: Pick<SelectNextInput, 'answered' | 'ability' | 'policy' | 'constraints'>,
): RunningTest {
  const test = startTest(bank, policy.prior)
  for (const { id, score: points } of answered) {
    const place = bank.placeOf.get(id)
    const item = place === undefined ? undefined : bank.items[place]
    if (place === undefined || item === undefined)
      throw new RangeError(`item ${id} was answered and is not in the bank`)
    ask(test, place)
    if (points === null) continue
    if (!Number.isInteger(points) || points < 0 || points > highestScore(item))
      throw new RangeError(`${points} is no score of item ${id}: 0 to ${highestScore(item)} are`)
    score(test, place, points)
  }
  const pending = test.asked - test.scored
  if (pending > mostPending)
    throw new RangeError(`${pending} questions wait for their score: at most ${mostPending} may`)
  if (ability !== undefined) {
    if (!Number.isFinite(ability.ability) || Number.isNaN(ability.standardError))
      throw new RangeError(`an ability of ${ability.ability} with an error of ${ability.standardError} makes no sense`)
    setEstimate(test, ability)
  }
  for (const name of constraints?.blockedSkills ?? []) blockSkill(test, name)
  return test
}
