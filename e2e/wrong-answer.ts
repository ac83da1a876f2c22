import type { Challenge } from '@pix/core/content'
import { type ItemAnswer, type ItemView, type Presentation, rulesOf } from '@pix/core/items'
import type { Language } from '@pix/core/language'
import { inLanguage, neutralIds } from '@pix/core/simulator'

/** An answer that is complete and not right. */
export function wrongAnswer(challenge: Challenge, presentation: Presentation, language: Language): ItemAnswer {
  const { item } = challenge
  if (item.kind === 'simulator') return rejectedRun(item, language)
  const rules = rulesOf(item)
  const right = rules.rightAnswer(presentation, language)
  return changed(right, rules.publicView(challenge.texts[language], presentation, language))
}

/** A way of doing the task of which its author says that it is not right. */
function rejectedRun(
  { scenario, key }: Extract<Challenge['item'], { kind: 'simulator' }>,
  language: Language,
): ItemAnswer {
  const [{ actions = [], reply = '' } = {}] = key.runs.rejected
  const ids = neutralIds(scenario)
  return {
    kind: 'simulator',
    log: JSON.stringify(inLanguage(actions, language, ids)),
    reply: String(inLanguage(reply, language, ids)),
  }
}

function changed(right: ItemAnswer, view: ItemView): ItemAnswer {
  switch (right.kind) {
    case 'choice-one':
      return { ...right, option: view.kind === right.kind ? otherThan(right.option, view.options) : '' }
    case 'choice-image':
      return { ...right, option: view.kind === right.kind ? otherThan(right.option, view.options) : '' }
    case 'hotspot': {
      const wrong = view.kind === right.kind ? view.regions.filter(({ id }) => !right.regions.includes(id)) : []
      return { ...right, regions: wrong.slice(0, 1).map(({ id }) => id) }
    }
    case 'choice-many': {
      const options = view.kind === right.kind ? view.options.map(({ id }) => id) : []
      const wrong = options.filter((id) => !right.options.includes(id))
      return { ...right, options: [...right.options.slice(0, 1), ...wrong.slice(0, 1)] }
    }
    case 'simulator':
      return right
    case 'text':
      return { ...right, text: 'Pneumonoultramicroscopicsilicovolcanoconiosis' }
    case 'number':
      return { ...right, text: '1000003' }
    case 'cloze': {
      const choices = view.kind === right.kind ? view.segments.filter((segment) => segment.type === 'choice') : []
      const blanks = right.blanks.map(({ id, value }) => {
        const options = choices.find((choice) => choice.id === id)?.options
        return { id, value: options ? otherThan(value, options) : 'qwerty' }
      })
      return { ...right, blanks }
    }
    case 'order':
      return { ...right, entries: right.entries.toReversed() }
    case 'match': {
      const rights = view.kind === right.kind ? view.right : []
      return { ...right, pairs: right.pairs.map((pair) => ({ ...pair, right: otherThan(pair.right, rights) })) }
    }
    case 'categorize': {
      const categories = view.kind === right.kind ? view.categories : []
      const placements = right.placements.map((placement) => ({
        ...placement,
        category: otherThan(placement.category, categories),
      }))
      return { ...right, placements }
    }
  }
}

function otherThan(id: string, list: readonly { readonly id: string }[]): string {
  return list.find((one) => one.id !== id)?.id ?? id
}
