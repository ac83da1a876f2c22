import { describe, expect, it } from 'vitest'
import { type SkillEstimates, stateFromAnswers } from '../adaptive/index.ts'
import { nextTubes, strengths } from './strengths.ts'
import { competenceOf } from './testing/sample-competence.ts'

type Answer = readonly [tube: number, level: number, right: boolean]

const ladder = [1, 2, 3, 4, 5, 6, 7, 8]
const five = competenceOf(ladder, ladder, ladder, ladder, [1, 2])

const known = (answers: readonly Answer[], estimates: SkillEstimates = {}) => {
  const tubes = stateFromAnswers(answers.map(([tube, level, right]) => ({ tubeId: `t${tube}`, level, right })))
  return [{ competence: five, knowledge: { tubes, estimates } }]
}

describe('strengths', () => {
  it.each<{ says: string; answers: Answer[]; skills: string[] }>([
    { says: 'none before the first answer', answers: [], skills: [] },
    { says: 'none at the first step of a tube', answers: [[0, 1, true]], skills: [] },
    { says: 'none below half of what can be asked', answers: [[0, 3, true]], skills: [] },
    { says: 'the hardest skill that was answered right', answers: [[0, 5, true]], skills: ['t0-5'] },
    { says: 'a short tube held to its end', answers: [[4, 2, true]], skills: ['t4-2'] },
    {
      says: 'nothing that a newer failure took back',
      answers: [
        [0, 6, true],
        [0, 4, false],
      ],
      skills: [],
    },
    {
      says: 'three at most, those that went furthest first',
      answers: [
        [0, 4, true],
        [1, 7, true],
        [2, 5, true],
        [3, 5, true],
      ],
      skills: ['t1-7', 't2-5', 't3-5'],
    },
  ])('are $says', ({ answers, skills }) => {
    expect(strengths(known(answers), 7).map(({ skill }) => skill.id)).toEqual(skills)
  })

  it('are looked for among the open levels alone', () => {
    expect(strengths(known([[0, 2, true]]), 4).map(({ skill }) => skill.id)).toEqual(['t0-2'])
  })
})

describe('next tubes', () => {
  it.each<{ says: string; answers: Answer[]; skills: string[] }>([
    { says: 'none of tubes that were not met', answers: [], skills: [] },
    { says: 'the rung after the one that is held', answers: [[0, 3, true]], skills: ['t0-4'] },
    { says: 'the first one where nothing is held', answers: [[0, 2, false]], skills: ['t0-1'] },
    { says: 'none where all that can be asked is held', answers: [[4, 2, true]], skills: [] },
    {
      says: 'three at most, the easiest first',
      answers: [
        [0, 5, true],
        [1, 3, true],
        [2, 1, true],
        [3, 2, true],
      ],
      skills: ['t2-2', 't3-3', 't1-4'],
    },
  ])('are $says', ({ answers, skills }) => {
    expect(nextTubes(known(answers), 7).map(({ skill }) => skill.id)).toEqual(skills)
  })

  it('go past what is probably held, and leave out a tube where all is', () => {
    const answers: Answer[] = [
      [0, 3, true],
      [4, 1, true],
    ]
    const found = nextTubes(known(answers, { 't0-4': 0.9, 't0-5': 0.5, 't0-6': 0.4, 't4-2': 0.8 }), 7)
    expect(found.map(({ skill }) => skill.id)).toEqual(['t0-6'])
  })
})
