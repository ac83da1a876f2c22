import { worthReading } from '@pix/core/assessments'
import type { FastifyInstance } from 'fastify'
import { violatedConstraint } from '../../database/database.ts'
import { Refusal, refuse } from '../../http/refusal.ts'
import { register } from '../../http/register.ts'
import type { Services } from '../../http/services.ts'
import { listOwnMistakes } from '../mistakes/own-mistakes.ts'
import { tutorialsOfMistakes } from '../mistakes/tutorials-of-mistakes.ts'
import * as contract from './contract.ts'
import * as queries from './queries.ts'
import { tutorialSummary, tutorialView } from './tutorial-view.ts'

export function tutorialRoutes(app: FastifyInstance, services: Services): void {
  const { pool, releases } = services

  register(app, services, contract.getTutorial, async ({ params, query: { language } }) => {
    const tutorial = releases.current.tutorials.get(params.tutorialId)
    if (!tutorial) refuse(contract.getTutorial, 'tutorial-not-found')
    return tutorialView(tutorial, language)
  })

  register(app, services, contract.listTutorials, async ({ query: { language } }) => {
    const { competences, tutorials } = releases.current.release
    const ofCompetence = Map.groupBy(tutorials, ({ competenceId }) => competenceId)
    return {
      competences: competences.flatMap(({ id, code, name, areaId }) => {
        const own = ofCompetence.get(id)?.map((tutorial) => tutorialSummary(tutorial, language))
        return own ? [{ code, name: name[language], areaId, tutorials: own }] : []
      }),
    }
  })

  register(app, services, contract.getOwnTutorials, async ({ actor }) => {
    const [saved, ratings, mistakes] = await Promise.all([
      queries.listSavedTutorials(pool, actor.userId),
      queries.listTutorialRatings(pool, actor.userId),
      listOwnMistakes(pool, actor.userId),
    ])
    return {
      saved: saved.map(({ tutorial_id }) => tutorial_id),
      ratings: ratings.map(({ tutorial_id, is_useful }) => ({ tutorialId: tutorial_id, isUseful: is_useful })),
      recommended: worthReading(await tutorialsOfMistakes(services, mistakes)),
    }
  })

  register(app, services, contract.saveTutorial, async ({ actor, params: { tutorialId }, now }) => {
    if (!releases.current.tutorials.has(tutorialId)) refuse(contract.saveTutorial, 'tutorial-not-found')
    await signedIn(queries.insertSavedTutorial(pool, actor.userId, tutorialId, now))
    return {}
  })

  register(app, services, contract.forgetTutorial, async ({ actor, params }) => {
    await queries.deleteSavedTutorial(pool, actor.userId, params.tutorialId)
    return {}
  })

  register(app, services, contract.rateTutorial, async ({ actor, params: { tutorialId }, body, now }) => {
    if (!releases.current.tutorials.has(tutorialId)) refuse(contract.rateTutorial, 'tutorial-not-found')
    await signedIn(queries.putTutorialRating(pool, actor.userId, { tutorialId, ...body }, now))
    return {}
  })
}

/** Another tab may have signed out, or signed in and taken what was done along: then there is nobody to write for. */
async function signedIn(write: Promise<void>): Promise<void> {
  try {
    await write
  } catch (error) {
    const violated = violatedConstraint(error)
    const isGone = violated === 'saved_tutorial_belongs_to_user' || violated === 'tutorial_rating_belongs_to_user'
    throw isGone ? new Refusal('login-required') : error
  }
}
