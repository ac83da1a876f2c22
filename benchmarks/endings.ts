// Whatever a benchmark starts goes when it ends, at Ctrl-C too: servers, processes, folders. The last started goes first.
type Ending = () => Promise<void>

const endings: Ending[] = []
let ending: Promise<void> | null = null

/** What a benchmark needs is not there: the message is all that is printed. */
class MissingPrerequisite extends Error {
  override name = 'MissingPrerequisite'
}

/**
 * Waits for something that the benchmark cannot do without.
 * @throws {MissingPrerequisite} saying what it was and why it is not there
 */
export async function needed<Value>(what: string, work: Promise<Value>): Promise<Value> {
  try {
    return await work
  } catch (error) {
    // Of a host with several addresses, each tried in vain.
    const cause: unknown = error instanceof AggregateError ? error.errors[0] : error
    throw new MissingPrerequisite(`${what}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}

export function atTheEnd(stop: Ending): void {
  endings.push(stop)
}

/** Whether everything is being stopped already: what breaks from then on is not news. */
function isEnding(): boolean {
  return ending !== null
}

/** Stops everything, once. */
function endAll(): Promise<void> {
  ending ??= stopAll()
  return ending
}

async function stopAll(): Promise<void> {
  for (const stop of endings.reverse()) await stop().catch((error: unknown) => console.error(error))
}

/** Runs a benchmark; whatever it registered is stopped afterwards. */
export async function runBenchmark(measure: () => Promise<void>): Promise<void> {
  process.on('SIGINT', async () => {
    await endAll()
    process.exit(130)
  })
  try {
    await measure()
  } catch (error) {
    if (isEnding()) return
    if (!(error instanceof MissingPrerequisite)) throw error
    console.error(`\nThis benchmark cannot run.\n${error.message}\n`)
    process.exitCode = 1
  } finally {
    await endAll()
  }
}
