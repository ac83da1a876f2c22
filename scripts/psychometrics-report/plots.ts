// Plots as SVG inside the page: no script, no font, no file from elsewhere. Each has a title and says in words what it shows.
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)
}

type Range = readonly [from: number, to: number]

export type Axes = {
  readonly width: number
  readonly height: number
  readonly x: Range
  readonly y: Range
  readonly xTicks: readonly number[]
  readonly yTicks: readonly number[]
  readonly xLabel: string
  readonly yLabel: string
}

export type Frame = {
  readonly x: (value: number) => number
  readonly y: (value: number) => number
  readonly axes: string
}

/** A wide plot is drawn at half its size on a phone, where its words are twice as large: they need the room. */
const margins = {
  wide: { left: 64, right: 16, top: 18, bottom: 60, tick: 20, label: 14 },
  small: { left: 44, right: 10, top: 10, bottom: 38, tick: 14, label: 11 },
} as const

/** Where values go, and the axes around them. */
export function frameOf({ width, height, x, y, xTicks, yTicks, xLabel, yLabel }: Axes): Frame {
  const margin = width > 400 ? margins.wide : margins.small
  const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom }
  const place = (value: number, [from, to]: Range) => Math.min(1, Math.max(0, (value - from) / (to - from)))
  const atX = (value: number) => rounded(margin.left + place(value, x) * inner.width)
  const atY = (value: number) => rounded(margin.top + (1 - place(value, y)) * inner.height)
  const bottom = margin.top + inner.height
  const lines = [
    ...xTicks.map((tick) => `<path class="grid" d="M${atX(tick)} ${margin.top}V${bottom}"/>`),
    ...yTicks.map((tick) => `<path class="grid" d="M${margin.left} ${atY(tick)}H${margin.left + inner.width}"/>`),
  ]
  const labels = [
    ...xTicks.map(
      (tick) => `<text x="${atX(tick)}" y="${bottom + margin.tick}" text-anchor="middle">${tickText(tick)}</text>`,
    ),
    ...yTicks.map(
      (tick) => `<text x="${margin.left - 5}" y="${atY(tick) + 4}" text-anchor="end">${tickText(tick)}</text>`,
    ),
    `<text x="${margin.left + inner.width / 2}" y="${height - 5}" text-anchor="middle">${escaped(xLabel)}</text>`,
    `<text transform="translate(${margin.label} ${margin.top + inner.height / 2}) rotate(-90)" text-anchor="middle">${escaped(yLabel)}</text>`,
  ]
  const frame = `<path class="axis" d="M${margin.left} ${margin.top}V${bottom}H${margin.left + inner.width}"/>`
  return { x: atX, y: atY, axes: [...lines, frame, ...labels].join('') }
}

export function svg(width: number, height: number, title: string, said: string, body: string): string {
  return `<svg${width > 400 ? ' class="plot"' : ''} viewBox="0 0 ${width} ${height}" width="${width}" role="img" aria-label="${escaped(`${title}. ${said}`)}">${body}</svg>`
}

export function line(points: readonly (readonly [number, number])[], frame: Frame, style: string): string {
  const path = points.map(([x, y], place) => `${place === 0 ? 'M' : 'L'}${frame.x(x)} ${frame.y(y)}`).join('')
  return `<path class="${style}" d="${path}"/>`
}

/** Round numbers from 0 that reach `highest`: about four. */
export function ticksUpTo(highest: number): number[] {
  const rough = Math.max(highest, 1e-9) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => one >= rough) ?? rough
  const count = Math.max(1, Math.ceil(highest / step - 1e-9))
  return Array.from({ length: count + 1 }, (_, tick) => Number((tick * step).toPrecision(6)))
}

function tickText(tick: number): string {
  return String(Number(tick.toPrecision(4))).replace('-', '\u2212')
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
