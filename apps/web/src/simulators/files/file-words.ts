// How files are told in words: their name, their type, their size, their dates.
import {
  baseOf,
  type Entry,
  entryOf,
  extensionOf,
  type FilesAction,
  type FilesState,
  quarantine,
  trash,
} from '@pix/core/simulators/files'
import type { MessageKey } from '../../messages/catalogue.ts'
import type { Say } from '../../messages/use-messages.ts'
import type { IconName } from '../../ui/icons.ts'
import type { ScreenProps } from '../simulator-host.tsx'

export type FilesProps = ScreenProps<FilesState, FilesAction>

/** The name as it shows: extensions may be hidden. */
export function shownName(state: FilesState, entry: Entry): string {
  return state.extensions || entry.kind === 'folder' ? entry.name : baseOf(entry.name)
}

/** The name of a folder, a place, the trash. */
export function nameOf(state: FilesState, id: string, say: Say): string {
  if (id === trash) return say('files.trash')
  if (id === quarantine) return say('files.quarantine')
  return entryOf(state, id)?.name ?? state.scenario.places.find((place) => place.id === id)?.name ?? ''
}

const types: Readonly<Record<string, MessageKey>> = {
  pdf: 'files.type-pdf',
  odt: 'files.type-text',
  doc: 'files.type-text',
  docx: 'files.type-text',
  docm: 'files.type-macro',
  txt: 'files.type-plain',
  csv: 'files.type-csv',
  ods: 'files.type-sheet',
  xls: 'files.type-sheet',
  xlsx: 'files.type-sheet',
  xlsm: 'files.type-macro',
  odp: 'files.type-slides',
  pptx: 'files.type-slides',
  jpg: 'files.type-image',
  jpeg: 'files.type-image',
  png: 'files.type-image',
  gif: 'files.type-image',
  svg: 'files.type-image',
  webp: 'files.type-image',
  tif: 'files.type-image',
  bmp: 'files.type-image',
  mp3: 'files.type-sound',
  wav: 'files.type-sound',
  flac: 'files.type-sound',
  mp4: 'files.type-video',
  mov: 'files.type-video',
  mkv: 'files.type-video',
  exe: 'files.type-program',
  msi: 'files.type-program',
  scr: 'files.type-program',
  app: 'files.type-program',
  apk: 'files.type-program',
  bat: 'files.type-script',
  cmd: 'files.type-script',
  js: 'files.type-script',
  ps1: 'files.type-script',
  py: 'files.type-script',
  sh: 'files.type-script',
  vbs: 'files.type-script',
  iso: 'files.type-disk',
  img: 'files.type-disk',
  dmg: 'files.type-disk',
  lnk: 'files.type-shortcut',
  html: 'files.type-page',
  log: 'files.type-log',
}

export function typeOf(entry: Entry, say: Say): string {
  if (entry.kind === 'folder') return say('files.type-folder')
  if (entry.kind === 'archive') return say('files.type-archive')
  const extension = extensionOf(entry.name)
  const known = types[extension]
  if (known) return say(known)
  return extension === '' ? say('files.type-unknown') : say('files.type-other', { extension: extension.toUpperCase() })
}

export function iconOf(entry: Entry): IconName {
  return entry.kind === 'folder' ? 'folder' : entry.kind === 'archive' ? 'archive' : 'file'
}

const units = ['files.bytes', 'files.kilobytes', 'files.megabytes', 'files.gigabytes', 'files.terabytes'] as const

/** Three figures are enough to compare. */
export function sizeWords(bytes: number, say: Say): string {
  let amount = bytes
  let place = 0
  while (amount >= 1000 && place < units.length - 1) {
    amount /= 1000
    place += 1
  }
  const digits = amount < 10 && place > 0 ? 2 : amount < 100 && place > 0 ? 1 : 0
  return say(units[place] ?? 'files.bytes', { amount: Number(amount.toFixed(digits)) })
}

/** `2026-11-28T09:00` as `28/11/2026 09:00`, in the order of both languages. */
export function momentWords(moment: string): string {
  const [day = '', time = ''] = moment.split('T')
  return `${day.split('-').reverse().join('/')} ${time}`
}
