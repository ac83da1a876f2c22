// Banks, policies and tests to choose questions in.
import { compileBank } from '../../bank/compile-bank.ts'
import { highestScore } from '../../models/item.ts'
import { randomBank } from '../../simulation/random-bank.ts'
import type { SelectionRule } from '../policy.ts'
import { type AskedItem, type SelectNextInput, selectNext } from '../select-next.ts'

export const length = (maximum: number) => [{ kind: 'length', maximum } as const]
export const policyOf = (kind: SelectionRule['kind'], maximum = 20) => ({ rule: { kind }, stopping: length(maximum) })
export const at = (ability: number) => ({ ability, standardError: 0.5 })
export const bank = compileBank(randomBank(60, 7))

/** The item that is chosen, and why. */
export function chosen(input: SelectNextInput) {
  const selection = selectNext(input)
  if ('stop' in selection) throw new Error(`stopped: ${selection.stop.kind}`)
  return selection
}

/** A whole test in which every second answer is right. */
export function path(
  input: Omit<SelectNextInput, 'answered' | 'items'> & { readonly bank: NonNullable<SelectNextInput['bank']> },
) {
  const answered: AskedItem[] = []
  for (;;) {
    const selection = selectNext({ ...input, answered })
    if ('stop' in selection) return { ids: answered.map(({ id }) => id), stop: selection.stop }
    answered.push({ id: selection.item.id, score: answered.length % 2 === 0 ? highestScore(selection.item) : 0 })
  }
}
