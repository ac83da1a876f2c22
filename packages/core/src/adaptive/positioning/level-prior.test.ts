import { describe, expect, it } from 'vitest'
import { defaultPrior, priorFromOthers } from './level-prior.ts'

describe('the level expected in a competence before its first answer', () => {
  it('is the default one where nothing is known, or nothing but the default', () => {
    expect(priorFromOthers([])).toEqual({ mean: 3.5, deviation: 2 })
    expect(priorFromOthers([defaultPrior, { mean: 4, deviation: 2.1 }])).toEqual({ mean: 3.5, deviation: 2 })
  })

  it('is the regression of one competence on another that is known exactly', () => {
    // Two competences of a person: variance 4 each, covariance 4 − 1.3².
    const share = (4 - 1.69) / 4
    const { mean, deviation } = priorFromOthers([{ mean: 6.5, deviation: 1e-6 }])
    expect(mean).toBeCloseTo(3.5 + 3 * share, 6)
    expect(deviation).toBeCloseTo(Math.sqrt(4 * (1 - share * share)), 6)
  })

  it('comes nearer to the others the more they are and the surer, and never becomes surer than people are even', () => {
    const one = priorFromOthers([{ mean: 6, deviation: 0.5 }])
    const vague = priorFromOthers([{ mean: 6, deviation: 1.5 }])
    const many = priorFromOthers(Array.from({ length: 15 }, () => ({ mean: 6, deviation: 0.5 })))
    expect(many.mean).toBeGreaterThan(one.mean)
    expect(many.deviation).toBeLessThan(one.deviation)
    expect(vague.deviation).toBeGreaterThan(one.deviation)
    expect(many.deviation).toBeGreaterThan(1.3)
  })
})
