import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stateFromAnswers } from '../adaptive/index.ts'
import { competenceScore } from './competence-score.ts'
import { type AnswerFact, type AssessmentFact, pauseMs, pixHistory } from './pix-history.ts'
import { competenceOf, known } from './testing/sample-competence.ts'

const ladder = [1, 2, 3, 4, 5, 6, 7, 8]
// Each skill of the two tubes is worth 4 pix.
const competence = competenceOf(ladder, ladder)
const assessmentOf = (): AssessmentFact => ({ competence, openLevels: 7, estimates: null })

const minute = 60_000
const noon = Date.UTC(2026, 0, 31, 12)

/** One right answer at a level of the first tube, so many minutes after noon. */
function fact(sequence: number, level: number, minutes: number, change: Partial<AnswerFact> = {}): AnswerFact {
  return {
    assessmentId: 'first',
    competenceId: 'one',
    sequence,
    tubeId: 't0',
    level,
    right: true,
    answeredAt: noon + minutes * minute,
    ...change,
  }
}

const replay = (answers: AnswerFact[], resets: { competenceId: string; sequence: number; resetAt: number }[] = []) =>
  pixHistory({ answers, resets }, assessmentOf).points.map(({ kind, at, pixBefore, pixAfter, totalPix }) => [
    kind,
    (at - noon) / minute,
    pixBefore,
    pixAfter,
    totalPix,
  ])

