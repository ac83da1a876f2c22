// The kinds of items, and what the rest of the program may ask of any of them. A kind added to `Item` makes the
// compiler name each place that must know it.
import { type Static, Type } from 'typebox'
import type { Language } from '../language.ts'
import { categorizeRules } from './categorize/rules.ts'
import { CategorizeAnswer, CategorizeItem, CategorizeView } from './categorize/schema.ts'
import { choiceImageRules } from './choice-image/rules.ts'
import { ChoiceImageAnswer, ChoiceImageItem, ChoiceImageView } from './choice-image/schema.ts'
import { choiceManyRules } from './choice-many/rules.ts'
import { ChoiceManyAnswer, ChoiceManyItem, ChoiceManyView } from './choice-many/schema.ts'
import { choiceOneRules } from './choice-one/rules.ts'
import { ChoiceOneAnswer, ChoiceOneItem, ChoiceOneView } from './choice-one/schema.ts'
import { clozeRules } from './cloze/rules.ts'
import { ClozeAnswer, ClozeItem, ClozeView } from './cloze/schema.ts'
import { hotspotRules } from './hotspot/rules.ts'
import { HotspotAnswer, HotspotItem, HotspotView } from './hotspot/schema.ts'
import type { AnswerProblem, ItemRules, ItemScore, ItemTexts } from './item-rules.ts'
import { matchRules } from './match/rules.ts'
import { MatchAnswer, MatchItem, MatchView } from './match/schema.ts'
import { numberRules } from './number/rules.ts'
import { NumberAnswer, NumberItem, NumberView } from './number/schema.ts'
import { orderRules } from './order/rules.ts'
import { OrderAnswer, OrderItem, OrderView } from './order/schema.ts'
import { type Presentation, present, shownIds } from './presentation.ts'
import { simulatorRules } from './simulator/rules.ts'
import { SimulatorAnswer, SimulatorItem, SimulatorView } from './simulator/schema.ts'
import { textRules } from './text/rules.ts'
import { TextAnswer, TextItem, TextView } from './text/schema.ts'

export { answerOfDraft } from './draft.ts'
export { boxOf } from './hotspot/regions.ts'
export type { AnswerProblem, ClozeSegment, ItemScore, ItemTexts } from './item-rules.ts'
export type { Labelled } from './labelled.ts'
export { AuthorId } from './labelled.ts'
export { withoutUnit } from './number/without-unit.ts'
export type { Presentation } from './presentation.ts'

/** Structure and key of a challenge, as its author wrote them. Never leaves the server. */
export const Item = Type.Union([
  ChoiceOneItem,
  ChoiceManyItem,
  TextItem,
  NumberItem,
  ClozeItem,
  OrderItem,
  MatchItem,
  CategorizeItem,
  ChoiceImageItem,
  HotspotItem,
  SimulatorItem,
])
export type Item = Static<typeof Item>
export type ItemKind = Item['kind']

/** What the person sees. */
export const ItemView = Type.Union([
  ChoiceOneView,
  ChoiceManyView,
  TextView,
  NumberView,
  ClozeView,
  OrderView,
  MatchView,
  CategorizeView,
  ChoiceImageView,
  HotspotView,
  SimulatorView,
])
export type ItemView = Static<typeof ItemView>

/** What the person gives back, by shown ids. */
export const ItemAnswer = Type.Union([
  ChoiceOneAnswer,
  ChoiceManyAnswer,
  TextAnswer,
  NumberAnswer,
  ClozeAnswer,
  OrderAnswer,
  MatchAnswer,
  CategorizeAnswer,
  ChoiceImageAnswer,
  HotspotAnswer,
  SimulatorAnswer,
])
export type ItemAnswer = Static<typeof ItemAnswer>

/** The rules of one item, whatever its kind. */
export type AnyItemRules = {
  /** Author ids that need a text in every language. */
  readonly labelledIds: () => readonly string[]
  readonly present: (seed: number) => Presentation
  /** The ids that travel for everything that has a text, with the author ids they stand for. */
  readonly shown: (presentation: Presentation) => readonly { readonly id: string; readonly authorId: string }[]
  readonly publicView: (texts: ItemTexts, presentation: Presentation, language: Language) => ItemView
  /** What the person can mend before the answer is scored, or null. */
  readonly validate: (presentation: Presentation, answer: ItemAnswer, language: Language) => AnswerProblem | null
  /** An answer that `validate` lets through. */
  readonly score: (presentation: Presentation, answer: ItemAnswer, language: Language) => ItemScore
  /** Where several answers are right, the one nearest to what was given; the best one when nothing was. */
  readonly rightAnswer: (presentation: Presentation, language: Language, given?: ItemAnswer | null) => ItemAnswer
}

function bind<One extends Item, View extends ItemView, Answer extends ItemAnswer>(
  rules: ItemRules<One, View, Answer>,
  item: One,
): AnyItemRules {
  const isOwn = (answer: ItemAnswer): answer is Answer => answer.kind === rules.kind
  return {
    labelledIds: () => rules.lists(item).flatMap(({ letter, ids }) => (letter === 'b' || letter === 'g' ? [] : ids)),
    present: (seed) => present(rules.lists(item), seed),
    shown: (presentation) => Object.keys(presentation).flatMap((letter) => shownIds(presentation, letter)),
    publicView: (texts, presentation, language) => rules.publicView(item, texts, presentation, language),
    validate: (presentation, answer, language) =>
      isOwn(answer) ? rules.validate(item, presentation, answer, language) : 'wrong-kind',
    score: (presentation, answer, language) =>
      isOwn(answer) ? rules.score(item, presentation, answer, language) : { right: false, parts: [] },
    rightAnswer: (presentation, language, given = null) =>
      rules.rightAnswer(item, presentation, language, given && isOwn(given) ? given : null),
  }
}

export function rulesOf(item: Item): AnyItemRules {
  switch (item.kind) {
    case 'choice-one':
      return bind(choiceOneRules, item)
    case 'choice-many':
      return bind(choiceManyRules, item)
    case 'text':
      return bind(textRules, item)
    case 'number':
      return bind(numberRules, item)
    case 'cloze':
      return bind(clozeRules, item)
    case 'order':
      return bind(orderRules, item)
    case 'match':
      return bind(matchRules, item)
    case 'categorize':
      return bind(categorizeRules, item)
    case 'choice-image':
      return bind(choiceImageRules, item)
    case 'hotspot':
      return bind(hotspotRules, item)
    case 'simulator':
      return bind(simulatorRules, item)
  }
}
