// How files are told in words: their name, their type, their size, their dates.
import {
  baseOf,
  desktop,
  type Entry,
  entryOf,
  extensionOf,
  type FilesAction,
  type FilesState,
  processes,
  quarantine,
  shares,
  trash,
} from '@pix/core/simulators/files'
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
  if (id === shares) return say('files.shares')
  if (id === processes) return say('files.processes')
  if (id === desktop) return say('files.desktop')
  return entryOf(state, id)?.name ?? state.scenario.places.find((place) => place.id === id)?.name ?? ''
}

/** What the extension says, and no more: what can be done with such a file is for the reader to know. */
export function typeOf(entry: Entry, say: Say): string {
  if (entry.kind === 'folder') return say('files.type-folder')
  const extension = extensionOf(entry.name)
  return extension === '' ? say('files.type-unknown') : say('files.type', { extension: extension.toUpperCase() })
}

export function iconOf(state: FilesState, entry: Entry): IconName {
  if (entry.kind !== 'file') return entry.kind === 'folder' ? 'folder' : 'archive'
  return (state.scenario.offers?.icons && icons[extensionOf(entry.name)]) || 'file'
}

const contents: readonly (readonly [IconName, string])[] = [
  ['list', 'txt odt doc docx pdf rtf md'],
  ['table', 'ods xls xlsx csv'],
  ['picture', 'jpg jpeg png gif svg webp bmp tif tiff'],
  ['volume', 'mp3 wav ogg flac m4a'],
  ['play', 'mp4 mkv avi mov webm'],
  ['monitor', 'odp ppt pptx'],
]

/** What is in a file, as its extension says. */
const icons: Readonly<Record<string, IconName>> = Object.fromEntries(
  contents.flatMap(([icon, extensions]) => extensions.split(' ').map((extension) => [extension, icon])),
)

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
