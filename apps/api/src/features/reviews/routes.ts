import type { FastifyInstance } from 'fastify'
import { register } from '../../http/register.ts'
import type { Services } from '../../http/services.ts'
import { getReviewOfTheDay } from './contract.ts'
import { reviewToday } from './review-today.ts'

export function reviewRoutes(app: FastifyInstance, services: Services): void {
  register(app, services, getReviewOfTheDay, ({ actor, now }) => reviewToday(services, actor.userId, now))
}
