// "Answer and get next": the heart of the service, two statements besides the login.
import { withAnswer } from '@pix/core/adaptive'
import { checkpointAfter, isLate } from '@pix/core/assessments'
import { competenceScore } from '@pix/core/scoring'
import { type Database, isDeadlock, violatedConstraint } from '../../database/database.ts'
import type { BodyOf, ResponseOf } from '../../http/contract.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../http/services.ts'
import type { IndexedRelease } from '../releases/indexed-release.ts'
import { answerAndGetNext } from './contract.ts'
import { knowledgeOf } from './knowledge.ts'
import { refusalToAnswer } from './policy.ts'
import { policyOf } from './positioning-policy.ts'
import { type AnswerContext, findAnswerContext, findQuestion, storeAnswer, type WaitingRow } from './queries.ts'
import { challengeOf, chooseQuestion, competenceOf } from './question.ts'
import { type ScoredAnswer, scoreAnswer } from './score-answer.ts'
import { waitingView } from './waiting-question.ts'

type Request = BodyOf<typeof answerAndGetNext>
type Result = ResponseOf<typeof answerAndGetNext>
type Ids = { readonly userId: string; readonly assessmentId: string }

// Two tabs that answer at the same instant, or an answer while its test moves to another account: one write wins, the
// other starts over and finds what the first did.
const conflicts = new Set([
  'answers_pkey',
  'answer_is_stored_once',
  'answers_of_a_competence_are_in_one_order',
  'asked_questions_pkey',
  'challenge_is_asked_once_per_assessment',
  'answer_is_to_an_asked_question',
  'question_belongs_to_assessment',
  'state_belongs_to_user',
])
const mostTries = 4

/**
 * Reads everything in one statement and writes everything in another, which keeps all of it or nothing. The keys of the
 * answer guard the time between: no lock is held while the next question is chosen.
 */
export async function answerQuestion(services: Services, ids: Ids, request: Request, now: Date): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryToAnswer(services, ids, request, now)
    } catch (error) {
      const conflict = conflicts.has(violatedConstraint(error) ?? '') || isDeadlock(error)
      if (!conflict || attempt === mostTries) throw error
    }
  }
}

async function tryToAnswer({ pool, releases }: Services, ids: Ids, request: Request, now: Date): Promise<Result> {
  const context = await findAnswerContext(pool, ids.userId, ids.assessmentId, request.answerId)
  if (!context) refuse(answerAndGetNext, 'assessment-not-found')
  const release = await releases.get(context.release_hash)
  const result = async (next: WaitingRow | null): Promise<Result> => ({
    answered: request.position,
    checkpoint: checkpointAfter(request.position),
    question: next && (await waitingView(pool, release, next, { ...ids, language: request.language, now })),
  })
  if (context.stored_position !== null) return result(await repeated(pool, ids, request, context))
  const refusal = refusalToAnswer({ state: context.state, lastPosition: context.last_position }, request.position)
  if (refusal) refuse(answerAndGetNext, refusal)
  return result(await store(pool, release, ids, request, context, now))
}

/** The same answer id came before: the question that followed it then. */
async function repeated(
  database: Database,
  ids: Ids,
  request: Request,
  context: AnswerContext,
): Promise<WaitingRow | null> {
  if (context.stored_assessment_id !== ids.assessmentId || context.stored_position !== request.position) {
    refuse(answerAndGetNext, 'answer-id-reused')
  }
  return findQuestion(database, ids.userId, ids.assessmentId, request.position + 1)
}

async function store(
  database: Database,
  release: IndexedRelease,
  ids: Ids,
  request: Request,
  context: AnswerContext,
  now: Date,
): Promise<WaitingRow | null> {
  const { position, language, answerId, answer } = request
  // A clock that jumped back must not make an answer older than its question.
  const answeredAt = new Date(Math.max(now.getTime(), context.asked_at.getTime()))
  const challenge = challengeOf(release, context.challenge_id)
  // Nobody has seen it yet; skipping needs no look.
  if (challenge.timer !== undefined && !context.begun_at && answer.kind !== 'skipped')
    refuse(answerAndGetNext, 'question-not-asked')
  const given = scoreAnswer(challenge, context.presentation, answer, language)
  if ('refusal' in given) refuse(answerAndGetNext, given.refusal)
  const scored = inTime(given, context, answeredAt)
  const right = scored.outcome === 'right'
  const state = withAnswer(knowledgeOf(context).tubes, context.tube_id, {
    level: context.level,
    right,
    at: answeredAt.getTime(),
  })
  const step = chooseQuestion(release, {
    assessmentId: ids.assessmentId,
    competenceId: context.competence_id,
    policy: policyOf(context),
    state,
    asked: context.asked,
    seenBefore: context.seen_before,
    improvesFrom: context.improves_from,
    openLevels: context.open_levels,
    position: position + 1,
    language,
  })
  // The end of the test brings its estimates; until then those of an earlier one stand.
  const { estimates } = 'estimates' in step ? step : knowledgeOf(context)
  const competence = competenceOf(release, context.competence_id)
  const fact = {
    answerId,
    position,
    competenceId: context.competence_id,
    sequence: (context.sequence ?? 0) + 1,
    value: answer.kind === 'skipped' ? null : answer,
    language,
    outcome: scored.outcome,
    parts: scored.parts,
    elapsedMs: answeredAt.getTime() - context.asked_at.getTime(),
    away: challenge.focus && request.away,
    toldPix: competenceScore(competence, { tubes: state, estimates }, context.open_levels).pix,
  }
  await storeAnswer(database, ids, fact, state, step, answeredAt)
  if ('estimates' in step) return null
  const { position: nextPosition, challengeId, presentation } = step.question
  return { position: nextPosition, challenge_id: challengeId, presentation, begun_at: null, limit_ms: null }
}

type Scored = Exclude<ScoredAnswer, { readonly refusal: string }>

/** What is right after its time is no success. What is wrong stays what it is. */
function inTime(scored: Scored, { begun_at, limit_ms }: AnswerContext, answeredAt: Date): Scored {
  if (scored.outcome !== 'right' || !begun_at) return scored
  const late = isLate({ begunAt: begun_at.getTime(), limitMs: limit_ms }, answeredAt.getTime())
  return late ? { ...scored, outcome: 'late' } : scored
}
