import type { Control, SettingsAction, SettingsFacts, SettingsScenario } from './schema.ts'

type Value = string | number | boolean

export type SettingsState = {
  readonly scenario: SettingsScenario
  readonly opened: readonly string[]
  readonly values: Readonly<Record<string, Value>>
  /** Ids of the entries that were taken off, by list. */
  readonly removed: Readonly<Record<string, readonly string[]>>
  readonly pressed: Readonly<Record<string, number>>
}

export function start(scenario: SettingsScenario): SettingsState {
  return {
    scenario,
    opened: [scenario.pages[0]?.id ?? ''],
    values: startValues(scenario),
    removed: {},
    pressed: {},
  }
}

function startValues(scenario: SettingsScenario): Record<string, Value> {
  const values: Record<string, Value> = {}
  for (const control of controlsOf(scenario)) {
    if (control.type === 'toggle') values[control.id] = control.on
    else if ('value' in control && control.type !== 'info') values[control.id] = control.value
  }
  return values
}

function controlsOf({ pages }: SettingsScenario): readonly Control[] {
  return pages.flatMap(({ groups }) => groups.flatMap(({ controls }) => controls))
}

/** The page that is open. */
export function openPage({ scenario, opened }: SettingsState): SettingsScenario['pages'][number] | undefined {
  return scenario.pages.find(({ id }) => id === opened.at(-1))
}

/** The page that leads to a page; none leads to the first. */
export function parentOf({ pages }: SettingsScenario, id: string): SettingsScenario['pages'][number] | undefined {
  if (pages[0]?.id === id) return undefined
  const leadsTo = (control: Control): boolean => control.type === 'page' && control.page === id
  return pages.find(({ groups }) => groups.some(({ controls }) => controls.some(leadsTo)))
}

/** The entries of a list that are left. */
export function entriesLeft(
  { removed }: SettingsState,
  list: Extract<Control, { type: 'entries' }>,
): Extract<Control, { type: 'entries' }>['entries'] {
  return list.entries.filter(({ id }) => !removed[list.id]?.includes(id))
}

/** Whether a control is on the screen: its page is open, and what it depends on stands as it must. */
export function isShown({ values }: SettingsState, { shownWhen }: Control): boolean {
  return shownWhen === undefined || values[shownWhen.control] === shownWhen.is
}

function shownControl(state: SettingsState, id: string): Control | undefined {
  return openPage(state)
    ?.groups.flatMap(({ controls }) => controls)
    .find((control) => control.id === id && isShown(state, control))
}

export function reduce(state: SettingsState, action: SettingsAction): SettingsState | null {
  if (action.type === 'open') {
    return state.scenario.pages.some(({ id }) => id === action.page)
      ? { ...state, opened: [...state.opened, action.page] }
      : null
  }
  const control = shownControl(state, action.control)
  if (!control) return null
  switch (action.type) {
    case 'set':
      return canTake(control, action.value)
        ? { ...state, values: { ...state.values, [control.id]: action.value } }
        : null
    case 'remove': {
      if (control.type !== 'entries') return null
      const entry = entriesLeft(state, control).find(({ id }) => id === action.entry)
      if (!entry || entry.fixed) return null
      return { ...state, removed: { ...state.removed, [control.id]: [...(state.removed[control.id] ?? []), entry.id] } }
    }
    case 'press': {
      if (control.type !== 'button') return null
      const set = Object.fromEntries((control.sets ?? []).map(({ control: id, value }) => [id, value]))
      return {
        ...state,
        values: { ...state.values, ...set },
        pressed: { ...state.pressed, [control.id]: (state.pressed[control.id] ?? 0) + 1 },
      }
    }
  }
}

function canTake(control: Control, value: Value): boolean {
  switch (control.type) {
    case 'toggle':
      return typeof value === 'boolean'
    case 'choice':
      return control.options.some(({ id }) => id === value)
    case 'amount':
      return typeof value === 'number' && value >= control.least && value <= control.most
    case 'field':
      return typeof value === 'string' && value.length <= 200
    default:
      return false
  }
}

export function facts(state: SettingsState): SettingsFacts {
  const { scenario, opened, values, pressed } = state
  const before = startValues(scenario)
  const lists = controlsOf(scenario).filter((control) => control.type === 'entries')
  return {
    page: opened.at(-1) ?? '',
    opened: [...opened],
    values: { ...values },
    entries: Object.fromEntries(
      lists.map((list) => [list.id, entriesLeft(state, list).map(({ id, label }) => ({ id, label }))]),
    ),
    pressed: { ...pressed },
    changed: Object.keys(values).filter((id) => values[id] !== before[id]),
  }
}
