import type { Language } from '@pix/core/language'
import { pauseIsOffered } from '@pix/core/practice'
import { competenceSummary } from '../assessments/competence-summary.ts'
import { correctionView } from '../assessments/correction.ts'
import type { AnsweredRow } from '../assessments/queries.ts'
import { challengeOf, questionView } from '../assessments/question.ts'
import type { IndexedRelease } from '../releases/indexed-release.ts'
import type { Exercise } from './contract.ts'
import type { ExerciseRow, PractisedRow } from './queries.ts'
import { subjectTitle } from './subject-title.ts'

export function isAnswered(row: PractisedRow): row is PractisedRow & AnsweredRow {
  return row.outcome !== null
}

/**
 * Where an exercise stands.
 * @param last the question to show: the one that waits, or the one just answered, with its correction
 */
export function exerciseView(
  release: IndexedRelease,
  exercise: ExerciseRow,
  {
    practised,
    secret,
    last,
  }: {
    readonly practised: readonly PractisedRow[]
    readonly secret: ReadonlySet<string>
    readonly last: PractisedRow | null
  },
  language: Language,
): Exercise {
  const answered = practised.filter(isAnswered).length
  const isSecret = last !== null && secret.has(last.challenge_id)
  const correction = last && isAnswered(last) && !isSecret ? correctionView(release, last, language) : null
  return {
    exerciseId: exercise.exercise_id,
    kind: exercise.kind,
    title: subjectTitle(release, exercise, language),
    competence: competenceOf(release, exercise, language),
    state: exercise.state,
    answered,
    planned: exercise.planned?.length ?? null,
    question: isSecret
      ? { kind: 'in-test', position: last.position }
      : last && questionView(challengeOf(release, last.challenge_id), last, language),
    correction,
    pauseOffered: exercise.planned === null && correction !== null && pauseIsOffered(answered),
  }
}

/** The competence of the tube that is practised. */
function competenceOf(
  release: IndexedRelease,
  { kind, subject_id }: ExerciseRow,
  language: Language,
): Exercise['competence'] {
  const place = kind === 'tube' ? release.tubes.get(subject_id) : undefined
  return place ? competenceSummary(place.competence, language) : null
}
