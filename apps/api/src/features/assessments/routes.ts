import { answeredBeforeBlock, improveDelay, improveFrom } from '@pix/core/assessments'
import type { Language } from '@pix/core/language'
import { competenceScore, inferredPix, openPix } from '@pix/core/scoring'
import type { FastifyInstance } from 'fastify'
import { v7 as uuidv7 } from 'uuid'
import { type Database, violatedConstraint } from '../../database/database.ts'
import { Refusal, refuse } from '../../http/refusal.ts'
import { register } from '../../http/register.ts'
import type { Services } from '../../http/services.ts'
import type { IndexedRelease } from '../releases/indexed-release.ts'
import { answerQuestion } from './answer.ts'
import { competenceSummary } from './competence-summary.ts'
import * as contract from './contract.ts'
import { correctionSummary, correctionView, tutorialsToRead } from './correction.ts'
import { knowledgeOf } from './knowledge.ts'
import { answeredIn, maySeeCorrection, refusalToAnswer } from './policy.ts'
import { newPolicy } from './positioning-policy.ts'
import * as queries from './queries.ts'
import { challengeOf, chooseQuestion, competenceOf, questionView } from './question.ts'
import { secretChallenges } from './secret-challenges.ts'
import { beginWaiting, waitingView } from './waiting-question.ts'

export function assessmentRoutes(app: FastifyInstance, services: Services): void {
  const { pool, releases } = services

  register(app, services, contract.startAssessment, async ({ actor, body, now }) => {
    const release = releases.current
    if (!release.competences.has(body.competenceId)) refuse(contract.startAssessment, 'competence-not-found')
    if (!release.candidates.has(body.competenceId)) refuse(contract.startAssessment, 'competence-not-available')
    const assessmentId = await startOrResume(services, release, { userId: actor.userId, ...body }, now)
    return getView(services, { ...actor, language: body.language, now }, assessmentId)
  })

  register(app, services, contract.getAssessment, async ({ actor, params, query, now }) => {
    return getView(services, { ...actor, language: query.language, now }, params.assessmentId)
  })

  register(app, services, contract.answerAndGetNext, async ({ actor, params, body, now }) => {
    return answerQuestion(services, { userId: actor.userId, assessmentId: params.assessmentId }, body, now)
  })

  register(app, services, contract.beginQuestion, async ({ actor: { userId }, params, body, now }) => {
    const { assessmentId } = params
    const position = Number(params.position)
    const { release, row } = await getOwn(services, userId, assessmentId)
    const refusal = refusalToAnswer(stateOf(row), position)
    if (refusal) refuse(contract.beginQuestion, refusal)
    const asked = await queries.findQuestion(pool, userId, assessmentId, position)
    if (!asked) refuse(contract.beginQuestion, 'question-not-asked')
    const ids = { userId, assessmentId, position }
    try {
      await beginWaiting(pool, challengeOf(release, asked.challenge_id), ids, body.timing, now)
    } catch (error) {
      // Another tab signed in, and took the test along.
      const isGone = violatedConstraint(error) === 'timer_is_of_an_asked_question'
      throw isGone ? new Refusal('assessment-not-found') : error
    }
    const begun = (await queries.findQuestion(pool, userId, assessmentId, position)) ?? asked
    return waitingView(pool, release, begun, { userId, language: body.language, now })
  })

  register(app, services, contract.getPastQuestion, async ({ actor, params, query }) => {
    const { release, row } = await getOwn(services, actor.userId, params.assessmentId)
    const position = Number(params.position)
    const answered = await queries.findAnswered(pool, actor.userId, params.assessmentId, position)
    const waiting = answered ? null : await queries.findQuestion(pool, actor.userId, params.assessmentId, position)
    const asked = answered ?? waiting
    if (!asked) refuse(contract.getPastQuestion, 'question-not-found')
    const challenge = challengeOf(release, asked.challenge_id)
    // A timed question that has not begun shows nothing of itself.
    if (waiting && challenge.timer !== undefined && !waiting.begun_at)
      refuse(contract.getPastQuestion, 'question-not-found')
    return {
      question: questionView(challenge, asked, query.language),
      given: answered && (answered.value ?? { kind: 'skipped' as const }),
      correctionIsVisible: answered !== null && mayRead(row, answered, await secretChallenges(pool, actor.userId)),
    }
  })

  register(app, services, contract.getReason, async ({ actor, params, query }) => {
    const { row, release } = await getOwn(services, actor.userId, params.assessmentId)
    const found = await queries.findReason(pool, actor.userId, params.assessmentId, Number(params.position))
    if (!found) refuse(contract.getReason, 'question-not-found')
    const tube = competenceOf(release, row.competence_id).tubes.find(({ id }) => id === found.tube_id)
    return { rule: found.reason.rule, tube: found.is_answered ? (tube?.title[query.language] ?? null) : null }
  })

  register(app, services, contract.listCorrections, async ({ actor, params, query }) => {
    const { release, row } = await getOwn(services, actor.userId, params.assessmentId)
    const [answered, secret] = await Promise.all([
      queries.listAnswered(pool, actor.userId, params.assessmentId),
      secretChallenges(pool, actor.userId),
    ])
    const visible = answered.filter((one) => mayRead(row, one, secret))
    return {
      corrections: visible.map((one) => correctionSummary(release, one, query.language)),
      toRead: tutorialsToRead(release, visible, query.language),
    }
  })

  register(app, services, contract.getCorrection, async ({ actor, params, query }) => {
    const { release, row } = await getOwn(services, actor.userId, params.assessmentId)
    const position = Number(params.position)
    const answered = await queries.findAnswered(pool, actor.userId, params.assessmentId, position)
    if (!answered)
      refuse(contract.getCorrection, position === row.last_position ? 'correction-not-yet' : 'question-not-found')
    const secret = await secretChallenges(pool, actor.userId)
    if (!mayRead(row, answered, secret)) refuse(contract.getCorrection, 'correction-not-yet')
    return correctionView(release, answered, query.language)
  })
}

