// `npm test`: everything that can be wrong, in the order of what is quickest to know. All steps run even when one
// fails. What failed is named once more at the end, so that a log of which only the end is kept tells it too; the last
// line says `N passed, N failed`, tests and checks together.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { startDebianPostgres } from './debian-postgres.ts'

/** How many passed, and those that did not: their names, and why. */
type Outcome = { readonly passed: number; readonly failed: readonly string[] }

// The message, what was expected of what, and where.
const linesOfReason = 12

const bin = (name: string) => join(import.meta.dirname, '..', 'node_modules', '.bin', name)

/** A command that passes or fails as a whole. */
async function check(title: string, command: string, ...parameters: string[]): Promise<Outcome> {
  console.log(`\n▸ ${title}`)
  const code = await run(command, parameters, {})
  return code === 0 ? { passed: 1, failed: [] } : { passed: 0, failed: [title] }
}

/** What is read of the report that vitest writes. */
type Report = {
  readonly numPassedTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly assertionResults: readonly {
      readonly fullName: string
      readonly status: string
      readonly failureMessages: readonly string[]
    }[]
  }[]
}

/** Tests, counted one by one. A run that ends badly without a failed test (a file that does not load) is a failure too. */
async function tests(
  title: string,
  parameters: readonly string[],
  environment: Record<string, string> = {},
): Promise<Outcome> {
  console.log(`\n▸ ${title}`)
  const folder = await mkdtemp(join(tmpdir(), 'pix-results-'))
  const report = join(folder, 'results.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const code = await run(bin('vitest'), ['run', ...reporters, ...parameters], environment)
    if (!existsSync(report)) return { passed: 0, failed: [`${title}: no report`] }
    const { numPassedTests, testResults }: Report = JSON.parse(await readFile(report, 'utf8'))
    const failed = testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages }) => {
          const reason = failureMessages.join('\n').split('\n').slice(0, linesOfReason).join('\n    ')
          return `${title}: ${relative(process.cwd(), name)}: ${fullName}\n    ${reason}`
        }),
    )
    const endedBadly = code !== 0 && failed.length === 0
    return { passed: numPassedTests, failed: endedBadly ? [`${title}: see above`] : failed }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function run(command: string, parameters: readonly string[], environment: Record<string, string>): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, { stdio: 'inherit', env: { ...process.env, ...environment } })
    child.on('error', () => resolve(1))
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/** The oldest PostgreSQL that is supported, where the machine has it. */
async function testsOnPostgres15(): Promise<Outcome> {
  const server = await startDebianPostgres(15)
  if (!server) return { passed: 0, failed: [] }
  try {
    return await tests('API on PostgreSQL 15', ['--project', 'api'], { TEST_DATABASE_URL: server.url })
  } finally {
    await server.stop()
  }
}

const outcomes = [
  await check('Types', bin('tsc'), '--noEmit'),
  await check('Lint and format', bin('biome'), 'check', '.'),
  await check('Nothing unused', bin('knip')),
  await check('Content', process.execPath, 'packages/content/src/cli-check.ts'),
  await check('Coverage of the content', process.execPath, 'packages/content/src/cli-report.ts'),
  // Those of every simulator are walked by a command of their own (`npm run test:simulators`).
  await tests('Tests', ['--project', '!simulators', ...process.argv.slice(2)]),
  ...(process.env['CI'] === 'true' ? [await testsOnPostgres15()] : []),
]
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0)
const failed = outcomes.flatMap((outcome) => outcome.failed)
for (const name of failed) console.log(`✗ ${name}`)
console.log(`\n${passed} passed, ${failed.length} failed`)
process.exitCode = failed.length === 0 ? 0 : 1
