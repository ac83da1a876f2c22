// The review cards of a person. Those of skills missed in a test need no row of their own before their first review:
// they follow from the answers of the test.
import { afterReview, type ReviewCard, type ReviewOfTheDay, reviewOfTheDay } from '@pix/core/reviews'
import type { Database } from '../../database/database.ts'
import { maySeeCorrection } from '../assessments/policy.ts'
import type { IndexedRelease } from '../releases/indexed-release.ts'
import * as queries from './queries.ts'

/**
 * Cards by skill, with what tests found since. An answer whose correction may not be seen yet says nothing here either.
 * @param skillId of the only card wanted; null for all of them
 */
export async function reviewCards(
  database: Database,
  userId: string,
  skillId: string | null = null,
): Promise<Map<string, ReviewCard>> {
  const [stored, latest] = await Promise.all([
    queries.listCards(database, userId, skillId),
    queries.listLatestAnswers(database, userId, skillId),
  ])
  const cards = new Map(stored.map((row) => [row.skill_id, cardOf(row)]))
  for (const { skill_id, outcome, answered_at, state, position, last_position } of latest) {
    if (outcome === 'right' || !maySeeCorrection({ state, lastPosition: last_position }, position)) continue
    const card = cards.get(skill_id) ?? null
    if (card === null || card.reviewedAt < answered_at.getTime())
      cards.set(skill_id, afterReview(card, outcome, answered_at.getTime()))
  }
  return cards
}

function cardOf(row: queries.CardRow): ReviewCard {
  const { stability, difficulty, reviews, lapses, reviewed_at, due_at } = row
  return { stability, difficulty, reviews, lapses, reviewedAt: reviewed_at.getTime(), dueAt: due_at.getTime() }
}

/**
 * The review of the day of a person. A skill that cannot be asked any more, of which every challenge is secret, or that
 * a test has found held since, is left out.
 * @param context with the challenges of tests that go on, which no exercise asks meanwhile
 */
export async function ownReviewOfTheDay(
  database: Database,
  userId: string,
  context: {
    readonly release: IndexedRelease
    readonly openLevels: number
    readonly secret: ReadonlySet<string>
  },
  now: Date,
): Promise<ReviewOfTheDay> {
  const { release, openLevels, secret } = context
  const [cards, held, last] = await Promise.all([
    reviewCards(database, userId),
    queries.listHeldTubes(database, userId),
    queries.findLastReview(database, userId),
  ])
  const candidates = [...release.candidates.values()].flat().filter(({ challengeId }) => !secret.has(challengeId))
  const askable = new Map(candidates.map((candidate) => [candidate.skillId, candidate]))
  const wanted = [...cards].flatMap(([skillId, { dueAt, reviewedAt }]) => {
    const skill = askable.get(skillId)
    if (!skill || skill.level > openLevels) return []
    const isHeld = held.some(
      ({ tube_id, floor, updated_at }) =>
        tube_id === skill.tubeId && floor >= skill.level && updated_at.getTime() > reviewedAt,
    )
    return isHeld ? [] : [{ skillId, dueAt }]
  })
  return reviewOfTheDay(wanted, last?.ended_at?.getTime() ?? null, now.getTime())
}
