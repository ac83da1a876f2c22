import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stateToImprove } from './improvement.ts'
import { type CompetenceState, isInvalidated, isValidated, stateFromAnswers, withAnswer } from './tube-interval.ts'

const from = 1000
const tubeId = 'phishing'
/** `ok2`, `no4`: an answer long ago. With a `+`, one given since. */
const stateOf = (...answers: string[]): CompetenceState =>
  stateFromAnswers(
    answers.map((answer) => ({
      tubeId,
      level: Number(answer[2]),
      right: answer.startsWith('ok'),
      at: answer.endsWith('+') ? from : from - 1,
    })),
  )

describe('what an improvement asks', () => {
  it.each([
    { when: 'nothing is known', state: stateOf(), floor: undefined, ceiling: undefined },
    { when: 'all was right', state: stateOf('ok2', 'ok4'), floor: 4, ceiling: null },
    { when: 'a failure is old: all above what is held', state: stateOf('ok2', 'no4'), floor: 2, ceiling: null },
    { when: 'a failure is new: what lies below it', state: stateOf('ok2', 'no5+'), floor: 2, ceiling: 5 },
    { when: 'an old failure and a new one: the new one', state: stateOf('no3', 'ok4+', 'no6+'), floor: 4, ceiling: 6 },
    { when: 'a success has answered a new failure', state: stateOf('no3+', 'ok4+'), floor: 4, ceiling: null },
    { when: 'a failure below has taken what was held', state: stateOf('ok5', 'no3'), floor: 0, ceiling: null },
  ])('when $when', ({ state, floor, ceiling }) => {
    const improved = stateToImprove(state, from)[tubeId]
    expect([improved?.floor, improved?.ceiling]).toEqual([floor, ceiling])
  })

  it('takes failures without a moment for old ones', () => {
    const state = stateFromAnswers([{ tubeId, level: 3, right: false }])
    expect(stateToImprove(state, from)[tubeId]).toEqual({ floor: 0, ceiling: null, evidence: [] })
  })

  it('never loses what is held, whatever is answered to what it asks', () => {
    const answers = fc.array(
      fc.record({ level: fc.integer({ min: 1, max: 8 }), right: fc.boolean(), at: fc.constantFrom(from - 1, from) }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(answers, answers, (before, during) => {
        let state = stateFromAnswers(before.map((answer) => ({ ...answer, tubeId })))
        const held = state[tubeId]?.floor ?? 0
        for (const { level, right } of during) {
          const asked = stateToImprove(state, from)[tubeId] ?? { floor: 0, ceiling: null, evidence: [] }
          if (isValidated(asked, level) || isInvalidated(asked, level)) continue
          state = withAnswer(state, tubeId, { level, right, at: from })
          expect(state[tubeId]?.floor).toBeGreaterThanOrEqual(held)
        }
      }),
    )
  })
})
