// The documents of the person: they are looked at, parts of them are covered, others are made of them.
import type { FormAction } from './action.ts'
import { type MadePaper, paperOf, papersOf, type ServiceState, said } from './service-state.ts'

type PaperAction = Extract<FormAction, { type: 'look' | 'cover' | 'uncover' | 'convert' | 'watch' | 'picture' }>

export function handlePaper(state: ServiceState, action: PaperAction): ServiceState | null {
  switch (action.type) {
    case 'look':
      if (!paperOf(state, action.paper)) return null
      return { ...state, looked: withOne(state.looked, action.paper) }
    case 'cover':
    case 'uncover':
      return cover(state, action)
    case 'convert':
      return convert(state, action.paper, action.format)
    case 'watch':
      return sceneOf(state, action.scene) ? { ...state, watched: withOne(state.watched, action.scene) } : null
    case 'picture':
      return picture(state, action.scene)
  }
}

function withOne(list: readonly string[], id: string): readonly string[] {
  return list.includes(id) ? list : [...list, id]
}

function cover(state: ServiceState, action: Extract<FormAction, { type: 'cover' | 'uncover' }>): ServiceState | null {
  const paper = paperOf(state, action.paper)
  if (!paper) return null
  const covered = state.covered[paper.id] ?? []
  const isPart = paper.parts?.some(({ id }) => id === action.part)
  if (!isPart || covered.includes(action.part) === (action.type === 'cover')) return null
  const after = action.type === 'cover' ? [...covered, action.part] : covered.filter((part) => part !== action.part)
  return { ...state, covered: { ...state.covered, [paper.id]: after } }
}

/** A name that no document has yet. */
function freeName(state: ServiceState, base: string, ending: string): string {
  const taken = papersOf(state).map(({ name }) => name)
  for (let count = 1; ; count++) {
    const name = `${base}${count === 1 ? '' : `-${count}`}.${ending}`
    if (!taken.includes(name)) return name
  }
}

function withPaper(state: ServiceState, made: MadePaper, covered: readonly string[]): ServiceState {
  return {
    ...state,
    made: state.made + 1,
    madePapers: [...state.madePapers, made],
    covered: { ...state.covered, [made.id]: covered },
  }
}

/** What was covered before is covered for good in what is made of it. */
function convert(state: ServiceState, id: string, wanted: string): ServiceState | null {
  const paper = paperOf(state, id)
  const format = paper?.formats?.find((one) => one.id === wanted)
  if (!paper || !format) return null
  const { quality: before, formats: _formats, ...rest } = paper
  const quality = format.quality ?? before
  const made: MadePaper = {
    ...rest,
    id: `n${state.made + 1}`,
    name: freeName(state, paper.name.slice(0, paper.name.lastIndexOf('.')), format.ending),
    kb: format.kb,
    of: paper.of,
    ...(quality === undefined || quality === 'sharp' ? {} : { quality }),
  }
  return said(withPaper(state, made, state.covered[id] ?? []), 'converted', made.name)
}

function sceneOf({ scenario }: ServiceState, id: string) {
  for (const recording of scenario.recordings ?? []) {
    const scene = recording.scenes.find((one) => one.id === id)
    if (scene) return { recording, scene }
  }
  return undefined
}

function picture(state: ServiceState, id: string): ServiceState | null {
  const found = sceneOf(state, id)
  if (!found) return null
  const { shows, parts } = found.scene
  const made: MadePaper = {
    id: `n${state.made + 1}`,
    name: freeName(state, found.recording.picture, 'png'),
    kb: 240,
    shows,
    look: 'screen',
    of: id,
    ...(parts ? { parts } : {}),
  }
  return said(withPaper({ ...state, watched: withOne(state.watched, id) }, made, []), 'pictured', made.name)
}
