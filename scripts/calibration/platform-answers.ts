// The answers of the platform from which its challenges may be calibrated: those that a person gave without help when they met
// a challenge for the first time. What counts, and why:
//
// - Tests alone. Exercises are corrected at once and measure nothing.
// - The first time. If the person was shown the challenge before, in a test or an exercise, even without answering, the
//   answer may come from memory; whatever they were shown later, only the first showing is looked at.
// - The version of the challenge that is asked today (the highest that anybody was asked): another one is another item.
// - Right is 1; wrong, skipped and late (right, after the time that was given) are 0, as the test counts them.
// - Not if the person chose another time than the standard one for a timed question: with it the item is easier. Those who
//   need more time are not measured against those who do not.
// - Not if they left the window during a question from memory (`away_times`): what they saw there is not known.
// - Not if they reported a problem with this very question, unless an operator closed it as no problem.
import type { Pool } from 'pg'
import { rows, statement } from '../../apps/api/src/database/database.ts'
import type { SparseResponses } from '../../packages/core/src/adaptive/calibration/answer-table.ts'

const nextUsers = statement<{ user_id: string }>(
  'calibration: users after',
  'select user_id from users where user_id > $1 order by user_id limit $2',
)

const versions = statement<{ challenge_id: string; version: number }>(
  'calibration: versions of challenges',
  'select challenge_id, max(challenge_version) as version from asked_questions group by challenge_id order by challenge_id',
)

type FirstAnswer = { user_id: string; challenge_id: string; challenge_version: number; value: 0 | 1 }

const firstAnswers = statement<FirstAnswer>(
  'calibration: first unaided answers',
  `select q.user_id, q.challenge_id, q.challenge_version, (n.outcome = 'right')::int as value
     from (select distinct on (user_id, challenge_id)
                  user_id, challenge_id, challenge_version, assessment_id, position, asked_at
             from asked_questions
            where user_id = any($1::uuid[])
            order by user_id, challenge_id, asked_at, assessment_id, position) q
     join answers n using (user_id, assessment_id, position)
    where coalesce(n.away_times, 0) = 0
      and not exists (select from practised_questions p
                       where p.user_id = q.user_id and p.challenge_id = q.challenge_id and p.asked_at <= n.answered_at)
      and not exists (select from question_timers t
                       where t.user_id = q.user_id and t.assessment_id = q.assessment_id and t.position = q.position
                         and t.timing <> 'standard')
      and not exists (select from problem_reports r
                       where r.user_id = q.user_id and r.assessment_id = q.assessment_id and r.position = q.position
                         and r.closed_as is distinct from 'not-a-problem')
    order by q.user_id, q.challenge_id`,
)

const usersAtOnce = 2_000

export type PlatformAnswers = {
  readonly responses: SparseResponses
  readonly items: readonly string[]
  readonly persons: number
}

/** Reads page after page, each a short statement: a service may be at work. Nothing that names a person is kept. */
export async function readPlatformAnswers(pool: Pool, onProgress: (answers: number) => void): Promise<PlatformAnswers> {
  const current = await rows(pool, versions, [])
  const places = new Map(current.map(({ challenge_id }, place) => [challenge_id, place]))
  const person: number[] = []
  const item: number[] = []
  const value: number[] = []
  let persons = 0
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const users = await rows(pool, nextUsers, [after, usersAtOnce])
    const last = users.at(-1)
    if (last === undefined) break
    after = last.user_id
    let before = ''
    for (const answer of await rows(pool, firstAnswers, [users.map(({ user_id }) => user_id)])) {
      const place = places.get(answer.challenge_id)
      if (place === undefined || current[place]?.version !== answer.challenge_version) continue
      if (answer.user_id !== before) persons += 1
      before = answer.user_id
      person.push(persons)
      item.push(place)
      value.push(answer.value)
    }
    onProgress(person.length)
  }
  return {
    responses: { person: Int32Array.from(person), item: Int32Array.from(item), value: Uint8Array.from(value) },
    items: current.map(({ challenge_id }) => challenge_id),
    persons,
  }
}
