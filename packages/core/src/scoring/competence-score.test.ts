import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stateFromAnswers, withAnswer } from '../adaptive/index.ts'
import { competenceScore, openPix, skillWorth } from './competence-score.ts'
import { competenceOf, held, known } from './testing/sample-competence.ts'

describe('the worth of a skill', () => {
  it.each([
    [0, 0],
    [1, 4],
    [2, 4],
    [3, 8 / 3],
    [4, 2],
    [5, 1.6],
    [8, 1],
  ])('among %i of its level is %d pix', (active, pix) => {
    expect(skillWorth(active)).toBe(pix)
  })
})

describe('the score of a competence', () => {
  const three = competenceOf([1, 2, 3], [1, 2, 3], [1, 2, 3])
  const alone = competenceOf([1, 2], [2])

  it.each([
    { says: 'nothing held', competence: three, levels: [0, 0, 0], pix: 0, level: 0 },
    { says: 'one third of a level, rounded down', competence: three, levels: [1, 0, 0], pix: 2, level: 0 },
    { says: 'two thirds of a level, rounded down', competence: three, levels: [1, 1, 0], pix: 5, level: 0 },
    { says: 'three thirds, which make the level', competence: three, levels: [1, 1, 1], pix: 8, level: 1 },
    { says: 'three ladders of three', competence: three, levels: [3, 3, 3], pix: 24, level: 3 },
    {
      says: 'one whole ladder, where pix of higher levels make up a level',
      competence: three,
      levels: [3, 0, 0],
      pix: 8,
      level: 1,
    },
    { says: 'a level of a single skill, which gives 4', competence: alone, levels: [1, 0], pix: 4, level: 0 },
    { says: 'all there is where a level has a single skill', competence: alone, levels: [2, 2], pix: 12, level: 1 },
    {
      says: 'a skill that is not active, which gives nothing',
      competence: competenceOf([-1, 2], [2]),
      levels: [2, 0],
      pix: 4,
      level: 0,
    },
    { says: 'a tube that is not of this competence', competence: competenceOf([1]), levels: [0, 5], pix: 0, level: 0 },
  ])('counts $says: $pix pix, level $level', ({ competence, levels, pix, level }) => {
    expect(competenceScore(competence, held(...levels), 7)).toEqual({ pix, level })
  })

  it.each([
    { open: 8, pix: 64, level: 8 },
    { open: 7, pix: 56, level: 7 },
    { open: 5, pix: 40, level: 5 },
  ])('is capped at $pix pix when $open levels are open', ({ open, pix, level }) => {
    const ladder = [1, 2, 3, 4, 5, 6, 7, 8]
    expect(competenceScore(competenceOf(ladder, ladder), held(8, 8), open)).toEqual({ pix, level })
  })

  it('does not count a level that a failure took back', () => {
    const state = stateFromAnswers([
      { tubeId: 't0', level: 3, right: true },
      { tubeId: 't0', level: 2, right: false },
    ])
    expect(competenceScore(competenceOf([1, 2, 3], [1, 2, 3]), known(state), 7)).toEqual({ pix: 0, level: 0 })
  })

  it.each([
    { says: 'nothing of a skill without a probability', estimates: {}, pix: 8 },
    { says: 'a skill that is unknown by its probability', estimates: { 't0-3': 0.5 }, pix: 10 },
    { says: 'what is rounded down once, in the sum', estimates: { 't0-3': 0.2, 't1-1': 0.9, 't1-2': 0.1 }, pix: 12 },
    { says: 'a skill that is held whole, whatever was estimated of it', estimates: { 't0-1': 0.3 }, pix: 8 },
    { says: 'nothing of a skill that is no longer there', estimates: { 'left-1': 1 }, pix: 8 },
  ])('counts $says', ({ estimates, pix }) => {
    // Each skill is worth 4.
    expect(competenceScore(competenceOf([1, 2, 3], [1, 2, 3]), known(held(2, 0).tubes, estimates), 7).pix).toBe(pix)
  })

  it('never falls while a test asks about what an earlier one estimated, and never by adding estimates', () => {
    const ladder = [1, 2, 3, 4, 5, 6, 7, 8]
    const competence = competenceOf(ladder, ladder, ladder)
    const ids = competence.tubes.flatMap(({ skills }) => skills.map(({ id }) => id))
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...ids), fc.double({ min: 0, max: 1, noNaN: true })),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 8 }), fc.boolean())),
        (estimates, answers) => {
          let { tubes } = held(1, 2, 0)
          expect(competenceScore(competence, known(tubes, estimates), 7).pix).toBeGreaterThanOrEqual(
            competenceScore(competence, known(tubes), 7).pix,
          )
          for (const [tube, level, right] of answers) {
            const tubeId = `t${tube}`
            // A test asks only what is unknown.
            const interval = tubes[tubeId] ?? { floor: 0, ceiling: null, evidence: [] }
            if (level <= interval.floor || (interval.ceiling !== null && level >= interval.ceiling)) continue
            const before = competenceScore(competence, known(tubes, estimates), 7).pix
            tubes = withAnswer(tubes, tubeId, { level, right })
            expect(competenceScore(competence, known(tubes, estimates), 7).pix).toBeGreaterThanOrEqual(before)
          }
        },
      ),
    )
  })

  it('is whole pix, level by eights, and makes 8 for each level whose skills are all held', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 12 }),
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 1, max: 8 }),
        (tubes, level, open) => {
          const competence = competenceOf(...Array.from({ length: tubes }, () => [1, 2, 3, 4, 5, 6, 7, 8]))
          const reached = Math.min(level, open)
          expect(competenceScore(competence, held(...Array.from({ length: tubes }, () => level)), open)).toEqual({
            pix: 8 * reached,
            level: reached,
          })
        },
      ),
    )
  })
})

describe('what can be earned in a competence today', () => {
  const ladder = [1, 2, 3, 4, 5, 6, 7, 8]

  it.each([
    { says: 'nothing where no skill is active', tubes: [[-1, -2], [-1]], open: 7, pix: 0 },
    { says: '8 pix for each open level', tubes: [ladder, ladder], open: 7, pix: 56 },
    { says: 'all 64 when every level is open', tubes: [ladder, ladder], open: 8, pix: 64 },
    { says: 'whole pix where a level is shared by three', tubes: [[1], [1], [1]], open: 7, pix: 8 },
    { says: '4 for a level of a single skill', tubes: [[1, 2], [2]], open: 7, pix: 12 },
    {
      says: 'no more than the levels that have active skills',
      tubes: [ladder.slice(0, 3), [1, 2, 3, -4]],
      open: 7,
      pix: 24,
    },
  ])('is $says', ({ tubes, open, pix }) => {
    expect(openPix(competenceOf(...tubes), open)).toBe(pix)
  })

  it('is what somebody has who holds every skill', () => {
    const rungs = fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { minLength: 1 }).map((levels) => levels.toSorted())
    fc.assert(
      fc.property(fc.array(rungs, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 8 }), (tubes, open) => {
        const competence = competenceOf(...tubes)
        const all = held(...tubes.map((levels) => Math.max(0, ...levels.filter((level) => level <= open))))
        expect(openPix(competence, open)).toBe(competenceScore(competence, all, open).pix)
      }),
    )
  })
})
