import type { Language } from '../../language.ts'
import type { ItemTexts } from '../item-rules.ts'
import type { Presentation } from '../presentation.ts'
import { prepare } from './prepare.ts'
import type { SimulatorItem, SimulatorView } from './schema.ts'

/** The scenario in one language; of goals and runs, nothing, nor of what only facts look at. */
export function publicView(
  item: SimulatorItem,
  { field }: ItemTexts,
  _presentation: Presentation,
  language: Language,
): SimulatorView {
  return {
    kind: 'simulator',
    simulator: item.simulator,
    scenario: prepare(item, language).scenarioText,
    ...(item.reply !== undefined && { reply: { type: item.reply, label: field?.label ?? '', ...unitOf(field) } }),
  }
}

function unitOf(field: ItemTexts['field']): { unit?: string } {
  return field?.unit === undefined ? {} : { unit: field.unit }
}
