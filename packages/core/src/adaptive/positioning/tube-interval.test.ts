import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  afterAnswer,
  type DirectEvidence,
  isInvalidated,
  isValidated,
  standingEvidence,
  stateFromAnswers,
  unknownInterval,
  withAnswer,
} from './tube-interval.ts'

/** `ok2 ko4`: a success at level 2, then a failure at 4. */
function evidenceOf(row: string): DirectEvidence[] {
  return row
    .split(' ')
    .filter(Boolean)
    .map((answer) => ({ level: Number(answer.slice(2)), right: answer.startsWith('ok') }))
}

function intervalAfter(answers: readonly DirectEvidence[]) {
  return answers.reduce(afterAnswer, unknownInterval)
}

const answer = fc.record({ level: fc.integer({ min: 1, max: 8 }), right: fc.boolean() })
const answers = fc.array(answer, { maxLength: 20 })
const answersInTubes = fc.array(
  fc.record({
    tubeId: fc.constantFrom('phishing', 'passwords', 'malware'),
    level: fc.integer({ min: 1, max: 8 }),
    right: fc.boolean(),
  }),
  { maxLength: 20 },
)

describe('the interval of a tube', () => {
  it.each([
    { row: '', floor: 0, ceiling: null, says: 'knows nothing at first' },
    { row: 'ok3', floor: 3, ceiling: null, says: 'holds what was done and all below' },
    { row: 'ko3', floor: 0, ceiling: 3, says: 'does not hold what was missed and all above' },
    { row: 'ok2 ko5', floor: 2, ceiling: 5, says: 'leaves what is between unknown' },
    { row: 'ok4 ok2', floor: 4, ceiling: null, says: 'keeps the highest success' },
    { row: 'ko3 ko5', floor: 0, ceiling: 3, says: 'keeps the lowest failure' },
    { row: 'ko5 ko3', floor: 0, ceiling: 3, says: 'lowers the ceiling' },
    { row: 'ok2 ko4 ok4', floor: 4, ceiling: null, says: 'forgets a failure that a success at its level answers' },
    { row: 'ok2 ko4 ok6', floor: 6, ceiling: null, says: 'forgets a failure that a higher success answers' },
    { row: 'ko8 ko4 ok5', floor: 5, ceiling: 8, says: 'goes back to the next failure above' },
    { row: 'ko8 ko7 ko4 ok5', floor: 5, ceiling: 7, says: 'goes back to the lowest failure above' },
    { row: 'ko8 ok8 ko4 ok5', floor: 5, ceiling: null, says: 'does not go back to a failure answered since' },
    {
      row: 'ok8 ko8 ko4 ok5',
      floor: 5,
      ceiling: 8,
      says: 'goes back to a failure that is newer than the success at its level',
    },
    {
      row: 'ko6 ok7 ko5 ok5',
      floor: 5,
      ceiling: null,
      says: 'does not go back to a failure answered by a higher success',
    },
    { row: 'ok5 ko5', floor: 0, ceiling: 5, says: 'forgets a success that a failure at its level answers' },
    { row: 'ok1 ok5 ko3', floor: 1, ceiling: 3, says: 'goes back to the highest success below' },
    { row: 'ok1 ok2 ok5 ko3', floor: 2, ceiling: 3, says: 'goes back to the highest of the successes below' },
    { row: 'ok5 ko3', floor: 0, ceiling: 3, says: 'goes back to nothing without a success below' },
    { row: 'ok2 ko1 ok3 ko3', floor: 2, ceiling: 3, says: 'counts every success below, even one missed since' },
  ])('$says: $row', ({ row, floor, ceiling }) => {
    expect(intervalAfter(evidenceOf(row))).toEqual({ floor, ceiling, evidence: evidenceOf(row) })
  })

  it('validates up to the floor, invalidates from the ceiling, and says nothing in between', () => {
    const interval = intervalAfter(evidenceOf('ok2 ko5'))
    const levels = [1, 2, 3, 4, 5, 6, 7, 8]
    expect(levels.filter((level) => isValidated(interval, level))).toEqual([1, 2])
    expect(levels.filter((level) => isInvalidated(interval, level))).toEqual([5, 6, 7, 8])
    expect(
      levels.filter((level) => isInvalidated(unknownInterval, level) || isValidated(unknownInterval, level)),
    ).toEqual([])
  })

  it('always has its floor below its ceiling, and both at levels that were asked', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { floor, ceiling } = intervalAfter(given)
        if (ceiling !== null) expect(floor).toBeLessThan(ceiling)
        if (floor > 0) expect(given).toContainEqual({ level: floor, right: true })
        if (ceiling !== null) expect(given).toContainEqual({ level: ceiling, right: false })
      }),
    )
  })

  it('always respects the newest answer', () => {
    fc.assert(
      fc.property(answers, answer, (given, newest) => {
        const interval = intervalAfter([...given, newest])
        expect(isValidated(interval, newest.level)).toBe(newest.right)
        expect(isInvalidated(interval, newest.level)).toBe(!newest.right)
      }),
    )
  })

  it('is never wrong about a person who always succeeds up to a level and never above', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.array(fc.integer({ min: 1, max: 8 })), (held, levels) => {
        const { floor, ceiling } = intervalAfter(levels.map((level) => ({ level, right: level <= held })))
        expect(floor).toBeLessThanOrEqual(held)
        expect(ceiling ?? 9).toBeGreaterThan(held)
      }),
    )
  })
})

