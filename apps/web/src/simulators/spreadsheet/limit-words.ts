import { type Limit, type LimitKind, showValue } from '@pix/core/simulators/spreadsheet'
import type { Say } from '../../messages/use-messages.ts'

/** An end of a limit as it is typed; nothing when there is none. */
export function endText(end: number | null, kind: LimitKind, language: 'fr' | 'en'): string {
  return showValue(end, { format: kind === 'date' ? 'date' : 'general', decimals: null }, language)
}

/** What a cell takes, in a sentence. */
export function limitWords({ kind, from: first, to: last }: Limit, language: 'fr' | 'en', say: Say): string {
  const rule = say(`spreadsheet.rule-${kind}`)
  const [from, to] = [endText(first, kind, language), endText(last, kind, language)]
  if (from !== '' && to !== '') return say('spreadsheet.rule-words-between', { rule, from, to })
  if (from !== '') return say('spreadsheet.rule-words-from', { rule, from })
  return to === '' ? say('spreadsheet.rule-words', { rule }) : say('spreadsheet.rule-words-to', { rule, to })
}
