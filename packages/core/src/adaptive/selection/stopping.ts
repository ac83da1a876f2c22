import type { StoppingRule } from './policy.ts'
import type { Removal } from './pool.ts'
import type { RunningTest } from './running-test.ts'

/** Why no other question comes. */
export type StopReason =
  | { readonly kind: 'length-reached'; readonly asked: number; readonly maximum: number }
  | {
      readonly kind: 'precision-reached'
      readonly asked: number
      readonly standardError: number
      readonly wanted: number
    }
  | {
      readonly kind: 'classified'
      readonly asked: number
      readonly side: 'above' | 'below'
      readonly cut: number
      readonly ability: number
      readonly standardError: number
    }
  /** Constraints leave nothing to ask: how many items there are, and what took them away. */
  | {
      readonly kind: 'pool-exhausted'
      readonly asked: number
      /** The length that was wanted; null if no rule says one. */
      readonly maximum: number | null
      readonly items: number
      readonly removed: Readonly<Record<Removal, number>>
    }

/** The first rule that ends the test here, or null. Questions that wait for their score count as asked. */
export function stopOf(test: RunningTest, rules: readonly StoppingRule[]): StopReason | null {
  const { asked, scored } = test
  const ability = test.estimate[0] ?? 0
  const standardError = test.estimate[1] ?? 0
  for (let index = 0; index < rules.length; index++) {
    const rule = rules[index]
    if (rule === undefined) continue
    if (rule.kind === 'length') {
      if (asked >= rule.maximum) return { kind: 'length-reached', asked, maximum: rule.maximum }
    } else if (scored >= (rule.minimum ?? 1)) {
      if (rule.kind === 'precision') {
        if (standardError <= rule.standardError)
          return { kind: 'precision-reached', asked, standardError, wanted: rule.standardError }
      } else if (Math.abs(ability - rule.cut) > (rule.width ?? 1.96) * standardError) {
        const side = ability > rule.cut ? 'above' : 'below'
        return { kind: 'classified', asked, side, cut: rule.cut, ability, standardError }
      }
    }
  }
  return null
}

export function poolExhausted(test: RunningTest, removed: Int32Array, rules: readonly StoppingRule[]): StopReason {
  const length = rules.find((rule) => rule.kind === 'length')
  return {
    kind: 'pool-exhausted',
    asked: test.asked,
    maximum: length?.maximum ?? null,
    items: test.bank.size,
    removed: removedByReason(removed),
  }
}

export function removedByReason(removed: Int32Array): Record<Removal, number> {
  const [asked = 0, blocked = 0, inaccessible = 0, tube = 0, skill = 0, visited = 0, tooSoon = 0] = removed
  return {
    asked,
    'skill-blocked': blocked,
    'not-accessible': inaccessible,
    'tube-asked': tube,
    'skill-asked': skill,
    'competence-visited': visited,
    'competence-too-soon': tooSoon,
  }
}
