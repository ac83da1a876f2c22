// A project that is run: with its own data, with that of trials, on files that last, with cases. All of it together may
// work so much, and no more.
import { type Case, outcomeOf } from './cases.ts'
import { encode } from './encodings.ts'
import { Files } from './files.ts'
import { mostWork } from './meter.ts'
import { modulesOf, type Sources } from './project.ts'
import { type Given, type Run, run } from './run.ts'
import type { CodeFacts, CodeFile, CodeScenario } from './schema.ts'
import { type CodeState, mainName, type Ran } from './state.ts'

/** Runs what was run last. @param pauseAt stops before this step */
export function replayed({ scenario, ran, done }: CodeState, pauseAt?: number): Run | null {
  if (!ran) return null
  const isLasting = scenario.lasting === true && ran.trial === null
  const disk = isLasting ? diskAfter(scenario, done.slice(0, -1), { left: mostWorkOfTrials }).disk : null
  return runOf(scenario, ran, { ...disk, ...(pauseAt !== undefined && { pauseAt }) })
}

/** Runs a program or a module with its data. */
export function runOf(scenario: CodeScenario, ran: Ran, more: Partial<Given>): Run {
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
export type Purse = { left: number }

/** All that is tried besides the program itself: an answer must not hold the service up, however much there is. */
export const mostWorkOfTrials = 1.5 * mostWork

/** Reading a program is not counted by what it does. */
const worthOfReading = 500

export function paid(purse: Purse, go: (most: number) => Run): Run {
  purse.left -= worthOfReading
  const done = go(Math.max(0, Math.min(mostWork, purse.left)))
  purse.left -= done.work
  return done
}

/** The files after runs that last, and what each did to them. */
export function diskAfter(
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

export function outcomeIn(
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

export function faultOf({ fault }: Run): string {
  return fault?.fault ?? ''
}
