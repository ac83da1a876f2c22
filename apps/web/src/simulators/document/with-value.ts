/** The values that are offered, with the one that is there. */
export function withValue(offered: readonly number[], value: number): readonly number[] {
  return [...new Set([...offered, value])].toSorted((one, other) => one - other)
}
