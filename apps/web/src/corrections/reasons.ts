// Which explanations of wrong options speak to this answer, and which are there for the curious.
import type { assessments } from '@pix/api/contract'
import type { ItemView } from '@pix/core/items'
import type { Line, RichText } from '@pix/core/rich-text'
import { labelOf } from '../items/labels.ts'

export type Reason = { readonly id: string; readonly option: Line; readonly text: RichText }

function labelIn(view: ItemView, id: string): Line | null {
  switch (view.kind) {
    case 'choice-one':
    case 'choice-many':
    case 'choice-image':
      return labelOf(view.options, id)
    case 'hotspot':
      return labelOf(view.regions, id)
    case 'order':
      return labelOf(view.entries, id)
    case 'match':
      return labelOf([...view.left, ...view.right], id)
    case 'categorize':
      return labelOf([...view.entries, ...view.categories], id)
    case 'cloze':
      return labelOf(
        view.segments.flatMap((segment) => (segment.type === 'choice' ? segment.options : [])),
        id,
      )
    case 'simulator':
    case 'text':
    case 'number':
      return null
  }
}

function pickedIds({ given, parts }: assessments.Correction): readonly string[] {
  switch (given.kind) {
    case 'choice-one':
    case 'choice-image':
      return [given.option]
    case 'hotspot':
      return given.regions
    case 'choice-many':
      return given.options
    case 'cloze':
      return given.blanks.map(({ value }) => value)
    case 'match':
    case 'categorize':
    case 'order':
      return parts.filter(({ right }) => !right).map(({ id }) => id)
    case 'simulator':
    case 'text':
    case 'number':
    case 'skipped':
      return []
  }
}

export function reasonsOf(correction: assessments.Correction): { picked: Reason[]; others: Reason[] } {
  const picked = new Set(pickedIds(correction))
  const reasons = correction.why.flatMap(({ id, text }) => {
    const option = labelIn(correction.question.item, id)
    return option ? [{ id, option, text }] : []
  })
  return { picked: reasons.filter(({ id }) => picked.has(id)), others: reasons.filter(({ id }) => !picked.has(id)) }
}
