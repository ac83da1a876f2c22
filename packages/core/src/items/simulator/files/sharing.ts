// How things are shared: rights that are given, links, and rights that are asked for.
import type { FilesAction } from './action.ts'
import { changed, onScreen, said, stopOf } from './changes.ts'
import { givenTo, rightsOf } from './rights.ts'
import { type Entry, type FilesState, isAway } from './state.ts'

type Of<Name extends FilesAction['type']> = Extract<FilesAction, { type: Name }>

export function setAccess(state: FilesState, { entry: id, person, right }: Of<'access'>): FilesState | null {
  const entry = onScreen(state, id)
  if (!entry?.access || !state.scenario.people?.some((one) => one.id === person)) return null
  if (!rightsOf(state).includes(right)) return null
  if (isStopped(state, entry)) return said(state, 'no-right')
  return said(changed(state, id, { access: { ...entry.access, [person]: right } }), 'saved')
}

/** Somebody who may not change a thing gives no rights to it. */
function isStopped(state: FilesState, entry: Entry): boolean {
  return stopOf(state, entry) === 'no-right'
}

export function setLink(state: FilesState, { entry: id, audience, right, until }: Of<'link'>): FilesState | null {
  const entry = onScreen(state, id)
  if (!entry || !state.scenario.offers?.links || isAway(state, id)) return null
  if ((!entry.access && !entry.link) || !rightsOf(state).includes(right)) return null
  if (isStopped(state, entry)) return said(state, 'no-right')
  return said(changed(state, id, { link: { audience, right, until } }), 'saved')
}

export function setApart(state: FilesState, { entry: id, on }: Of<'apart'>): FilesState | null {
  const entry = onScreen(state, id)
  if (!entry || !state.scenario.inherits || isAway(state, id) || (entry.apart ?? false) === on) return null
  if (isStopped(state, entry)) return said(state, 'no-right')
  // Nobody loses anything by it: what came from above now stands on the entry, to be taken away one by one.
  const access = Object.fromEntries(
    (state.scenario.people ?? []).flatMap(({ id: person }) => {
      const right = givenTo(state, id, person)
      return right === 'none' ? [] : [[person, right] as const]
    }),
  )
  return said(changed(state, id, { apart: on, access: on ? access : (entry.access ?? {}) }), 'saved')
}

export function request(state: FilesState, { entry, person, right }: Of<'request'>): FilesState | null {
  const { me, people = [] } = state.scenario
  const isSomebody = people.some(({ id, members }) => id === person && members === undefined && id !== me)
  if (me === undefined || !isSomebody || right === 'none' || !rightsOf(state).includes(right)) return null
  if (state.reading !== entry) return null
  return said({ ...state, requests: [...state.requests, { entry, person, right }] }, 'asked')
}
