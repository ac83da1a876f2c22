// When a skill that was missed is asked again: the FSRS-6 algorithm (Ye, "A Stochastic Shortest Path Algorithm for
// Optimizing Spaced Repetition Scheduling", KDD 2022; ts-fsrs, its default weights). Days only: somebody who missed a
// skill sees it again tomorrow at the earliest, never twice in a sitting.
import { type Card, createEmptyCard, fsrs, Rating, State } from 'ts-fsrs'
import type { Outcome } from '../assessments/index.ts'

/** Where a skill stands in the review of one person. Moments are in milliseconds since 1970. */
export type ReviewCard = {
  /** Days until the chance of remembering falls to nine in ten. */
  readonly stability: number
  /** 1 to 10. */
  readonly difficulty: number
  readonly reviews: number
  readonly lapses: number
  readonly reviewedAt: number
  /** Never before a day after `reviewedAt`. */
  readonly dueAt: number
}

// Without the library's random shift of a few days: the same answers give the same dates. A year is far enough ahead.
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false, request_retention: 0.9, maximum_interval: 365 })

/**
 * The card after one more answer about its skill. Without a card, the skill was missed for the first time.
 * @param at of the answer; an older one than the card's last counts as given then, clocks jump
 */
export function afterReview(card: ReviewCard | null, outcome: Outcome, at: number): ReviewCard {
  const moment = new Date(card ? Math.max(at, card.reviewedAt) : at)
  const rating = outcome === 'right' ? Rating.Good : Rating.Again
  const { card: next } = scheduler.next(card ? toLibrary(card) : createEmptyCard(moment), moment, rating)
  return {
    stability: next.stability,
    difficulty: next.difficulty,
    reviews: next.reps,
    lapses: next.lapses,
    reviewedAt: moment.getTime(),
    dueAt: next.due.getTime(),
  }
}

/**
 * The card after an answer in any exercise, or null when there is none. A skill that was not missed needs none, and a
 * right answer counts once it is due: practising a skill ten times today does not make it remembered for a year.
 */
export function afterPractice(card: ReviewCard | null, outcome: Outcome, at: number): ReviewCard | null {
  if (outcome === 'right' && (card === null || at < card.dueAt)) return card
  return afterReview(card, outcome, at)
}

function toLibrary({ stability, difficulty, reviews, lapses, reviewedAt, dueAt }: ReviewCard): Card {
  return {
    stability,
    difficulty,
    reps: reviews,
    lapses,
    due: new Date(dueAt),
    last_review: new Date(reviewedAt),
    state: State.Review,
    learning_steps: 0,
    scheduled_days: 0,
    elapsed_days: 0,
  }
}
