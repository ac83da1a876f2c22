import type { Language } from '../../language.ts'
import type { AnswerProblem, ItemRules, ItemScore, ItemTexts } from '../item-rules.ts'
import { type Presentation, shownIds } from '../presentation.ts'
import { type Condition, holds } from './condition.ts'
import { type Replayed, simulators } from './registry.ts'
import type { SimulatorAnswer, SimulatorItem, SimulatorView } from './schema.ts'
import { inLanguage, neutralIds } from './written.ts'

export const simulatorRules: ItemRules<SimulatorItem, SimulatorView, SimulatorAnswer> = {
  kind: 'simulator',
  lists: ({ key }) => [{ letter: 'g', ids: Object.keys(key.goals), shuffle: false }],
  publicView,
  validate,
  score,
  rightAnswer,
}

/** What one person gets of an item, and what is judged of what they do. */
type Prepared = {
  readonly scenario: unknown
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

function prepareIn({ scenario, key }: SimulatorItem, language: Language): Prepared {
  const ids = neutralIds(scenario)
  return {
    scenario: inLanguage(scenario, language, ids),
    // Conditions are read by the content's check.
    goals: inLanguage(key.goals, language, ids) as Readonly<Record<string, Condition>>,
    runs: key.runs.accepted.map(({ actions, reply }) => ({
      actions: inLanguage(actions, language, ids) as readonly unknown[],
      reply: String(inLanguage(reply ?? '', language, ids)),
    })),
  }
}

function publicView(item: SimulatorItem, { field }: ItemTexts, _layout: unknown, language: Language): SimulatorView {
  return {
    kind: 'simulator',
    simulator: item.simulator,
    scenario: JSON.stringify(prepare(item, language).scenario),
    ...(item.reply !== undefined && { reply: { type: item.reply, label: field?.label ?? '', ...unitOf(field) } }),
  }
}

function unitOf(field: ItemTexts['field']): { unit?: string } {
  return field?.unit === undefined ? {} : { unit: field.unit }
}

/** The list of a log, or null when it is none. */
function actionsOf({ log }: SimulatorAnswer): readonly unknown[] | null {
  try {
    const read: unknown = JSON.parse(log)
    return Array.isArray(read) ? read : null
  } catch {
    return null
  }
}

function replayOf(item: SimulatorItem, answer: SimulatorAnswer, language: Language): Replayed {
  const actions = actionsOf(answer)
  if (actions === null) return { refusedAt: 0 }
  return simulators[item.simulator].replay(prepare(item, language).scenario, actions, language)
}

function validate(
  item: SimulatorItem,
  _layout: unknown,
  answer: SimulatorAnswer,
  language: Language,
): AnswerProblem | null {
  if (item.reply !== undefined && answer.reply.trim() === '') return 'incomplete'
  const replayed = replayOf(item, answer, language)
  if ('refusedAt' in replayed) return 'impossible-action'
  return replayed.actions.length === 0 && item.reply === undefined ? 'incomplete' : null
}

/** Each goal is a part. */
function score(
  item: SimulatorItem,
  presentation: Presentation,
  answer: SimulatorAnswer,
  language: Language,
): ItemScore {
  const replayed = replayOf(item, answer, language)
  const { goals } = prepare(item, language)
  const parts = shownIds(presentation, 'g').map(({ id, authorId }) => {
    const condition = goals[authorId]
    const isJudged = condition !== undefined && !('refusedAt' in replayed)
    return { id, right: isJudged && holds(condition, { ...replayed, reply: answer.reply, language }) }
  })
  return { right: parts.every(({ right }) => right), parts }
}

function rightAnswer(item: SimulatorItem, _layout: unknown, language: Language): SimulatorAnswer {
  const run = prepare(item, language).runs[0]
  return { kind: 'simulator', log: JSON.stringify(run?.actions ?? []), reply: run?.reply ?? '' }
}
