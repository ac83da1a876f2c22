// A name that was perhaps meant: one slip away from what was typed.

/** The first of the names that differs by its capitals, or by one letter; empty when none does. */
export function nearest(typed: string, names: Iterable<string>): string {
  const all = [...names]
  return (
    all.find((name) => name.toLowerCase() === typed.toLowerCase()) ??
    (typed.length < 3 ? '' : (all.find((name) => isOneSlipAway(typed, name)) ?? ''))
  )
}

/** One letter more, less or other, or two that changed places. */
function isOneSlipAway(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at]
  return short.slice(at + 1) === long.slice(at + 1) || (isSwapped && short.slice(at + 2) === long.slice(at + 2))
}
