// What is shown with the question: entries that exhibits stand beside, marks that would be seen as they are, tables with
// holes, addresses that may exist.

import type { WrittenExhibit } from '@pix/core/content'
import type { Item } from '@pix/core/items'
import { countLines, entriesOf } from '../beside.ts'
import type { Path } from '../yaml-source.ts'
import { type Finding, refuse, type TextsCheck, warn } from './finding.ts'

type Words = { readonly path: Path; readonly text: string }

/** Every text of a written value with its path. */
function textsIn(value: unknown, path: Path): Words[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (Array.isArray(value)) return value.flatMap((entry: unknown, place) => textsIn(entry, [...path, place]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, entry]) => textsIn(entry, [...path, key]))
}

/** The entries that may have an exhibit of their own, with the list of `challenge.yaml` that they are in. */
function illustrable(item: Item): { list: string; ids: readonly string[] } | null {
  if (item.kind === 'categorize') return { list: 'entries', ids: item.entries }
  return item.kind === 'match' ? { list: 'left', ids: item.left } : null
}

/** Exhibits beside an entry that does not exist or has one already, lists shared out badly, entries left without. */
export const checkBeside: TextsCheck = ({ item, texts }, language) => {
  const { source, written } = texts[language]
  const placed = (written.exhibits ?? []).flatMap((exhibit, place) => {
    const entries = entriesOf(exhibit)
    return entries.length > 0 ? [{ exhibit, entries, at: source.positionOf(['exhibits', place, 'beside']) }] : []
  })
  const [first] = placed
  if (!first) return []
  const known = illustrable(item)
  if (!known)
    return [refuse(first.at, `\`beside\` has no use in a \`${item.kind}\`: only \`categorize\` and \`match\``)]
  const seen = new Set<string>()
  return [
    ...placed.flatMap(({ exhibit, entries, at }) => [
      ...sharingFault(exhibit).map((message) => refuse(at, message)),
      ...entries.flatMap((id) => {
        const isSecond = seen.has(id)
        seen.add(id)
        if (isSecond) return [refuse(at, `two exhibits stand beside \`${id}\``)]
        return known.ids.includes(id)
          ? []
          : [refuse(at, `an exhibit stands beside \`${id}\`, which is not in \`${known.list}\``)]
      }),
    ]),
    ...known.ids
      .filter((id) => !seen.has(id))
      .map((id) => refuse(first.at, `no exhibit stands beside \`${id}\`, and others have one`)),
  ]
}

/** Why the lines of the exhibit cannot go one to each of the entries that it names. */
function sharingFault(exhibit: WrittenExhibit): string[] {
  if (!Array.isArray(exhibit.beside) || exhibit.beside.length === countLines(exhibit)) return []
  return [`\`beside\` names ${exhibit.beside.length} entries for ${countLines(exhibit)} lines`]
}

/** Marks in texts that are shown as they are: only bodies are Markdown. */
export const checkMarksInExhibits: TextsCheck = ({ texts }, language) => {
  const { source, written } = texts[language]
  const plain = [
    { path: ['title'], text: written.title },
    ...textsIn(written.field, ['field']),
    ...textsIn(written.exhibits, ['exhibits']).filter(({ path }) => path.at(-1) !== 'body'),
  ]
  return plain
    .filter(({ text }) => /`|\*\*/.test(text))
    .map(({ path }) =>
      refuse(
        source.positionOf(path),
        'this text is shown as it is: take its ` or ** marks away (only bodies are Markdown)',
      ),
    )
}

/** Rows of tables that have not one cell for each column. */
export const checkTables: TextsCheck = ({ texts }, language) => {
  const { source, written } = texts[language]
  return (written.exhibits ?? []).flatMap((exhibit, place): Finding[] => {
    if (exhibit.kind !== 'table') return []
    return exhibit.rows.flatMap((row, rung): Finding[] => {
      if (row.length === exhibit.columns.length) return []
      const message = `this row has ${row.length} cells for ${exhibit.columns.length} columns`
      return [refuse(source.positionOf(['exhibits', place, 'rows', rung]), message)]
    })
  })
}

const reserved = /(^|\.)(example|test|invalid|localhost)$/
// Endings that people buy, and that no usual file name has.
const soldEndings =
  'com|org|net|info|biz|eu|fr|be|ch|ca|de|uk|it|es|io|co|tv|app|dev|shop|store|online|site|cloud|help|support|bank|email'
const hostAfterSign = /(?:\/\/|@)((?:[a-z0-9-]+\.)+[a-z]{2,})/gi
const bareHost = new RegExp(`(?<![\\w.@/-])((?:[a-z0-9-]+\\.)+(?:${soldEndings}))(?![\\w-]|\\.\\w)`, 'gi')

/** Hosts in a text that someone may own. */
export function ownableHosts(text: string): string[] {
  const found = [...text.matchAll(hostAfterSign), ...text.matchAll(bareHost)].flatMap(([, host]) =>
    host === undefined ? [] : [host.toLowerCase()],
  )
  return [...new Set(found)].filter((host) => !reserved.test(host))
}

/** Addresses that may belong to someone: only reserved endings belong to nobody for ever. */
export const checkAddresses: TextsCheck = ({ texts }, language) => {
  const { source, written } = texts[language]
  const seen = new Set<string>()
  return textsIn(written, []).flatMap(({ path, text }) =>
    ownableHosts(text)
      .filter((host) => !seen.has(host) && seen.add(host))
      .map((host) =>
        warn(source.positionOf(path), `${host} may belong to someone; .example, .test and .invalid cannot`),
      ),
  )
}
