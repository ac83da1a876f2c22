// Reads a PDF as far as tests need: its objects, the types of its structure, and its text by the maps of its fonts.
import { inflateSync } from 'node:zlib'

export type ReadPdf = {
  /** Every object but the streams' bytes, as written. */
  readonly objects: ReadonlyMap<string, string>
  /** Of each object that has one, uncompressed. */
  readonly streams: ReadonlyMap<string, Buffer>
  /** How often each type of element stands in the structure. */
  readonly structure: Readonly<Record<string, number>>
  /** The words of the page, a line for each that is set. */
  readonly text: string
}

export function readPdf(bytes: Buffer): ReadPdf {
  const file = bytes.toString('latin1')
  if (!file.startsWith('%PDF-1.7') || !file.trimEnd().endsWith('%%EOF')) throw new Error('this is not a whole PDF')
  const objects = new Map<string, string>()
  const streams = new Map<string, Buffer>()
  for (const [, id = '', body = ''] of file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [head = '', ...rest] = body.split('stream\n')
    objects.set(id, head)
    if (rest.length === 0) continue
    const raw = Buffer.from(
      rest
        .join('stream\n')
        .replace(/\nend$/, '')
        .replace(/\nendstream\s*$/, ''),
      'latin1',
    )
    streams.set(id, head.includes('FlateDecode') ? inflateSync(raw) : raw)
  }
  const structure: Record<string, number> = {}
  for (const object of objects.values()) {
    const type = /\/S \/(Document|H1|P|Figure|Table|Caption|TR|TH|TD)\b/.exec(object)?.[1]
    if (type) structure[type] = (structure[type] ?? 0) + 1
  }
  return { objects, streams, structure, text: textOf(objects, streams) }
}

/** The objects that hold something, such as the fonts. */
export function objectsWith(pdf: ReadPdf, pattern: RegExp): string[] {
  return [...pdf.objects.values()].filter((object) => pattern.test(object))
}

function textOf(objects: ReadonlyMap<string, string>, streams: ReadonlyMap<string, Buffer>): string {
  const page = [...objects.values()].find((object) => /\/Type \/Page\b/.test(object)) ?? ''
  const content = streams.get(reference(page, 'Contents'))?.toString('latin1') ?? ''
  const resources = objects.get(reference(page, 'Resources')) ?? ''
  const fonts = new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => {
      const map = streams.get(reference(objects.get(id) ?? '', 'ToUnicode'))?.toString('latin1') ?? ''
      return [name, lettersOf(map)] as const
    }),
  )
  let letters: readonly string[] = []
  let text = ''
  for (const [token, name, hex] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>|BT/g)) {
    if (token === 'BT') text += '\n'
    else if (name) letters = fonts.get(name) ?? []
    else text += (hex?.match(/.{4}/g) ?? []).map((code) => letters[Number.parseInt(code, 16)] ?? '\ufffd').join('')
  }
  return text
}

function reference(object: string, key: string): string {
  return new RegExp(`/${key} (\\d+) 0 R`).exec(object)?.[1] ?? ''
}

/** What each code of a font stands for. */
function lettersOf(map: string): string[] {
  const letters: string[] = []
  for (const [, from = '', list = ''] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    for (const [place, hex] of [...list.matchAll(/<([0-9a-f]+)>/g)].entries()) {
      const units = hex[1]?.match(/.{4}/g)?.map((unit) => Number.parseInt(unit, 16)) ?? []
      letters[Number.parseInt(from, 16) + place] = String.fromCharCode(...units)
    }
  }
  return letters
}
