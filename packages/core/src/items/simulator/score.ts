import type { Language } from '../../language.ts'
import type { ItemScore } from '../item-rules.ts'
import { type Presentation, shownIds } from '../presentation.ts'
import { holds } from './condition.ts'
import { prepare } from './prepare.ts'
import { replayAnswer } from './replay-answer.ts'
import type { SimulatorAnswer, SimulatorItem } from './schema.ts'

/** Each goal is a part. */
export function score(
  item: SimulatorItem,
  presentation: Presentation,
  answer: SimulatorAnswer,
  language: Language,
): ItemScore {
  const replayed = replayAnswer(item, answer, language)
  const { goals } = prepare(item, language)
  const parts = shownIds(presentation, 'g').map(({ id, authorId }) => {
    const condition = goals[authorId]
    const isJudged = condition !== undefined && !('refusedAt' in replayed)
    return { id, right: isJudged && holds(condition, { ...replayed, reply: answer.reply, language }) }
  })
  return { right: parts.every(({ right }) => right), parts }
}

/** The first accepted run. */
export function rightAnswer(item: SimulatorItem, _presentation: Presentation, language: Language): SimulatorAnswer {
  const run = prepare(item, language).runs[0]
  return { kind: 'simulator', log: JSON.stringify(run?.actions ?? []), reply: run?.reply ?? '' }
}
