// What only the server knows of a question that was asked: which challenge it is, and what is right.
import type { Challenge, Release } from '@pix/core/content'
import { type ItemAnswer, type Presentation, rulesOf } from '@pix/core/items'
import type { Language } from '@pix/core/language'
import type { Journey } from './journey.ts'

export type AskedQuestion = {
  readonly challenge: Challenge
  readonly position: number
  readonly presentation: Presentation
  readonly rightAnswer: (language: Language) => ItemAnswer
}

type Row = { challenge_id: string; position: number; presentation: Presentation }

/** The last question that was asked in a test. */
export async function lastAsked({ database, service }: Journey, assessmentId: string): Promise<AskedQuestion> {
  const { rows } = await database.query<Row>(
    'select challenge_id, position, presentation from asked_questions where assessment_id = $1 order by position desc limit 1',
    [assessmentId],
  )
  const [row] = rows
  if (!row) throw new Error(`nothing was asked in ${assessmentId}`)
  const challenge = challengeOf(service.release, row.challenge_id)
  const { position, presentation } = row
  const rightAnswer = (language: Language): ItemAnswer => rulesOf(challenge.item).rightAnswer(presentation, language)
  return { challenge, position, presentation, rightAnswer }
}

/** The answers that a test has stored. */
export async function storedAnswers(
  { database }: Journey,
  assessmentId: string,
): Promise<{ position: number; outcome: string }[]> {
  const { rows } = await database.query<{ position: number; outcome: string }>(
    'select position, outcome from answers where assessment_id = $1 order by position',
    [assessmentId],
  )
  return rows
}

function challengeOf(release: Release, id: string): Challenge {
  const challenge = release.challenges.find((one) => one.id === id)
  if (!challenge) throw new Error(`${id} is not in the release`)
  return challenge
}
