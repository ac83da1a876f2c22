import { answerTo, mostRequests, type Request } from './assistant.ts'
import { type Case, outcomeOf, reduceCases } from './cases.ts'
import { decode, encode } from './encodings.ts'
import { Files } from './files.ts'
import { mostWork } from './meter.ts'
import {
  hasCircle,
  importsOf,
  linesOf,
  modulesOf,
  mostSheets,
  nameProblem,
  repeatedLines,
  type Sheet,
  type Sources,
  sheetFacts,
  stemOf,
  withLines,
} from './project.ts'
import {
  headOf,
  noRepository,
  openRepository,
  type Repository,
  reduceRepository,
  repositoryFacts,
  type Standing,
  type Texts,
  textsAt,
} from './repository/rules.ts'
import type { RepositoryAction } from './repository/schema.ts'
import { type Mark, mostMarks, movedMarks } from './review.ts'
import { type Given, type Run, run } from './run.ts'
import { type CodeAction, type CodeFacts, type CodeFile, type CodeScenario, longestInput } from './schema.ts'

/** What was run: a program, with what was typed to it or with the data of a trial. */
type Ran = Sources & {
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

/** Runs that last. Each is done again whenever files are looked at. */
const mostDone = 8

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

function firstSources({ program, sheets = [] }: CodeScenario): Sources {
  const cut = (text: string): string => text.replace(/\n+$/, '')
  return { program: cut(program), sheets: sheets.map((sheet) => ({ ...sheet, text: cut(sheet.text) })) }
}

/** The texts of a repository as a program and what stands beside it; what cannot be changed is in no repository. */
function sourcesOf(scenario: CodeScenario, texts: Texts): Sources {
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

/** Does not run anything: what is printed is worked out when it is asked for. */
export function reduce(before: CodeState, action: CodeAction): CodeState | null {
  const state: CodeState = before.notice === null ? before : { ...before, notice: null }
  const { scenario, program, sheets, input } = state
  switch (action.type) {
    case 'lines':
      return withOtherLines(state, action)
    case 'input':
      return scenario.input === undefined || action.text.length > longestInput ? null : { ...state, input: action.text }
    case 'run': {
      const { trial = null, sheet = null } = action
      if (scenario.prose) return null
      if (trial !== null && shownTrials(scenario).every(({ id }) => id !== trial)) return null
      if (sheet !== null && !(sheet.endsWith('.py') && isShown(state, sheet))) return null
      const ran: Ran = { program, sheets, input, trial, sheet }
      const lasts = scenario.lasting === true && trial === null
      if (lasts && state.done.length >= mostDone) return { ...state, notice: 'put-back-first' }
      return { ...state, runs: state.runs + 1, ran, done: lasts ? [...state.done, ran] : state.done }
    }
    case 'put-back':
      return scenario.lasting ? { ...state, done: [], ran: null } : null
    case 'add-sheet': {
      if (!scenario.sheets || sheets.length >= mostSheets) return null
      const notice = nameProblem(action.name, mainName(scenario), sheets)
      return notice ? { ...state, notice } : { ...state, sheets: [...sheets, { name: action.name, text: '' }] }
    }
    case 'remove-sheet': {
      const isGiven = scenario.sheets?.some(({ name }) => name === action.sheet) ?? true
      if (isGiven || !isShown(state, action.sheet)) return null
      return { ...state, sheets: sheets.filter(({ name }) => name !== action.sheet) }
    }
    case 'add-case':
    case 'change-case':
    case 'remove-case':
      return scenario.cases ? reduceCases(state, action) : null
    case 'try-cases':
      return scenario.cases ? { ...state, tried: { program, sheets, cases: state.cases } } : null
    case 'mark':
    case 'unmark':
    case 'decide':
      return reviewed(state, action)
    case 'request': {
      const answer = scenario.assistant ? answerTo(scenario.assistant, action.sentences) : null
      if (answer === null || state.requests.length >= mostRequests) return null
      return { ...state, requests: [...state.requests, { sentences: action.sentences, answer }] }
    }
    case 'take': {
      const request = state.requests[action.request]
      const written = request && scenario.assistant?.answers[request.answer]?.program
      return written === undefined ? null : { ...state, program: written.replace(/\n+$/, '') }
    }
    default:
      return inRepository(state, action)
  }
}

/** Whether a text beside the program can be read. */
function isShown({ sheets }: Sources, wanted: string): boolean {
  return sheets.some(({ name, hidden }) => name === wanted && !hidden)
}

function withOtherLines(state: CodeState, action: Extract<CodeAction, { type: 'lines' }>): CodeState | null {
  const { program, sheets, scenario } = state
  const { from, count, sheet } = action
  const marks = movedMarks(state.marks, sheet ?? mainName(scenario), action)
  if (sheet === undefined) {
    const changed = withLines(program, from, count, action.with)
    return changed === null ? null : { ...state, program: changed, marks }
  }
  const found = sheets.find(({ name }) => name === sheet)
  if (!found || found.locked || found.hidden) return null
  const text = withLines(found.text, from, count, action.with)
  if (text === null) return null
  return { ...state, marks, sheets: sheets.map((one) => (one === found ? { ...one, text } : one)) }
}

function reviewed(
  state: CodeState,
  action: Extract<CodeAction, { type: 'mark' | 'unmark' | 'decide' }>,
): CodeState | null {
  const { scenario, marks, marksMade } = state
  switch (action.type) {
    case 'mark': {
      const { sheet = mainName(scenario), line, kind } = action
      const text = sheet === mainName(scenario) ? state.program : state.sheets.find(({ name }) => name === sheet)?.text
      const was = text?.split('\n')[line - 1]
      if (was === undefined || !scenario.review?.kinds.some(({ id }) => id === kind)) return null
      if (sheet !== mainName(scenario) && !isShown(state, sheet)) return null
      // Twice the same is once.
      if (marks.some((mark) => mark.sheet === sheet && mark.line === line && mark.kind === kind)) return state
      if (marks.length >= mostMarks) return null
      const mark: Mark = { id: `n${marksMade + 1}`, sheet, line, was: was.trim(), kind }
      return { ...state, marks: [...marks, mark], marksMade: marksMade + 1 }
    }
    case 'unmark': {
      const left = marks.filter(({ id }) => id !== action.mark)
      return left.length === marks.length ? null : { ...state, marks: left }
    }
    case 'decide': {
      const decision = scenario.decisions?.find(({ id }) => id === action.decision)
      if (!decision?.options.some(({ id }) => id === action.option)) return null
      return { ...state, decided: { ...state.decided, [decision.id]: action.option } }
    }
  }
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

function inRepository(state: CodeState, action: RepositoryAction): CodeState | null {
  const standing = standingOf(state)
  if (!standing || !state.scenario.repository) return null
  const after = reduceRepository(standing, state.scenario.repository, action)
  if (!after) return null
  return {
    ...state,
    repository: after.repository,
    ...(after.texts === standing.texts ? {} : sourcesOf(state.scenario, after.texts)),
  }
}

/** The lines that differ, as an action; null when none does. */
export function change(before: string, after: string): Extract<CodeAction, { type: 'lines' }> | null {
  if (before === after) return null
  const [old, lines] = [before.split('\n'), after.split('\n')]
  const most = Math.min(old.length, lines.length)
  let same = 0
  while (same < most && old[same] === lines[same]) same += 1
  let end = 0
  while (end < most - same && old.at(-1 - end) === lines.at(-1 - end)) end += 1
  return { type: 'lines', from: same + 1, count: old.length - same - end, with: lines.slice(same, lines.length - end) }
}

/** The trials that are offered beside the program. */
export function shownTrials({ trials = [] }: CodeScenario): { readonly id: string; readonly label: string }[] {
  return trials.flatMap(({ id, label }) => (label === undefined ? [] : [{ id, label }]))
}

/** Runs what was run last. @param pauseAt stops before this step */
export function replayed({ scenario, ran, done }: CodeState, pauseAt?: number): Run | null {
  if (!ran) return null
  const isLasting = scenario.lasting === true && ran.trial === null
  const disk = isLasting ? diskAfter(scenario, done.slice(0, -1), { left: mostWorkOfTrials }).disk : null
  return runOf(scenario, ran, { ...disk, ...(pauseAt !== undefined && { pauseAt }) })
}

/** Runs a program or a module with its data. */
function runOf(scenario: CodeScenario, ran: Ran, more: Partial<Given>): Run {
  const { program, sheets, sheet } = ran
  const source = sheet === null ? program : (sheets.find(({ name }) => name === sheet)?.text ?? '')
  return run(source, { ...givenFor(scenario, ran), ...more })
}

function givenFor(scenario: CodeScenario, { input, trial: trialId, sheet, ...sources }: Ran): Given {
  const trial = scenario.trials?.find(({ id }) => id === trialId)
  return {
    input: trial?.input ?? (input === '' ? [] : input.split('\n')),
    ...firstDisk(scenario, trialId),
    modules: modulesOf(sources, mainName(scenario), sheet === null, trial?.sheets ?? []),
    surroundings: { ...scenario.surroundings, ...trial?.surroundings },
    ...(trial?.instead && { instead: trial.instead }),
    ...(trial?.call !== undefined && { call: trial.call }),
  }
}

type Disk = { readonly files: ReadonlyMap<string, Uint8Array>; readonly folders: readonly string[] }

function firstDisk(scenario: CodeScenario, trialId: string | null): Disk {
  const files = new Map(filesOf(scenario, trialId).map((file) => [file.name, bytesOf(file)]))
  return { files, folders: new Files(files, scenario.folders ?? []).allFolders }
}

/** The files that the program can read, in a trial or without. */
export function filesOf({ files = [], trials = [] }: CodeScenario, trialId: string | null): readonly CodeFile[] {
  const own = trials.find(({ id }) => id === trialId)?.files ?? []
  return [
    ...files.map((file) => own.find(({ name }) => name === file.name) ?? file),
    ...own.filter(({ name }) => files.every((file) => file.name !== name)),
  ]
}

export function bytesOf({ text, encoding }: CodeFile): Uint8Array {
  return encode(text, encoding)
}

/** What several runs may still work together. */
type Purse = { left: number }

/** All that is tried besides the program itself: an answer must not hold the service up, however much there is. */
const mostWorkOfTrials = 1.5 * mostWork

/** Reading a program is not counted by what it does. */
const worthOfReading = 500

function paid(purse: Purse, go: (most: number) => Run): Run {
  purse.left -= worthOfReading
  const done = go(Math.max(0, Math.min(mostWork, purse.left)))
  purse.left -= done.work
  return done
}

/** The files after runs that last, and what each did to them. */
function diskAfter(
  scenario: CodeScenario,
  runs: readonly Ran[],
  purse: Purse,
): { readonly disk: Disk; readonly done: CodeFacts['done'] } {
  let disk = firstDisk(scenario, null)
  const done = runs.map((ran) => {
    const before = disk
    const after = paid(purse, (most) => runOf(scenario, ran, { ...before, mostWork: most }))
    disk = { files: after.files, folders: after.folders }
    return { changed: !isSameDisk(before, disk), fault: faultOf(after) }
  })
  return { disk, done }
}

function isSameDisk(one: Disk, other: Disk): boolean {
  if (one.files.size !== other.files.size || one.folders.join('\n') !== other.folders.join('\n')) return false
  return [...one.files].every(([name, bytes]) => {
    const beside = other.files.get(name)
    return beside?.length === bytes.length && bytes.every((byte, place) => byte === beside[place])
  })
}

/** The files as runs that last left them, for people to see. */
export function filesNow(scenario: CodeScenario, done: CodeState['done']): Disk {
  return diskAfter(scenario, done, { left: mostWorkOfTrials }).disk
}

/** What the cases gave when they were last tried, in their order. */
export function triedCases(
  scenario: CodeScenario,
  tried: CodeState['tried'],
): { readonly case: Case; readonly gives: string; readonly agrees: boolean }[] {
  if (!tried) return []
  const purse: Purse = { left: mostWorkOfTrials }
  return tried.cases.map((one) => ({ case: one, ...outcomeIn(scenario, one, tried, purse) }))
}

function outcomeIn(
  scenario: CodeScenario,
  one: Case,
  { program, sheets }: Sources,
  purse: Purse,
): ReturnType<typeof outcomeOf> {
  const ran: Ran = { program, sheets, input: '', trial: null, sheet: null }
  return outcomeOf(one, scenario.cases?.form ?? 'call', (data) =>
    paid(purse, (most) => runOf(scenario, ran, { ...data, mostWork: most })),
  )
}

/** The project as a version of it has it. */
function versionSources(
  scenario: CodeScenario,
  { program, sheets = [], at }: NonNullable<CodeScenario['cases']>['versions'][number],
): Sources {
  const first =
    at !== undefined && scenario.repository ? sourcesOf(scenario, textsAt(scenario.repository, at)) : start(scenario)
  return {
    program: program ?? first.program,
    sheets: [...first.sheets.filter(({ name }) => sheets.every((sheet) => sheet.name !== name)), ...sheets],
  }
}

export function facts(state: CodeState): CodeFacts {
  const { scenario, program, sheets, input, runs, ran, requests } = state
  const main = mainName(scenario)
  const own: Ran = { program, sheets, input, trial: null, sheet: null }
  const result = scenario.prose ? run('') : runOf(scenario, own, {})
  const purse: Purse = { left: mostWorkOfTrials }
  const trials = (scenario.trials ?? []).map(({ id }) => {
    const tried = paid(purse, (most) => runOf(scenario, { ...own, trial: id }, { mostWork: most }))
    return [id, factsOf(tried)] as const
  })
  const lasting = diskAfter(scenario, state.done, purse)
  const others = sheetFacts(state, main, start(scenario))
  const modules = others.map(({ id }) => id)
  const imports = importsOf(program).filter((name) => modules.includes(name))
  const graph = new Map([[stemOf(main), imports], ...others.map((sheet) => [sheet.id, sheet.imports] as const)])
  const standing = standingOf(state)
  return {
    program,
    lines: linesOf(program),
    runs,
    upToDate: ran !== null && isSameSources(ran, state),
    ...factsOf(result),
    faultLine: result.fault?.line ?? 0,
    trials: Object.fromEntries(trials),
    sheets: others,
    imports,
    circular: hasCircle(graph),
    repeated: repeatedLines([program, ...others.map(({ text }) => text)]),
    disk: scenario.lasting ? filesFacts(lasting.disk.files) : [],
    done: lasting.done,
    ...caseFacts(state, purse),
    marks: state.marks.map((mark) => ({ ...mark })),
    decided: { ...state.decided },
    requests: requests.map(({ sentences, answer }) => ({ sentences: [...sentences], answer })),
    asked: [...(requests.at(-1)?.sentences ?? [])],
    repository: standing && scenario.repository ? repositoryFacts(standing, scenario.repository) : noRepository,
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

function caseFacts(state: CodeState, purse: Purse): Pick<CodeFacts, 'cases' | 'caught'> {
  const { scenario } = state
  const versions = (scenario.cases?.versions ?? []).map((version) => ({
    id: version.id,
    sources: versionSources(scenario, version),
  }))
  const cases = state.cases.map((one) => ({
    ...one,
    ...outcomeIn(scenario, one, state, purse),
    catches: versions.flatMap(({ id, sources }) => (outcomeIn(scenario, one, sources, purse).agrees ? [] : [id])),
  }))
  return {
    cases,
    caught: Object.fromEntries(versions.map(({ id }) => [id, cases.some(({ catches }) => catches.includes(id))])),
  }
}

function faultOf({ fault }: Run): string {
  return fault?.fault ?? ''
}

function factsOf(ended: Run): CodeFacts['trials'][string] {
  const { output, value, steps, variables, files } = ended
  return {
    output,
    printed: output === '' ? [] : output.replace(/\n$/, '').split('\n'),
    value,
    fault: faultOf(ended),
    steps,
    variables: { ...variables },
    files: filesFacts(files),
  }
}

function filesFacts(files: ReadonlyMap<string, Uint8Array>): CodeFacts['files'] {
  return [...files].map(([name, bytes]) => ({ name, text: decode(bytes, 'utf-8', true), bytes: bytes.length }))
}
