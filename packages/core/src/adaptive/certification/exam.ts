// How an exam is led: what it asks next, what it makes of the answers, and the same again years later from what was kept.
import type { AbilityEstimate } from '../ability/estimate-ability.ts'
import type { CompiledBank } from '../bank/compile-bank.ts'
import { type CalibratedItem, type DichotomousItem, ItemNotUsable, isGraded } from '../models/item.ts'
import type { Constraints, ExposureControl, SelectionPolicy } from '../selection/policy.ts'
import { ask, score, startTest } from '../selection/running-test.ts'
import { type AskedItem, type Selection, selectNext } from '../selection/select-next.ts'
import { flashHistory } from './flash-estimate.ts'

/** All that leads an exam; kept with it. */
export type ExamPolicy = {
  /**
   * `bayesian`: mean of the posterior over all answers. `reference-flash`: that of the reference service, from `start`,
   * for dichotomous items.
   */
  readonly estimate:
    | { readonly kind: 'bayesian' }
    | { readonly kind: 'reference-flash'; readonly start: number; readonly variation?: number }
  readonly selection: SelectionPolicy
  readonly constraints?: Constraints
  readonly exposure?: ExposureControl
}

const length = 32
const published = { onePerTube: true, onePerSkill: true, visitAllCompetences: true } as const

/**
 * What the reference service publishes of its exam: 32 questions from −3, a gap of two, of its general configuration; no move
 * of the estimate by more than 1 or itself, of the configuration of a new version.
 */
export const referenceExam: ExamPolicy = {
  estimate: { kind: 'reference-flash', start: -3, variation: 1 },
  selection: { rule: { kind: 'reference-flash' }, stopping: [{ kind: 'length', maximum: length }] },
  constraints: { ...published, gapBetweenSameCompetence: 2 },
}

/** Ours: the same constraints, a plain posterior, and a bank that is protected by `exposure`, calibrated for that bank. */
export function bayesianExam(exposure?: ExposureControl): ExamPolicy {
  return {
    estimate: { kind: 'bayesian' },
    selection: { rule: { kind: 'posterior-information' }, stopping: [{ kind: 'length', maximum: length }] },
    constraints: { ...published, gapBetweenSameCompetence: 2 },
    ...(exposure && { exposure }),
  }
}

/**
 * Ability and standard error after the answers that are scored.
 * @throws {RangeError} for an answer to an item that the bank does not have
 * @throws {ItemNotUsable} for a graded item where the estimate knows only right and wrong
 */
export function examAbility(bank: CompiledBank, policy: ExamPolicy, answered: readonly AskedItem[]): AbilityEstimate {
  const scored = answered.flatMap(({ id, score: points }) => {
    const place = bank.placeOf.get(id)
    if (place === undefined) throw new RangeError(`item ${id} was answered and is not in the bank`)
    return points === null ? [] : [{ place, points }]
  })
  if (policy.estimate.kind === 'bayesian') {
    const test = startTest(bank, policy.selection.prior)
    for (const { place, points } of scored) {
      ask(test, place)
      score(test, place, points)
    }
    const [ability = 0, standardError = 0] = test.estimate
    return { ability, standardError }
  }
  const { start, variation } = policy.estimate
  const items = scored.map(({ place }) => dichotomous(bank.items[place]))
  const right = scored.map(({ points }) => points === 1)
  const history = flashHistory({ items, right, start, ...(variation !== undefined && { variation }) })
  return history.at(-1) as AbilityEstimate
}

function dichotomous(item: CalibratedItem | undefined): DichotomousItem {
  if (item && !isGraded(item)) return item
  throw new ItemNotUsable(`item ${item?.id} is graded: the reference's estimate knows right and wrong alone`)
}

export type ExamState = {
  readonly bank: CompiledBank
  readonly policy: ExamPolicy
  /** In the order in which they were asked; null while the score is awaited. */
  readonly answered: readonly AskedItem[]
  /** Skills on which an alert was upheld, at this moment. */
  readonly blockedSkills?: readonly string[]
  readonly accessibleOnly?: boolean
  /** One for the whole exam. */
  readonly seed: number
}

/** The next question of an exam, and why; or why there is none. Errors as {@link selectNext}. */
export function nextOfExam({ bank, policy, answered, blockedSkills, accessibleOnly, seed }: ExamState): Selection {
  return selectNext({
    bank,
    answered,
    seed,
    policy: policy.selection,
    // The posterior is what selectNext takes by itself.
    ...(policy.estimate.kind === 'reference-flash' && { ability: examAbility(bank, policy, answered) }),
    constraints: {
      ...policy.constraints,
      ...(blockedSkills && { blockedSkills }),
      ...(accessibleOnly !== undefined && { accessibleOnly }),
    },
    ...(policy.exposure && { exposure: policy.exposure }),
  })
}

/** One question of an exam as it was kept. */
export type ExamStep = AskedItem & {
  /** How many of the questions before it had no score yet when it was chosen. */
  readonly pending?: number
  /** Skills that were blocked when it was chosen. */
  readonly blockedSkills?: readonly string[]
}

export type ReplayedStep = {
  readonly id: string
  /** What is known after this answer. */
  readonly estimate: AbilityEstimate
  /** The same question is chosen again. */
  readonly isSame: boolean
  readonly chosen: Selection
}

/**
 * Leads an exam again from what was kept: every choice, every estimate. Where `isSame` is false, the bank, the policy or the
 * program is not what it was.
 */
export function replayExam(
  exam: Omit<ExamState, 'answered' | 'blockedSkills'>,
  steps: readonly ExamStep[],
): ReplayedStep[] {
  return steps.map(({ id, pending = 0, blockedSkills }, place) => {
    const before = steps.slice(0, place)
    const answered = before.map((step, at) => (at < place - pending ? step : { ...step, score: null }))
    const chosen = nextOfExam({ ...exam, answered, ...(blockedSkills && { blockedSkills }) })
    return {
      id,
      estimate: examAbility(exam.bank, exam.policy, steps.slice(0, place + 1)),
      isSame: 'item' in chosen && chosen.item.id === id,
      chosen,
    }
  })
}
