// Two texts that come from a third, put together line by line.

/** More lines are not compared one by one: where both sides changed such a text, all of it is in conflict. */
const mostLines = 300

/** The signs that stand around what both sides changed, as most tools write them. */
export const markSigns = { ours: '<<<<<<<', between: '=======', theirs: '>>>>>>>' } as const

export type Merged = { readonly text: string; readonly conflicts: number }

/** @param names what each side is called where they conflict */
export function merged(base: string, ours: string, theirs: string, names: readonly [string, string]): Merged {
  if (ours === theirs || theirs === base) return { text: ours, conflicts: 0 }
  if (ours === base) return { text: theirs, conflicts: 0 }
  const [old, one, other] = [base.split('\n'), ours.split('\n'), theirs.split('\n')]
  const isLong = [old, one, other].some(({ length }) => length > mostLines)
  const [inOne, inOther] = isLong ? [new Map(), new Map()] : [matches(old, one), matches(old, other)]
  const lines: string[] = []
  let conflicts = 0
  let [a, b, c] = [0, 0, 0]
  const put = (left: readonly string[], right: readonly string[], before: readonly string[]): void => {
    if (isSame(left, right) || isSame(right, before)) lines.push(...left)
    else if (isSame(left, before)) lines.push(...right)
    else {
      conflicts += 1
      const { ours, between, theirs } = markSigns
      lines.push(`${ours} ${names[0]}`, ...left, between, ...right, `${theirs} ${names[1]}`)
    }
  }
  for (let place = 0; place < old.length; place += 1) {
    const [left, right] = [inOne.get(place), inOther.get(place)]
    // Only a line that both sides kept ends what stands before it.
    if (left === undefined || right === undefined) continue
    put(one.slice(b, left), other.slice(c, right), old.slice(a, place))
    lines.push(old[place] ?? '')
    ;[a, b, c] = [place + 1, left + 1, right + 1]
  }
  put(one.slice(b), other.slice(c), old.slice(a))
  return { text: lines.join('\n'), conflicts }
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, place) => line === other[place])
}

/** The longest row of lines that both have, by place. */
function matches(old: readonly string[], now: readonly string[]): Map<number, number> {
  const width = now.length + 1
  const longest = new Uint16Array((old.length + 1) * width)
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = now.length - 1; column >= 0; column -= 1) {
      longest[row * width + column] =
        old[row] === now[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const found = new Map<number, number>()
  let [row, column] = [0, 0]
  while (row < old.length && column < now.length) {
    if (old[row] === now[column]) {
      found.set(row, column)
      row += 1
      column += 1
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  }
  return found
}

export type Difference = { readonly kind: 'kept' | 'out' | 'in'; readonly key: string; readonly text: string }

/** A text before and after, line by line. */
export function differences(before: string, after: string): Difference[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  const found = Math.max(old.length, now.length) > mostLines ? new Map<number, number>() : matches(old, now)
  const lines: Difference[] = []
  const add = (kind: Difference['kind'], text: string): void => {
    lines.push({ kind, key: `${lines.length}`, text })
  }
  let next = 0
  for (const [place, line] of old.entries()) {
    const same = found.get(place)
    if (same === undefined) add('out', line)
    else {
      for (; next < same; next += 1) add('in', now[next] ?? '')
      add('kept', line)
      next = same + 1
    }
  }
  for (; next < now.length; next += 1) add('in', now[next] ?? '')
  return lines
}
