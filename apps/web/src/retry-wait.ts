export type Waits = {
  readonly firstMs: number
  /** The doubling stops there. */
  readonly longestMs: number
}

/**
 * How long to wait before trying again, in milliseconds: each wait is twice the one before. It differs by up to a
 * quarter from one browser to the next, so that a server that comes back is not flooded.
 * @param failures how many tries have failed before the last one, from 0
 * @param draw by chance, from 0 to 1
 */
export function retryWaitMs(failures: number, { firstMs, longestMs }: Waits, draw: number): number {
  return Math.min(longestMs, firstMs * 2 ** failures) * (0.75 + draw / 2)
}
