import type { ItemTexts } from '../item-rules.ts'
import { labelledList } from '../labelled.ts'
import { type Presentation, shownIds } from '../presentation.ts'
import type { ChoiceImageItem, ChoiceImageView } from './schema.ts'

export function publicView(_item: ChoiceImageItem, texts: ItemTexts, presentation: Presentation): ChoiceImageView {
  const pictures = shownIds(presentation, 'o').map(({ authorId }) => texts.pictures?.[authorId])
  return {
    kind: 'choice-image',
    options: labelledList(texts, presentation, 'o').flatMap((option, place) => {
      const picture = pictures[place]
      return picture ? [{ ...option, picture }] : []
    }),
  }
}
