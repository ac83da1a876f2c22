import type { Language } from '../../language.ts'
import { prepare } from './prepare.ts'
import { type Replayed, simulators } from './registry.ts'
import type { SimulatorAnswer, SimulatorItem } from './schema.ts'

/** The list of a log, or null when it is none. */
function actionsOf({ log }: SimulatorAnswer): readonly unknown[] | null {
  try {
    const read: unknown = JSON.parse(log)
    return Array.isArray(read) ? read : null
  } catch {
    return null
  }
}

const replayed = new WeakMap<
  SimulatorAnswer,
  { readonly item: SimulatorItem; readonly language: Language; readonly end: Replayed }
>()

/** What an answer comes to when its actions are done again: once, though it is first checked and then scored. */
export function replayAnswer(item: SimulatorItem, answer: SimulatorAnswer, language: Language): Replayed {
  const known = replayed.get(answer)
  if (known?.item === item && known.language === language) return known.end
  const end = replay(item, answer, language)
  replayed.set(answer, { item, language, end })
  return end
}

function replay(item: SimulatorItem, answer: SimulatorAnswer, language: Language): Replayed {
  const actions = actionsOf(answer)
  if (actions === null) return { refusedAt: 0 }
  return simulators[item.simulator].replay(prepare(item, language).scenario, actions, language)
}
