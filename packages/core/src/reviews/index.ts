export { afterPractice, afterReview, type ReviewCard } from './review-card.ts'
export { type ReviewOfTheDay, reviewOfTheDay } from './review-of-the-day.ts'
