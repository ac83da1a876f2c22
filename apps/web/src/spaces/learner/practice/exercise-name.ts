import type { exercises } from '@pix/api/contract'
import type { Say } from '../../../messages/use-messages.ts'

/** What an exercise is about, in a few words. */
export function exerciseName({ kind, title }: exercises.Exercise, say: Say): string {
  return kind === 'review' ? say('review.title') : title
}
