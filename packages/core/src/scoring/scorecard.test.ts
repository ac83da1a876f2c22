import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stateFromAnswers } from '../adaptive/index.ts'
import { competenceScore, openPix } from './competence-score.ts'
import { inferredPix, nextLevel } from './scorecard.ts'
import { competenceOf, known } from './testing/sample-competence.ts'

type Answer = readonly [tube: number, level: number, right: boolean]

const after = (...answers: readonly Answer[]) =>
  known(stateFromAnswers(answers.map(([tube, level, right]) => ({ tubeId: `t${tube}`, level, right }))))

const anyAnswers = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 8 }), fc.boolean()), {
  maxLength: 30,
})
const ladder = [1, 2, 3, 4, 5, 6, 7, 8]
const whole = competenceOf(ladder, ladder, ladder, ladder)

describe('the inferred part of the pix', () => {
  // Two tubes of levels 1 to 3: each skill is worth 4.
  const two = competenceOf([1, 2, 3], [1, 2, 3])

  it.each<{ says: string; answers: Answer[]; pix: number; inferred: number }>([
    { says: 'nothing answered', answers: [], pix: 0, inferred: 0 },
    { says: 'one easy success', answers: [[0, 1, true]], pix: 4, inferred: 0 },
    { says: 'a hard success, which stands for two easier ones', answers: [[0, 3, true]], pix: 12, inferred: 8 },
    {
      says: 'every rung asked',
      answers: [
        [0, 1, true],
        [0, 2, true],
        [0, 3, true],
      ],
      pix: 12,
      inferred: 0,
    },
    {
      says: 'a failure answered by a success above it',
      answers: [
        [0, 1, false],
        [0, 2, true],
      ],
      pix: 8,
      inferred: 4,
    },
    {
      says: 'a success taken back by a newer failure below it',
      answers: [
        [0, 3, true],
        [0, 2, false],
      ],
      pix: 0,
      inferred: 0,
    },
  ])('of $says is $inferred of $pix', ({ answers, pix, inferred }) => {
    expect(competenceScore(two, after(...answers), 7).pix).toBe(pix)
    expect(inferredPix(two, after(...answers), 7)).toBe(inferred)
  })

  it('holds what is estimated of unknown skills', () => {
    const { tubes } = after([0, 2, true])
    // Of 4 for the skill that was asked: 4 for the easier one, and 4 × 0.9 + 4 × 0.6 rounded down.
    expect(inferredPix(two, known(tubes, { 't0-3': 0.6, 't1-1': 0.9 }), 7)).toBe(10)
  })

  it('is never more than the pix, never less than nothing, and nothing without an answer that implies something', () => {
    fc.assert(
      fc.property(anyAnswers, fc.integer({ min: 1, max: 8 }), (answers, open) => {
        const state = after(...answers)
        const inferred = inferredPix(whole, state, open)
        expect(inferred).toBeGreaterThanOrEqual(0)
        expect(inferred).toBeLessThanOrEqual(competenceScore(whole, state, open).pix)
        if (answers.every(([, level]) => level === 1)) expect(inferred).toBe(0)
      }),
    )
  })
})

describe('the next level', () => {
  const next = (answers: Answer[], competence = competenceOf([1, 2, 3], [1, 2, 3]), open = 7) => {
    const found = nextLevel(competence, after(...answers), open)
    return found && { ...found, skills: found.skills.map(({ skill }) => skill.id) }
  }

  it.each<{ says: string; answers: Answer[]; expected: ReturnType<typeof next> }>([
    { says: 'the first, by its skills', answers: [], expected: { level: 1, missingPix: 8, skills: ['t0-1', 't1-1'] } },
    {
      says: 'the first, by the easiest skills that lack',
      answers: [[0, 1, true]],
      expected: { level: 1, missingPix: 4, skills: ['t1-1'] },
    },
    {
      says: 'made up by skills of higher levels where there are no others',
      answers: [[0, 3, true]],
      expected: { level: 2, missingPix: 4, skills: ['t1-1'] },
    },
    {
      says: 'none once all that can be asked is held',
      answers: [
        [0, 3, true],
        [1, 3, true],
      ],
      expected: null,
    },
  ])('is $says', ({ answers, expected }) => {
    expect(next(answers)).toEqual(expected)
  })

  it('names what is rather not held before what probably is, and counts of a skill what its estimate lacks', () => {
    const knowledge = known(after([0, 1, true]).tubes, { 't0-2': 0.75, 't1-1': 0.5, 't1-2': 0.1 })
    // 4 for the skill held, and 3 + 2 + 0.4: 7 lack, 3.6 + 4 + 4 of them by what is rather not held.
    expect(nextLevel(competenceOf([1, 2, 3], [1, 2, 3]), knowledge, 7)).toMatchObject({
      level: 2,
      missingPix: 7,
      skills: [{ skill: { id: 't1-2' } }, { skill: { id: 't0-3' } }],
    })
  })

  it('can be reached by the whole pix that fractions make together', () => {
    const knowledge = known(after([0, 1, true]).tubes, { 't1-1': 0.9 })
    expect(nextLevel(competenceOf([1], [1]), knowledge, 7)).toMatchObject({ level: 1, missingPix: 1 })
  })

  it('is none above the open levels, nor where too few skills can be asked for a whole level', () => {
    expect(
      next(
        [
          [0, 2, true],
          [1, 2, true],
        ],
        competenceOf([1, 2], [1, 2], [3], [3]),
        2,
      ),
    ).toBe(null)
    expect(next([], competenceOf([1], [-1]))).toBe(null)
  })

  it('is reached by whoever learns what it names', () => {
    fc.assert(
      fc.property(anyAnswers, fc.integer({ min: 1, max: 8 }), (answers, open) => {
        const state = after(...answers)
        const { level, pix } = competenceScore(whole, state, open)
        const found = nextLevel(whole, state, open)
        if (!found) {
          expect(pix).toBe(openPix(whole, open))
          return
        }
        const learnt = found.skills.map(({ tube, skill }): Answer => [Number(tube.id.slice(1)), skill.level, true])
        expect(found.level).toBe(level + 1)
        expect(competenceScore(whole, after(...answers, ...learnt), open).level).toBeGreaterThan(level)
      }),
    )
  })
})
