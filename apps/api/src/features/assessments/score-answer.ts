import type { Outcome } from '@pix/core/assessments'
import type { Challenge } from '@pix/core/content'
import { type AnswerProblem, type ItemScore, type Presentation, rulesOf } from '@pix/core/items'
import type { Language } from '@pix/core/language'
import type { GivenAnswer } from './contract.ts'

const codeOfProblem = {
  incomplete: 'answer-incomplete',
  'not-a-number': 'answer-not-a-number',
  'unknown-option': 'answer-not-possible',
  'repeated-option': 'answer-not-possible',
  'wrong-kind': 'answer-not-possible',
  'impossible-action': 'action-not-possible',
} as const satisfies Record<AnswerProblem, string>

export type ScoredAnswer =
  | { readonly outcome: Outcome; readonly parts: ItemScore['parts'] }
  | { readonly refusal: (typeof codeOfProblem)[AnswerProblem] }

/** How an answer ended, part by part, or the code of what the person can mend. */
export function scoreAnswer(
  challenge: Challenge,
  presentation: Presentation,
  answer: GivenAnswer,
  language: Language,
): ScoredAnswer {
  if (answer.kind === 'skipped') return { outcome: 'skipped', parts: [] }
  const rules = rulesOf(challenge.item)
  const problem = rules.validate(presentation, answer, language)
  if (problem) return { refusal: codeOfProblem[problem] }
  const { right, parts } = rules.score(presentation, answer, language)
  return { outcome: right ? 'right' : 'wrong', parts }
}
