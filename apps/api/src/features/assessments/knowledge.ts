import type { CompetenceState, Knowledge, SkillEstimates } from '@pix/core/adaptive'

/** What rows keep of a competence; null before its first answer. */
export type KnowledgeColumns = { tubes: CompetenceState | null; estimates: SkillEstimates | null }

/** @param row undefined of somebody who never met the competence */
export function knowledgeOf(row: KnowledgeColumns | undefined | null): Knowledge {
  return { tubes: row?.tubes ?? {}, estimates: row?.estimates ?? {} }
}
