// People at the beginning of a test, for the load to drive: each with a login, a first question that waits, and what
// they are going to answer. Their ids lie among those of the population, so that their rows do in the indexes too.
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { columnsOf, newPolicy } from '../../../apps/api/src/features/assessments/positioning-policy.ts'
import type { IndexedRelease } from '../../../apps/api/src/features/releases/indexed-release.ts'
import { idOfMoment, populationAge } from './ids.ts'
import { language, openLevels, play, playableCompetences, type Step } from './play.ts'

export type Learner = {
  readonly token: string
  readonly assessmentId: string
  /** Bodies of the requests that answer its questions, in order, until the test is over. */
  readonly bodies: readonly string[]
  /** Challenges it will be asked, in order. */
  readonly challengeIds: readonly string[]
}

/** Longer than any test. */
const mostAnswers = 100
const day = 24 * 3_600_000

export async function prepareLearners(pool: Pool, release: IndexedRelease, count: number): Promise<Learner[]> {
  const competences = playableCompetences(release)
  // What the service gives to somebody new.
  const policy = newPolicy('bayesian', release, {}, openLevels)
  const now = Date.now()
  const made = Array.from({ length: count }, (_, number) => {
    const moment = now - Math.floor(Math.random() * populationAge)
    const competenceId = competences[number % competences.length] ?? ''
    const who = { assessmentId: idOfMoment(moment), competenceId, policy, level: 1 + (number % 7) }
    const { steps } = play(release, who, mostAnswers)
    return { ...who, userId: idOfMoment(moment), token: randomBytes(32).toString('base64url'), steps }
  })
  const rows = made.map(({ userId, assessmentId, competenceId, token, steps }) => ({
    userId,
    assessmentId,
    competenceId,
    tokenHash: createHash('sha256').update(token).digest('hex'),
    ...steps[0]?.question,
  }))
  for (let from = 0; from < rows.length; from += 1000) {
    await pool.query(insertLearners, [
      JSON.stringify(rows.slice(from, from + 1000)),
      new Date(now),
      release.release.hash,
      openLevels,
      new Date(now + day),
      ...Object.values(columnsOf(policy)),
    ])
  }
  return made.map(({ token, assessmentId, steps }) => ({
    token,
    assessmentId,
    bodies: steps.map(bodyOf),
    challengeIds: steps.map(({ question }) => question.challengeId),
  }))
}

function bodyOf({ question, value }: Step): string {
  return JSON.stringify({
    answerId: randomUUID(),
    position: question.position,
    language,
    answer: value ?? { kind: 'skipped' },
  })
}

const insertLearners = `with learner as materialized (
    select * from jsonb_to_recordset($1::jsonb) as row ("userId" uuid, "assessmentId" uuid, "competenceId" text, "tokenHash" text,
      "challengeId" text, "challengeVersion" int, "skillId" text, "tubeId" text, level smallint, seed bigint, presentation jsonb,
      language text, reason jsonb)
  ), created as (
    insert into users (user_id, kind, language, created_at, last_active_at)
    select "userId", 'anonymous', language, $2, $2 from learner
  ), logged_in as (
    insert into logins (token_hash, user_id, kind, created_at, last_seen_at, expires_at)
    select decode("tokenHash", 'hex'), "userId", 'anonymous', $2, $2, $5 from learner
  ), started as (
    insert into assessments (user_id, assessment_id, competence_id, release_hash, policy, prior_mean, prior_deviation,
      wanted_precision, open_levels, state, last_position, created_at)
    select "userId", "assessmentId", "competenceId", $3, $6, $7, $8, $9, $4, 'started', 1, $2 from learner
  )
  insert into asked_questions (user_id, assessment_id, position, challenge_id, challenge_version, skill_id, tube_id, level,
    difficulty, discrimination, seed, presentation, language, reason, asked_at)
  select "userId", "assessmentId", 1, "challengeId", "challengeVersion", "skillId", "tubeId", level, level, 1, seed, presentation,
    language, reason, $2 from learner`
