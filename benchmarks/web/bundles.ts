// What each page of the web app is made of, by the manifest of the build: the entry, the page's own part, and
// everything these import.
import { readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const dist = new URL('../../apps/web/dist/', import.meta.url)

type Part = {
  readonly file: string
  readonly isEntry?: boolean
  readonly isDynamicEntry?: boolean
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

export type Bundle = { readonly page: string; readonly script: Size; readonly css: Size }
type Size = { readonly plain: number; readonly gzip: number; readonly brotli: number }

const entry = 'index.html'
const page = /^src\/.*\/([a-z-]+-page)\.tsx$/
/** Loaded at the start by every page, though not imported by any. */
const messages = 'src/messages/fr.ts'

export function readBundles(): Bundle[] {
  const manifest = readManifest()
  const sized = (page: string, names: readonly string[]): Bundle => {
    const parts = [...closure(manifest, names)].map((name) => manifest[name]).filter((part) => part !== undefined)
    const styles = new Set(parts.flatMap(({ css }) => css ?? []))
    return { page, script: sum(parts.map(({ file }) => file)), css: sum([...styles]) }
  }
  const pages = Object.keys(manifest).filter((name) => page.test(name))
  const space = Object.keys(manifest).find((name) => name.endsWith('/learner-space.tsx'))
  return [
    sized('entry (every page)', [entry, messages]),
    ...pages.map((name) =>
      sized(page.exec(name)?.[1] ?? name, [
        entry,
        messages,
        name,
        ...(space && name.includes('/learner/') ? [space] : []),
      ]),
    ),
  ]
}

/** The parts that a simulator has to itself, its rules among them, as the build names them. */
const application = /^assets\/([a-z-]+)-application-[\w-]{8}\.js$/

/** What each simulator brings, beside what all share. */
export function readSimulators(): { readonly name: string; readonly gzip: number }[] {
  const manifest = readManifest()
  return Object.values(manifest)
    .flatMap(({ file, css = [] }) => {
      const name = application.exec(file)?.[1]
      return name === undefined ? [] : [{ name, gzip: sum([file, ...css]).gzip }]
    })
    .toSorted((one, other) => one.name.localeCompare(other.name))
}

/** Written by Vite when it built the web app. */
function readManifest(): Record<string, Part> {
  return JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))
}

function closure(
  manifest: Readonly<Record<string, Part>>,
  names: readonly string[],
  found = new Set<string>(),
): Set<string> {
  for (const name of names) {
    if (found.has(name)) continue
    found.add(name)
    closure(manifest, manifest[name]?.imports ?? [], found)
  }
  return found
}

const sizes = new Map<string, Size>()

function sum(files: readonly string[]): Size {
  return files.map(sizeOf).reduce(
    (total, size) => ({
      plain: total.plain + size.plain,
      gzip: total.gzip + size.gzip,
      brotli: total.brotli + size.brotli,
    }),
    { plain: 0, gzip: 0, brotli: 0 },
  )
}

function sizeOf(file: string): Size {
  const known = sizes.get(file)
  if (known) return known
  const content = readFileSync(new URL(file, dist))
  const size = {
    plain: content.length,
    gzip: gzipSync(content, { level: 9 }).length,
    brotli: brotliCompressSync(content).length,
  }
  sizes.set(file, size)
  return size
}
