import type { Exhibit } from '../content/exhibit.ts'
import type { Illustration, Picture } from '../content/picture.ts'
import type { Language } from '../language.ts'
import type { Line } from '../rich-text.ts'
import type { ItemList, Presentation } from './presentation.ts'

/** The texts of an item in one language, that may travel before it is answered. */
export type ItemTexts = {
  /** By author id. */
  readonly labels: Readonly<Record<string, Line>>
  /** What stands beside an entry that it belongs to, by author id. */
  readonly beside?: Readonly<Record<string, Exhibit>>
  readonly field?: { readonly label: string; readonly unit?: string }
  readonly cloze?: readonly ClozeSegment[]
  /** What an illustrated question shows; in a hotspot, what is touched. */
  readonly illustration?: Illustration
  /** What each option of a choice among pictures looks like, by author id. */
  readonly pictures?: Readonly<Record<string, Picture>>
}

/** A piece of a text with blanks: words, a blank by its author id, or the end of a paragraph. */
export type ClozeSegment =
  | { readonly type: 'words'; readonly line: Line }
  | { readonly type: 'blank'; readonly id: string }
  | { readonly type: 'paragraph-end' }

/**
 * What scoring says. `parts` tells, for kinds made of several parts (blanks, pairs, entries), which were right, by the
 * ids that travel; it stays on the server until the correction.
 */
export type ItemScore = {
  readonly right: boolean
  readonly parts: readonly { readonly id: string; readonly right: boolean }[]
}

/** Why an answer cannot be scored: said to the person, who can mend it. Never tells whether it is right. */
export type AnswerProblem =
  | 'wrong-kind'
  | 'incomplete'
  | 'unknown-option'
  | 'repeated-option'
  | 'not-a-number'
  | 'impossible-action'

/** What each kind of item defines. `Item` is the structure with its key; `View` and `Answer` travel. */
export type ItemRules<Item, View, Answer extends { kind: string }> = {
  readonly kind: Answer['kind']
  readonly lists: (item: Item) => readonly ItemList[]
  readonly publicView: (item: Item, texts: ItemTexts, presentation: Presentation, language: Language) => View
  readonly validate: (
    item: Item,
    presentation: Presentation,
    answer: Answer,
    language: Language,
  ) => AnswerProblem | null
  readonly score: (item: Item, presentation: Presentation, answer: Answer, language: Language) => ItemScore
  /** Where several answers are right, the one nearest to what was given; the best one when nothing was. */
  readonly rightAnswer: (item: Item, presentation: Presentation, language: Language, given: Answer | null) => Answer
}
