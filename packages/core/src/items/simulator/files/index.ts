import type { ScenarioProblem, Simulator } from '../simulator.ts'
import { facts } from './facts.ts'
import { reduce } from './reduce.ts'
import { FilesAction, FilesFacts, FilesScenario } from './schema.ts'
import { type FilesState, quarantine, start, trash } from './state.ts'

export { baseOf, extensionOf } from './names.ts'
export type { FilesAction, FilesNotice, FilesPlace, FilesScenario, FilesSearch, Right, SortKey } from './schema.ts'
export {
  type Entry,
  entryOf,
  type FilesState,
  pathOf,
  placesOf,
  quarantine,
  shownOf,
  sizeOf,
  trash,
  usedOf,
} from './state.ts'

export const files: Simulator<FilesScenario, FilesState, FilesAction, FilesFacts> = {
  name: 'files',
  scenarioSchema: FilesScenario,
  actionSchema: FilesAction,
  factsSchema: FilesFacts,
  problems,
  start,
  reduce,
  facts,
}

function problems({ places, entries, people = [] }: FilesScenario): ScenarioProblem[] {
  const ids = [...places, ...entries].map(({ id }) => id)
  const containers = new Set([
    ...places.map(({ id }) => id),
    ...entries.filter(({ kind }) => kind !== 'file').map(({ id }) => id),
  ])
  const persons = new Set(people.map(({ id }) => id))
  return entries.flatMap((entry, place): ScenarioProblem[] => {
    const path = ['entries', place]
    const stranger = Object.keys(entry.access ?? {}).find((id) => !persons.has(id))
    return [
      ...(ids.indexOf(entry.id) < places.length + place
        ? [{ path, message: `a second thing has the id ${entry.id}` }]
        : []),
      ...(entry.id === trash || entry.id === quarantine ? [{ path, message: `the id ${entry.id} is taken` }] : []),
      ...(containers.has(entry.in)
        ? []
        : [{ path: [...path, 'in'], message: `there is no folder and no place ${entry.in}` }]),
      ...(leadsUp(entry.id, entries) ? [] : [{ path: [...path, 'in'], message: `${entry.id} is in itself` }]),
      ...(entry.sync === 'conflict' && !entry.other
        ? [{ path, message: '`sync: conflict` needs `other`, what is online' }]
        : []),
      ...(stranger === undefined ? [] : [{ path: [...path, 'access'], message: `there is no person ${stranger}` }]),
      ...(entries.some((one, at) => at < place && one.in === entry.in && one.name === entry.name)
        ? [{ path: [...path, 'name'], message: `a second thing in this folder is called ${entry.name}` }]
        : []),
    ]
  })
}

/** Whether the folders above an entry end at a place. */
function leadsUp(id: string, entries: FilesScenario['entries']): boolean {
  let at: string | undefined = id
  for (let steps = 0; steps <= entries.length; steps++) {
    at = entries.find((entry) => entry.id === at)?.in
    if (at === undefined) return true
  }
  return false
}
