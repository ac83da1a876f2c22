// Where everything of the chart of pix stands, in hundredths of its width and height: pure, so that it can be tested.

type ChartPoint = { readonly at: number; readonly totalPix: number }

export type Chart = {
  /** From 0 to 100, in both directions; y grows downwards. */
  readonly path: string
  readonly dots: readonly { readonly x: number; readonly y: number }[]
  readonly pixTicks: readonly { readonly pix: number; readonly y: number }[]
  /** Moments to write under it: the first, and the last where it is another day. */
  readonly dates: readonly number[]
}

const levelPix = 8
const mostPixTicks = 5
const dayMs = 24 * 60 * 60 * 1000

/**
 * The chart of pix over time, as steps: pix stay what they are until a test changes them.
 *
 * @param points oldest first, at least one
 * @param begin the moment when there was no pix yet, in milliseconds since 1970 as those of the points
 */
export function chartOf(points: readonly ChartPoint[], begin: number): Chart {
  const last = Math.max(begin, ...points.map(({ at }) => at))
  // Of somebody who took a test in one go: room for the step, rather than a cliff at the edge.
  const end = Math.max(last, begin + dayMs)
  const ticks = pixTicks(Math.max(...points.map(({ totalPix }) => totalPix)))
  const top = ticks.at(-1) ?? levelPix
  const xOf = (at: number): number => hundredths((at - begin) / (end - begin))
  const yOf = (pix: number): number => hundredths(1 - pix / top)
  const dots = points.map(({ at, totalPix }) => ({ x: xOf(at), y: yOf(totalPix) }))
  return {
    path: `M0 ${yOf(0)}${dots.map(({ x, y }) => `H${x}V${y}`).join('')}H100`,
    dots,
    pixTicks: ticks.map((pix) => ({ pix, y: yOf(pix) })),
    dates: end === last ? [begin, last] : [begin],
  }
}

/** From 0 up by whole levels, doubled until few enough lines are needed. */
function pixTicks(most: number): number[] {
  let step = levelPix
  while (Math.ceil(most / step) >= mostPixTicks) step *= 2
  return Array.from({ length: Math.max(1, Math.ceil(most / step)) + 1 }, (_, index) => index * step)
}

/** To the second decimal: a chart of many points stays short. */
function hundredths(part: number): number {
  return Math.round(part * 10_000) / 100
}
