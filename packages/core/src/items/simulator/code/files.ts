// The files that a program can read and write: bytes with a name.
import { decode, encode, encodingOf } from './encodings.ts'
import { Stopped } from './meter.ts'
import { OpenFile } from './values.ts'

const mostFiles = 20
const longestFile = 20_000

export class Files {
  private readonly bytes = new Map<string, Uint8Array>()

  constructor(files: ReadonlyMap<string, Uint8Array>) {
    for (const [name, bytes] of files) this.bytes.set(name, bytes)
  }

  get all(): ReadonlyMap<string, Uint8Array> {
    return this.bytes
  }

  open(name: string, mode: string, encodingName: string): OpenFile {
    const encoding = encodingOf(encodingName)
    const found = this.bytes.get(name)
    if (mode === 'r' || mode === 'rt') {
      if (!found) throw new Stopped('no-such-file', name)
      return new OpenFile(name, encoding, decode(found, encoding))
    }
    if (mode !== 'w' && mode !== 'a') throw new Stopped('wrong-value', mode)
    if (!found && this.bytes.size >= mostFiles) throw new Stopped('too-much-memory')
    if (mode === 'w' || !found) this.bytes.set(name, new Uint8Array())
    return new OpenFile(name, encoding, null)
  }

  write(file: OpenFile, text: string): void {
    if (file.rest !== null || !file.isOpen) throw new Stopped('wrong-value', file.name)
    const before = this.bytes.get(file.name) ?? new Uint8Array()
    const added = encode(text, encodingOf(file.encoding))
    if (before.length + added.length > longestFile) throw new Stopped('too-much-memory')
    const whole = new Uint8Array(before.length + added.length)
    whole.set(before)
    whole.set(added, before.length)
    this.bytes.set(file.name, whole)
  }
}
