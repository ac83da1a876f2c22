// `npm run calibrate`: the parameters of items from answers to them. See `help` below.
import { accessSync, constants, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { SparseResponses } from '../packages/core/src/adaptive/calibration/answer-table.ts'
import type { Calibration } from '../packages/core/src/adaptive/calibration/calibrate.ts'
import type { CalibrationModel } from '../packages/core/src/adaptive/calibration/calibration-data.ts'
import { CalibrationRefused } from '../packages/core/src/adaptive/calibration/calibration-refused.ts'
import { calibrateInThreads } from './calibration/calibrate-in-threads.ts'
import { parametersAsTable, readParameters } from './calibration/parameter-file.ts'
import { readPlatformAnswers } from './calibration/platform-answers.ts'
import { openProgress } from './calibration/progress.ts'
import { FileNotUsable, readResponses } from './calibration/response-file.ts'
import { onDatabase } from './on-database.ts'

const help = `Calibrates items: how hard they are and how sharply they tell people apart.

  npm run calibrate -- --in responses.csv --out parameters.csv [--model 2pl]
  npm run calibrate -- --database --out parameters.csv

  --in FILE         a table with the columns person, item, value (0 or 1; more in the model graded).
                    Separated by commas, semicolons or tabs; an empty value is no answer.
  --database        in place of --in: the first unaided answers to each challenge of the platform,
                    from the database at DATABASE_URL, or from the one that comes with Pix
  --out FILE        where the parameters go, as a table
  --model MODEL     1pl, 2pl (if it is not said), 3pl or graded
  --anchors FILE    items that keep their parameters, as an earlier --out: the scale stays theirs
  --skip-bad        goes on without broken lines and without items that cannot be calibrated, and lists them
  --workers N       threads; as many as there are processors if it is not said. Changes no digit
  --errors KIND     observed (if it is not said), cross-product (quicker, for very many persons) or none
  --help            this

Ends with 1 if something is wrong with the answers, or if the parameters did not settle; with 2 if the command is.`

const options = {
  in: { type: 'string' },
  database: { type: 'boolean', default: false },
  out: { type: 'string' },
  model: { type: 'string', default: '2pl' },
  anchors: { type: 'string' },
  'skip-bad': { type: 'boolean', default: false },
  workers: { type: 'string' },
  errors: { type: 'string', default: 'observed' },
  help: { type: 'boolean', default: false },
} as const

type Wanted = {
  readonly from: { readonly file: string } | 'database'
  readonly out: string
  readonly model: CalibrationModel
  readonly anchors: string | null
  readonly skipsBad: boolean
  readonly workers: number
  readonly errors: 'observed' | 'cross-product' | 'none'
}

const models = ['1pl', '2pl', '3pl', 'graded'] as const
const errorKinds = ['observed', 'cross-product', 'none'] as const

/** The command makes no sense as it was given. */
class UsageError extends Error {
  override name = 'UsageError'
}

function valuesOf(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function wantedOf(words: readonly string[]): Wanted | 'help' {
  const values = valuesOf(words)
  if (values.help) return 'help'
  if ((values.in === undefined) === !values.database) throw new UsageError('say either --in with a file, or --database')
  if (values.out === undefined) throw new UsageError('say where the parameters go: --out parameters.csv')
  const model = models.find((one) => one === values.model)
  if (model === undefined) throw new UsageError(`there is no model ${values.model}: it is one of ${models.join(', ')}`)
  const errors = errorKinds.find((one) => one === values.errors)
  if (errors === undefined)
    throw new UsageError(`there are no errors ${values.errors}: it is one of ${errorKinds.join(', ')}`)
  const workers = values.workers === undefined ? availableParallelism() : Number(values.workers)
  if (!(Number.isInteger(workers) && workers >= 1 && workers <= 64))
    throw new UsageError(`--workers is ${values.workers}: it must be a whole number from 1 to 64`)
  return {
    from: values.in === undefined ? 'database' : { file: values.in },
    out: values.out,
    model,
    anchors: values.anchors ?? null,
    skipsBad: values['skip-bad'],
    workers,
    errors,
  }
}

const progress = openProgress()

type Read = { readonly responses: SparseResponses; readonly items: readonly string[]; readonly persons: number }

/** Null if lines are broken, after they were named. */
async function readFile(file: string, skipsBad: boolean): Promise<Read | null> {
  const list = await readResponses(file, (share) => progress.show('reading', share))
  progress.end()
  if (list.brokenCount > 0) {
    console.error(`${list.brokenCount} broken ${list.brokenCount === 1 ? 'line' : 'lines'} in ${file}:`)
    for (const { line, reason } of list.broken) console.error(`  line ${line}: ${reason}`)
    if (list.brokenCount > list.broken.length) console.error(`  and ${list.brokenCount - list.broken.length} more`)
    if (!skipsBad) {
      console.error('Nothing was calibrated. Mend them, or go on without them: --skip-bad')
      return null
    }
  }
  if (list.blank > 0) console.log(`${list.blank} lines without a value were passed over.`)
  return { responses: list.responses, items: list.items, persons: list.persons.length }
}

async function calibrateAndWrite(wanted: Wanted, { responses, items, persons }: Read): Promise<boolean> {
  console.log(`${responses.value.length} answers of ${persons} persons to ${items.length} items, model ${wanted.model}`)
  const anchors = wanted.anchors === null ? {} : { anchors: readParameters(wanted.anchors) }
  const found = await calibrateInThreads(
    {
      responses,
      ids: items,
      model: wanted.model,
      ...anchors,
      standardErrors: wanted.errors,
      degenerate: wanted.skipsBad ? 'leave-out' : 'refuse',
      // From a change of 1 to one of a millionth, which ends it: that is how far it is.
      onCycle: ({ cycle, change }) =>
        progress.show(`cycle ${cycle}, change ${change.toExponential(1)}`, -Math.log10(Math.max(change, 1e-6)) / 6),
    },
    wanted.workers,
  )
  progress.end()
  writeFileSync(wanted.out, parametersAsTable(found.items))
  report(found, wanted.out)
  return found.converged
}

function report(found: Calibration, out: string): void {
  const { population, persons, leftOut } = found
  console.log(`${found.items.length} items written to ${out}`)
  console.log(
    `log-likelihood ${found.logLikelihood.toFixed(4)} after ${found.cycles} cycles; standard errors: ${found.standardErrors}`,
  )
  if (population.standardErrors !== null)
    console.log(
      `population: mean ${population.mean.toFixed(3)} (${population.standardErrors.mean.toFixed(3)}), deviation ${population.deviation.toFixed(3)} (${population.standardErrors.deviation.toFixed(3)})`,
    )
  if (persons.withoutAnswer > 0) console.log(`${persons.withoutAnswer} persons had no answer left`)
  if (leftOut.length > 0) console.log(`${leftOut.length} items left out:`)
  for (const { id, reason } of leftOut) console.log(`  item ${id}: ${reason}`)
  if (!found.converged)
    console.error('The parameters did not settle: do not use them. There may be too few answers for this model.')
}

/** Before the work, not after it. */
function checkFolder(folder: string): void {
  try {
    accessSync(folder, constants.W_OK)
  } catch {
    throw new FileNotUsable(
      `the parameters cannot be written: there is no folder ${folder}, or it is not yours to write in`,
    )
  }
}

async function main(wanted: Wanted): Promise<void> {
  checkFolder(dirname(resolve(wanted.out)))
  if (wanted.from !== 'database') {
    const read = await readFile(wanted.from.file, wanted.skipsBad)
    if (read === null || !(await calibrateAndWrite(wanted, read))) process.exitCode = 1
    return
  }
  let read: Read | null = null
  await onDatabase(async (pool) => {
    read = await readPlatformAnswers(pool, (answers) => progress.show(`${answers} answers read`, 0))
    progress.end()
    return true
  })
  // Null when the database could not be read, which was said.
  if (read !== null && !(await calibrateAndWrite(wanted, read))) process.exitCode = 1
}

try {
  const wanted = wantedOf(process.argv.slice(2))
  if (wanted === 'help') console.log(help)
  else await main(wanted)
} catch (error) {
  progress.end()
  if (error instanceof UsageError) {
    console.error(`${error.message}\n\n${help}`)
    process.exitCode = 2
  } else if (error instanceof CalibrationRefused) {
    console.error('These answers cannot be calibrated:')
    for (const problem of error.problems) console.error(`  ${problem}`)
    if (!process.argv.includes('--skip-bad') && error.problems.every((problem) => problem.startsWith('item ')))
      console.error('To go on without such items: --skip-bad')
    process.exitCode = 1
  } else if (error instanceof FileNotUsable) {
    console.error(error.message)
    process.exitCode = 1
  } else throw error
}
