/** The lines that differ between two texts, as other lines in place of some; null when none does. */
export function changedLines(
  before: string,
  after: string,
): { readonly from: number; readonly count: number; readonly with: string[] } | null {
  if (before === after) return null
  const [old, lines] = [before.split('\n'), after.split('\n')]
  const most = Math.min(old.length, lines.length)
  let same = 0
  while (same < most && old[same] === lines[same]) same += 1
  let end = 0
  while (end < most - same && old.at(-1 - end) === lines.at(-1 - end)) end += 1
  return { from: same + 1, count: old.length - same - end, with: lines.slice(same, lines.length - end) }
}
