// The key speaks of the ids of the structure, of all of them, and of no other.
import type { Item } from '@pix/core/items'
import type { Path } from '../yaml-source.ts'
import { type ChallengeCheck, refuse } from './finding.ts'

type Fault = { readonly path: Path; readonly message: string }
type Of<Kind extends Item['kind']> = Extract<Item, { kind: Kind }>

function unknownIds(path: Path, given: readonly string[], known: readonly string[], list: string): Fault[] {
  return given
    .filter((id) => !known.includes(id))
    .map((id) => ({ path, message: `the key names \`${id}\`, which is not in \`${list}\`` }))
}

function absentIds(path: Path, given: readonly string[], wanted: readonly string[]): Fault[] {
  return wanted
    .filter((id) => !given.includes(id))
    .map((id) => ({ path, message: `the key says nothing of \`${id}\`` }))
}

function choiceManyFaults({ options, key }: Of<'choice-many'>): Fault[] {
  const path = ['key', 'right']
  const all = options.every((id) => key.right.includes(id))
  return [
    ...unknownIds(path, key.right, options, 'options'),
    ...(all ? [{ path, message: 'every option is right: there is nothing to tell apart' }] : []),
  ]
}

function assignmentFaults(
  path: Path,
  assignments: Readonly<Record<string, string>>,
  from: { name: string; ids: readonly string[] },
  to: { name: string; ids: readonly string[] },
): Fault[] {
  return [
    ...unknownIds(path, Object.keys(assignments), from.ids, from.name),
    ...unknownIds(path, Object.values(assignments), to.ids, to.name),
    ...absentIds(path, Object.keys(assignments), from.ids),
  ]
}

function orderFaults({ entries, key }: Of<'order'>): Fault[] {
  return key.orders.flatMap((order, place) => {
    const isPermutation = order.length === entries.length && entries.every((id) => order.includes(id))
    const message = `right order ${place + 1} must have each of the entries once: ${entries.join(', ')}`
    return isPermutation ? [] : [{ path: ['key', 'orders', place], message }]
  })
}

function clozeFaults({ blanks, key }: Of<'cloze'>): Fault[] {
  const path = ['key']
  const ids = Object.keys(blanks)
  const faults = Object.entries(blanks).flatMap(([id, blank]): Fault[] => {
    const blankKey = key[id]
    if (!blankKey) return []
    if (blank.input === 'choice') {
      if ('right' in blankKey) return unknownIds(['key', id], [blankKey.right], blank.options, `blanks.${id}.options`)
      return [{ path: ['key', id], message: `\`${id}\` is a drop-down: its key is { right: … }` }]
    }
    if ('right' in blankKey)
      return [{ path: ['key', id], message: `\`${id}\` is typed: its key is { accepted: …, tolerance: … }` }]
    return []
  })
  const empty = ids.length === 0 ? [{ path: ['blanks'], message: 'there is no blank' }] : []
  return [
    ...empty,
    ...unknownIds(path, Object.keys(key), ids, 'blanks'),
    ...absentIds(path, Object.keys(key), ids),
    ...faults,
  ]
}

function hotspotFaults({ pick, regions, key }: Of<'hotspot'>): Fault[] {
  const path = ['key', 'right']
  const ids = Object.keys(regions)
  return [
    ...unknownIds(path, key.right, ids, 'regions'),
    ...(ids.length < 3 || ids.length > 12 ? [{ path: ['regions'], message: 'there must be 3 to 12 places' }] : []),
    ...(ids.every((id) => key.right.includes(id))
      ? [{ path, message: 'every place is right: there is nothing to tell apart' }]
      : []),
    ...(pick === 'one' && key.right.length > 1
      ? [{ path, message: 'one place is picked, and several are right: `pick: several`' }]
      : []),
  ]
}

function faultsOf(item: Item): Fault[] {
  switch (item.kind) {
    case 'choice-one':
    case 'choice-image':
      return unknownIds(['key', 'right'], [item.key.right], item.options, 'options')
    case 'choice-many':
      return choiceManyFaults(item)
    case 'match':
      return assignmentFaults(
        ['key', 'pairs'],
        item.key.pairs,
        { name: 'left', ids: item.left },
        { name: 'right', ids: item.right },
      )
    case 'categorize':
      return assignmentFaults(
        ['key', 'placements'],
        item.key.placements,
        { name: 'entries', ids: item.entries },
        { name: 'categories', ids: item.categories },
      )
    case 'order':
      return orderFaults(item)
    case 'cloze':
      return clozeFaults(item)
    case 'hotspot':
      return hotspotFaults(item)
    // Goals and runs have a check of their own.
    case 'simulator':
    case 'text':
    case 'number':
      return []
  }
}

/** Keys that name unknown ids, forget some, or are of the wrong form. */
export const checkKey: ChallengeCheck = ({ item, source }) =>
  faultsOf(item).map(({ path, message }) => refuse(source.positionOf(path), message))
