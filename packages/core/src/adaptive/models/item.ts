// Item response models. Scale: logistic with D = 1, ability and difficulty on the same line.
//
// Dichotomous, four parameters (Barton & Lord, 1981):  P(θ) = c + (d − c) / (1 + e^(−a (θ − b)))
// with d = 1 it is the 3PL (Birnbaum, 1968), with c = 0 besides the 2PL, with equal a the 1PL.
//
// Graded response (Samejima, 1969): the probability of a score of at least k is 1 / (1 + e^(−a (θ − b_k))).

/** An item answered right (1) or wrong (0). */
export type DichotomousItem = {
  readonly id: string
  /** a, above 0. */
  readonly discrimination: number
  /** b, on the scale of abilities. */
  readonly difficulty: number
  /** c, the lower asymptote: 0 (the default) or more, less than `slipping`. */
  readonly guessing?: number
  /** d, the upper asymptote: 1 (the default) or less. */
  readonly slipping?: number
}

/** An item scored 0, 1 … as many as it has thresholds. */
export type GradedItem = {
  readonly id: string
  /** a, above 0. */
  readonly discrimination: number
  /** b_1 < b_2 < …: of the people whose ability is b_k, half score at least k. One or more. */
  readonly thresholds: readonly number[]
}

export type CalibratedItem = DichotomousItem | GradedItem

/** The parameters of the bank cannot be used; the message names the item and says what is wrong with it. */
export class ItemNotUsable extends Error {
  override name = 'ItemNotUsable'
}

export function isGraded(item: CalibratedItem): item is GradedItem {
  return 'thresholds' in item
}

/** The highest score of an item: 1, or the number of its thresholds. */
export function highestScore(item: CalibratedItem): number {
  return isGraded(item) ? item.thresholds.length : 1
}

/** @throws {ItemNotUsable} */
export function checkItem(item: CalibratedItem): void {
  const problem = isGraded(item) ? problemOfGraded(item) : problemOfDichotomous(item)
  if (problem) throw new ItemNotUsable(`item ${item.id}: ${problem}`)
}

/** @throws {ItemNotUsable} for an empty bank, two items of one id, or an item that cannot be used */
export function checkBank(items: readonly CalibratedItem[]): void {
  if (items.length === 0) throw new ItemNotUsable('the bank is empty')
  const ids = new Set<string>()
  for (const item of items) {
    checkItem(item)
    if (ids.has(item.id)) throw new ItemNotUsable(`item ${item.id} is there twice`)
    ids.add(item.id)
  }
}

/** Nearer thresholds, by discrimination, leave a score that has no probability worth its digits. */
const leastGap = 1e-6

function problemOfDiscrimination(discrimination: number): string | null {
  if (!Number.isFinite(discrimination)) return `its discrimination is ${discrimination}, not a number`
  return discrimination > 0 ? null : `its discrimination is ${discrimination}, and must be above 0`
}

function problemOfDichotomous(item: DichotomousItem): string | null {
  const { discrimination, difficulty, guessing = 0, slipping = 1 } = item
  const problem = problemOfDiscrimination(discrimination)
  if (problem) return problem
  if (!Number.isFinite(difficulty)) return `its difficulty is ${difficulty}, not a number`
  if (!(guessing >= 0 && guessing < 1)) return `its guessing is ${guessing}, and must be 0 or more and less than 1`
  if (!(slipping > 0 && slipping <= 1)) return `its upper asymptote is ${slipping}, and must be above 0 and at most 1`
  if (guessing >= slipping) return `its guessing, ${guessing}, is not less than its upper asymptote, ${slipping}`
  return null
}

function problemOfGraded({ discrimination, thresholds }: GradedItem): string | null {
  const problem = problemOfDiscrimination(discrimination)
  if (problem) return problem
  if (thresholds.length === 0) return 'it has no threshold'
  if (!thresholds.every(Number.isFinite)) return 'one of its thresholds is not a number'
  const gaps = thresholds.slice(1).map((threshold, place) => threshold - (thresholds[place] ?? 0))
  if (gaps.some((gap) => gap <= 0)) return 'its thresholds do not rise'
  const isClose = gaps.some((gap) => gap * discrimination < leastGap)
  return isClose ? 'two of its thresholds are as good as the same: nobody would have the score between them' : null
}
