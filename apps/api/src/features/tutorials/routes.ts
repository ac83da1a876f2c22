import type { FastifyInstance } from 'fastify'
import { refuse } from '../../http/refusal.ts'
import { register } from '../../http/register.ts'
import type { Services } from '../../http/services.ts'
import { getTutorial } from './contract.ts'
import { tutorialView } from './tutorial-view.ts'

export function tutorialRoutes(app: FastifyInstance, services: Services): void {
  register(app, services, getTutorial, async ({ params, query: { language } }) => {
    const tutorial = services.releases.current.tutorials.get(params.tutorialId)
    if (!tutorial) refuse(getTutorial, 'tutorial-not-found')
    return tutorialView(tutorial, language)
  })
}
