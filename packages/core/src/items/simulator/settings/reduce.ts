import { madePassword } from '../passwords.ts'
import type { Control } from './controls.ts'
import type { SettingsAction } from './schema.ts'
import {
  entriesLeft,
  entriesTaken,
  entriesToAdd,
  isShown,
  openPage,
  outcomeOf,
  type SettingsState,
  shownGroups,
  stands,
  type Value,
} from './stand.ts'

type Button = Extract<Control, { type: 'button' }>

export function reduce(state: SettingsState, action: SettingsAction): SettingsState | null {
  if (action.type === 'open') return open(state, action.page)
  const control = shownControl(state, action.control)
  if (!control) return null
  switch (action.type) {
    case 'set':
      return canTake(control, action.value) ? set(state, action.control, action.value) : null
    case 'make': {
      if (!canTake(control, '') || (control.type === 'field' && !control.secret)) return null
      const times = (state.made[action.control] ?? 0) + 1
      const made = { ...state, made: { ...state.made, [action.control]: times } }
      return set(made, action.control, madePassword(action.control, times))
    }
    case 'remove': {
      if (control.type !== 'entries') return null
      const entry = entriesLeft(state, control).find(({ id }) => id === action.entry)
      if (!entry || entry.fixed) return null
      return did({ ...state, here: without(state.here, entry.id), taken: [...state.taken, entry.id] }, entry.id)
    }
    case 'put-back': {
      if (control.type !== 'entries') return null
      const entry = entriesTaken(state, control).find(({ id }) => id === action.entry)
      return entry ? { ...state, here: [...state.here, entry.id], taken: without(state.taken, entry.id) } : null
    }
    case 'add': {
      if (control.type !== 'entries') return null
      const entry = entriesToAdd(state, control).find(({ id }) => id === action.entry)
      if (!entry) return null
      return did({ ...state, here: [...state.here, entry.id], taken: without(state.taken, entry.id) }, entry.id)
    }
    case 'press':
      if (control.type === 'button') return press(state, control)
      return control.type === 'trials' ? tryOut(state, control) : null
  }
}

function open(state: SettingsState, id: string): SettingsState | null {
  const page = state.scenario.pages.find((one) => one.id === id)
  return page && isShown(state, page) ? { ...state, opened: [...state.opened, id] } : null
}

/** The control, or the vault that holds the account, that has the id and is on the screen. */
function shownControl(state: SettingsState, id: string): Control | undefined {
  const page = openPage(state)
  const controls = page ? shownGroups(state, page).flatMap((group) => group.controls) : []
  return controls.find((control) =>
    control.type === 'vault' ? control.accounts.some((account) => account.id === id) : control.id === id,
  )
}

function canTake(control: Control, value: Value): boolean {
  switch (control.type) {
    case 'toggle':
      return typeof value === 'boolean'
    case 'choice':
      return control.options.some(({ id }) => id === value)
    case 'amount':
      return typeof value === 'number' && value >= control.least && value <= control.most && isOnStep(control, value)
    case 'field':
      return typeof value === 'string' && value.length <= 200 && (value === '' || isOfKind(value, control.kind))
    case 'vault':
      return typeof value === 'string' && value.length <= 200
    default:
      return false
  }
}

const kinds = { time: /^([01]\d|2[0-3]):[0-5]\d$/, date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/ }

function isOfKind(value: string, kind: keyof typeof kinds | undefined): boolean {
  return kind === undefined || kinds[kind].test(value)
}

/** Where the slider can stand; steps such as 0.1 are not exact. */
function isOnStep({ least, step }: Extract<Control, { type: 'amount' }>, value: number): boolean {
  const steps = (value - least) / step
  return Math.abs(steps - Math.round(steps)) < 1e-6
}

function set(state: SettingsState, id: string, value: Value): SettingsState {
  // Nothing is done by choosing again what stands there.
  if (state.values[id] === value) return state
  return did({ ...state, values: { ...state.values, [id]: value } }, id)
}

function did(state: SettingsState, id: string): SettingsState {
  return { ...state, done: [...state.done, id] }
}

function without(ids: readonly string[], id: string): readonly string[] {
  return ids.filter((one) => one !== id)
}

function press(state: SettingsState, { id, needs = [], done, effects = [] }: Button): SettingsState {
  const missing = needs.find(({ when }) => !stands(state, when))
  if (missing) {
    return {
      ...state,
      refused: { ...state.refused, [id]: (state.refused[id] ?? 0) + 1 },
      said: { ...state.said, [id]: { isDone: false, text: missing.says } },
    }
  }
  const own = effects.filter(({ when }) => stands(state, when))
  const sets = own.flatMap((effect) => effect.sets ?? []).map(({ control, value }) => [control, value] as const)
  const adds = own.flatMap((effect) => effect.adds ?? [])
  const removes = own.flatMap((effect) => effect.removes ?? [])
  const opens = own.flatMap((effect) => effect.opens ?? [])
  const kept = state.here.filter((entry) => !adds.includes(entry) && !removes.includes(entry))
  const text = own.findLast(({ says }) => says !== undefined)?.says ?? done
  const after = {
    ...state,
    values: { ...state.values, ...Object.fromEntries(sets) },
    here: [...kept, ...adds],
    taken: state.taken.filter((entry) => !adds.includes(entry)),
    opened: [...state.opened, ...opens],
    pressed: { ...state.pressed, [id]: (state.pressed[id] ?? 0) + 1 },
    said: { ...state.said, [id]: { isDone: true, text } },
  }
  return did(after, id)
}

function tryOut(state: SettingsState, { id, cases }: Extract<Control, { type: 'trials' }>): SettingsState {
  const shown = Object.fromEntries(cases.map((one) => [one.id, outcomeOf(state, one)]))
  const pressed = { ...state.pressed, [id]: (state.pressed[id] ?? 0) + 1 }
  return did({ ...state, shown: { ...state.shown, ...shown }, pressed }, id)
}
