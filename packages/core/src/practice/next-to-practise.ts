// Which challenge to practise next in a tube. Nothing is measured, so the aim is another one: to succeed often, a little
// higher each time. It begins at the highest rung the person holds and moves one rung with each answer.
import type { TubeInterval } from '../adaptive/index.ts'
import type { Outcome } from '../assessments/index.ts'
import type { ItemKind } from '../items/index.ts'
import { seededRandom } from '../random.ts'

/** A challenge that may be practised. `level` is its skill's, 1 to 8. */
export type Practisable = {
  readonly challengeId: string
  readonly level: number
  readonly kind: ItemKind
}

export type PracticeInput = {
  /** The challenges of the tube that may be practised at this moment, in a stable order. */
  readonly candidates: readonly Practisable[]
  /** What is known of the person in the tube; null when nothing is. */
  readonly interval: Pick<TubeInterval, 'floor'> | null
  /** What this exercise asked, in order. Without an outcome, the question was left aside. */
  readonly asked: readonly { readonly challengeId: string; readonly outcome: Outcome | null }[]
  /** When the person last saw a challenge, in tests and exercises, in milliseconds since 1970. */
  readonly seenAt: ReadonlyMap<string, number>
  /** 32 bits; the same seed gives the same choice. */
  readonly seed: number
}

/**
 * The next challenge, or null when the tube has none that may be practised. Of those that the exercise has not asked
 * (or, when it has asked all, of those asked longest ago) the nearest to the rung aimed at, the easier of two; then
 * another kind than the last one; then one never seen, or seen longest ago.
 */
export function nextToPractise(input: PracticeInput): Practisable | null {
  const { candidates, asked, seenAt, seed } = input
  const lastAsked = new Map(asked.map(({ challengeId }, place) => [challengeId, place + 1]))
  const left = lowest(candidates, ({ challengeId }) => lastAsked.get(challengeId) ?? 0)
  const aim = rungAimedAt(input)
  const lastKind = candidates.find(({ challengeId }) => challengeId === asked.at(-1)?.challengeId)?.kind
  const near = lowest(left, ({ level }) => Math.abs(level - aim))
  const easy = lowest(near, ({ level }) => level)
  const varied = lowest(easy, ({ kind }) => (kind === lastKind ? 1 : 0))
  const rested = lowest(varied, ({ challengeId }) => seenAt.get(challengeId) ?? Number.NEGATIVE_INFINITY)
  return rested[Math.floor(seededRandom(seed)() * rested.length)] ?? null
}

/** A level of the tube's ladder: one rung up after a right answer, one down after another, within the ladder. */
export function rungAimedAt({ candidates, interval, asked }: PracticeInput): number {
  const ladder = [...new Set(candidates.map(({ level }) => level))].sort((one, other) => one - other)
  const held = ladder.filter((level) => level <= (interval?.floor ?? 0)).length
  const place = asked.reduce(
    (rung, { outcome }) => {
      const step = outcome === null ? 0 : outcome === 'right' ? 1 : -1
      return Math.min(Math.max(rung + step, 0), ladder.length - 1)
    },
    Math.max(held - 1, 0),
  )
  return ladder[place] ?? 0
}

/** Those for which the value is the lowest. */
function lowest<Value>(list: readonly Value[], rankOf: (value: Value) => number): readonly Value[] {
  const least = list.reduce((value, one) => Math.min(value, rankOf(one)), Number.POSITIVE_INFINITY)
  return list.filter((one) => rankOf(one) === least)
}
