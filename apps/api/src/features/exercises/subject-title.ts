import type { Language } from '@pix/core/language'
import type { IndexedRelease } from '../releases/indexed-release.ts'
import type { ExerciseRow } from './queries.ts'

/** The title of the tube that is practised; empty for a review. */
export function subjectTitle(
  release: IndexedRelease,
  { kind, subject_id }: Pick<ExerciseRow, 'kind' | 'subject_id'>,
  language: Language,
): string {
  return kind === 'tube' ? (release.tubes.get(subject_id)?.tube.title[language] ?? '') : ''
}
