import type { Simulator } from '../simulator.ts'
import { facts } from './facts.ts'
import { problems } from './problems.ts'
import { reduce } from './reduce.ts'
import { CodeAction, CodeFacts, CodeScenario } from './schema.ts'
import { type CodeState, start } from './state.ts'

export { mostRequests } from './assistant.ts'
export { type Case, longestCase, mostCases } from './cases.ts'
export { type Fault, mostSteps } from './meter.ts'
export { longestProgram, mostSheets, nameProblem } from './project.ts'
export { change } from './reduce.ts'
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
export { type CodeState, isSameSources, mainName, shownTrials, standingOf, takesModules } from './state.ts'
export { bytesOf, filesNow, filesOf, replayed, triedCases } from './trying.ts'

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
