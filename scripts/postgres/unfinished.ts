import { readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { identify, isRunning } from '../processes.ts'

const mark = '.making-'

/**
 * Where to make something that is to appear at `path` all at once, by a rename: a folder beside it whose name says
 * which process is making it.
 */
export function unfinishedPath(path: string): string {
  return `${path}${mark}${identify(process.pid) ?? process.pid}`
}

/** Removes what processes that no longer run (killed half way) have left beside `path`. */
export function removeUnfinished(path: string): void {
  const folder = dirname(path)
  const prefix = `${basename(path)}${mark}`
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(prefix) || isRunning(name.slice(prefix.length))) continue
    // A program that the killed process had started may still be writing there: under another name, it finds nothing
    // of it any more and gives up.
    const aside = join(folder, `${name}-left`)
    try {
      renameSync(join(folder, name), aside)
      rmSync(aside, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
    } catch {
      // Another start is removing it too; and what cannot be removed only takes room.
    }
  }
}
