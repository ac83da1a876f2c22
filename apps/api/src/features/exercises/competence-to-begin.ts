import type { Language } from '@pix/core/language'
import { mostToLearn } from '@pix/core/practice'
import { competenceSummary } from '../assessments/competence-summary.ts'
import type { CompetenceSummary } from '../assessments/contract.ts'
import type { AnsweredRow } from '../assessments/queries.ts'
import { challengeOf } from '../assessments/question.ts'
import type { IndexedRelease } from '../releases/indexed-release.ts'

/**
 * The competence to begin with after these answers.
 * @param met ids of the competences whose test is started or completed: there is nothing to begin there
 */
export function competenceToBegin(
  release: IndexedRelease,
  answered: readonly AnsweredRow[],
  met: ReadonlySet<string>,
  language: Language,
): CompetenceSummary | null {
  const candidates = answered
    .map(({ challenge_id, outcome }) => ({ competenceId: challengeOf(release, challenge_id).competenceId, outcome }))
    .filter(({ competenceId }) => !met.has(competenceId))
  const id = mostToLearn(candidates) ?? candidates[0]?.competenceId
  const competence = id === undefined ? undefined : release.competences.get(id)
  return competence ? competenceSummary(competence, language) : null
}
