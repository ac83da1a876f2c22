// The state of the settings, and what is to be seen in it.
import type { Control, When } from './controls.ts'
import type { SettingsScenario } from './schema.ts'

export type Value = string | number | boolean
export type List = Extract<Control, { type: 'entries' }>
export type Meter = Extract<Control, { type: 'meter' }>
export type Sample = Extract<Control, { type: 'sample' }>
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

/** The entries that a person may add to a list. */
export function entriesToAdd({ here, taken }: SettingsState, list: List): List['entries'] {
  if (list.add === undefined) return []
  const isPutBack = (id: string): boolean => list.putBack !== undefined && taken.includes(id)
  return list.entries.filter(({ id }) => !here.includes(id) && !isPutBack(id))
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

/** A page, groups or any other part of the scenario in the words of now. */
export function worded<Part>(state: SettingsState, part: Part): Part {
  const pairs = (state.scenario.wordings ?? []).filter(({ when }) => stands(state, when)).flatMap(({ words }) => words)
  return pairs.length === 0 ? part : (said(part, new Map(pairs.map(({ from, to }) => [from, to]))) as Part)
}

function said(part: unknown, words: ReadonlyMap<string, string>): unknown {
  if (typeof part === 'string') return words.get(part) ?? part
  if (Array.isArray(part)) return part.map((one) => said(one, words))
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, said(value, words)]))
}

type Share = { readonly key: string; readonly label: string; readonly value: number }

/** What a meter shows, and the shares that have a name. */
export function readingOf(state: SettingsState, { parts }: Meter): { value: number; shares: readonly Share[] } {
  let sum = 0
  const shares: Share[] = []
  for (const [place, { when, label, adds = 0, control, each = 0, times = 1 }] of parts.entries()) {
    if (!stands(state, when)) continue
    const counted = control === undefined ? 0 : Number(state.values[control] ?? 0)
    const share = adds + each * (Number.isFinite(counted) ? counted : 0)
    sum = (sum + share) * times
    if (label !== undefined) shares.push({ key: `${place}`, label, value: rounded(share) })
  }
  return { value: rounded(sum), shares }
}

/** Sums of tenths are not exact. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

type Looks = {
  /** Of letters, in percent. */
  readonly size: number
  readonly looks: readonly NonNullable<Sample['looks'][number]['look']>[]
  readonly says: readonly string[]
}

/** How a sample is shown as things stand. */
export function looksOf(state: SettingsState, { looks }: Sample): Looks {
  const own = looks.filter(({ when }) => stands(state, when))
  const size = own.findLast((one) => one.size !== undefined)?.size ?? 100
  const percent = Number(typeof size === 'string' ? state.values[size] : size)
  return {
    size: Math.min(300, Math.max(50, Number.isFinite(percent) ? percent : 100)),
    looks: own.flatMap(({ look }) => look ?? []),
    says: own.flatMap(({ says }) => says ?? []),
  }
}

/** The place of what comes out of a case, as things stand. */
export function outcomeOf(state: SettingsState, { outcomes }: Trials['cases'][number]): number {
  const place = outcomes.findIndex(({ when }) => stands(state, when))
  return place === -1 ? outcomes.length - 1 : place
}
