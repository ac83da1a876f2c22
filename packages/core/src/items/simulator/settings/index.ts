import type { ScenarioProblem, Simulator } from '../simulator.ts'
import { facts, reduce, type SettingsState, start } from './reduce.ts'
import { SettingsAction, SettingsFacts, SettingsScenario } from './schema.ts'

export { entriesLeft, isShown, openPage, parentOf, type SettingsState } from './reduce.ts'
export type { Control, SettingsAction, SettingsScenario } from './schema.ts'

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

function problems({ pages }: SettingsScenario): ScenarioProblem[] {
  const placed = pages.flatMap((page, pagePlace) =>
    page.groups.flatMap((group, groupPlace) =>
      group.controls.map((control, place) => ({
        control,
        path: ['pages', pagePlace, 'groups', groupPlace, 'controls', place],
      })),
    ),
  )
  const ids = new Set(placed.map(({ control }) => control.id))
  const pageIds = new Set(pages.map(({ id }) => id))
  const repeated = placed.filter(
    ({ control }, place) => placed.findIndex((one) => one.control.id === control.id) < place,
  )
  return [
    ...repeated.map(({ path, control }) => ({ path, message: `a second control has the id ${control.id}` })),
    ...placed.flatMap(({ control, path }): ScenarioProblem[] => {
      if (control.shownWhen && !ids.has(control.shownWhen.control))
        return [{ path: [...path, 'shownWhen'], message: `there is no control ${control.shownWhen.control}` }]
      if (control.type === 'page' && !pageIds.has(control.page))
        return [{ path: [...path, 'page'], message: `there is no page ${control.page}` }]
      if (control.type === 'choice' && !control.options.some(({ id }) => id === control.value))
        return [{ path: [...path, 'value'], message: `${control.value} is none of the options` }]
      if (control.type === 'amount' && (control.value < control.least || control.value > control.most))
        return [{ path: [...path, 'value'], message: `must lie from ${control.least} to ${control.most}` }]
      const unknown = control.type === 'button' ? control.sets?.find((set) => !ids.has(set.control)) : undefined
      return unknown ? [{ path: [...path, 'sets'], message: `there is no control ${unknown.control}` }] : []
    }),
  ]
}
