// Who may do what with an entry: rights of persons, of their groups, of the folders above, of a link.
import type { Right } from './schema.ts'
import { type Entry, entryOf, type FilesState } from './state.ts'

/** From the weakest to the strongest. */
const order: readonly Right[] = ['none', 'read', 'comment', 'write', 'owner']

export function isAtLeast(right: Right, wanted: Right): boolean {
  return order.indexOf(right) >= order.indexOf(wanted)
}

/** The rights that can be given. */
export function rightsOf({ scenario }: FilesState): readonly Right[] {
  return scenario.rights ?? ['none', 'read', 'write']
}

/** The entry, and the folders whose rights hold for it. */
function bearers(state: FilesState, id: string): readonly Entry[] {
  const found: Entry[] = []
  for (let entry = entryOf(state, id); entry && !found.includes(entry); ) {
    found.push(entry)
    entry = state.scenario.inherits && !entry.apart ? entryOf(state, entry.in) : undefined
  }
  return found
}

/** Whether anything is said of who may do what with an entry: without it, nobody is stopped. */
export function hasRights(state: FilesState, id: string): boolean {
  return bearers(state, id).some(({ access, link }) => access !== undefined || link !== undefined)
}

/** Where a right comes from. */
export type RightSource = { readonly right: Right; readonly entry: string } & (
  | { readonly by: 'person' | 'group'; readonly person: string }
  | { readonly by: 'link' }
)

/** Every right that a person has on an entry, the strongest first. */
export function rightSources(state: FilesState, id: string, person: string): readonly RightSource[] {
  const { people = [], now } = state.scenario
  const groups = people.filter(({ members }) => members?.includes(person)).map((group) => group.id)
  return bearers(state, id)
    .flatMap(({ id: entry, access, link }): RightSource[] => [
      ...[person, ...groups].map((one) => ({
        right: access?.[one] ?? 'none',
        entry,
        by: one === person ? ('person' as const) : ('group' as const),
        person: one,
      })),
      ...(link?.audience === 'anyone' && (link.until === '' || link.until >= now.slice(0, 10))
        ? [{ right: link.right, entry, by: 'link' as const }]
        : []),
    ])
    .filter(({ right }) => right !== 'none')
    .sort((one, other) => order.indexOf(other.right) - order.indexOf(one.right))
}

/** What a person may do with an entry in the end. */
export function rightOf(state: FilesState, id: string, person: string): Right {
  return rightSources(state, id, person)[0]?.right ?? 'none'
}

/** The strongest right that was given to a person or a group by name, on the entry or above it. */
export function givenTo(state: FilesState, id: string, person: string): Right {
  const given = bearers(state, id).map(({ access }) => access?.[person] ?? 'none')
  return order.findLast((right) => given.includes(right)) ?? 'none'
}
