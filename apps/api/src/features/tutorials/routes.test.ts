import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { currentRelease, newcomer, playToTheEnd, startTest } from '../../testing/simulated-learner.ts'
import { type Person, startTestApp, type TestApp } from '../../testing/test-app.ts'
import * as accounts from '../accounts/contract.ts'
import * as assessments from '../assessments/contract.ts'
import * as myData from '../my-data/contract.ts'
import * as contract from './contract.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())

const own = (person: Person) => person.call(contract.getOwnTutorials)
const save = (person: Person, tutorialId: string) => person.call(contract.saveTutorial, { params: { tutorialId } })
const rate = (person: Person, tutorialId: string, isUseful: boolean) =>
  person.call(contract.rateTutorial, { params: { tutorialId }, body: { isUseful } })

const password = 'Mosaique7bleue'
const account = (email: string) => ({
  email,
  password,
  firstName: '',
  language: 'fr' as const,
  acceptsTerms: true as const,
})

it('can be read by everyone, in both languages', async () => {
  const { tutorials } = await currentRelease(test)
  expect(tutorials.length).toBeGreaterThanOrEqual(15)
  for (const { id, title } of tutorials) {
    const french = await test.newPerson().call(contract.getTutorial, {
      params: { tutorialId: id },
      query: { language: 'fr' },
    })
    expect(french).toMatchObject({ id, title: title.fr })
    expect(french.body.length).toBeGreaterThan(3)
    const english = await test.newPerson().call(contract.getTutorial, {
      params: { tutorialId: id },
      query: { language: 'en' },
    })
    expect(english.title).toBe(title.en)
  }
})

it('that have an easy version bring it along, in the language asked for', async () => {
  const { tutorials } = await currentRelease(test)
  const easy = tutorials.filter(({ easyBody }) => easyBody !== undefined)
  expect(easy.length).toBeGreaterThanOrEqual(6)
  for (const { id, easyBody } of easy) {
    const params = { tutorialId: id }
    const tutorial = await test.newPerson().call(contract.getTutorial, { params, query: { language: 'fr' } })
    expect(tutorial.easyBody).toEqual(easyBody?.fr)
  }
})

it('are listed for everyone, each once, under its competence', async () => {
  const { tutorials } = await currentRelease(test)
  const { competences } = await test.newPerson().call(contract.listTutorials, { query: { language: 'en' } })
  expect(competences.every(({ name }) => name !== '')).toBe(true)
  expect(competences.flatMap((one) => one.tutorials.map(({ id }) => id)).sort()).toEqual(
    tutorials.map(({ id }) => id).sort(),
  )
})

describe('a tutorial that somebody keeps', () => {
  it('is found again, the latest first, until they no longer want it', async () => {
    const person = await newcomer(test)
    expect(await own(person)).toEqual({ saved: [], ratings: [], recommended: [] })
    await save(person, 'passkeys')
    test.advance(1000)
    await save(person, 'password-manager')
    await save(person, 'passkeys')
    expect((await own(person)).saved).toEqual(['password-manager', 'passkeys'])
    await person.call(contract.forgetTutorial, { params: { tutorialId: 'password-manager' } })
    await person.call(contract.forgetTutorial, { params: { tutorialId: 'password-manager' } })
    expect((await own(person)).saved).toEqual(['passkeys'])
  })

  it('is nobody else’s, and asks for somebody', async () => {
    const person = await newcomer(test)
    await save(person, 'passkeys')
    await rate(person, 'passkeys', true)
    expect(await own(await newcomer(test))).toEqual({ saved: [], ratings: [], recommended: [] })
    const nobody = test.newPerson()
    expect((await nobody.request('GET', '/api/users/me/tutorials')).json()).toMatchObject({ code: 'login-required' })
    expect((await nobody.request('POST', '/api/tutorials/passkeys/saved')).json()).toMatchObject({
      code: 'login-required',
    })
  })

  it('must exist to be kept or rated', async () => {
    const person = await newcomer(test)
    const kept = await person.request('POST', '/api/tutorials/none/saved')
    const rated = await person.request('POST', '/api/tutorials/none/rating', '{"isUseful":true}', {
      'content-type': 'application/json',
    })
    for (const response of [kept, rated]) expect(response.json()).toMatchObject({ code: 'tutorial-not-found' })
  })

  it('stays among those kept when the content no longer has it, and can be let go', async () => {
    const person = await newcomer(test)
    await save(person, 'passkeys')
    await test.pool.query(`update saved_tutorials set tutorial_id = 'retired' where user_id =
      (select user_id from saved_tutorials order by saved_at desc limit 1)`)
    expect((await own(person)).saved).toEqual(['retired'])
    const data = await person.call(myData.getMyData, { query: { language: 'fr' } })
    expect(data.savedTutorials).toMatchObject([{ tutorialId: 'retired', title: null }])
    await person.call(contract.forgetTutorial, { params: { tutorialId: 'retired' } })
    expect((await own(person)).saved).toEqual([])
  })
})

