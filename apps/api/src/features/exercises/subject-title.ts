import type { Language } from '@pix/core/language'
import type { IndexedRelease } from '../releases/indexed-release.ts'
import type { ExerciseRow } from './queries.ts'

/** The title of the tube or the demo; empty for a review. */
export function subjectTitle(
  release: IndexedRelease,
  { kind, subject_id }: Pick<ExerciseRow, 'kind' | 'subject_id'>,
  language: Language,
): string {
  const subject = kind === 'tube' ? release.tubes.get(subject_id)?.tube : release.demos.get(subject_id)
  return subject?.title[language] ?? ''
}
