// Practising: questions of one's choice that measure nothing, with the correction after each answer.

import type { Language } from '@pix/core/language'
import type { FastifyInstance } from 'fastify'
import { refuse } from '../../http/refusal.ts'
import { register } from '../../http/register.ts'
import type { Services } from '../../http/services.ts'
import { competenceSummary } from '../assessments/competence-summary.ts'
import { correctionSummary, correctionView, tutorialsToRead } from '../assessments/correction.ts'
import { secretChallenges } from '../assessments/secret-challenges.ts'
import { listStandings } from '../profile/queries.ts'
import type { IndexedRelease } from '../releases/indexed-release.ts'
import { answerPractised } from './answer.ts'
import { candidatesOf, chooseNext, heldInTube } from './choose.ts'
import { competenceToBegin } from './competence-to-begin.ts'
import * as contract from './contract.ts'
import { exerciseView, isAnswered } from './exercise-view.ts'
import * as queries from './queries.ts'
import { startOrGoOn } from './start.ts'

type Ids = { readonly userId: string; readonly exerciseId: string }

export function exerciseRoutes(app: FastifyInstance, services: Services): void {
  const { pool } = services

  register(app, services, contract.listPractice, async ({ actor, query: { language } }) => {
    const standings = actor ? await listStandings(pool, actor.userId) : []
    // What a test that goes on finds would tell how its last answers went.
    const found = new Map(standings.map((one) => [one.competence_id, one.state === 'started' ? null : one.tubes]))
    const { openLevels } = services.config
    const release = services.releases.current
    const competences = release.release.competences.map((competence) => ({
      competence: competenceSummary(competence, language),
      tubes: competence.tubes
        .map((tube) => ({
          tubeId: tube.id,
          title: tube.title[language],
          description: tube.description[language],
          held: heldInTube(tube, found.get(competence.id)?.[tube.id]?.floor ?? 0, language),
          questions: candidatesOf(release, tube.id, openLevels).length,
        }))
        .filter(({ questions }) => questions > 0),
    }))
    return { competences: competences.filter(({ tubes }) => tubes.length > 0) }
  })

  register(app, services, contract.startExercise, async ({ actor, body, now }) => {
    const exerciseId = await startOrGoOn(services, actor.userId, body, now)
    return getView(services, { userId: actor.userId, exerciseId }, body.language)
  })

  register(app, services, contract.getExercise, async ({ actor, params, query }) => {
    return getView(services, { userId: actor.userId, ...params }, query.language)
  })

  register(app, services, contract.answerPractisedQuestion, async ({ actor, params, body, now }) => {
    const ids = { userId: actor.userId, ...params }
    await answerPractised(services, ids, body, now)
    return getView(services, ids, body.language, body.position)
  })

  register(app, services, contract.askNextQuestion, async ({ actor, params, body, now }) => {
    const ids = { userId: actor.userId, ...params }
    await askNext(services, ids, body, now)
    return getView(services, ids, body.language)
  })

  register(app, services, contract.endExercise, async ({ actor, params, body, now }) => {
    const ids = { userId: actor.userId, ...params }
    await queries.markEnded(pool, ids, now)
    return getView(services, ids, body.language)
  })

  register(app, services, contract.listExerciseCorrections, async ({ actor, params, query }) => {
    const { release, visible } = await getAnswered(services, { userId: actor.userId, ...params })
    const standings = await listStandings(pool, actor.userId)
    const met = new Set(standings.flatMap(({ competence_id, state }) => (state === null ? [] : [competence_id])))
    return {
      corrections: visible.map((one) => correctionSummary(release, one, query.language)),
      toRead: tutorialsToRead(release, visible, query.language),
      beginWith: competenceToBegin(release, visible, met, query.language),
    }
  })

  register(app, services, contract.getExerciseCorrection, async ({ actor, params, query }) => {
    const position = Number(params.position)
    const ids = { userId: actor.userId, exerciseId: params.exerciseId }
    const { release, answered, visible } = await getAnswered(services, ids)
    const wanted = visible.find((one) => one.position === position)
    if (wanted) return correctionView(release, wanted, query.language)
    const isSecret = answered.some((one) => one.position === position)
    refuse(contract.getExerciseCorrection, isSecret ? 'question-waits-in-test' : 'question-not-found')
  })
}

async function getOwn(
  { pool, releases }: Services,
  { userId, exerciseId }: Ids,
): Promise<{
  exercise: queries.ExerciseRow
  release: IndexedRelease
  practised: queries.PractisedRow[]
  secret: ReadonlySet<string>
}> {
  // Not in the transaction of what is written before or after: the view is right for the moment in which it is read, and
  // `insertNext` does nothing where another tab asked meanwhile.
  const [exercise, practised, secret] = await Promise.all([
    queries.findExercise(pool, userId, exerciseId),
    queries.listPractised(pool, userId, exerciseId),
    secretChallenges(pool, userId),
  ])
  if (!exercise) refuse(contract.getExercise, 'exercise-not-found')
  return { exercise, practised, secret, release: await releases.get(exercise.release_hash) }
}

async function getAnswered(services: Services, ids: Ids) {
  const { release, practised, secret } = await getOwn(services, ids)
  const answered = practised.filter(isAnswered)
  return { release, answered, visible: answered.filter(({ challenge_id }) => !secret.has(challenge_id)) }
}

/** @param justAnswered the place of the question that this request answered: it is shown though the exercise has ended */
async function getView(
  services: Services,
  ids: Ids,
  language: Language,
  justAnswered: number | null = null,
): Promise<contract.Exercise> {
  const { exercise, release, practised, secret } = await getOwn(services, ids)
  const position = justAnswered ?? (exercise.state === 'started' ? exercise.last_position : null)
  const last = position === null ? null : (practised[position - 1] ?? null)
  return exerciseView(release, exercise, { practised, secret, last }, language)
}

async function askNext(
  services: Services,
  ids: Ids,
  { after, language }: { readonly after: number; readonly language: Language },
  now: Date,
): Promise<void> {
  const { exercise, release, practised, secret } = await getOwn(services, ids)
  if (exercise.state === 'ended') refuse(contract.askNextQuestion, 'exercise-ended')
  if (after > exercise.last_position) refuse(contract.askNextQuestion, 'question-not-asked')
  const last = practised.at(-1)
  // Another tab asked it, or the last one waits still; one that waits in a test too is left aside.
  if (after < exercise.last_position || !last) return
  if (last.outcome === null && !secret.has(last.challenge_id)) return
  const { openLevels } = services.config
  const context = { ...ids, release, openLevels, secret, asked: practised, language }
  const next = await chooseNext(services.pool, exercise, context)
  if (next) await queries.insertNext(services.pool, ids, next, now)
  else await queries.markEnded(services.pool, ids, now)
}
