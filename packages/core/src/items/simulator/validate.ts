import type { Language } from '../../language.ts'
import type { AnswerProblem } from '../item-rules.ts'
import type { Presentation } from '../presentation.ts'
import { replayAnswer } from './replay-answer.ts'
import type { SimulatorAnswer, SimulatorItem } from './schema.ts'

export function validate(
  item: SimulatorItem,
  _presentation: Presentation,
  answer: SimulatorAnswer,
  language: Language,
): AnswerProblem | null {
  if (item.reply !== undefined && answer.reply.trim() === '') return 'incomplete'
  const replayed = replayAnswer(item, answer, language)
  if ('refusedAt' in replayed) return 'impossible-action'
  return replayed.actions.length === 0 && item.reply === undefined ? 'incomplete' : null
}
