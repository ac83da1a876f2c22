import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What turns files into a release: when it changes, the same files may make another one. */
const makers = ['packages/content/src', 'packages/core/src'].map((folder) =>
  fileURLToPath(new URL(`../../../../../${folder}`, import.meta.url)),
)

/** SHA-256, in hexadecimal, of the names and bytes of all files in the content roots and of the program that reads them. */
export async function fingerprintOf(contentDirs: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const root of [...contentDirs, ...makers]) {
    const entries = await readdir(root, { recursive: true, withFileTypes: true })
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    paths.sort()
    const contents = await Promise.all(paths.map((path) => readFile(path)))
    for (const [place, path] of paths.entries()) {
      const bytes = contents[place] ?? Buffer.alloc(0)
      hash.update(`${relative(root, path)}\0${bytes.length}\0`).update(bytes)
    }
    hash.update('\0end of root\0')
  }
  return hash.digest('hex')
}
