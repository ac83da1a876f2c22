import type { Simulator } from '../simulator.ts'
import { problems } from './problems.ts'
import { type CodeState, facts, reduce, start } from './reduce.ts'
import { CodeAction, CodeFacts, CodeScenario } from './schema.ts'

export { mostRequests } from './assistant.ts'
export { type Case, longestCase, mostCases } from './cases.ts'
export { type Fault, mostSteps } from './meter.ts'
export { longestProgram, mostSheets, nameProblem } from './project.ts'
export {
  bytesOf,
  type CodeState,
  change,
  filesNow,
  filesOf,
  isSameSources,
  mainName,
  replayed,
  shownTrials,
  standingOf,
  triedCases,
} from './reduce.ts'
export { type Difference, differences } from './repository/merge.ts'
export {
  type Commit,
  headOf,
  historyOf,
  isUnrecorded,
  type Repository,
  type RepositoryNotice,
  type Standing,
  textsAt,
} from './repository/rules.ts'
export type { Deed } from './repository/schema.ts'
export { mostMarks } from './review.ts'
export type { Run, Stop } from './run.ts'
export { type CodeAction, type CodeFile, longestInput } from './schema.ts'

export const code: Simulator<CodeScenario, CodeState, CodeAction, CodeFacts> = {
  name: 'code',
  scenarioSchema: CodeScenario,
  actionSchema: CodeAction,
  factsSchema: CodeFacts,
  problems,
  start,
  reduce,
  facts,
}
