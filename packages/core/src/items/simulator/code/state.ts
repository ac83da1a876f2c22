// A project as it stands while somebody works on it, and how it begins.
import type { Request } from './assistant.ts'
import type { Case } from './cases.ts'
import type { Sheet, Sources } from './project.ts'
import { headOf, openRepository, type Repository, type Standing, type Texts, textsAt } from './repository/rules.ts'
import type { Mark } from './review.ts'
import type { CodeScenario } from './schema.ts'

/** What was run: a program, with what was typed to it or with the data of a trial. */
export type Ran = Sources & {
  readonly input: string
  readonly trial: string | null
  /** Another module than the program. */
  readonly sheet: string | null
}

export type CodeState = Sources & {
  readonly scenario: CodeScenario
  /** What will be typed to the program, line by line. */
  readonly input: string
  readonly runs: number
  readonly ran: Ran | null
  /** Runs whose files are still there. */
  readonly done: readonly Ran[]
  readonly cases: readonly Case[]
  readonly casesMade: number
  /** What the cases were last tried on. */
  readonly tried: (Sources & { readonly cases: readonly Case[] }) | null
  readonly marks: readonly Mark[]
  readonly marksMade: number
  readonly decided: Readonly<Record<string, string>>
  readonly requests: readonly Request[]
  readonly repository: Repository | null
  /** What was tried and is not done. */
  readonly notice: 'name-bad' | 'name-taken' | 'put-back-first' | null
}

export function start(scenario: CodeScenario): CodeState {
  const { input = [], decisions = [] } = scenario
  const opened = scenario.repository ? openRepository(scenario.repository) : null
  return {
    scenario,
    ...(opened ? sourcesOf(scenario, opened.texts) : firstSources(scenario)),
    input: input.join('\n'),
    runs: 0,
    ran: null,
    done: [],
    cases: [],
    casesMade: 0,
    tried: null,
    marks: [],
    marksMade: 0,
    decided: Object.fromEntries(decisions.map(({ id, value = '' }) => [id, value])),
    requests: [],
    repository: opened?.repository ?? null,
    notice: null,
  }
}

/** What the program is called beside other texts. */
export function mainName({ main = 'main.py' }: CodeScenario): string {
  return main
}

/** Whether people can add modules: where there are others that they see, or the list of them is empty. */
export function takesModules({ sheets }: CodeScenario): boolean {
  return sheets !== undefined && (sheets.length === 0 || sheets.some(({ hidden }) => !hidden))
}

function firstSources({ program, sheets = [] }: CodeScenario): Sources {
  const cut = (text: string): string => text.replace(/\n+$/, '')
  return { program: cut(program), sheets: sheets.map((sheet) => ({ ...sheet, text: cut(sheet.text) })) }
}

/** The texts of a repository as a program and what stands beside it; what cannot be changed is in no repository. */
export function sourcesOf(scenario: CodeScenario, texts: Texts): Sources {
  const main = mainName(scenario)
  const sheets = Object.entries(texts).flatMap(([name, text]) => (name === main ? [] : [{ name, text }]))
  return {
    program: texts[main] ?? '',
    sheets: [...sheets, ...firstSources(scenario).sheets.filter(isFixed)],
  }
}

function isFixed({ locked, hidden }: Sheet): boolean {
  return locked === true || hidden === true
}

/** The repository and the texts as they are being written. */
export function standingOf({ repository, scenario, program, sheets }: CodeState): Standing | null {
  if (!repository) return null
  const texts = sheets.flatMap((sheet) => (isFixed(sheet) ? [] : [[sheet.name, sheet.text] as const]))
  const hasMain = program !== '' || texts.length === 0 || mainName(scenario) in textsAt(repository, headOf(repository))
  return {
    repository,
    texts: Object.fromEntries([...(hasMain ? [[mainName(scenario), program] as const] : []), ...texts]),
  }
}

/** Whether both are the same program, with the same texts beside it. */
export function isSameSources(one: Sources, other: Sources): boolean {
  return (
    one.program === other.program &&
    one.sheets.length === other.sheets.length &&
    one.sheets.every(
      ({ name, text }, place) => name === other.sheets[place]?.name && text === other.sheets[place]?.text,
    )
  )
}

/** The trials that are offered beside the program. */
export function shownTrials({ trials = [] }: CodeScenario): { readonly id: string; readonly label: string }[] {
  return trials.flatMap(({ id, label }) => (label === undefined ? [] : [{ id, label }]))
}
