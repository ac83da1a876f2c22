// Lines as they are seen, whatever the order and the pieces in which they were drawn.
import type { Colour } from './stage.ts'

export type Line = {
  readonly fromX: number
  readonly fromY: number
  readonly toX: number
  readonly toY: number
  readonly colour: Colour
}

const near = 1

/** From left to right, and upwards where it stands upright. */
function directed(line: Line): Line {
  const { fromX, fromY, toX, toY } = line
  const isTurned = fromX > toX + 1e-6 || (Math.abs(fromX - toX) <= 1e-6 && fromY > toY)
  return isTurned ? { ...line, fromX: toX, fromY: toY, toX: fromX, toY: fromY } : line
}

function lengthOf({ fromX, fromY, toX, toY }: Line): number {
  return Math.sqrt((toX - fromX) ** 2 + (toY - fromY) ** 2)
}

/** One line of two that lie on each other or follow each other in the same direction; null when they do not. */
function joined(one: Line, other: Line): Line | null {
  if (one.colour !== other.colour) return null
  const [long, short] = lengthOf(one) >= lengthOf(other) ? [one, other] : [other, one]
  const length = lengthOf(long)
  const [dx, dy] = [(long.toX - long.fromX) / length, (long.toY - long.fromY) / length]
  const along = (x: number, y: number): number => (x - long.fromX) * dx + (y - long.fromY) * dy
  const off = (x: number, y: number): number => Math.abs((x - long.fromX) * dy - (y - long.fromY) * dx)
  if (off(short.fromX, short.fromY) > 0.5 || off(short.toX, short.toY) > 0.5) return null
  const ends = [along(short.fromX, short.fromY), along(short.toX, short.toY)]
  const [first, last] = [Math.min(...ends), Math.max(...ends)]
  if (first > length + 0.5 || last < -0.5) return null
  // A short line across the end of a long one is near it all the same, and is no part of it.
  if (last - first < lengthOf(short) - 0.5) return null
  const [from, to] = [Math.min(0, first), Math.max(length, last)]
  return directed({
    colour: long.colour,
    fromX: long.fromX + dx * from,
    fromY: long.fromY + dy * from,
    toX: long.fromX + dx * to,
    toY: long.fromY + dy * to,
  })
}

/** Each line in one piece, from left to right. */
export function inOnePiece(lines: readonly Line[]): Line[] {
  let merged: Line[] = []
  for (const line of lines) {
    if (lengthOf(line) < 0.5) continue
    let longest = directed(line)
    // A longer line may reach one that the shorter did not.
    for (let place = 0; place < merged.length; ) {
      const other = merged[place]
      const both = other ? joined(longest, other) : null
      if (both) {
        longest = both
        merged = merged.filter((_one, at) => at !== place)
        place = 0
      } else place += 1
    }
    merged.push(longest)
  }
  return merged.sort((a, b) => a.fromX - b.fromX || a.fromY - b.fromY || a.toX - b.toX || a.toY - b.toY)
}

function isSame(one: Line, other: Line): boolean {
  return [one.fromX - other.fromX, one.fromY - other.fromY, one.toX - other.toX, one.toY - other.toY].every(
    (apart) => Math.abs(apart) <= near,
  )
}

/** Whether the same is seen, but for colours. */
export function isSameDrawing(drawn: readonly Line[], model: readonly Line[]): boolean {
  const plain = (lines: readonly Line[]): Line[] => inOnePiece(lines.map((line) => ({ ...line, colour: 'black' })))
  const [one, other] = [plain(drawn), plain(model)]
  return (
    one.length === other.length &&
    one.every((line) => other.some((wanted) => isSame(line, wanted))) &&
    other.every((line) => one.some((found) => isSame(line, found)))
  )
}
