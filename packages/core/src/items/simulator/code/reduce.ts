import { decode, encode } from './encodings.ts'
import { mostWork } from './meter.ts'
import { type Given, type Run, run } from './run.ts'
import {
  type CodeAction,
  type CodeFacts,
  type CodeFile,
  type CodeScenario,
  longestInput,
  longestProgram,
} from './schema.ts'

/** What was run: a program, with what was typed to it or with the data of a trial. */
type Ran = { readonly program: string; readonly input: string; readonly trial: string | null }

export type CodeState = {
  readonly scenario: CodeScenario
  readonly program: string
  /** What will be typed to the program, line by line. */
  readonly input: string
  readonly runs: number
  readonly ran: Ran | null
}

export function start(scenario: CodeScenario): CodeState {
  const { program, input = [] } = scenario
  return { scenario, program: program.replace(/\n+$/, ''), input: input.join('\n'), runs: 0, ran: null }
}

/** Does not run anything: what is printed is worked out when it is asked for. */
export function reduce(state: CodeState, action: CodeAction): CodeState | null {
  const { scenario, program, input } = state
  switch (action.type) {
    case 'lines': {
      const lines = program.split('\n')
      const { from, count } = action
      if (from > lines.length + 1 || from - 1 + count > lines.length) return null
      if (action.with.some((line) => /[\n\r]/.test(line))) return null
      const changed = lines.toSpliced(from - 1, count, ...action.with).join('\n')
      return changed.length > longestProgram ? null : { ...state, program: changed }
    }
    case 'input':
      return scenario.input === undefined || action.text.length > longestInput ? null : { ...state, input: action.text }
    case 'run': {
      const { trial = null } = action
      if (trial !== null && shownTrials(scenario).every(({ id }) => id !== trial)) return null
      return { ...state, runs: state.runs + 1, ran: { program, input, trial } }
    }
  }
}

/** The lines that differ, as an action; null when none does. */
export function change(before: string, after: string): CodeAction | null {
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
export function replayed({ scenario, ran }: CodeState, pauseAt?: number): Run | null {
  if (!ran) return null
  const given = givenFor(scenario, ran.input, ran.trial)
  return run(ran.program, pauseAt === undefined ? given : { ...given, pauseAt })
}

function givenFor(scenario: CodeScenario, typed: string, trialId: string | null): Given {
  const trial = scenario.trials?.find(({ id }) => id === trialId)
  return {
    input: trial?.input ?? (typed === '' ? [] : typed.split('\n')),
    files: new Map(filesOf(scenario, trialId).map((file) => [file.name, bytesOf(file)])),
    ...(trial?.instead && { instead: trial.instead }),
    ...(trial?.call !== undefined && { call: trial.call }),
  }
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

/** All trials of a program together: an answer must not hold the service up, however many its author thought of. */
const mostWorkOfTrials = 1.5 * mostWork

export function facts(state: CodeState): CodeFacts {
  const { scenario, program, input, runs, ran } = state
  const own = run(program, givenFor(scenario, input, null))
  let left = mostWorkOfTrials
  const trials = (scenario.trials ?? []).map(({ id }) => {
    const tried = run(program, { ...givenFor(scenario, input, id), mostWork: Math.min(mostWork, left) })
    left = Math.max(0, left - tried.work)
    return [id, factsOf(tried)] as const
  })
  return {
    program,
    lines: program.split('\n').map((line) => line.trim()),
    runs,
    upToDate: ran?.program === program,
    ...factsOf(own),
    faultLine: own.fault?.line ?? 0,
    trials: Object.fromEntries(trials),
  }
}

function factsOf({ output, value, fault, steps, variables, files }: Run): CodeFacts['trials'][string] {
  return {
    output,
    printed: output === '' ? [] : output.replace(/\n$/, '').split('\n'),
    value,
    fault: fault?.fault ?? '',
    steps,
    variables: { ...variables },
    files: [...files].map(([name, bytes]) => ({ name, text: decode(bytes, 'utf-8', true), bytes: bytes.length })),
  }
}
