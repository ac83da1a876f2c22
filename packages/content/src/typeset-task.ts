// The typography of the words in a task. Goals and runs are set as the scenario is, so that they mean the same words.
import type { Item } from '@pix/core/items'
import { languages } from '@pix/core/language'
import { keepSigns } from './typography.ts'

/** Their texts are material that people search and work out to the letter. */
const toTheLetter: ReadonlySet<string> = new Set(['code', 'document', 'spreadsheet'])

/** The item with the words of each language set; what stands once for both is no words. */
export function typesetTask(item: Item): Item {
  if (item.kind !== 'simulator' || toTheLetter.has(item.simulator)) return item
  const { goals, runs } = item.key
  const inRuns = (written: typeof runs.accepted) =>
    written.map((run) => ({
      ...run,
      actions: run.actions.map(set),
      ...(run.reply !== undefined && { reply: set(run.reply) }),
    }))
  return {
    ...item,
    scenario: set(item.scenario),
    key: {
      goals: Object.fromEntries(Object.entries(goals).map(([id, goal]) => [id, set(goal)])),
      runs: { accepted: inRuns(runs.accepted), rejected: inRuns(runs.rejected) },
    },
  }
}

function set(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(set)
  const isInBothLanguages = Object.keys(value).length === languages.length && languages.every((one) => one in value)
  if (!isInBothLanguages) return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, set(inside)]))
  return Object.fromEntries(languages.map((one) => [one, setWords(Reflect.get(value, one), one)]))
}

/** All words inside, whatever holds them. */
function setWords(value: unknown, language: (typeof languages)[number]): unknown {
  if (typeof value === 'string') return keepSigns(value, language)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one) => setWords(one, language))
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, setWords(inside, language)]))
}
