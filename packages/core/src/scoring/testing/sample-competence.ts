// Competences made of bare levels, for the tests of the scores.
import { type CompetenceState, type Knowledge, type SkillEstimates, stateFromAnswers } from '../../adaptive/index.ts'
import type { Competence } from '../../content/index.ts'
import { skillWorth } from '../competence-score.ts'

const nameless = { fr: '', en: '' }

/** A competence of one tube for each list of levels; a level written negative is of a skill that is not active. */
export function competenceOf(...tubes: readonly (readonly number[])[]): Competence {
  const levels = tubes.flat()
  return {
    id: 'secure-environment',
    code: '4.1',
    areaId: 'safety',
    name: nameless,
    description: nameless,
    tubes: tubes.map((rungs, tube) => ({
      id: `t${tube}`,
      title: nameless,
      description: nameless,
      skills: rungs.map((rung) => ({
        id: `t${tube}-${Math.abs(rung)}`,
        level: Math.abs(rung),
        statement: nameless,
        digcomp3: [],
        pix: rung < 0 ? 0 : skillWorth(levels.filter((level) => level === rung).length),
        active: rung > 0,
      })),
    })),
  }
}

/** What is known of somebody whose hardest right answer is of that level, tube by tube; 0 for none. */
export function held(...levels: readonly number[]): Knowledge {
  return known(
    stateFromAnswers(
      levels.flatMap((level, tube) => (level === 0 ? [] : [{ tubeId: `t${tube}`, level, right: true }])),
    ),
  )
}

export function known(tubes: CompetenceState, estimates: SkillEstimates = {}): Knowledge {
  return { tubes, estimates }
}
