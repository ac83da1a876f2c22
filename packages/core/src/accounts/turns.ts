// When those come back for whom a line had no room. If each came after the same while, they would all meet a full line
// again, over and over; so each is given a turn of their own, one after the other.

/** The longest that anybody is told to stay away, in milliseconds: who waits longer thinks that it is broken. */
const longestAway = 60_000

/** The longest that a line may be, in milliseconds: browsers give a request up after 30 seconds. */
const longestLine = 15_000

/** What one may be supposed to take, in milliseconds, whatever an outage made of the last ones. */
const paces = { least: 10, most: 1_000 }

type Line = {
  /** How many are in it. */
  readonly waiting: number
  /** How many milliseconds pass until the next of them leaves it. */
  readonly pace: number
}

/** @param most how many may wait, however quick it goes */
export function hasRoom({ waiting, pace }: Line, most: number): boolean {
  return waiting < most && waiting * pace < longestLine
}

/**
 * The turn of somebody for whom there is no room in a line, on the same clock as `now`.
 * @param now in milliseconds, of any clock
 * @param lastTurn the one that was given before
 */
export function nextTurn(now: number, lastTurn: number, line: Line): number {
  // Half of the line is kept for those who come at another moment than theirs.
  const turn = Math.max(lastTurn, now + (line.waiting / 2) * line.pace) + line.pace
  // Those who would come too late share turns that are given already, and some of both are given another then.
  return turn <= now + longestAway ? turn : now + longestAway / 2
}

/**
 * The pace of a line after one more has left it: a mean in which the last ten weigh most.
 * @param took how long after the one before, in milliseconds
 */
export function paceAfter(pace: number, took: number): number {
  return pace + (Math.min(paces.most, Math.max(paces.least, took)) - pace) / 10
}
