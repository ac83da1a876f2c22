import { afterAll, beforeAll, expect, it } from 'vitest'
import { currentRelease } from '../../testing/simulated-learner.ts'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { getTutorial } from './contract.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())

it('can be read by everyone, in both languages', async () => {
  const { tutorials } = await currentRelease(test)
  expect(tutorials.length).toBeGreaterThanOrEqual(15)
  for (const { id, title } of tutorials) {
    const french = await test.newPerson().call(getTutorial, { params: { tutorialId: id }, query: { language: 'fr' } })
    expect(french).toMatchObject({ id, title: title.fr })
    expect(french.body.length).toBeGreaterThan(3)
    const english = await test.newPerson().call(getTutorial, { params: { tutorialId: id }, query: { language: 'en' } })
    expect(english.title).toBe(title.en)
  }
})