describe('standing evidence', () => {
  it.each([
    { row: '', stands: '' },
    { row: 'ok2 ko4 ok3', stands: 'ok2 ko4 ok3' },
    { row: 'ko2 ok2', stands: 'ok2' },
    { row: 'ok2 ok2', stands: 'ok2' },
    { row: 'ko4 ok6', stands: 'ok6' },
    { row: 'ok6 ko4', stands: 'ko4' },
    { row: 'ok4 ok6', stands: 'ok4 ok6' },
    { row: 'ko4 ok6 ko4', stands: 'ko4' },
  ])('of $row is $stands', ({ row, stands }) => {
    expect(standingEvidence(evidenceOf(row))).toEqual(evidenceOf(stands))
  })

  it('never contradicts itself: every success that stands is below every failure that does', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const standing = standingEvidence(given)
        const highest = Math.max(0, ...standing.filter(({ right }) => right).map(({ level }) => level))
        const lowest = Math.min(9, ...standing.filter(({ right }) => !right).map(({ level }) => level))
        expect(highest).toBeLessThan(lowest)
      }),
    )
  })
})

describe('the state of a competence', () => {
  it('rebuilt from the stored answers equals the one kept answer by answer, through the database', () => {
    fc.assert(
      fc.property(answersInTubes, (given) => {
        let kept = stateFromAnswers([])
        for (const { tubeId, level, right } of given)
          kept = JSON.parse(JSON.stringify(withAnswer(kept, tubeId, { level, right })))
        expect(stateFromAnswers(given)).toEqual(kept)
      }),
    )
  })

  it('never lets an answer in one tube say anything of another', () => {
    fc.assert(
      fc.property(answersInTubes, (given) => {
        const state = stateFromAnswers(given)
        for (const tubeId of ['phishing', 'passwords', 'malware']) {
          expect(state[tubeId]).toEqual(stateFromAnswers(given.filter((one) => one.tubeId === tubeId))[tubeId])
        }
      }),
    )
  })

  it('leaves the state before the answer as it was', () => {
    const before = stateFromAnswers([{ tubeId: 'phishing', level: 2, right: true }])
    const copy = structuredClone(before)
    withAnswer(before, 'phishing', { level: 1, right: false })
    expect(before).toEqual(copy)
  })
})
