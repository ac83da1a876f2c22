import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { competenceId, currentRelease, playToTheEnd, startTest } from '../../testing/simulated-learner.ts'
import { type Person, startTestApp, type TestApp } from '../../testing/test-app.ts'
import * as accounts from '../accounts/contract.ts'
import * as tutorials from '../tutorials/contract.ts'
import { getRecommendations } from './contract.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())

const recommended = async (person: Person) =>
  (await person.call(getRecommendations, { query: { language: 'en' } })).recommendations

describe('what is recommended', () => {
  it('to somebody new is a competence to begin with', async () => {
    expect(await recommended(test.newPerson())).toMatchObject([{ kind: 'discover', reason: 'first' }])
  })

  it('in a test is to go on with it; nobody else is told', async () => {
    const { person, assessment } = await startTest(test)
    const [first] = await recommended(person)
    expect(first).toMatchObject({ kind: 'go-on', assessmentId: assessment.assessmentId })
    const other = await startTest(test)
    expect(await recommended(other.person)).toMatchObject([
      { kind: 'go-on', assessmentId: other.assessment.assessmentId },
      { kind: 'discover' },
    ])
  })

  it('after a test is to read about what was missed most, until that is read', async () => {
    const { person, assessment } = await startTest(test)
    await playToTheEnd(test, await currentRelease(test), { person, assessment }, 2)
    const before = await recommended(person)
    const [read] = before
    if (read?.kind !== 'read') throw new Error('something was missed')
    expect(read.tube).not.toBe('')
    expect(read.missed).toBeGreaterThan(0)
    expect(before.some((one) => one.kind === 'discover' && one.competence.id === competenceId)).toBe(false)
    await person.call(tutorials.rateTutorial, { params: { tutorialId: read.tutorial.id }, body: { isUseful: true } })
    const [next] = await recommended(person)
    expect(next).not.toEqual(read)
  })

  it('some days after a test is to take it again', async () => {
    const { person, assessment } = await startTest(test)
    await playToTheEnd(test, await currentRelease(test), { person, assessment }, 2)
    const improve = { kind: 'improve', competence: expect.objectContaining({ id: competenceId }) }
    expect(await recommended(person)).not.toContainEqual(improve)
    const account = { email: 'again@school.example', password: 'Mosaique7bleue' }
    await person.call(accounts.signUp, { body: { ...account, firstName: '', language: 'en', acceptsTerms: true } })
    test.advance(5 * 24 * 3_600_000)
    await person.call(accounts.signIn, {
      body: { identifier: account.email, password: account.password, remember: true },
    })
    expect(await recommended(person)).toContainEqual(improve)
  })
})
