// The files that a program can read and write: bytes with a name, in folders.
import { decode, encode, encodingOf } from './encodings.ts'
import { Stopped } from './meter.ts'
import { OpenFile } from './values.ts'

const mostFiles = 60
const longestFile = 20_000
const longestName = 200

export class Files {
  private readonly bytes = new Map<string, Uint8Array>()
  private readonly folders: Set<string>

  private readonly work: (count: number) => void

  /** @param work is told how much there is to do, and may stop it */
  constructor(
    files: ReadonlyMap<string, Uint8Array>,
    folders: readonly string[],
    work: (count: number) => void = () => {},
  ) {
    this.work = work
    for (const [name, bytes] of files) this.bytes.set(name, bytes)
    this.folders = new Set([...folders, ...[...files.keys()].flatMap(foldersAbove)])
  }

  get all(): ReadonlyMap<string, Uint8Array> {
    return this.bytes
  }

  /** In the order of their names. */
  get allFolders(): readonly string[] {
    return [...this.folders].sort()
  }

  has(path: string): boolean {
    return this.bytes.has(this.plain(path))
  }

  hasFolder(path: string): boolean {
    const folder = this.plain(path)
    return folder === '' || this.folders.has(folder)
  }

  sizeOf(path: string): number {
    return this.found(this.plain(path)).length
  }

  open(path: string, mode: string, encodingName: string): OpenFile {
    const name = this.plain(path)
    const encoding = encodingOf(encodingName)
    if (mode === 'r' || mode === 'rt') return new OpenFile(name, encoding, decode(this.found(name), encoding))
    if (mode !== 'w' && mode !== 'a') throw new Stopped('wrong-value', mode)
    if (mode === 'w' || !this.bytes.has(name)) this.put(name, new Uint8Array())
    return new OpenFile(name, encoding, null)
  }

  write(file: OpenFile, text: string): void {
    if (file.rest !== null || !file.isOpen) throw new Stopped('wrong-value', file.name)
    const before = this.bytes.get(file.name) ?? new Uint8Array()
    this.work(50 + before.length / 4)
    const added = encode(text, encodingOf(file.encoding))
    if (before.length + added.length > longestFile) throw new Stopped('too-much-memory')
    const whole = new Uint8Array(before.length + added.length)
    whole.set(before)
    whole.set(added, before.length)
    this.bytes.set(file.name, whole)
  }

  /** What is in a folder, in the order of names. */
  list(path: string): string[] {
    const folder = this.plain(path)
    if (!this.hasFolder(folder)) throw new Stopped('no-such-file', path)
    const all = [...this.bytes.keys(), ...this.folders]
    return all
      .filter((name) => folderOf(name) === folder)
      .map((name) => name.slice(folder === '' ? 0 : folder.length + 1))
      .sort()
  }

  makeFolder(path: string, mayExist: boolean): void {
    const folder = this.plain(path)
    if (this.bytes.has(folder) || (!mayExist && this.hasFolder(folder))) throw new Stopped('file-exists', path)
    if (this.folders.size >= mostFiles || folder.length > longestName) throw new Stopped('too-much-memory')
    for (const one of [...foldersAbove(folder), folder]) this.folders.add(one)
  }

  /** A file of the new name is lost, as on most machines. */
  rename(from: string, to: string): void {
    const [before, after] = [this.plain(from), this.plain(to)]
    if (this.folders.has(before)) this.renameFolder(before, after)
    else {
      const bytes = this.found(before)
      if (before === after) return
      this.put(after, bytes)
      this.bytes.delete(before)
    }
  }

  remove(path: string): void {
    this.found(this.plain(path))
    this.bytes.delete(this.plain(path))
  }

  /** Into a folder, under the same name; else under the new one. */
  copy(from: string, to: string): string {
    const target = this.target(from, to)
    this.put(target, this.found(this.plain(from)))
    return target
  }

  move(from: string, to: string): string {
    const target = this.target(from, to)
    this.rename(from, target)
    return target
  }

  private target(from: string, to: string): string {
    const name = this.plain(from)
    return this.hasFolder(to) ? this.plain(`${to}/${name.slice(name.lastIndexOf('/') + 1)}`) : this.plain(to)
  }

  private found(name: string): Uint8Array {
    const bytes = this.bytes.get(name)
    if (!bytes) throw new Stopped('no-such-file', name)
    return bytes
  }

  private put(name: string, bytes: Uint8Array): void {
    if (!this.hasFolder(folderOf(name)) || this.folders.has(name)) throw new Stopped('no-such-file', name)
    const isFull = !this.bytes.has(name) && this.bytes.size >= mostFiles
    if (isFull || name.length > longestName) throw new Stopped('too-much-memory')
    this.bytes.set(name, bytes)
  }

  private renameFolder(before: string, after: string): void {
    if (this.has(after) || this.hasFolder(after)) throw new Stopped('file-exists', after)
    this.work(20 * (this.folders.size + this.bytes.size))
    if (`${after}/`.startsWith(`${before}/`) || !this.hasFolder(folderOf(after))) {
      throw new Stopped('no-such-file', after)
    }
    const renamed = (name: string): string => after + name.slice(before.length)
    for (const name of [...this.folders]) {
      if (name !== before && !name.startsWith(`${before}/`)) continue
      this.folders.delete(name)
      this.folders.add(renamed(name))
    }
    for (const [name, bytes] of [...this.bytes]) {
      if (!name.startsWith(`${before}/`)) continue
      if (renamed(name).length > longestName) throw new Stopped('too-much-memory')
      this.bytes.delete(name)
      this.bytes.set(renamed(name), bytes)
    }
  }

  /** A path can be as long as a text. */
  private plain(path: string): string {
    this.work(10 + path.length)
    return plain(path)
  }
}

/** Without what means nothing: `./a//b/` is `a/b`. */
function plain(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/')
}

function folderOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('/')))
}

function foldersAbove(name: string): string[] {
  const folder = folderOf(name)
  return folder === '' ? [] : [...foldersAbove(folder), folder]
}
