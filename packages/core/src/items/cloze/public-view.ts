import type { ItemTexts } from '../item-rules.ts'
import { labelledList } from '../labelled.ts'
import type { Presentation } from '../presentation.ts'
import { shownBlanks } from './blanks.ts'
import type { ClozeItem, ClozeView } from './schema.ts'

export function publicView(item: ClozeItem, texts: ItemTexts, presentation: Presentation): ClozeView {
  const blanks = shownBlanks(presentation)
  const segments = (texts.cloze ?? []).flatMap((segment): ClozeView['segments'] => {
    if (segment.type === 'words') return [{ type: 'words', line: segment.line }]
    if (segment.type === 'paragraph-end') return [{ type: 'paragraph-end' }]
    const blank = blanks.find(({ authorId }) => authorId === segment.id)
    if (!blank) return []
    if (item.blanks[segment.id]?.input === 'typed') return [{ type: 'typed', id: blank.id }]
    return [{ type: 'choice', id: blank.id, options: labelledList(texts, presentation, blank.optionLetter) }]
  })
  return { kind: 'cloze', segments }
}
