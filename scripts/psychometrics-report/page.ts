// The report as one page that needs nothing else: it can be sent, printed, and read without a network.
import { type CalibratedItem, isGraded } from '../../packages/core/src/adaptive/models/item.ts'
import type { ItemWithErrors } from '../../packages/core/src/adaptive/quality/drift.ts'
import { type FitReport, type ItemRemark, mostDependence } from '../../packages/core/src/adaptive/quality/fit-report.ts'
import { anchored, curves, withCurves } from './item-curves.ts'
import { escaped, frameOf, line, svg, ticksUpTo } from './plots.ts'
import { style } from './style.ts'
import { chance, fixed, percent, remarkWords, table, whole } from './words.ts'

export type ReportPage = {
  readonly title: string
  readonly report: FitReport
  readonly items: readonly ItemWithErrors[]
  readonly population: { readonly mean: number; readonly deviation: number }
  /** Where the parameters are from, in a sentence. */
  readonly origin: string
  /** What was left out and why, a line each. */
  readonly leftOut: readonly string[]
  /** What is printed below the title, such as the day. */
  readonly made: string
}

export function pageOf(page: ReportPage): string {
  const { title, report } = page
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${escaped(title)}</h1>
<p>${escaped(page.made)} ${escaped(page.origin)}</p>
</header>
<main>
${summary(page)}
${map(page)}
${precision(report)}
${itemTable(page)}
${curves(page)}
${exposure(report)}
${dependence(report)}
${groups(report)}
${drift(report)}
${leftOut(page)}
${methods}
</main>
</body>
</html>
`
}

function summary({ report, items, population }: ReportPage): string {
  const { reliability } = report
  const remarked = report.items.filter(({ remarks }) => remarks.length > 0)
  const kinds = new Map<ItemRemark, number>()
  for (const { remarks } of report.items) for (const remark of remarks) kinds.set(remark, (kinds.get(remark) ?? 0) + 1)
  const facts: [string, string][] = [
    ['persons', whole(report.persons)],
    ['items', whole(items.length)],
    ['answers', whole(report.answers)],
    ['answers a person', fixed(report.answers / report.persons, 1)],
    ['marginal reliability', fixed(reliability.marginal, 3)],
    ['Cronbach’s α', reliability.alpha === null ? '–' : fixed(reliability.alpha, 3)],
    ['population mean (deviation)', `${fixed(population.mean, 2)} (${fixed(population.deviation, 2)})`],
  ]
  const alphaNote = reliability.alpha === null ? ' α needs people who answered everything: there are too few here.' : ''
  return `<section>
<h2>In short</h2>
<dl class="facts">${facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('')}</dl>
<p>${reliabilityInWords(reliability.marginal)}${alphaNote}</p>
<p>${
    remarked.length === 0
      ? 'Nothing about the items calls for a second look.'
      : `${remarked.length} of ${items.length} items deserve a second look. A remark is no verdict: read the question first.`
  }</p>
${
  kinds.size === 0
    ? ''
    : `<ul>${[...kinds].map(([kind, count]) => `<li><strong>${remarkWords[kind].short}</strong> (${count}): ${remarkWords[kind].long}</li>`).join('')}</ul>`
}
</section>`
}

function reliabilityInWords(reliability: number): string {
  const of = `Of what differs between the results of people, ${Math.round(reliability * 100)} % is a difference in ability, the rest is chance.`
  if (reliability >= 0.9) return `${of} That is enough for decisions about single persons.`
  if (reliability >= 0.8) return `${of} That is enough for most uses; for a certificate it should be above 90 %.`
  if (reliability >= 0.7) return `${of} That is enough to compare groups, and too little for a decision about a person.`
  return `${of} That is too little to say much about a person: more questions, or sharper ones, would help.`
}

const abilityTicks = [-4, -3, -2, -1, 0, 1, 2, 3, 4]

function map({ report, items }: ReportPage): string {
  const [width, height] = [720, 300]
  const tallest = Math.max(...report.abilities.histogram.map(({ persons }) => persons))
  const places = items.flatMap(thresholdsOf)
  const itemBins = report.abilities.histogram.map(
    ({ from }) =>
      places.filter(
        (place) =>
          Math.min(3.99, Math.max(-4, place)) >= from - 1e-9 && Math.min(3.99, Math.max(-4, place)) < from + 0.2 - 1e-9,
      ).length,
  )
  const mostItems = Math.max(1, ...itemBins)
  const frame = frameOf({
    width,
    height,
    x: [-4, 4],
    y: [-1, 1],
    xTicks: abilityTicks,
    yTicks: [],
    xLabel: 'ability of persons, difficulty of items',
    yLabel: 'items · persons',
  })
  const zero = frame.y(0)
  const bars = report.abilities.histogram.map(({ from, persons }, bin) => {
    const [left, right] = [frame.x(from), frame.x(from + 0.2)]
    const top = frame.y(persons / tallest)
    const bottom = frame.y(-(itemBins[bin] ?? 0) / mostItems)
    const bar = (kind: string, y: number, to: number) =>
      `<rect class="${kind}" x="${left + 0.5}" y="${y}" width="${(right - left - 1).toFixed(1)}" height="${Math.max(0, to - y).toFixed(1)}"/>`
    return bar('persons', top, zero) + bar('items', zero, bottom)
  })
  const said = `Persons: mean ${fixed(report.abilities.mean, 2)}, deviation ${fixed(report.abilities.deviation, 2)}. Difficulties: from ${fixed(Math.min(...places), 2)} to ${fixed(Math.max(...places), 2)}.`
  return `<section>
<h2>Persons and items on one line</h2>
<p>Above the line, where people stand (the highest bar is ${whole(tallest)} persons); below it, where a right and a wrong answer are equally likely (the deepest is ${mostItems}). Where there are people and no questions, the test measures badly. What lies beyond 4 is drawn at the end.</p>
<figure>${svg(width, height, 'Person–item map', said, `${frame.axes}${bars.join('')}<path class="axis" d="M${frame.x(-4)} ${zero}H${frame.x(4)}"/>`)}
<figcaption>${said}</figcaption></figure>
</section>`
}

function thresholdsOf(item: CalibratedItem): readonly number[] {
  return isGraded(item) ? item.thresholds : [item.difficulty]
}

function precision({ information, persons, answers, items }: FitReport): string {
  const [width, height] = [720, 280]
  const highest = Math.max(...information.map((point) => point.information))
  const ticks = ticksUpTo(highest)
  const frame = frameOf({
    width,
    height,
    x: [-4, 4],
    y: [0, ticks.at(-1) ?? 1],
    xTicks: abilityTicks,
    yTicks: ticks,
    xLabel: 'ability',
    yLabel: 'information',
  })
  const best = information.reduce((one, other) => (other.information > one.information ? other : one))
  const at = (ability: number) => information.find((point) => Math.abs(point.ability - ability) < 1e-9)
  const said = `Most information at ${fixed(best.ability, 1)}: ${fixed(best.information, 1)}.`
  const rows = [-3, -2, -1, 0, 1, 2, 3].map((ability) => [
    fixed(ability, 0),
    fixed(at(ability)?.information ?? 0, 2),
    fixed(at(ability)?.standardError ?? 0, 3),
  ])
  return `<section>
<h2>How exact the whole bank is</h2>
<p>If somebody answered all ${items.length} items.${answers < persons * items.length ? ` Here a person answered ${fixed(answers / persons, 1)} of them, and their error is larger.` : ''}</p>
<figure>${svg(
    width,
    height,
    'Test information',
    said,
    `${frame.axes}${line(
      information.map((point) => [point.ability, point.information]),
      frame,
      'model',
    )}`,
  )}<figcaption>${said}</figcaption></figure>
${table('Test information', ['ability', 'information', 'standard error'], rows)}
</section>`
}

function itemTable({ report, items }: ReportPage): string {
  const drawn = new Set(withCurves(report).map(({ id }) => id))
  const rows = report.items.map((fit, place) => {
    const item = items[place]
    if (item === undefined) return []
    const errors = item.standardErrors
    const withError = (value: number, error: number | undefined) =>
      error === undefined ? fixed(value, 2) : `${fixed(value, 2)} (${fixed(error, 2)})`
    return [
      anchored(fit, drawn.has(fit.id)),
      whole(fit.answers),
      fixed(fit.facility, 2),
      withError(item.discrimination, errors?.discrimination),
      isGraded(item)
        ? item.thresholds.map((threshold) => fixed(threshold, 2)).join('; ')
        : withError(item.difficulty, errors?.difficulty),
      isGraded(item) || item.guessing === undefined ? '–' : fixed(item.guessing, 2),
      fixed(fit.infit, 2),
      fixed(fit.outfit, 2),
      typeof fit.sumScores === 'string' ? '–' : `${fixed(fit.sumScores.statistic, 1)} (${fit.sumScores.freedom})`,
      typeof fit.sumScores === 'string' ? '–' : chance(fit.sumScores.chance),
      fit.remarks.map((remark) => remarkWords[remark].short).join(', '),
    ]
  })
  const missing = new Set(report.items.map(({ sumScores }) => sumScores).filter((one) => typeof one === 'string'))
  const notes = [
    missing.has('too-few-complete')
      ? 'S-X² compares people who answered everything; fewer than 100 did, so that infit, outfit and the curves below must do.'
      : '',
    missing.has('graded') ? 'S-X² is not computed when items have more than two scores.' : '',
  ]
  return `<section>
<h2>Items</h2>
<p>a: how sharply an item tells people apart. b: the ability at which half of those who do not guess succeed. c: the share that is guessed. In brackets, standard errors. Infit and outfit are 1 when there are as many surprises as the model expects. ${notes.join(' ')}</p>
${table('Items', ['item', 'answers', 'mean score', 'a', 'b', 'c', 'infit', 'outfit', 'S-X² (df)', 'p', 'remarks'], rows)}
</section>`
}

function exposure({ items, persons }: FitReport): string {
  const [width, height] = [720, 240]
  const sorted = items.map((item) => item.exposure).toSorted((one, other) => other - one)
  const frame = frameOf({
    width,
    height,
    x: [0, sorted.length],
    y: [0, 1],
    xTicks: ticksUpTo(sorted.length).filter((tick) => tick <= sorted.length),
    yTicks: [0, 0.2, 0.4, 0.6, 0.8, 1],
    xLabel: 'items, the most answered first',
    yLabel: 'share of persons',
  })
  const steps = sorted.flatMap((share, place): [number, number][] => [
    [place, share],
    [place + 1, share],
  ])
  const above = sorted.filter((share) => share > 0.2).length
  const said = `The most answered item was met by ${percent(sorted[0] ?? 0)} of ${whole(persons)} persons, the least by ${percent(sorted.at(-1) ?? 0)}; ${above} of ${sorted.length} items by more than 20 %.`
  return `<section>
<h2>Exposure</h2>
<p>How many people met each item. In an exam, an item that everybody meets is soon known; one that nobody meets is work in vain.</p>
<figure>${svg(width, height, 'Exposure', said, `${frame.axes}${line(steps, frame, 'model')}`)}<figcaption>${said}</figcaption></figure>
</section>`
}

function dependence({ dependence: found }: FitReport): string {
  if (found === null) return ''
  const told = found.strongest.filter(({ tied }, place) => tied || place < 10)
  const rows = told.map(({ one, other, persons, correlation, aboveMean, tied }) => [
    escaped(one),
    escaped(other),
    whole(persons),
    fixed(correlation, 3),
    fixed(aboveMean, 3),
    tied ? 'tied' : '',
  ])
  return `<section>
<h2>Items that go together</h2>
<p>Two answers should have nothing in common but the ability of the person. Q3 is the correlation of what is left when ability is taken out; over ${whole(found.pairs)} pairs its mean is ${fixed(found.mean, 3)}. More than ${mostDependence} above it means that one question helps with the other, or asks the same twice, unless few people met both: a pair is called tied when chance would not do it in so many pairs. The surest:</p>
${table('Local dependence', ['item', 'with', 'persons', 'Q3', 'above the mean', 'remark'], rows)}
</section>`
}

function groups({ dif }: FitReport): string {
  if (dif.length === 0) return ''
  const order = { C: 0, B: 1, A: 2 } as const
  const rank = (effect: 'A' | 'B' | 'C' | undefined) => (effect === undefined ? 3 : order[effect])
  const rows = dif
    .toSorted(
      (one, other) =>
        rank(one.mantelHaenszel?.effect) - rank(other.mantelHaenszel?.effect) ||
        Math.abs(other.mantelHaenszel?.delta ?? 0) - Math.abs(one.mantelHaenszel?.delta ?? 0),
    )
    .map(({ id, reference, focal, persons, mantelHaenszel: found, logistic }) => [
      escaped(id),
      `${escaped(focal)} by ${escaped(reference)}`,
      `${whole(persons.focal)} / ${whole(persons.reference)}`,
      found === null ? '–' : `${fixed(found.delta, 2)} (${fixed(found.standardError, 2)})`,
      found === null ? '–' : chance(found.chance),
      found === null ? '–' : found.effect,
      logistic === null ? '–' : chance(logistic.uniform.chance),
      logistic === null ? '–' : chance(logistic.nonUniform.chance),
      logistic === null ? '–' : `${fixed(logistic.gain, 3)} ${logistic.effect}`,
    ])
  return `<section>
<h2>Groups</h2>
<p>Do people of equal ability answer an item differently in two groups? Δ below 0: the item is harder for the first group named. A negligible, B moderate, C large: read a question of class C again, with somebody of that group.</p>
${table('Differential item functioning', ['item', 'groups', 'persons', 'Δ (error)', 'p', 'class', 'p uniform', 'p non-uniform', 'R² gained'], rows)}
</section>`
}

function drift({ drift: found }: FitReport): string {
  if (found === null) return ''
  const rows = found.items
    .toSorted((one, other) => other.distance - one.distance)
    .map((item) => [
      escaped(item.id),
      fixed(item.difficulty, 2),
      item.chance === null ? '–' : chance(item.chance),
      fixed(item.discrimination, 2),
      fixed(item.distance, 3),
      item.moved ? 'moved' : '',
    ])
  return `<section>
<h2>Since the earlier calibration</h2>
<p>After both were brought to one scale (earlier = ${fixed(found.slope, 3)} × later + ${fixed(found.intercept, 3)}). The distance is that of the expected scores, over the population: above 0.1 the item has moved, perhaps because it became known, or because the world changed.</p>
${table('Drift', ['item', 'change of b', 'p', 'a, later by earlier', 'distance', 'remark'], rows)}
</section>`
}

function leftOut({ leftOut: lines }: ReportPage): string {
  if (lines.length === 0) return ''
  return `<section>
<h2>Left out</h2>
<ul>${lines.map((one) => `<li>${escaped(one)}</li>`).join('')}</ul>
</section>`
}

const methods = `<section>
<h2>Methods</h2>
<ul>
<li>Models: logistic with D = 1 (Birnbaum, 1968; Samejima, 1969), by marginal maximum likelihood (Bock &amp; Aitkin, 1981); standard errors from the observed information (Louis, 1982).</li>
<li>S-X²: Orlando &amp; Thissen (2000), cells joined until one right and one wrong answer is expected; p adjusted after Benjamini &amp; Hochberg (1995) for remarks, not in the table.</li>
<li>Infit, outfit: mean squares (Wright &amp; Masters, 1982) against the posterior predictive distribution given the other answers of the person; limits of Wright &amp; Linacre (1994).</li>
<li>Q3: Yen (1984), against its mean (Christensen, Makransky &amp; Horton, 2017); tied when also significant at 5 % over all pairs (Bonferroni, on the scale of Fisher, 1921).</li>
<li>Groups: Mantel &amp; Haenszel (1959), Holland &amp; Thayer (1988), error of Robins, Breslow &amp; Greenland (1986), classes of ETS (Zieky, 1993); logistic regression of Swaminathan &amp; Rogers (1990) with the effect of Jodoin &amp; Gierl (2001). People are matched on the sum score when everybody answered everything, otherwise on 40 levels of the ability. The ability is not purified of the items found.</li>
<li>Reliability: marginal (Green et al., 1984) of the posterior means; α (Cronbach, 1951) of those who answered everything.</li>
<li>Drift: linked by means (Loyd &amp; Hoover, 1980) of the items that did not move.</li>
</ul>
</section>`
