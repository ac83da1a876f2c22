// What a browser kept of an answer that was being prepared. It may be old, cut short or of another question: it is
// rebuilt from what fits the item that is shown, and nothing else of it is believed.
import type { ItemAnswer, ItemView } from './index.ts'
import { longestLog, longestReply } from './simulator/simulator.ts'

// As the schemas of the answers have it.
const longestText = { text: 500, number: 60, blank: 200 } as const

/**
 * The answer that a draft holds, which may lack parts still.
 * @returns null when it is not one to this item
 */
export function answerOfDraft(view: ItemView, kept: unknown): ItemAnswer | null {
  if (!isRecord(kept) || kept['kind'] !== view.kind) return null
  switch (view.kind) {
    case 'choice-one':
    case 'choice-image': {
      const { option } = kept
      return isOneOf(view.options, option) ? { kind: view.kind, option } : null
    }
    case 'choice-many': {
      const options = listOf(kept['options'], (id) => (isOneOf(view.options, id) ? id : null))
      return options && areDifferent(options) ? { kind: view.kind, options } : null
    }
    case 'hotspot': {
      const regions = listOf(kept['regions'], (id) => (isOneOf(view.regions, id) ? id : null))
      return regions && areDifferent(regions) ? { kind: view.kind, regions } : null
    }
    case 'text':
    case 'number': {
      const { text } = kept
      return isText(text, longestText[view.kind]) ? { kind: view.kind, text } : null
    }
    case 'simulator': {
      const { log, reply } = kept
      return isText(log, longestLog) && isText(reply, longestReply) ? { kind: 'simulator', log, reply } : null
    }
    case 'cloze': {
      const blanks = listOf(kept['blanks'], (blank) => filledBlank(view, blank))
      return blanks && areDifferent(blanks.map(({ id }) => id)) ? { kind: view.kind, blanks } : null
    }
    case 'order': {
      const entries = listOf(kept['entries'], (id) => (isOneOf(view.entries, id) ? id : null))
      return entries?.length === view.entries.length && areDifferent(entries) ? { kind: view.kind, entries } : null
    }
    case 'match': {
      const pairs = listOf(kept['pairs'], (pair) => {
        if (!isRecord(pair)) return null
        const { left, right } = pair
        return isOneOf(view.left, left) && (right === '' || isOneOf(view.right, right)) ? { left, right } : null
      })
      return pairs && areDifferent(pairs.map(({ left }) => left)) ? { kind: view.kind, pairs } : null
    }
    case 'categorize': {
      const placements = listOf(kept['placements'], (placement) => {
        if (!isRecord(placement)) return null
        const { entry, category } = placement
        return isOneOf(view.entries, entry) && isOneOf(view.categories, category) ? { entry, category } : null
      })
      return placements && areDifferent(placements.map(({ entry }) => entry)) ? { kind: view.kind, placements } : null
    }
  }
}

function filledBlank(
  { segments }: Extract<ItemView, { kind: 'cloze' }>,
  kept: unknown,
): { id: string; value: string } | null {
  if (!isRecord(kept)) return null
  const { id, value } = kept
  const blank = segments.find((segment) => 'id' in segment && segment.id === id)
  if (!blank || !('id' in blank) || !isText(value, longestText.blank)) return null
  if (blank.type === 'choice' && value !== '' && !isOneOf(blank.options, value)) return null
  return { id: blank.id, value }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest
}

function isOneOf(list: readonly { readonly id: string }[], id: unknown): id is string {
  return list.some((one) => one.id === id)
}

/** Each entry as `read` gives it back; null when there is no list, or one entry is not what it should be. */
function listOf<Entry>(value: unknown, read: (entry: unknown) => Entry | null): Entry[] | null {
  if (!Array.isArray(value)) return null
  const entries = value.map(read)
  return entries.every((entry) => entry !== null) ? entries : null
}

function areDifferent(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length
}
