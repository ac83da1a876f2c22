// Runs a command of this folder as people do, for its tests, and writes the files that it is given.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

type Done = { readonly code: number; readonly out: string; readonly err: string }

/**
 * @param name of the file in this folder
 * @param environment what is added to the environment of the tests
 */
export function runScript(
  name: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Done> {
  const script = join(import.meta.dirname, name)
  return promisify(execFile)(process.execPath, [script, ...words], { env: { ...process.env, ...environment } }).then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
    ({ code, stdout, stderr }) => ({ code, out: stdout, err: stderr }),
  )
}

/** A folder of its own for files that a command reads and writes. */
export function temporaryFolder(): {
  readonly path: string
  /** Writes a file there. @returns where it is */
  readonly fileWith: (name: string, text: string) => string
  readonly remove: () => void
} {
  const path = mkdtempSync(join(tmpdir(), 'pix-script-'))
  return {
    path,
    fileWith: (name, text) => {
      const file = join(path, name)
      writeFileSync(file, text)
      return file
    },
    remove: () => rmSync(path, { recursive: true }),
  }
}