function stateOf({ state, last_position }: queries.AssessmentRow) {
  return { state, lastPosition: last_position }
}

/** Whether the person may read the correction: neither this test hides it, nor another one that asks the same. */
function mayRead(
  row: queries.AssessmentRow,
  { position, challenge_id }: Pick<queries.AnsweredRow, 'position' | 'challenge_id'>,
  secret: ReadonlySet<string>,
): boolean {
  return maySeeCorrection(stateOf(row), position) && !secret.has(challenge_id)
}

type Wish = {
  readonly userId: string
  readonly competenceId: string
  readonly language: Language
  readonly improve?: boolean
}

/** The id of the test that goes on: the started one, or a new one with its first question. */
async function startOrResume(services: Services, release: IndexedRelease, wish: Wish, now: Date): Promise<string> {
  const known = await queries.findCompetenceContext(services.pool, wish.userId, wish.competenceId)
  if (known?.state === 'started' && known.assessment_id) return known.assessment_id
  const { openLevels, positioningPolicy } = services.config
  const knowledge = knowledgeOf(known)
  const competence = competenceOf(release, wish.competenceId)
  const { pix } = competenceScore(competence, knowledge, openLevels)
  let improvesFrom: Date | null = null
  if (known?.state === 'completed') {
    if (!wish.improve) refuse(contract.startAssessment, 'competence-completed')
    const lastAnswerAt = known.last_answer_at?.getTime() ?? null
    const from = improveFrom({ test: 'completed', lastAnswerAt, pix, openPix: openPix(competence, openLevels) })
    if (from === null) refuse(contract.startAssessment, 'nothing-to-ask')
    if (now.getTime() < from) refuse(contract.startAssessment, 'improve-too-early')
    improvesFrom = new Date(now.getTime() - improveDelay)
  }

  const assessmentId = uuidv7()
  const seenBefore = known?.seen ?? []
  const { competenceId, language } = wish
  const choice = {
    assessmentId,
    competenceId,
    language,
    policy: newPolicy(positioningPolicy, release, known?.others ?? {}, openLevels),
    state: knowledge.tubes,
    asked: [],
    seenBefore,
    improvesFrom,
    openLevels,
    position: 1,
  }
  const first = chooseQuestion(release, choice)
  if ('estimates' in first) refuse(contract.startAssessment, 'nothing-to-ask')
  const releaseHash = release.release.hash
  try {
    const row = { ...choice, userId: wish.userId, releaseHash, startPix: pix, now }
    await queries.insertAssessment(services.pool, row, first.question)
    return assessmentId
  } catch (error) {
    const violated = violatedConstraint(error)
    // Another tab signed out, or signed in and took what was done along.
    if (violated === 'assessment_belongs_to_user') throw new Refusal('login-required')
    // Another tab was faster: its test is the one.
    if (violated !== 'one_started_assessment_per_competence') throw error
    return startOrResume(services, release, wish, now)
  }
}

async function getOwn(
  services: Services,
  userId: string,
  assessmentId: string,
): Promise<{ row: queries.AssessmentRow; release: IndexedRelease }> {
  const row = await queries.findAssessment(services.pool, userId, assessmentId)
  if (!row) refuse(contract.getAssessment, 'assessment-not-found')
  return { row, release: await services.releases.get(row.release_hash) }
}

async function getView(
  services: Services,
  asker: { readonly userId: string; readonly language: Language; readonly now: Date },
  assessmentId: string,
): Promise<contract.Assessment> {
  const { pool } = services
  const { userId, language } = asker
  const { row, release } = await getOwn(services, userId, assessmentId)
  const competence = competenceOf(release, row.competence_id)
  const asked =
    row.state === 'started' ? await queries.findQuestion(pool, userId, assessmentId, row.last_position) : null
  const answered = answeredIn(stateOf(row))
  return {
    assessmentId: row.assessment_id,
    competence: competenceSummary(competence, language),
    state: row.state,
    answered,
    question: asked && (await waitingView(pool, release, asked, asker)),
    ...competenceScore(competence, knowledgeOf(row), row.open_levels),
    inferredPix: inferredPix(competence, knowledgeOf(row), row.open_levels),
    openLevels: row.open_levels,
    openPix: openPix(
      services.releases.current.competences.get(competence.id) ?? competence,
      services.config.openLevels,
    ),
    startPix: row.start_pix,
    pausePix: await pixAtPause(pool, row, userId, answeredBeforeBlock(answered)),
    isImprovement: row.is_improvement,
  }
}

async function pixAtPause(
  database: Database,
  { assessment_id, start_pix }: queries.AssessmentRow,
  userId: string,
  answered: number,
): Promise<number> {
  if (answered === 0) return start_pix
  return (await queries.findToldPix(database, userId, assessment_id, answered)) ?? start_pix
}
