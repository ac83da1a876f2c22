// What can be wrong with a question. Categories, details and where each is offered are those of the reference service.
import { type Static, Type } from 'typebox'

export const ReportCategory = Type.Union([
  Type.Literal('question'),
  Type.Literal('picture'),
  Type.Literal('link'),
  Type.Literal('embed'),
  Type.Literal('download'),
  Type.Literal('accessibility'),
  Type.Literal('answer'),
  Type.Literal('tutorial'),
  Type.Literal('other'),
])
export type ReportCategory = Static<typeof ReportCategory>

/** Where the person is: before the question that waits, or where its correction can be read. */
export const ReportPlace = Type.Union([Type.Literal('question'), Type.Literal('correction')])
export type ReportPlace = Static<typeof ReportPlace>

type Rules = {
  readonly places: readonly ReportPlace[]
  /** What exactly; empty where the category says enough. */
  readonly details: readonly string[]
}

const everywhere: readonly ReportPlace[] = ['question', 'correction']

const rules = {
  question: { places: everywhere, details: [] },
  picture: { places: ['question'], details: ['not-displayed', 'something-else'] },
  link: { places: everywhere, details: ['blocked', 'something-else'] },
  embed: { places: everywhere, details: ['not-displayed', 'something-else'] },
  download: { places: everywhere, details: ['cannot-open', 'cannot-find', 'cannot-edit', 'something-else'] },
  accessibility: { places: everywhere, details: [] },
  answer: { places: ['correction'], details: ['not-accepted', 'disagree'] },
  tutorial: { places: ['correction'], details: ['rejected', 'broken-link', 'proposal'] },
  other: { places: everywhere, details: ['propose-challenge', 'improve-site', 'difficulty'] },
} as const satisfies Record<ReportCategory, Rules>

/** Every category, in the order in which they are offered. */
// The keys of the record are those of its type.
export const reportCategories = Object.keys(rules) as readonly ReportCategory[]

export const ReportDetail = Type.Union([
  Type.Literal('not-displayed'),
  Type.Literal('blocked'),
  Type.Literal('cannot-open'),
  Type.Literal('cannot-find'),
  Type.Literal('cannot-edit'),
  Type.Literal('not-accepted'),
  Type.Literal('disagree'),
  Type.Literal('rejected'),
  Type.Literal('broken-link'),
  Type.Literal('proposal'),
  Type.Literal('propose-challenge'),
  Type.Literal('improve-site'),
  Type.Literal('difficulty'),
  Type.Literal('something-else'),
])
export type ReportDetail = Static<typeof ReportDetail>

/** What a question may come with: without it there is nothing to say of it. */
export type ReportedThing = 'picture' | 'embed' | 'download'

const things: ReadonlySet<string> = new Set<ReportedThing>(['picture', 'embed', 'download'])

/** The categories that are offered at a place about a question that comes with these, in their order. */
export function categoriesAt(place: ReportPlace, shown: readonly ReportedThing[]): ReportCategory[] {
  const isThere = (category: string): boolean => !things.has(category) || shown.some((thing) => thing === category)
  return reportCategories.filter((category) => rulesOf(category).places.includes(place) && isThere(category))
}

export function detailsOf(category: ReportCategory): readonly ReportDetail[] {
  return rules[category].details
}

/** Whether a category is offered at this place, with this detail (null for none). */
export function isPossibleReport(place: ReportPlace, category: ReportCategory, detail: ReportDetail | null): boolean {
  const details = detailsOf(category)
  const fits = detail === null ? details.length === 0 : details.includes(detail)
  return fits && rulesOf(category).places.includes(place)
}

const withHelp: ReadonlySet<string> = new Set([
  'picture.not-displayed',
  'link.blocked',
  'embed.not-displayed',
  'download.cannot-open',
  'download.cannot-find',
  'download.cannot-edit',
])

/** Whether something can be tried at once: it is said before the report is written. */
export function hasHelp(category: ReportCategory, detail: ReportDetail | null): boolean {
  return withHelp.has(`${category}.${detail}`)
}

function rulesOf(category: ReportCategory): Rules {
  return rules[category]
}
