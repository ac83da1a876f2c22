import type { Language } from '../../language.ts'
import type { Condition } from './condition.ts'
import { simulators } from './registry.ts'
import type { SimulatorItem } from './schema.ts'
import { inLanguage, neutralIds } from './written.ts'

/** What one person gets of an item, and what is judged of what they do. */
type Prepared = {
  readonly scenario: unknown
  /** As it travels. */
  readonly scenarioText: string
  readonly goals: Readonly<Record<string, Condition>>
  readonly runs: readonly { readonly actions: readonly unknown[]; readonly reply: string }[]
}

const prepared = new WeakMap<SimulatorItem, Map<Language, Prepared>>()

/** Worked out once for each language: an item is as immutable as its release. */
export function prepare(item: SimulatorItem, language: Language): Prepared {
  const known = prepared.get(item) ?? new Map<Language, Prepared>()
  prepared.set(item, known)
  const found = known.get(language) ?? prepareIn(item, language)
  known.set(language, found)
  return found
}

function prepareIn({ simulator, scenario, key }: SimulatorItem, language: Language): Prepared {
  const ids = neutralIds(scenario)
  const own = inLanguage(scenario, language, ids)
  return {
    scenario: own,
    scenarioText: JSON.stringify(simulators[simulator].shown(own)),
    // Conditions are read by the content's check.
    goals: inLanguage(key.goals, language, ids) as Readonly<Record<string, Condition>>,
    runs: key.runs.accepted.map(({ actions, reply }) => ({
      actions: inLanguage(actions, language, ids) as readonly unknown[],
      reply: String(inLanguage(reply ?? '', language, ids)),
    })),
  }
}
