// Tests that are in the database without anybody having taken them: to look at pages that would take an hour to reach.
// Written by the statements of the service itself.
import { randomUUID } from 'node:crypto'
import type { Outcome } from '@pix/core/assessments'
import type { Challenge } from '@pix/core/content'
import { rulesOf } from '@pix/core/items'
import type { Language } from '@pix/core/language'
import type { OperatorRole } from '@pix/core/operators'
import { rebuildStates } from '../apps/api/src/features/accounts/merge-anonymous.ts'
import { insertAnonymousUser, insertEmail, registerUser } from '../apps/api/src/features/accounts/queries.ts'
import { insertAssessment, type NewQuestion, storeAnswer } from '../apps/api/src/features/assessments/queries.ts'
import { insertRole } from '../apps/api/src/features/operators/queries.ts'
import { findReportedQuestion, insertReport, type NewReport } from '../apps/api/src/features/problem-reports/queries.ts'
import { loginCookie, openLogin } from '../apps/api/src/http/login.ts'
import type { Journey, Person } from './journey.ts'
import { wrongAnswer } from './wrong-answer.ts'

export type Answered = { readonly challenge: Challenge; readonly outcome: Outcome }

/** Makes the person signed in: with an account that has this first name, or without one. Returns the user's id. */
export async function signInAs(
  { database, service }: Journey,
  { context, language }: Person,
  firstName: string | null,
): Promise<string> {
  const userId = randomUUID()
  const now = new Date()
  if (firstName === null) await insertAnonymousUser(database, userId, language, now)
  else {
    const email = `${firstName.toLowerCase()}.${userId}@example.org`
    await insertEmail(database, email, userId)
    const account = { userId, email, isEmailVerified: false, firstName }
    await registerUser(database, { ...account, passwordHash: 'nobody signs in with it', language, now })
  }
  const kind = firstName === null ? 'anonymous' : 'this-visit'
  const token = await openLogin(database, { userId, kind, browser: 'Firefox', system: 'Linux' }, now)
  await context.addCookies([{ name: loginCookie, value: token, url: service.address, httpOnly: true, sameSite: 'Lax' }])
  return userId
}

/** Makes the address of an account confirmed, and returns it. */
export async function verifyEmail({ database }: Journey, userId: string): Promise<string> {
  const { rows } = await database.query<{ email: string }>(
    'update users set email_verified_at = created_at where user_id = $1 returning email',
    [userId],
  )
  return rows[0]?.email ?? ''
}

/** Gives somebody a role among those who look after the service. */
export async function makeOperator(journey: Journey, userId: string, role: OperatorRole): Promise<void> {
  await verifyEmail(journey, userId)
  await insertRole(journey.database, userId, role, new Date())
}

/**
 * Stores a test with these answers, and the question that waits after them; without one the test is over.
 * @returns the test's id
 */
export async function storeTest(
  { database, service }: Journey,
  userId: string,
  language: Language,
  { answered, waiting }: { readonly answered: readonly Answered[]; readonly waiting: Challenge | null },
): Promise<string> {
  const assessmentId = randomUUID()
  const challenges = [...answered.map(({ challenge }) => challenge), ...(waiting ? [waiting] : [])]
  const questions = challenges.map((challenge, place) => questionOf(challenge, place + 1, language))
  const [first] = questions
  if (!first) throw new Error('a test has at least one question')
  const competenceId = challenges[0]?.competenceId ?? ''
  const now = new Date()
  const openLevels = 7
  const releaseHash = service.release.hash
  await insertAssessment(
    database,
    {
      userId,
      assessmentId,
      competenceId,
      releaseHash,
      // Its questions are those of the caller: no rule chose them.
      policy: { name: 'reference' },
      openLevels,
      improvesFrom: null,
      seenBefore: [],
      startPix: 0,
      now,
    },
    first,
  )
  for (const [place, { challenge, outcome }] of answered.entries()) {
    const question = questions[place]
    if (!question) throw new Error(`no question ${place + 1}`)
    const rules = rulesOf(challenge.item)
    const value =
      outcome === 'skipped'
        ? null
        : outcome === 'right' || outcome === 'late'
          ? rules.rightAnswer(question.presentation, language)
          : wrongAnswer(challenge, question.presentation, language)
    const fact = {
      answerId: randomUUID(),
      position: place + 1,
      competenceId,
      sequence: place + 1,
      value,
      language,
      outcome,
      parts: value === null ? [] : rules.score(question.presentation, value, language).parts,
      elapsedMs: 30_000,
      toldPix: 0,
    }
    const next = questions[place + 1]
    await storeAnswer(database, { userId, assessmentId }, fact, {}, next ? { question: next } : { estimates: {} }, now)
  }
  await rebuildStates(database, userId)
  return assessmentId
}

/** Puts another challenge in the place of the question that waits. */
export async function replaceWaiting(
  { database }: Journey,
  assessmentId: string,
  challenge: Challenge,
  language: Language,
): Promise<void> {
  const { presentation, skillId, tubeId, level } = questionOf(challenge, 1, language)
  await database.query(
    `update asked_questions set challenge_id = $2, skill_id = $3, tube_id = $4, level = $5, presentation = $6
     where assessment_id = $1 and position = (select last_position from assessments where assessment_id = $1)`,
    [assessmentId, challenge.id, skillId, tubeId, level, JSON.stringify(presentation)],
  )
}

function questionOf(challenge: Challenge, position: number, language: Language): NewQuestion {
  // Any number: the layout is as likely as another.
  const seed = 7
  return {
    position,
    challengeId: challenge.id,
    challengeVersion: challenge.version,
    skillId: challenge.skillId,
    tubeId: challenge.tubeId,
    level: challenge.level,
    seed,
    presentation: rulesOf(challenge.item).present(seed),
    language,
    reason: { rule: 'first-question', predictedLevel: 2, reward: 1 },
  }
}

/** Stores what somebody reports about the first question of their test. */
export async function storeReport(
  { database }: Journey,
  userId: string,
  assessmentId: string,
  report: Pick<NewReport, 'category' | 'detail' | 'text' | 'language'>,
): Promise<void> {
  const run = { kind: 'assessment', runId: assessmentId } as const
  const question = await findReportedQuestion(database, userId, run, 1)
  if (!question) throw new Error('a test has at least one question')
  const place = report.category === 'answer' || report.category === 'tutorial' ? 'correction' : 'question'
  const known = {
    reportId: randomUUID(),
    run,
    position: 1,
    place,
    browser: 'Firefox',
    system: 'Linux',
  } as const
  await insertReport(database, userId, { ...known, ...report }, question, new Date())
}
