import { goesOn } from '@pix/core/practice'
import type { FastifyInstance } from 'fastify'
import { register } from '../../http/register.ts'
import type { Services } from '../../http/services.ts'
import { ownReviewOfTheDay } from './cards.ts'
import { getReviewOfTheDay } from './contract.ts'
import { findLastReview } from './queries.ts'

export function reviewRoutes(app: FastifyInstance, services: Services): void {
  const { pool, releases, config } = services

  register(app, services, getReviewOfTheDay, async ({ actor, now }) => {
    const last = await findLastReview(pool, actor.userId)
    if (last?.started && goesOn(last.asked_at.getTime(), now.getTime())) return { due: last.left, nextAt: null }
    const context = { release: releases.current, openLevels: config.openLevels }
    const { skillIds, nextAt } = await ownReviewOfTheDay(pool, actor.userId, context, now)
    return { due: skillIds.length, nextAt }
  })
}
