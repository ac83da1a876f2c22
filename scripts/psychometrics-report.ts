// `npm run psychometrics:report`: whether items measure well, as one page. See `help` below.
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { answerTable, type SparseResponses } from '../packages/core/src/adaptive/calibration/answer-table.ts'
import type { CalibrationModel } from '../packages/core/src/adaptive/calibration/calibration-data.ts'
import { CalibrationRefused } from '../packages/core/src/adaptive/calibration/calibration-refused.ts'
import type { ItemWithErrors } from '../packages/core/src/adaptive/quality/drift.ts'
import { fitReport } from '../packages/core/src/adaptive/quality/fit-report.ts'
import { populationOfPersons } from '../packages/core/src/adaptive/quality/posteriors.ts'
import { calibrateInThreads } from './calibration/calibrate-in-threads.ts'
import { readParameters } from './calibration/parameter-file.ts'
import { openProgress } from './calibration/progress.ts'
import { FileNotUsable, type ResponseList, readResponses } from './calibration/response-file.ts'
import { pageOf } from './psychometrics-report/page.ts'

const help = `Says on one page whether items measure well: fit, curves, groups, exposure, information.

  npm run psychometrics:report -- --in responses.csv --out report.html [--parameters parameters.csv]

  --in FILE          a table with the columns person, item, value; with a column group, groups are compared
  --out FILE         the page
  --parameters FILE  the parameters to judge, from npm run calibrate; without it the items are calibrated first
  --model MODEL      for that: 1pl, 2pl (if it is not said), 3pl or graded
  --earlier FILE     parameters of an earlier calibration, to see which items have moved
  --title TEXT       of the page
  --skip-bad         goes on without broken lines and without items that have no parameters; the page lists them
  --help             this`