describe('the history of pix', () => {
  it('is empty before the first answer', () => {
    expect(replay([])).toEqual([])
  })

  it('has one point for a test that was taken in one go', () => {
    expect(replay([fact(1, 1, 0), fact(2, 2, 5), fact(3, 3, 9)])).toEqual([['answers', 9, 0, 12, 12]])
  })

  it('has another one when the test rested for more than an hour', () => {
    const rest = pauseMs / minute
    expect(replay([fact(1, 1, 0), fact(2, 2, rest)])).toEqual([['answers', rest, 0, 8, 8]])
    expect(replay([fact(1, 1, 0), fact(2, 2, rest + 1)])).toEqual([
      ['answers', 0, 0, 4, 4],
      ['answers', rest + 1, 4, 8, 8],
    ])
  })

  it('has another one when the test is left for another, and adds competences up', () => {
    const other = { assessmentId: 'second', competenceId: 'two' }
    expect(replay([fact(1, 1, 0), fact(1, 2, 5, other), fact(2, 3, 9)])).toEqual([
      ['answers', 0, 0, 4, 4],
      ['answers', 5, 0, 8, 12],
      ['answers', 9, 4, 12, 20],
    ])
  })

  it('goes down where a later test shows less', () => {
    const later = { assessmentId: 'second', right: false }
    expect(replay([fact(1, 4, 0), fact(2, 3, 9, later)])).toEqual([
      ['answers', 0, 0, 16, 16],
      ['answers', 9, 16, 0, 0],
    ])
  })

  it('follows the sequence of a competence when the clock jumps back, and never goes back in time', () => {
    expect(replay([fact(2, 2, -500), fact(1, 1, 0)])).toEqual([['answers', 0, 0, 8, 8]])
  })

  it('begins a competence again at its reset, and leaves the others', () => {
    const other = { assessmentId: 'second', competenceId: 'two' }
    const again = { assessmentId: 'third' }
    const reset = { competenceId: 'one', sequence: 2, resetAt: noon + 20 * minute }
    expect(replay([fact(1, 1, 0), fact(2, 3, 5), fact(1, 2, 9, other), fact(3, 1, 30, again)], [reset])).toEqual([
      ['answers', 5, 0, 12, 12],
      ['answers', 9, 0, 8, 20],
      ['reset', 20, 12, 0, 8],
      ['answers', 30, 0, 4, 12],
    ])
  })

  it('counts each test with what it was made with', () => {
    const { points } = pixHistory(
      { answers: [fact(1, 8, 0), fact(2, 8, 1, { assessmentId: 'second' })], resets: [] },
      (id) => ({
        competence,
        openLevels: id === 'first' ? 2 : 7,
        estimates: null,
      }),
    )
    expect(points.map(({ totalPix }) => totalPix)).toEqual([16, 32])
  })

  describe('with estimates', () => {
    const later = { assessmentId: 'second' }
    const points = (answers: AnswerFact[], estimates: Record<string, Record<string, number> | null>, resets = []) =>
      pixHistory({ answers, resets }, (id) => ({ ...assessmentOf(), estimates: estimates[id] ?? null })).points.map(
        ({ pixAfter }) => pixAfter,
      )

    it('adds them at the end of the test that made them, not before', () => {
      expect(points([fact(1, 1, 0), fact(2, 2, 100)], { first: { 't1-1': 0.5 } })).toEqual([4, 10])
    })

    it('lets them stand until the next test ends, which brings its own', () => {
      const answers = [fact(1, 1, 0), fact(2, 2, 200, { ...later, right: false }), fact(3, 2, 300, later)]
      expect(points(answers, { first: { 't0-2': 0.5, 't1-1': 0.5 }, second: {} })).toEqual([8, 8, 8])
      expect(points(answers, { first: { 't0-2': 0.5, 't1-1': 0.5 }, second: { 't1-1': 0.75 } })).toEqual([8, 8, 11])
      expect(points(answers.slice(0, 2), { first: { 't0-2': 0.5, 't1-1': 0.5 }, second: {} })).toEqual([8, 4])
      expect(points(answers, { first: { 't0-2': 0.5, 't1-1': 0.5 }, second: null })).toEqual([8, 8, 10])
    })

    it('forgets them with a reset', () => {
      const facts = { answers: [fact(1, 1, 0), fact(2, 1, 200, later)], resets: [] }
      const reset = { competenceId: 'one', sequence: 1, resetAt: noon + 100 * minute }
      const estimates = (id: string) => (id === 'first' ? { 't1-1': 0.5 } : null)
      const found = pixHistory({ ...facts, resets: [reset] }, (id) => ({ ...assessmentOf(), estimates: estimates(id) }))
      expect(found.points.map(({ pixAfter }) => pixAfter)).toEqual([6, 0, 4])
      expect(found.known.get('one')?.estimates).toEqual({})
    })
  })

  it('ends where the answers lead, whatever their order in the list, by steps that join', () => {
    const answer = fc.record({
      competenceId: fc.constantFrom('one', 'two', 'three'),
      assessmentId: fc.constantFrom('first', 'second'),
      tubeId: fc.constantFrom('t0', 't1'),
      level: fc.integer({ min: 1, max: 8 }),
      right: fc.boolean(),
      answeredAt: fc.integer({ min: noon, max: noon + 500 * minute }),
    })
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 60 }), fc.integer(), (list, turn) => {
        const answers = list.map((one, place) => ({
          ...one,
          assessmentId: `${one.competenceId} ${one.assessmentId}`,
          sequence: place + 1,
        }))
        const turned = answers.toSorted((one, other) => ((one.sequence * turn) % 7) - ((other.sequence * turn) % 7))
        const { points, known: found } = pixHistory({ answers: turned, resets: [] }, assessmentOf)
        const ids = [...new Set(answers.map(({ competenceId }) => competenceId))]
        const total = ids.reduce((sum, id) => {
          const own = answers.filter(({ competenceId }) => competenceId === id)
          const state = stateFromAnswers(
            own.map(({ tubeId, level, right, answeredAt }) => ({ tubeId, level, right, at: answeredAt })),
          )
          expect(found.get(id)).toEqual(known(state))
          return sum + competenceScore(competence, known(state), 7).pix
        }, 0)
        expect(points.at(-1)?.totalPix ?? 0).toBe(total)
        for (const [place, { at, pixBefore, pixAfter, totalPix }] of points.entries()) {
          expect(at).toBeGreaterThanOrEqual(points[place - 1]?.at ?? 0)
          expect(totalPix).toBe((points[place - 1]?.totalPix ?? 0) + pixAfter - pixBefore)
        }
      }),
    )
  })
})
