// When those come back for whom a line had no room. If each came after the same while, they would all meet a full line
// again, over and over; so each is given a turn of their own, one after the other.

/** The longest that anybody is told to stay away, in milliseconds: who waits longer thinks that it is broken. */
const longestAway = 60_000

/**
 * The turn of somebody for whom there is no room in a line, in milliseconds since 1970.
 * @param now in milliseconds since 1970
 * @param lastTurn the one that was given before, in milliseconds since 1970
 * @param line how many are `waiting` in it, and how many milliseconds pass until the next of them leaves it (`pace`)
 */
export function nextTurn(
  now: number,
  lastTurn: number,
  line: { readonly waiting: number; readonly pace: number },
): number {
  // Half of the line is kept for those who come at another moment than theirs.
  const turn = Math.max(lastTurn, now + (line.waiting / 2) * line.pace) + line.pace
  // Those who would come too late share the turns of others. They may be told to wait once more.
  return turn <= now + longestAway ? turn : now + longestAway / 2
}

/** The pace of a line after one more has left it: a mean that forgets the first of twenty in favour of the last. */
export function paceAfter(pace: number, took: number): number {
  return pace + (took - pace) / 10
}
