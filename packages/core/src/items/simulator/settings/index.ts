import type { Simulator } from '../simulator.ts'
import { facts } from './facts.ts'
import { problems } from './problems.ts'
import { reduce } from './reduce.ts'
import { SettingsAction, SettingsFacts, SettingsScenario } from './schema.ts'
import { type SettingsState, start } from './stand.ts'

export type { Control } from './controls.ts'
export type { SettingsAction, SettingsScenario } from './schema.ts'
export { type Print, printOf } from './sheets.ts'
export {
  entriesLeft,
  entriesTaken,
  entriesToAdd,
  isShown,
  looksOf,
  openPage,
  parentOf,
  readingOf,
  type SettingsState,
  shownGroups,
  worded,
} from './stand.ts'

export const settings: Simulator<SettingsScenario, SettingsState, SettingsAction, SettingsFacts> = {
  name: 'settings',
  scenarioSchema: SettingsScenario,
  actionSchema: SettingsAction,
  factsSchema: SettingsFacts,
  problems,
  start,
  reduce,
  facts,
}
