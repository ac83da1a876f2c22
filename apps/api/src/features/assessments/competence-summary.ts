import type { Competence } from '@pix/core/content'
import type { Language } from '@pix/core/language'
import type { CompetenceSummary } from './contract.ts'

/** A competence in a few words, as it is named wherever something is said of it. */
export function competenceSummary({ id, code, areaId, name }: Competence, language: Language): CompetenceSummary {
  return { id, code, areaId, name: name[language] }
}
