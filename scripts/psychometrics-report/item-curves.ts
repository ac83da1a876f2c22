// The part of the report that draws each item: what people scored, and what the model says.
import { type CalibratedItem, highestScore } from '../../packages/core/src/adaptive/models/item.ts'
import { expectedScore } from '../../packages/core/src/adaptive/models/response.ts'
import type { FitReport, ItemFit } from '../../packages/core/src/adaptive/quality/fit-report.ts'
import { escaped, frameOf, line, svg } from './plots.ts'
import { fixed, remarkWords } from './words.ts'

const mostCurves = 120

/** All items, or in a large bank those with the most remarks. */
export function withCurves({ items }: FitReport): readonly ItemFit[] {
  if (items.length <= mostCurves) return items
  return items.toSorted((one, other) => other.remarks.length - one.remarks.length).slice(0, mostCurves)
}

export function curves({
  report,
  items,
}: {
  readonly report: FitReport
  readonly items: readonly CalibratedItem[]
}): string {
  const byId = new Map(items.map((item) => [item.id, item]))
  const shown = withCurves(report).map((fit) => {
    const item = byId.get(fit.id)
    return item === undefined ? '' : curve(fit, item)
  })
  const cut = items.length <= mostCurves ? '' : ` Of ${items.length} items, the ${mostCurves} with the most remarks.`
  return `<section>
<h2>Item curves</h2>
<p>The line is the model: the mean score of people of each ability. Points are groups of people whose other answers put them at that ability: a dot is what they scored, with a bar of two standard errors; a ring is what the model expects of just these people. Dots away from their rings mean that the model is wrong there.${cut}</p>
<div class="curves">${shown.join('\n')}</div>
</section>`
}

const leastPersonsOfPoint = 10

function curve(fit: ItemFit, item: CalibratedItem): string {
  const [width, height] = [300, 220]
  const frame = frameOf({
    width,
    height,
    x: [-4, 4],
    y: [0, 1],
    xTicks: [-4, -2, 0, 2, 4],
    yTicks: [0, 0.25, 0.5, 0.75, 1],
    xLabel: 'ability',
    yLabel: 'mean score',
  })
  const highest = highestScore(item)
  const model = Array.from({ length: 81 }, (_, step): [number, number] => {
    const ability = (step - 40) / 10
    return [ability, expectedScore(item, ability) / highest]
  })
  const points = fit.curve.filter(({ persons }) => persons >= leastPersonsOfPoint)
  const marks = points.map(({ ability, observed, expected, error }) => {
    const [x, low, high] = [frame.x(ability), frame.y(observed - 2 * error), frame.y(observed + 2 * error)]
    return `<path class="bar" d="M${x} ${low}V${high}"/><circle class="expected" cx="${x}" cy="${frame.y(expected)}" r="3.5"/><circle class="observed" cx="${x}" cy="${frame.y(observed)}" r="2.5"/>`
  })
  const furthest = points.reduce((most, { observed, expected }) => Math.max(most, Math.abs(observed - expected)), 0)
  const said = `${points.length} groups; observed and expected differ by ${fixed(furthest, 2)} at most`
  return `<figure id="${idOf(item.id)}"><figcaption><strong>${escaped(item.id)}</strong>${fit.remarks.map((remark) => ` <span class="remark">${remarkWords[remark].short}</span>`).join('')}</figcaption>
${svg(width, height, `Curve of ${item.id}`, said, `${frame.axes}${line(model, frame, 'model')}${marks.join('')}`)}</figure>`
}

/** The name of an item, which leads to its curve where it has one. */
export function anchored({ id }: ItemFit, hasCurve: boolean): string {
  return hasCurve ? `<a href="#${idOf(id)}">${escaped(id)}</a>` : escaped(id)
}

function idOf(item: string): string {
  return `curve-${encodeURIComponent(item)}`
}