it('of which somebody said whether they were useful keep the last word', async () => {
  const person = await newcomer(test)
  await rate(person, 'passkeys', true)
  await rate(person, 'passkeys', false)
  expect((await own(person)).ratings).toEqual([{ tutorialId: 'passkeys', isUseful: false }])
})

it('are recommended from what was not right yet, once its correction may be seen', async () => {
  const { person, assessment } = await startTest(test)
  expect((await own(person)).recommended).toEqual([])
  await playToTheEnd(test, await currentRelease(test), { person, assessment }, 2)
  const params = { assessmentId: assessment.assessmentId }
  const { corrections } = await person.call(assessments.listCorrections, { params, query: { language: 'fr' } })
  const named = new Set<string>()
  for (const { position, outcome } of corrections) {
    if (outcome === 'right') continue
    const { tutorials } = await person.call(assessments.getCorrection, {
      params: { ...params, position: String(position) },
      query: { language: 'fr' },
    })
    for (const { id } of tutorials) named.add(id)
  }
  const { recommended } = await own(person)
  expect(recommended).toHaveLength(Math.min(3, named.size))
  expect(recommended.filter((id) => !named.has(id))).toEqual([])
})

describe('what somebody without an account kept and said', () => {
  it('comes along to the account they sign in to: the last word counts', async () => {
    const person = test.newPerson()
    await person.call(accounts.signUp, { body: account('keeps@school.example') })
    await save(person, 'passkeys')
    await rate(person, 'passkeys', true)
    test.advance(1000)
    const elsewhere = await newcomer(test)
    await save(elsewhere, 'passkeys')
    await save(elsewhere, 'password-manager')
    await rate(elsewhere, 'passkeys', false)
    await rate(elsewhere, 'password-manager', true)
    test.advance(1000)
    await rate(person, 'password-manager', false)
    await elsewhere.call(accounts.signIn, { body: { identifier: 'keeps@school.example', password, remember: false } })
    const { saved, ratings } = await own(elsewhere)
    expect(saved).toEqual(['password-manager', 'passkeys'])
    expect(new Map(ratings.map(({ tutorialId, isUseful }) => [tutorialId, isUseful]))).toEqual(
      new Map([
        ['passkeys', false],
        ['password-manager', false],
      ]),
    )
  })

  it('is kept or refused, never an error, while another tab signs in', async () => {
    await test.newPerson().call(accounts.signUp, { body: account('two-tabs@school.example') })
    const person = await newcomer(test)
    const cookie = { cookie: `pix_login=${person.cookies.get('pix_login')}` }
    const { tutorials } = await currentRelease(test)
    const saves = tutorials.map(({ id }) =>
      test.app.inject({ method: 'POST', url: `/api/tutorials/${id}/saved`, headers: cookie }),
    )
    const signsIn = person.call(accounts.signIn, {
      body: { identifier: 'two-tabs@school.example', password, remember: false },
    })
    const statuses = (await Promise.all(saves)).map(({ statusCode }) => statusCode)
    expect(statuses.filter((status) => status !== 200 && status !== 401)).toEqual([])
    await signsIn
  })

  it('is in the data of the person, and goes with the account', async () => {
    const person = await newcomer(test)
    await save(person, 'passkeys')
    await rate(person, 'passkeys', true)
    await person.call(accounts.signUp, { body: account('leaves@school.example') })
    const {
      account: own,
      savedTutorials,
      tutorialRatings,
    } = await person.call(myData.getMyData, {
      query: { language: 'en' },
    })
    expect(savedTutorials).toMatchObject([{ tutorialId: 'passkeys', title: expect.any(String) }])
    expect(tutorialRatings).toMatchObject([{ tutorialId: 'passkeys', isUseful: true }])
    await person.call(myData.deleteAccount, { body: { password } })
    const { rows } = await test.pool.query(
      'select from saved_tutorials where user_id = $1 union all select from tutorial_ratings where user_id = $1',
      [own.userId],
    )
    expect(rows).toEqual([])
  })
})
