import type { Simulator } from '../simulator.ts'
import { BrowserAction } from './actions.ts'
import { facts } from './facts.ts'
import { BrowserFacts } from './facts-schema.ts'
import { problems } from './problems.ts'
import { reduce } from './reduce.ts'
import { BrowserScenario } from './schema.ts'
import { type BrowserState, start } from './state.ts'

export type { BrowserAction, Inspected } from './actions.ts'
export type { Block } from './blocks.ts'
export { weightOf } from './on-page.ts'
export { plain } from './plain.ts'
export { gaugesOf, shownEntries } from './reader.ts'
export { canEdit } from './records/reduce.ts'
export type { Narrowed, RecordField } from './records/schema.ts'
export {
  listed,
  messagesPerWeek,
  type Often,
  type OneRecord,
  type RecordsBlock,
  type RecordsState,
  type RecordValue,
  type RecordValues,
  sayValue,
} from './records/state.ts'
export type { BrowserScenario } from './schema.ts'
export {
  type FoundPicture,
  hostOf,
  isAdvertised,
  pictureKind,
  picturesLike,
  type Query,
  search,
  searchPictures,
  wordsOf,
} from './search.ts'
export {
  type BrowserState,
  certificateOf,
  fileOf,
  isHeldBack,
  isRefused,
  isWarned,
  type Notice,
  openPrompt,
  pageOf,
  shownBlocks,
  shownPage,
  shownSite,
  shownTab,
  viewOf,
} from './state.ts'
export { comesOut } from './upkeep.ts'
export { canGenerate, offers, strengthOf } from './vault.ts'

export const browser: Simulator<BrowserScenario, BrowserState, BrowserAction, BrowserFacts> = {
  name: 'browser',
  scenarioSchema: BrowserScenario,
  actionSchema: BrowserAction,
  factsSchema: BrowserFacts,
  problems,
  start,
  reduce,
  facts,
}
