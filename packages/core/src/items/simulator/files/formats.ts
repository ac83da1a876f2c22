// The same content in another format: files that are converted, and what is saved from another program.
import type { FilesAction } from './action.ts'
import { chosen, nameFault, namesIn, said, whyNotInto } from './changes.ts'
import { baseOf, extensionOf, freeName } from './names.ts'
import type { FilesFormat } from './schema.ts'
import { type Entry, type FilesState, isAway, takes } from './state.ts'

/** The formats in which all of these files can be made again. */
export function formatsFor({ scenario }: FilesState, entries: readonly Entry[]): readonly FilesFormat[] {
  return (scenario.formats ?? []).filter(({ from }) =>
    entries.every(({ kind, name }) => kind === 'file' && from.includes(extensionOf(name))),
  )
}

/** What a format makes of something, with the options that are chosen. */
function madeIn(
  format: FilesFormat,
  ids: readonly string[],
  { size, holds = [] }: { readonly size: number; readonly holds?: readonly string[] },
): { readonly size: number; readonly holds: string[] } {
  const options = (format.options ?? []).filter(({ id }) => ids.includes(id))
  const kept = new Set([...format.keeps, ...options.flatMap(({ keeps = [] }) => keeps)])
  const lost = new Set(options.flatMap(({ loses = [] }) => loses))
  return {
    size: Math.round(options.reduce((sum, { weighs = 100 }) => (sum * weighs) / 100, (size * format.weighs) / 100)),
    holds: holds.filter((feature) => kept.has(feature) && !lost.has(feature)),
  }
}

export function convert(
  state: FilesState,
  { entries: ids, format: wanted, options }: Extract<FilesAction, { type: 'convert' }>,
): FilesState | null {
  const entries = chosen(state, ids)
  if (!entries || entries.some(({ id }) => isAway(state, id))) return null
  const format = formatsFor(state, entries).find(({ id }) => id === wanted)
  if (!format || !options.every((option) => format.options?.some(({ id }) => id === option))) return null
  if (entries.some(({ damaged }) => damaged)) return said(state, 'opener-refuses')
  let after = state
  for (const entry of entries) {
    const made = converted(after, entry, format, options)
    const fault = whyNotInto(after, entry.in, made.size)
    // What does not fit is not done by half.
    if (fault) return said(state, fault)
    after = { ...after, made: after.made + 1, entries: [...after.entries, made] }
  }
  return said(after, 'converted')
}

function converted(state: FilesState, entry: Entry, format: FilesFormat, options: readonly string[]): Entry {
  const { versions, refuses, readOnly, checksum, sync, other, treated, text: before, editable, ...rest } = entry
  const texts = entry.texts ?? {}
  const text = [...options, format.id].map((id) => texts[id]).find((one) => one !== undefined) ?? before
  const isEditable = format.editable ?? editable
  return {
    ...rest,
    ...madeIn(format, options, entry),
    id: `n${state.made + 1}`,
    name: freeName(`${baseOf(entry.name)}.${format.extension}`, namesIn(state, entry.in)),
    changed: state.scenario.now,
    copyOf: entry.copyOf ?? entry.id,
    format: format.id,
    options,
    ...(text === undefined ? {} : { text }),
    ...(isEditable === undefined ? {} : { editable: isEditable }),
  }
}

export function saveDraft(
  state: FilesState,
  { draft: id, name: typed, to, format: wanted }: Extract<FilesAction, { type: 'save' }>,
): FilesState | null {
  const draft = state.scenario.drafts?.find((one) => one.id === id)
  const format = state.scenario.formats?.find((one) => one.id === wanted)
  if (!draft || state.draft !== id || !format || !draft.formats.includes(wanted) || !takes(state, to)) return null
  const bare = typed.trim()
  const name = bare === '' || extensionOf(bare) === format.extension ? bare : `${bare}.${format.extension}`
  const made = madeIn(format, [], draft)
  const fault = nameFault(state, to, name) ?? whyNotInto(state, to, made.size)
  if (fault) return said(state, fault)
  const entry: Entry = {
    ...made,
    id: `n${state.made + 1}`,
    kind: 'file',
    name,
    in: to,
    changed: state.scenario.now,
    copyOf: id,
    format: wanted,
    ...(draft.text === undefined ? {} : { text: draft.text }),
    ...(format.editable === undefined ? {} : { editable: format.editable }),
  }
  const saved = [...state.saved, { draft: id, entry: entry.id }]
  return said({ ...state, made: state.made + 1, entries: [...state.entries, entry], saved }, 'saved')
}
