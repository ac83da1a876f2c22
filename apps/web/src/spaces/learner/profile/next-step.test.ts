import { describe, expect, it } from 'vitest'
import { assessmentId, comingSoon, profileOf, scorecard, started } from '../../../testing/example-profile.ts'
import { exploredCount, nextStep } from './next-step.ts'

const fresh = scorecard({ code: '4.2', competenceId: 'protect-privacy' })
const completed = scorecard({ code: '4.3', status: 'completed', pix: 20, level: 2, assessmentId })

describe('nextStep', () => {
  it('goes on with a test that is started before anything else', () => {
    expect(nextStep(profileOf(fresh, started))).toEqual({ kind: 'go-on', scorecard: started, assessmentId })
  })

  it('proposes a competence that is open and not explored', () => {
    expect(nextStep(profileOf(comingSoon, completed, fresh))).toEqual({ kind: 'discover', scorecard: fresh })
  })

  it('proposes one near what goes well already', () => {
    const near = { ...completed, areaId: 'content-creation' }
    const next = scorecard({ code: '3.2', competenceId: 'next', areaId: 'content-creation' })
    expect(nextStep(profileOf(fresh, near, next))).toEqual({ kind: 'discover', scorecard: next })
  })

  it('says when everything open is completed', () => {
    expect(nextStep(profileOf(comingSoon, completed))).toEqual({ kind: 'all-done', completed: [completed] })
  })

  it('says when nothing is open yet', () => {
    expect(nextStep(profileOf(comingSoon))).toEqual({ kind: 'nothing-open' })
  })
})

describe('exploredCount', () => {
  it('counts what is started or completed', () => {
    expect(exploredCount(profileOf(comingSoon, fresh, started, completed))).toBe(2)
  })
})
