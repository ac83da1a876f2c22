// A release in which everything that must stay on the server carries a mark that names its challenge: author ids,
// accepted forms, titles, explanations, and a number of its own where the key is a number. What people may read before
// they answer is left as it is.
import { createHash } from 'node:crypto'
import type { Challenge, ChallengeTexts, Competence, Localized } from '@pix/core/content'
import type { Item } from '@pix/core/items'
import type { RichText } from '@pix/core/rich-text'

/** The mark of a challenge: letters and digits only, so that no treatment of the text removes part of it. */
export function canaryOf(challengeId: string): string {
  return `canary${Buffer.from(challengeId).toString('hex')}end`
}

/** The mark of a challenge whose key is a number: ten digits, which no text of the content has. */
export function numberCanaryOf(challengeId: string): number {
  return 7_000_000_000 + (createHash('sha256').update(challengeId).digest().readUInt32BE() % 1_000_000_000)
}

export function withCanaries(challenge: Challenge): Challenge {
  const canary = canaryOf(challenge.id)
  const mark = (id: string) => `${id}-${canary}`
  return {
    ...challenge,
    item: markedItem(challenge, mark),
    texts: { fr: markedTexts(challenge.texts.fr, mark), en: markedTexts(challenge.texts.en, mark) },
  }
}

/** A competence of which every title of a tube and every statement of a skill carry the mark of what they name. */
export function withMarkedTubes(competence: Competence): Competence {
  const marked = (text: Localized<string>, id: string) => ({
    fr: `${text.fr} ${canaryOf(id)}`,
    en: `${text.en} ${canaryOf(id)}`,
  })
  return {
    ...competence,
    tubes: competence.tubes.map((tube) => ({
      ...tube,
      title: marked(tube.title, tube.id),
      skills: tube.skills.map((skill) => ({ ...skill, statement: marked(skill.statement, skill.id) })),
    })),
  }
}

type Mark = (text: string) => string

function byMarkedId<Value>(record: Readonly<Record<string, Value>>, mark: Mark): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [mark(id), value]))
}

function markedTexts(texts: ChallengeTexts, mark: Mark): ChallengeTexts {
  const explained = (text: RichText): RichText => [...text, { type: 'paragraph', line: [{ text: mark('said') }] }]
  const { why, hint, explanation, easyExplanation } = texts.secret
  return {
    ...texts,
    title: mark(texts.title),
    labels: byMarkedId(texts.labels, mark),
    ...(texts.pictures && { pictures: byMarkedId(texts.pictures, mark) }),
    ...(texts.beside && { beside: byMarkedId(texts.beside, mark) }),
    ...(texts.cloze
      ? { cloze: texts.cloze.map((part) => (part.type === 'blank' ? { ...part, id: mark(part.id) } : part)) }
      : {}),
    secret: {
      why: Object.fromEntries(Object.entries(why).map(([id, text]) => [mark(id), explained(text)])),
      hint: explained(hint),
      explanation: explained(explanation),
      ...(easyExplanation && { easyExplanation: explained(easyExplanation) }),
    },
  }
}

type TypedKey = {
  readonly accepted: { readonly fr: readonly string[]; readonly en: readonly string[] }
  readonly tolerance: number
}

function markedForms({ accepted, tolerance }: TypedKey, mark: Mark) {
  return { accepted: { fr: accepted.fr.map(mark), en: accepted.en.map(mark) }, tolerance }
}

function markedItem({ id: challengeId, item }: Challenge, mark: Mark): Item {
  switch (item.kind) {
    case 'choice-one':
      return { ...item, options: item.options.map(mark), key: { right: mark(item.key.right) } }
    case 'choice-many':
      return { ...item, options: item.options.map(mark), key: { right: item.key.right.map(mark) } }
    case 'choice-image':
      return { ...item, options: item.options.map(mark), key: { right: mark(item.key.right) } }
    case 'hotspot':
      return { ...item, regions: byMarkedId(item.regions, mark), key: { right: item.key.right.map(mark) } }
    case 'text':
      return { ...item, key: markedForms(item.key, mark) }
    case 'number':
      return { ...item, key: { value: numberCanaryOf(challengeId), tolerance: 0 } }
    case 'order':
      return {
        ...item,
        entries: item.entries.map(mark),
        key: { orders: item.key.orders.map((order) => order.map(mark)) },
      }
    case 'match': {
      const pairs = Object.entries(item.key.pairs).map(([left, right]) => [mark(left), mark(right)])
      return {
        ...item,
        left: item.left.map(mark),
        right: item.right.map(mark),
        key: { pairs: Object.fromEntries(pairs) },
      }
    }
    case 'simulator': {
      const { goals, runs } = item.key
      const accepted = runs.accepted.map((run) => ({ ...run, says: mark(run.says) }))
      return { ...item, key: { goals: byMarkedId(goals, mark), runs: { ...runs, accepted } } }
    }
    case 'categorize': {
      const placements = Object.entries(item.key.placements).map(([entry, category]) => [mark(entry), mark(category)])
      const key = { placements: Object.fromEntries(placements) }
      return { ...item, categories: item.categories.map(mark), entries: item.entries.map(mark), key }
    }
    case 'cloze': {
      const blanks = Object.entries(item.blanks).map(([id, blank]) => [
        mark(id),
        blank.input === 'choice' ? { ...blank, options: blank.options.map(mark) } : blank,
      ])
      const key = Object.entries(item.key).map(([id, one]) => [
        mark(id),
        'right' in one ? { right: mark(one.right) } : markedForms(one, mark),
      ])
      return { ...item, blanks: Object.fromEntries(blanks), key: Object.fromEntries(key) }
    }
  }
}
