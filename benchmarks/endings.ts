// Whatever a benchmark starts goes when it ends, at Ctrl-C too: servers, processes, folders. The last started goes first.
type Ending = () => Promise<void>

const endings: Ending[] = []
let ending: Promise<void> | null = null

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
    if (!isEnding()) throw error
  } finally {
    await endAll()
  }
}