const options = {
  in: { type: 'string' },
  out: { type: 'string' },
  parameters: { type: 'string' },
  model: { type: 'string', default: '2pl' },
  earlier: { type: 'string' },
  title: { type: 'string', default: 'Quality of the items' },
  'skip-bad': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

/** The command makes no sense as it was given. */
class UsageError extends Error {
  override name = 'UsageError'
}

const models = ['1pl', '2pl', '3pl', 'graded'] as const
const progress = openProgress()

type Judged = {
  readonly items: readonly ItemWithErrors[]
  readonly responses: SparseResponses
  readonly population: { readonly mean: number; readonly deviation: number }
  readonly origin: string
  readonly leftOut: readonly string[]
  readonly estimated?: number
}

async function calibrated(list: ResponseList, model: CalibrationModel, skipsBad: boolean): Promise<Judged> {
  const found = await calibrateInThreads(
    {
      responses: list.responses,
      ids: list.items,
      model,
      degenerate: skipsBad ? 'leave-out' : 'refuse',
      onCycle: ({ cycle, change }) =>
        progress.show(`calibrating, cycle ${cycle}`, -Math.log10(Math.max(change, 1e-6)) / 6),
    },
    availableParallelism(),
  )
  const settled = found.converged ? '' : ' The parameters did not settle: do not trust them.'
  return {
    items: found.items,
    responses: ofItems(list, found.items),
    population: found.population,
    origin: `Parameters: calibrated from these answers with the model ${model} (log-likelihood ${found.logLikelihood.toFixed(2)}, ${found.cycles} cycles).${settled}`,
    leftOut: found.leftOut.map(({ id, reason }) => `Item ${id}: ${reason}.`),
    ...(model === '1pl' ? { estimated: 1 } : {}),
  }
}

function withParameters(list: ResponseList, file: string, skipsBad: boolean): Judged {
  const known = new Map(readParameters(file).map((item) => [item.id, item]))
  const without = list.items.filter((id) => !known.has(id))
  if (without.length > 0 && !skipsBad)
    throw new CalibrationRefused(without.slice(0, 20).map((id) => `item ${id}: ${file} does not have it`))
  const items = list.items.flatMap((id) => known.get(id) ?? [])
  if (items.length === 0) throw new CalibrationRefused([`${file} has none of the items that were answered`])
  const responses = ofItems(list, items)
  return {
    items,
    responses,
    population: populationOfPersons(answerTable(responses, items.length), items),
    origin: `Parameters: ${basename(file)}.`,
    leftOut: without.map((id) => `Item ${id}: no parameters.`),
  }
}

/** The answers to some of the items, by their new places. */
function ofItems({ responses, items }: ResponseList, kept: readonly { readonly id: string }[]): SparseResponses {
  const places = new Map(kept.map(({ id }, place) => [id, place]))
  const placeOf = Int32Array.from(items, (id) => places.get(id) ?? -1)
  const isKept = (_: number, at: number) => (placeOf[responses.item[at] ?? 0] ?? -1) >= 0
  return {
    person: responses.person.filter(isKept),
    item: responses.item.filter(isKept).map((item) => placeOf[item] ?? 0),
    value: responses.value.filter(isKept),
  }
}

async function main(values: {
  in: string
  out: string
  model: CalibrationModel
  parameters: string | undefined
  earlier: string | undefined
  title: string
  skipsBad: boolean
}): Promise<void> {
  const list = await readResponses(values.in, (share) => progress.show('reading', share))
  progress.end()
  const broken = list.broken.map(({ line, reason }) => `Line ${line}: ${reason}.`)
  if (list.brokenCount > broken.length) broken.push(`${list.brokenCount - broken.length} more broken lines.`)
  if (list.brokenCount > 0 && !values.skipsBad)
    throw new CalibrationRefused([`${list.brokenCount} broken lines in ${values.in}`, ...broken])

  const earlier = values.earlier === undefined ? {} : { earlier: readParameters(values.earlier) }
  const judged =
    values.parameters === undefined
      ? await calibrated(list, values.model, values.skipsBad)
      : withParameters(list, values.parameters, values.skipsBad)
  progress.show('looking at each answer', 0.5)
  const { items, responses, population, origin, leftOut, estimated } = judged
  const report = fitReport({
    responses,
    items,
    population,
    ...(estimated === undefined ? {} : { estimated }),
    ...(list.groups === null ? {} : { groups: list.groups }),
    ...earlier,
  })
  progress.end()
  const day = new Date().toISOString().slice(0, 10)
  const page = pageOf({
    title: values.title,
    report,
    items,
    population,
    origin,
    leftOut: [...broken, ...leftOut],
    made: `Made on ${day} from ${basename(values.in)}.`,
  })
  writeFileSync(values.out, page)
  const remarked = report.items.filter(({ remarks }) => remarks.length > 0).length
  console.log(
    `${report.answers} answers of ${report.persons} persons to ${items.length} items; reliability ${report.reliability.marginal.toFixed(3)}; ${remarked} items with remarks`,
  )
  console.log(`Written to ${values.out}`)
}

try {
  const values = valuesOf()
  if (values.help) console.log(help)
  else {
    const model = models.find((one) => one === values.model)
    if (values.in === undefined || values.out === undefined)
      throw new UsageError('say --in with the answers and --out with the page')
    if (model === undefined)
      throw new UsageError(`there is no model ${values.model}: it is one of ${models.join(', ')}`)
    const { parameters, earlier, title } = values
    await main({ in: values.in, out: values.out, model, parameters, earlier, title, skipsBad: values['skip-bad'] })
  }
} catch (error) {
  progress.end()
  if (error instanceof UsageError) {
    console.error(`${error.message}\n\n${help}`)
    process.exitCode = 2
  } else if (error instanceof CalibrationRefused || error instanceof FileNotUsable) {
    console.error(error.message)
    if (!process.argv.includes('--skip-bad')) console.error('To go on without broken lines and such items: --skip-bad')
    process.exitCode = 1
  } else throw error
}

function valuesOf() {
  try {
    return parseArgs({ options }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
