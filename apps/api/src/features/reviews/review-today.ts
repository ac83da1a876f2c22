import { goesOn } from '@pix/core/practice'
import type { ResponseOf } from '../../http/contract.ts'
import type { Services } from '../../http/services.ts'
import { secretChallenges } from '../assessments/secret-challenges.ts'
import { ownReviewOfTheDay } from './cards.ts'
import type { getReviewOfTheDay } from './contract.ts'
import { findLastReview } from './queries.ts'

/** What is left of the review under way, or what the next one holds and when. */
export async function reviewToday(
  { pool, releases, config }: Services,
  userId: string,
  now: Date,
): Promise<ResponseOf<typeof getReviewOfTheDay>> {
  const last = await findLastReview(pool, userId)
  if (last?.started && goesOn(last.asked_at.getTime(), now.getTime())) return { due: last.left, nextAt: null }
  const secret = await secretChallenges(pool, userId)
  const context = { release: releases.current, openLevels: config.openLevels, secret }
  const { skillIds, nextAt } = await ownReviewOfTheDay(pool, userId, context, now)
  return { due: skillIds.length, nextAt }
}
