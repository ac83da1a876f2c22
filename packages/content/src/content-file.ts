// A file that comes with a challenge, and what may be one: pictures to look at, documents to take along.
import { createHash } from 'node:crypto'

export type ContentFile = {
  /** In the folder `files` of its challenge. */
  readonly name: string
  readonly path: string
  readonly bytes: Uint8Array
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string
}

type FileType = {
  readonly mediaType: string
  /** How files of this type start, in bytes; null for texts, which start as they like. */
  readonly start: readonly number[] | null
  readonly isPicture?: true
}

const zip = [0x50, 0x4b, 0x03, 0x04]
const office = 'application/vnd.openxmlformats-officedocument'
const openDocument = 'application/vnd.oasis.opendocument'

/** By the ending of the name. */
const fileTypes: Readonly<Record<string, FileType>> = {
  svg: { mediaType: 'image/svg+xml', start: null, isPicture: true },
  png: { mediaType: 'image/png', start: [0x89, 0x50, 0x4e, 0x47], isPicture: true },
  jpg: { mediaType: 'image/jpeg', start: [0xff, 0xd8, 0xff], isPicture: true },
  webp: { mediaType: 'image/webp', start: [0x52, 0x49, 0x46, 0x46], isPicture: true },
  csv: { mediaType: 'text/csv; charset=utf-8', start: null },
  txt: { mediaType: 'text/plain; charset=utf-8', start: null },
  pdf: { mediaType: 'application/pdf', start: [0x25, 0x50, 0x44, 0x46] },
  zip: { mediaType: 'application/zip', start: zip },
  docx: { mediaType: `${office}.wordprocessingml.document`, start: zip },
  xlsx: { mediaType: `${office}.spreadsheetml.sheet`, start: zip },
  pptx: { mediaType: `${office}.presentationml.presentation`, start: zip },
  odt: { mediaType: `${openDocument}.text`, start: zip },
  ods: { mediaType: `${openDocument}.spreadsheet`, start: zip },
  odp: { mediaType: `${openDocument}.presentation`, start: zip },
}

export function contentFile(name: string, path: string, bytes: Uint8Array): ContentFile {
  return { name, path, bytes, hash: createHash('sha256').update(bytes).digest('hex') }
}

/** What follows the last point of a name, such as `svg`. */
export function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1)
}

/** Null for a type that no challenge may bring. */
export function fileTypeOf(name: string): FileType | null {
  return fileTypes[endingOf(name)] ?? null
}

/** Whether the bytes are of the type that the name announces, as far as their start tells. */
export function isOfItsType({ name, bytes }: ContentFile): boolean {
  const type = fileTypeOf(name)
  if (!type) return false
  if (type.start) return type.start.every((byte, place) => bytes[place] === byte)
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
