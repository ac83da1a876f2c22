import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { currentRelease, playToTheEnd, startTest } from '../../testing/simulated-learner.ts'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import * as profile from './contract.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())

const inEnglish = { query: { language: 'en' } } as const

describe('the scorecard of a competence', () => {
  it('tells the part that was concluded rather than asked, and what comes next', async () => {
    const release = await currentRelease(test)
    const started = await startTest(test)
    await playToTheEnd(test, release, started, 4)
    const { scorecards } = await started.person.call(profile.getProfile, inEnglish)
    const card = scorecards.find(({ code }) => code === '4.1')
    expect(card?.inferredPix).toBeGreaterThan(0)
    expect(card?.inferredPix).toBeLessThan(card?.pix ?? 0)
    expect(card?.next?.level).toBe((card?.level ?? 0) + 1)
    expect(card?.next?.missingPix).toBe(8 * (card?.next?.level ?? 0) - (card?.pix ?? 0))
    expect(card?.next?.skills.length).toBeGreaterThan(0)
    expect(card?.next?.skills.length).toBeLessThanOrEqual(3)
    expect(
      scorecards
        .filter(({ code }) => code !== '4.1')
        .every(({ inferredPix, next }) => inferredPix === 0 && next === null),
    ).toBe(true)
  })

  it('says nothing of what comes next to whoever has not begun', async () => {
    const { scorecards } = await test.newPerson().call(profile.getProfile, inEnglish)
    expect(scorecards.every(({ next }) => next === null)).toBe(true)
  })
})
