// What people do to a project.
import { answerTo, mostRequests } from './assistant.ts'
import { reduceCases } from './cases.ts'
import { mostSheets, nameProblem, type Sources, withLines } from './project.ts'
import { reduceRepository } from './repository/rules.ts'
import type { RepositoryAction } from './repository/schema.ts'
import { type Mark, mostMarks, movedMarks } from './review.ts'
import { type CodeAction, longestInput } from './schema.ts'
import { type CodeState, mainName, type Ran, shownTrials, sourcesOf, standingOf, takesModules } from './state.ts'

/** Runs that last. Each is done again whenever files are looked at. */
const mostDone = 8

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
      if (!takesModules(scenario) || sheets.length >= mostSheets) return null
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
