// A service that runs leaves its address beside its data, so that a second `npm start` finds it before it touches the database.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { readIfThere, writeInHome } from './postgres/cluster.ts'
import { identify, isRunning } from './processes.ts'

/** A service on certain data: one at most listens on a port. */
export type Place = { readonly dataDir: string; readonly port: number }

function fileOf({ dataDir, port }: Place): string {
  return join(dataDir, `running-on-${port}`)
}

/** The supervisor that runs there and the address it answers at, or null, also when it was killed and left its mark. */
export function findRunningService(place: Place): { readonly pid: number; readonly address: string } | null {
  const [identity = '', address = ''] = readIfThere(fileOf(place))?.split('\n') ?? []
  return isRunning(identity) ? { pid: Number.parseInt(identity, 10), address } : null
}

/**
 * Says that this process runs there. Two that start at the same moment both say so: the port settles it.
 * @returns takes the mark away, if it is still ours
 */
export function markRunningService(place: Place, address: string): () => void {
  const file = fileOf(place)
  const mark = `${identify(process.pid) ?? process.pid}\n${address}\n`
  try {
    writeInHome(file, mark)
  } catch {
    // Without the mark, a second start learns from the port that it is taken.
  }
  return () => {
    if (readIfThere(file) === mark) rmSync(file, { force: true })
  }
}
