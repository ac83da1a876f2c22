// "Answer and get next" reduced to its three statements: the texts that the API runs, parameters put together in the
// simplest way, nothing checked, nothing chosen. What is asked next stands in a list made beforehand.
import { createHash } from 'node:crypto'
import { rulesOf } from '@pix/core/items'
import type { Pool } from 'pg'
// For their statements, which they declare when they are loaded.
import '../../../apps/api/src/http/login.ts'
import '../../../apps/api/src/features/assessments/queries.ts'
import { statements } from '../../../apps/api/src/database/database.ts'
import { newPolicy } from '../../../apps/api/src/features/assessments/positioning-policy.ts'
import { questionView } from '../../../apps/api/src/features/assessments/question.ts'
import type { IndexedRelease } from '../../../apps/api/src/features/releases/indexed-release.ts'
import { language, openLevels, play, playableCompetences } from '../population/play.ts'

/** Challenges that each assessment asks, in order. */
export type Plan = ReadonlyMap<string, readonly string[]>

/** What a browser sends, as far as it is used. */
export type Request = {
  readonly answerId: string
  readonly position: number
  readonly language: string
  readonly answer: { readonly kind: string; readonly log?: string }
}

export type BareAnswer = (token: string, assessmentId: string, request: Request) => Promise<object | null>

function named(name: string): { name: string; text: string } {
  const text = statements.get(name)
  if (text === undefined)
    throw new Error(`the API no longer declares the statement ${name}: the benchmark must follow it`)
  return { name, text }
}

export function prepareBareAnswer(pool: Pool, release: IndexedRelease, plan: Plan): BareAnswer {
  const findLogin = named('find-login')
  const findContext = named('find-answer-context')
  const store = named('store-answer-and-ask')
  const questions = prepareQuestions(release)
  const states = prepareStates(release)

  return async (token, assessmentId, request) => {
    const tokenHash = createHash('sha256').update(token).digest()
    const login = (await pool.query<{ user_id: string; expires_at: Date }>({ ...findLogin, values: [tokenHash] }))
      .rows[0]
    const now = new Date()
    if (!login || login.expires_at <= now) return null
    const userId = login.user_id
    const context = (
      await pool.query<{ competence_id: string; sequence: number | null; asked_at: Date }>({
        ...findContext,
        values: [userId, assessmentId, request.answerId],
      })
    ).rows[0]
    if (!context) return null
    const { position, answer } = request
    const skipped = answer.kind === 'skipped'
    const next = questions.get(plan.get(assessmentId)?.[position] ?? '')
    await pool.query({
      ...store,
      values: [
        userId,
        assessmentId,
        now,
        position,
        request.answerId,
        context.competence_id,
        (context.sequence ?? 0) + 1,
        skipped ? null : JSON.stringify({ ...answer, ...(answer.log !== undefined && { log: '' }) }),
        request.language,
        skipped ? 'skipped' : 'right',
        '[]',
        now.getTime() - context.asked_at.getTime(),
        states[Math.min(position, states.length) - 1] ?? '{}',
        ...(next ? next.values : noQuestion),
        // No pix were told, and nobody left the window.
        null,
        0,
        0,
        // At its end the service stores some numbers more, once a test.
        next ? null : '{}',
        answer.log ?? null,
      ],
    })
    return {
      answered: position,
      checkpoint: position % 5 === 0 ? position / 5 : null,
      question: next ? { kind: next.kind, position: position + 1, ...next.view } : null,
    }
  }
}

/** The kind stands first, as in the replies of the service: the generator reads their beginning alone. */
type Prepared = { readonly values: readonly unknown[]; readonly kind: string; readonly view: object }

const noQuestion: readonly unknown[] = Array.from({ length: 8 }, () => null)

function prepareQuestions({ challenges }: IndexedRelease): Map<string, Prepared> {
  return new Map(
    [...challenges.values()].map((challenge) => {
      const seed = 2_147_483_647
      const presentation = rulesOf(challenge.item).present(seed)
      const reason = {
        rule: 'same-tube',
        predictedLevel: 3.522459331201854,
        uncertainty: 4.182930284612037,
        expectedUncertainty: 3.201938475610293,
      }
      const { id, version, skillId, tubeId, level } = challenge
      const { position: _, kind, ...view } = questionView(challenge, { position: 0, presentation }, language)
      return [
        id,
        {
          values: [id, version, skillId, tubeId, level, seed, JSON.stringify(presentation), JSON.stringify(reason)],
          kind,
          view,
        },
      ]
    }),
  )
}

/** A state as large as it usually is after 1, 2, 3… answers. */
function prepareStates(release: IndexedRelease): string[] {
  const who = {
    assessmentId: '01900000-0000-7000-8000-000000000000',
    competenceId: playableCompetences(release)[0] ?? '',
    policy: newPolicy('bayesian', release, {}, openLevels),
    level: 4,
  }
  const { length } = play(release, who, 100).steps
  return Array.from({ length }, (_, answers) => JSON.stringify(play(release, who, answers + 1).state))
}
