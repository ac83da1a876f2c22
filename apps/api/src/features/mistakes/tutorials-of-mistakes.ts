import type { Outcome } from '@pix/core/assessments'
import type { Services } from '../../http/services.ts'
import { challengeOf } from '../assessments/question.ts'
import type { OwnMistake } from './own-mistakes.ts'

export type MissedQuestion = { readonly tubeId: string; readonly outcome: Outcome; readonly tutorialIds: string[] }

/** The mistakes whose skill is not held yet, each with the tutorials of the current release that help. */
export async function tutorialsOfMistakes(
  { releases }: Services,
  mistakes: readonly OwnMistake[],
): Promise<MissedQuestion[]> {
  return Promise.all(
    mistakes
      .filter(({ isDone }) => !isDone)
      .map(async ({ tube_id, outcome, challenge_id, release_hash }) => ({
        tubeId: tube_id,
        outcome,
        tutorialIds: challengeOf(await releases.get(release_hash), challenge_id).tutorialIds.filter((id) =>
          releases.current.tutorials.has(id),
        ),
      })),
  )
}
