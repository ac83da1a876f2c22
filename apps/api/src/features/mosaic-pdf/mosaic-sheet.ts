// What a sheet says, as plain data: it travels to the thread that draws it.
import type { Competence } from '@pix/core/content'
import type { Language } from '@pix/core/language'
import { competenceScore, openPix } from '@pix/core/scoring'
import { knowledgeOf } from '../assessments/knowledge.ts'
import type { StandingRow } from '../profile/queries.ts'

export type MosaicSheet = {
  readonly language: Language
  readonly firstName: string | null
  /** In milliseconds since 1970. */
  readonly date: number
  readonly openLevels: number
  /** Pix that can be earned today. */
  readonly openPix: number
  /** Where the service is. */
  readonly address: string
  readonly competences: readonly {
    readonly name: string
    readonly areaId: string
    readonly level: number
    readonly pix: number
    /** Whether something can be earned in it today. */
    readonly isOpen: boolean
    /** Whether anything was answered in it. */
    readonly isBegun: boolean
  }[]
}

type SheetOptions = Pick<MosaicSheet, 'language' | 'firstName' | 'date' | 'openLevels' | 'address'>

export function mosaicSheet(
  competences: readonly Competence[],
  standings: readonly StandingRow[],
  options: SheetOptions,
): MosaicSheet {
  const { language, openLevels, firstName } = options
  return {
    ...options,
    openPix: competences.reduce((sum, competence) => sum + openPix(competence, openLevels), 0),
    firstName: firstName !== null && isPrintable(firstName) ? firstName : null,
    competences: competences.map((competence) => {
      const knowledge = knowledgeOf(standings.find(({ competence_id }) => competence_id === competence.id))
      return {
        name: competence.name[language],
        areaId: competence.areaId,
        ...competenceScore(competence, knowledge, openLevels),
        isOpen: openPix(competence, openLevels) > 0,
        isBegun: Object.keys(knowledge.tubes).length > 0,
      }
    }),
  }
}

// The letters of the embedded font besides ASCII: those of most languages of Europe written with Latin letters.
const printable =
  /^[\u0020-\u007e\u00a0\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u0107\u010a-\u0113\u0116-\u011b\u011e-\u0123\u0126\u0127\u012a\u012b\u012e-\u0133\u0136\u0137\u0139-\u013e\u0141-\u0148\u0150-\u0155\u0158-\u015b\u015e-\u0165\u016a\u016b\u016e-\u017e\u0218-\u021b\u1e80-\u1e85\u1e9e\u1ef2\u1ef3\u2019]*$/

/** Has the embedded font every letter of it? A name that would be printed as boxes is left out. */
export function isPrintable(name: string): boolean {
  return printable.test(name.normalize('NFC'))
}
