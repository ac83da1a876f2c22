// The state of the settings, and what is to be seen in it.
import type { Control, When } from './controls.ts'
import type { SettingsScenario } from './schema.ts'

export type Value = string | number | boolean
export type List = Extract<Control, { type: 'entries' }>
export type Trials = Extract<Control, { type: 'trials' }>
type Page = SettingsScenario['pages'][number]

export type SettingsState = {
  readonly scenario: SettingsScenario
  readonly opened: readonly string[]
  readonly values: Readonly<Record<string, Value>>
  /** Ids of the entries that are in their lists. */
  readonly here: readonly string[]
  /** Ids of the entries that the person took off, and may put back. */
  readonly taken: readonly string[]
  readonly pressed: Readonly<Record<string, number>>
  readonly refused: Readonly<Record<string, number>>
  /** What was said when each button was last pressed. */
  readonly said: Readonly<Record<string, { readonly isDone: boolean; readonly text: string }>>
  /** Of each trial that was run, by the id of the case: the place of what came out. */
  readonly shown: Readonly<Record<string, number>>
  /** How many passwords were made for each control. */
  readonly made: Readonly<Record<string, number>>
  /** Ids of what was set, pressed and taken off, each time. */
  readonly done: readonly string[]
}

export function start(scenario: SettingsScenario): SettingsState {
  const lists = listsOf(scenario)
  return {
    scenario,
    opened: [scenario.pages[0]?.id ?? ''],
    values: startValues(scenario),
    here: lists.flatMap(({ entries }) => entries.filter(({ absent }) => !absent).map(({ id }) => id)),
    taken: [],
    pressed: {},
    refused: {},
    said: {},
    shown: {},
    made: {},
    done: [],
  }
}

/** What everything stands at before anything was done. */
export function startValues(scenario: SettingsScenario): Record<string, Value> {
  const values = Object.fromEntries((scenario.memory ?? []).map(({ id, value }) => [id, value]))
  for (const control of controlsOf(scenario)) {
    if (control.type === 'toggle') values[control.id] = control.on
    else if (control.type === 'vault') for (const { id, password } of control.accounts) values[id] = password
    else if ('value' in control && control.type !== 'info') values[control.id] = control.value
  }
  return values
}

export function controlsOf({ pages }: SettingsScenario): readonly Control[] {
  return pages.flatMap(({ groups }) => groups.flatMap(({ controls }) => controls))
}

export function listsOf(scenario: SettingsScenario): readonly List[] {
  return controlsOf(scenario).filter((control) => control.type === 'entries')
}

/** The page that is open. */
export function openPage({ scenario, opened }: SettingsState): Page | undefined {
  return scenario.pages.find(({ id }) => id === opened.at(-1))
}

/** The page that leads to a page; none leads to the first. */
export function parentOf({ pages }: SettingsScenario, id: string): Page | undefined {
  if (pages[0]?.id === id) return undefined
  const leadsTo = (control: Control): boolean => control.type === 'page' && control.page === id
  return pages.find(({ groups }) => groups.some(({ controls }) => controls.some(leadsTo)))
}

/** The entries that are in a list. */
export function entriesLeft({ here }: SettingsState, list: List): List['entries'] {
  return list.entries.filter(({ id }) => here.includes(id))
}

/** The entries that the person took off a list that lets them be put back. */
export function entriesTaken({ taken }: SettingsState, list: List): List['entries'] {
  return list.putBack === undefined ? [] : list.entries.filter(({ id }) => taken.includes(id))
}

/** Whether things stand so; texts are compared without their spaces. */
export function stands({ values, here }: SettingsState, when: When | undefined): boolean {
  const all = when === undefined ? [] : Array.isArray(when) ? when : [when]
  return all.every((one) => {
    if ('entry' in one) return here.includes(one.entry) === one.here
    const wanted = Array.isArray(one.is) ? one.is : [one.is]
    return wanted.some((value) => spaceless(value) === spaceless(values[one.control]))
  })
}

function spaceless(value: Value | undefined): Value | undefined {
  return typeof value === 'string' ? value.replace(/\s/g, '') : value
}

/** Whether a page, a group or a control is to be seen, as things stand. */
export function isShown(state: SettingsState, { shownWhen }: { shownWhen?: When | undefined }): boolean {
  return stands(state, shownWhen)
}

type ShownGroup = Page['groups'][number] & { readonly key: string }

/** The groups of a page that are to be seen, with what is to be seen of them; a group keeps its key whatever that is. */
export function shownGroups(state: SettingsState, page: Page): readonly ShownGroup[] {
  return page.groups
    .filter((group) => isShown(state, group))
    .map((group) => ({
      ...group,
      key: group.controls[0]?.id ?? '',
      controls: group.controls.filter((control) => isShown(state, control)),
    }))
    .filter(({ controls }) => controls.length > 0)
}

/** The place of what comes out of a case, as things stand. */
export function outcomeOf(state: SettingsState, { outcomes }: Trials['cases'][number]): number {
  const place = outcomes.findIndex(({ when }) => stands(state, when))
  return place === -1 ? outcomes.length - 1 : place
}
