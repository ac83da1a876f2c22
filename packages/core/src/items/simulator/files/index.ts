import type { ScenarioProblem, Simulator } from '../simulator.ts'
import { FilesAction } from './action.ts'
import { facts } from './facts.ts'
import { FilesFacts } from './facts-schema.ts'
import { reduce } from './reduce.ts'
import { FilesScenario } from './schema.ts'
import { type FilesState, start, takenIds } from './state.ts'

export type { FilesAction, FilesNotice, FilesSearch, SortKey } from './action.ts'
export { windowsIn } from './capture.ts'
export { formatsFor } from './formats.ts'
export { baseOf, extensionOf } from './names.ts'
export { canOpen } from './programs.ts'
export { hasRights, isAtLeast, type RightSource, rightOf, rightSources, rightsOf } from './rights.ts'
export type { Audience, FilesDesktop, FilesDraft, FilesFormat, FilesPlace, FilesScenario, Right } from './schema.ts'
export {
  type Area,
  desktop,
  type Entry,
  entryOf,
  type FilesRun,
  type FilesState,
  family,
  pathOf,
  placesOf,
  processes,
  quarantine,
  shares,
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

function problems(scenario: FilesScenario): ScenarioProblem[] {
  const { places, entries } = scenario
  const ids = [...places, ...entries].map(({ id }) => id)
  const containers = new Set([
    ...places.map(({ id }) => id),
    ...entries.filter(({ kind }) => kind !== 'file').map(({ id }) => id),
  ])
  const persons = new Set(scenario.people?.map(({ id }) => id))
  const openers = new Set(scenario.openers?.map(({ id }) => id))
  return [
    ...entries.flatMap((entry, place): ScenarioProblem[] => {
      const path = ['entries', place]
      const strangers = [...Object.keys(entry.access ?? {}), ...(entry.program?.as ? [entry.program.as] : [])]
      const stranger = strangers.find((id) => !persons.has(id))
      const noOpener = entry.damaged?.mendedBy.find((id) => !openers.has(id))
      const noFile = [
        ...(entry.program?.tries ?? []).map(({ file }) => file),
        ...(entry.program?.log ? [entry.program.log] : []),
      ].find((id) => !ids.includes(id))
      const wrongChoice = entry.properties?.find(
        ({ value, choices }) => choices && value !== '' && !choices.some(({ id }) => id === value),
      )
      return [
        ...(ids.indexOf(entry.id) < places.length + place
          ? [{ path, message: `a second thing has the id ${entry.id}` }]
          : []),
        ...(takenIds.includes(entry.id) ? [{ path, message: `the id ${entry.id} is taken` }] : []),
        ...(containers.has(entry.in)
          ? []
          : [{ path: [...path, 'in'], message: `there is no folder and no place ${entry.in}` }]),
        ...(leadsUp(entry.id, entries) ? [] : [{ path: [...path, 'in'], message: `${entry.id} is in itself` }]),
        ...(entry.sync === 'conflict' && !entry.other
          ? [{ path, message: '`sync: conflict` needs `other`, what is online' }]
          : []),
        ...(stranger === undefined ? [] : [{ path: [...path, 'access'], message: `there is no person ${stranger}` }]),
        ...(noOpener === undefined ? [] : [{ path: [...path, 'damaged'], message: `there is no opener ${noOpener}` }]),
        ...(noFile === undefined ? [] : [{ path: [...path, 'program'], message: `there is no file ${noFile}` }]),
        ...(wrongChoice === undefined
          ? []
          : [{ path: [...path, 'properties'], message: `${wrongChoice.value} is none of the choices` }]),
        ...(entries.some((one, at) => at < place && one.in === entry.in && one.name === entry.name)
          ? [{ path: [...path, 'name'], message: `a second thing in this folder is called ${entry.name}` }]
          : []),
      ]
    }),
    ...placedProblems(scenario, containers),
  ]
}

/** What the other parts of a scenario name and is not there. */
function placedProblems(
  { people = [], me, features = [], formats = [], drafts = [], processes = [], entries, desktop }: FilesScenario,
  containers: ReadonlySet<string>,
): ScenarioProblem[] {
  const missing = (path: ScenarioProblem['path'], what: string, ids: readonly string[], known: readonly string[]) =>
    ids.filter((id) => !known.includes(id)).map((id) => ({ path, message: `there is no ${what} ${id}` }))
  const persons = people.map(({ id }) => id)
  const held = features.map(({ id }) => id)
  const folders = [...containers]
  return [
    ...missing(['me'], 'person', me === undefined ? [] : [me], persons),
    ...people.flatMap(({ members = [] }, at) => missing(['people', at], 'person', members, persons)),
    ...formats.flatMap(({ keeps }, at) => missing(['formats', at], 'feature', keeps, held)),
    ...entries.flatMap(({ holds = [] }, at) => missing(['entries', at], 'feature', holds, held)),
    ...drafts.flatMap((draft, at) => [
      ...missing(
        ['drafts', at],
        'format',
        draft.formats,
        formats.map(({ id }) => id),
      ),
      ...missing(['drafts', at], 'folder', [draft.to], folders),
    ]),
    ...processes.flatMap(({ holds = [] }, at) =>
      missing(
        ['processes', at],
        'file',
        holds,
        entries.map(({ id }) => id),
      ),
    ),
    ...missing(['desktop'], 'folder', desktop ? [desktop.to] : [], folders),
  ]
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
