import { randomUUID } from 'node:crypto'
import type { Release } from '@pix/core/content'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { password, signUp } from '../../testing/new-operator.ts'
import {
  answerPractice,
  askInTest,
  nextPractice,
  practise,
  practisedQuestion,
  rightPractice,
  skipped,
  someTube,
} from '../../testing/practising-person.ts'
import { answer, newcomer, playToTheEnd, rightAnswer, startTest } from '../../testing/simulated-learner.ts'
import { type Person, startTestApp, type TestApp } from '../../testing/test-app.ts'
import * as accounts from '../accounts/contract.ts'
import * as myData from '../my-data/contract.ts'
import * as profile from '../profile/contract.ts'
import * as contract from './contract.ts'

let test: TestApp
let release: Release
let tubeId: string
beforeAll(async () => {
  test = await startTestApp()
  release = test.services.releases.current.release
  tubeId = someTube(test)
})
afterAll(() => test.close())

const json = { 'content-type': 'application/json' }
const english = { language: 'en' } as const

const state = (person: Person, exerciseId: string) =>
  person.call(contract.getExercise, { params: { exerciseId }, query: english })

describe('what can be practised', () => {
  it('is the tubes that have questions, whoever asks', async () => {
    const { competences } = await test.newPerson().call(contract.listPractice, { query: english })
    expect(competences.map(({ competence }) => competence.code)).toEqual(['4.1', '4.2', '5.2'])
    for (const { tubes } of competences) {
      expect(tubes.length).toBeGreaterThan(0)
      for (const tube of tubes) expect(tube).toMatchObject({ held: null, questions: expect.any(Number) })
    }
  })

  it('says in words what a test found held', async () => {
    const started = await startTest(test)
    await playToTheEnd(test, release, started, 8)
    const { competences } = await started.person.call(contract.listPractice, { query: english })
    const tested = competences.find(({ competence }) => competence.code === '4.1')
    const statements = release.competences.flatMap(({ tubes }) =>
      tubes.flatMap(({ skills }) => skills.map(({ statement }) => statement.en)),
    )
    for (const { held } of tested?.tubes ?? []) expect(statements).toContain(held)
  })

  it('says nothing of what a test that goes on finds', async () => {
    const { person, assessment } = await startTest(test)
    const { assessmentId, question } = assessment
    if (!question) throw new Error('the test has begun')
    await answer(person, assessmentId, question, await rightAnswer(test, release, assessmentId, question))
    const { competences } = await person.call(contract.listPractice, { query: english })
    for (const { held } of competences.flatMap(({ tubes }) => tubes)) expect(held).toBe(null)
  })
})

describe('practising a tube', () => {
  it('asks, corrects at once, and goes on with another question of the tube', async () => {
    const person = await newcomer(test)
    const exercise = await practise(person, tubeId)
    expect(exercise).toMatchObject({ kind: 'tube', state: 'started', answered: 0, planned: null, correction: null })
    expect(exercise.title).toBe(
      release.competences.flatMap(({ tubes }) => tubes).find(({ id }) => id === tubeId)?.title.fr,
    )
    const corrected = await answerPractice(person, exercise, await rightPractice(test, exercise.exerciseId))
    expect(corrected).toMatchObject({ answered: 1, question: { position: 1 }, correction: { outcome: 'right' } })
    // A reload finds the correction again.
    const again = await state(person, exercise.exerciseId)
    expect(again.correction?.outcome).toBe('right')
    const next = await nextPractice(person, corrected)
    expect(next).toMatchObject({ question: { position: 2 }, correction: null })
    const { challenge_id } = await practisedQuestion(test, exercise.exerciseId)
    expect(release.challenges.find(({ id }) => id === challenge_id)?.tubeId).toBe(tubeId)
  })

  it('asks every question of the tube before one comes back, and offers a pause after ten', async () => {
    const person = await newcomer(test)
    let exercise = await practise(person, tubeId)
    const different = release.challenges.filter((one) => one.tubeId === tubeId && one.level <= 7).length
    const asked: string[] = []
    const pauses: number[] = []
    for (let count = 1; count <= Math.max(different, 10) + 1; count++) {
      asked.push((await practisedQuestion(test, exercise.exerciseId)).challenge_id)
      const corrected = await answerPractice(person, exercise, skipped)
      if (corrected.pauseOffered) pauses.push(count)
      exercise = await nextPractice(person, corrected)
    }
    expect(new Set(asked.slice(0, different)).size).toBe(different)
    expect(asked[different]).toBe(asked[0])
    expect(pauses).toEqual([10])
  })

  it('is found again where it was left, and begins afresh after half a day', async () => {
    const person = await newcomer(test)
    const email = await signUp(test, person)
    await person.call(accounts.signOut)
    await person.call(accounts.signIn, { body: { identifier: email, password, remember: true } })
    const first = await practise(person, tubeId)
    expect(await practise(person, tubeId)).toEqual(first)
    test.advance(13 * 3_600_000)
    const { exerciseId } = await practise(person, tubeId)
    expect(exerciseId).not.toBe(first.exerciseId)
    expect(await state(person, first.exerciseId)).toMatchObject({ state: 'ended', question: null })
  })

  it('ends when the person wants, with what to read', async () => {
    const person = await newcomer(test)
    const exercise = await practise(person, tubeId)
    const params = { exerciseId: exercise.exerciseId }
    await answerPractice(person, exercise, skipped)
    const ended = await person.call(contract.endExercise, { params, body: english })
    expect(ended).toMatchObject({ state: 'ended', answered: 1, question: null, correction: null })
    expect(await person.call(contract.endExercise, { params, body: english })).toEqual(ended)
    const { corrections, toRead } = await person.call(contract.listExerciseCorrections, { params, query: english })
    expect(corrections).toMatchObject([{ position: 1, outcome: 'skipped' }])
    expect(toRead.length).toBeGreaterThan(0)
    const correction = await person.call(contract.getExerciseCorrection, {
      params: { ...params, position: '1' },
      query: english,
    })
    expect(correction).toMatchObject({ outcome: 'skipped', title: corrections[0]?.title })
    const late = await person.request(
      'POST',
      `/api/exercises/${params.exerciseId}/questions`,
      { after: 1, ...english },
      json,
    )
    expect(late.json()).toMatchObject({ status: 409, code: 'exercise-ended' })
  })

  it('changes neither pix nor what the tests know', async () => {
    const started = await startTest(test)
    await playToTheEnd(test, release, started, 3)
    const { person } = started
    const known = () =>
      test.pool.query(
        'select * from competence_states s join assessments a using (user_id, competence_id) where assessment_id = $1',
        [started.assessment.assessmentId],
      )
    const before = [await person.call(profile.getProfile, { query: english }), (await known()).rows]
    let exercise = await practise(person, tubeId)
    for (let count = 0; count < 6; count++) {
      const given = count % 2 === 0 ? await rightPractice(test, exercise.exerciseId) : skipped
      exercise = await nextPractice(person, await answerPractice(person, exercise, given))
    }
    expect([await person.call(profile.getProfile, { query: english }), (await known()).rows]).toEqual(before)
  })
})

describe('a demo', () => {
  const start = (person: Person) =>
    person.call(contract.startExercise, { body: { kind: 'demo', demoId: 'everyday', ...english } })

  it('asks its questions in order to anybody, ends by itself, and says which test to begin with', async () => {
    const demo = release.demos?.find(({ id }) => id === 'everyday')
    const person = await newcomer(test)
    let exercise = await start(person)
    expect(exercise).toMatchObject({ kind: 'demo', title: demo?.title.en, competence: null, planned: 6 })
    const asked: string[] = []
    while (exercise.state === 'started') {
      asked.push((await practisedQuestion(test, exercise.exerciseId)).challenge_id)
      exercise = await answerPractice(person, exercise, skipped)
      expect(exercise.correction?.outcome).toBe('skipped')
      if (exercise.state === 'started') exercise = await nextPractice(person, exercise)
    }
    expect(asked).toEqual(demo?.challengeIds)
    const params = { exerciseId: exercise.exerciseId }
    expect(await state(person, exercise.exerciseId)).toMatchObject({ state: 'ended', answered: 6, question: null })
    const { corrections, beginWith } = await person.call(contract.listExerciseCorrections, { params, query: english })
    expect(corrections).toHaveLength(6)
    expect(['4.1', '4.2', '5.2']).toContain(beginWith?.code)
    expect((await person.call(profile.getProfile, { query: english })).pix).toBe(0)
  })

  it('begins again once it has ended, and goes on where it was left', async () => {
    const person = await newcomer(test)
    const { exerciseId } = await start(person)
    expect((await start(person)).exerciseId).toBe(exerciseId)
    await person.call(contract.endExercise, { params: { exerciseId }, body: english })
    expect((await start(person)).exerciseId).not.toBe(exerciseId)
  })
})

describe('an answer of an exercise', () => {
  it('is stored once, however often it is sent', async () => {
    const person = await newcomer(test)
    const exercise = await practise(person, tubeId)
    const right = await rightPractice(test, exercise.exerciseId)
    const answerId = randomUUID()
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => answerPractice(person, exercise, right, answerId)))
    for (const other of others) expect(other).toEqual(first)
    await nextPractice(person, exercise)
    expect((await answerPractice(person, exercise, skipped, answerId)).correction).toEqual(first?.correction)
  })

  it('is taken of one of two tabs, and the other is told', async () => {
    const person = await newcomer(test)
    const exercise = await practise(person, tubeId)
    const body = () => ({ answerId: randomUUID(), position: 1, language: 'fr', answer: skipped })
    const send = () => person.request('POST', `/api/exercises/${exercise.exerciseId}/answers`, body(), json)
    const codes = (await Promise.all([send(), send(), send()])).map(({ statusCode }) => statusCode)
    expect(codes.sort()).toEqual([200, 409, 409])
    const asked = await Promise.all([1, 2, 3].map(() => nextPractice(person, exercise)))
    expect(new Set(asked.map(({ question }) => question?.position))).toEqual(new Set([2]))
  })

  it('starts one exercise though two tabs start it', async () => {
    const person = await newcomer(test)
    const started = await Promise.all([1, 2, 3].map(() => practise(person, tubeId)))
    expect(new Set(started.map(({ exerciseId }) => exerciseId)).size).toBe(1)
  })

  it.each([
    ['to a question not asked yet', { position: 2 }, 409, 'question-not-asked'],
    [
      'with an option that was not shown',
      { answer: { kind: 'choice-one', option: 'o99' } },
      422,
      'answer-not-possible',
    ],
    ['of a kind that is none', { answer: { kind: 'guess' } }, 400, 'invalid-request'],
    ['over the limit', { answer: { kind: 'text', text: 'x'.repeat(132_000) } }, 413, 'body-too-large'],
  ])('%s is refused', async (_what, change, status, code) => {
    const person = await newcomer(test)
    const { exerciseId } = await practise(person, tubeId)
    const body = { answerId: randomUUID(), position: 1, language: 'fr', answer: skipped, ...change }
    const response = await person.request('POST', `/api/exercises/${exerciseId}/answers`, body, json)
    expect({ status: response.statusCode, code: response.json().code }).toEqual({ status, code })
  })

  it('of somebody else is refused as if there were no such exercise', async () => {
    const { exerciseId } = await practise(await newcomer(test), tubeId)
    const other = await newcomer(test)
    const address = `/api/exercises/${exerciseId}`
    const all = await Promise.all([
      other.request('GET', `${address}?language=fr`),
      other.request('GET', `${address}/corrections?language=fr`),
      other.request('GET', `${address}/corrections/1?language=fr`),
      other.request('POST', `${address}/questions`, { after: 1, language: 'fr' }, json),
      other.request('POST', `${address}/end`, { language: 'fr' }, json),
      other.request(
        'POST',
        `${address}/answers`,
        { answerId: randomUUID(), position: 1, language: 'fr', answer: skipped },
        json,
      ),
    ])
    expect(all.map((response) => response.json().code)).toEqual(Array(6).fill('exercise-not-found'))
  })

  it('after the account was deleted in another tab is told that nobody is signed in', async () => {
    const person = await newcomer(test)
    await signUp(test, person)
    const exercise = await practise(person, tubeId)
    const tab = { ...person, cookies: new Map(person.cookies) }
    const cookie = [...tab.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    await person.request('POST', '/api/users/me/deletion', { password }, json)
    const body = { answerId: randomUUID(), position: 1, language: 'fr', answer: skipped }
    const response = await test
      .newPerson()
      .request('POST', `/api/exercises/${exercise.exerciseId}/answers`, body, { ...json, cookie })
    expect(response.json()).toMatchObject({ status: 401, code: 'login-required' })
    const { rows } = await test.pool.query('select from exercises where exercise_id = $1', [exercise.exerciseId])
    expect(rows).toEqual([])
  })
})

describe('a challenge of a test that goes on', () => {
  it('is never practised', async () => {
    const started = await startTest(test)
    const { rows } = await test.pool.query<{ challenge_id: string; tube_id: string }>(
      'select challenge_id, tube_id from asked_questions where assessment_id = $1',
      [started.assessment.assessmentId],
    )
    const waiting = rows[0]
    if (!waiting) throw new Error('no question')
    const { person } = started
    let exercise = await practise(person, waiting.tube_id)
    const different = release.challenges.filter((one) => one.tubeId === waiting.tube_id && one.level <= 7).length
    for (let count = 0; count <= different; count++) {
      expect((await practisedQuestion(test, exercise.exerciseId)).challenge_id).not.toBe(waiting.challenge_id)
      exercise = await nextPractice(person, await answerPractice(person, exercise, skipped))
    }
  })

  it('that waited in an exercise before takes no answer there, and is left aside', async () => {
    const person = await newcomer(test)
    const exercise = await practise(person, tubeId)
    const { challenge_id } = await practisedQuestion(test, exercise.exerciseId)
    await askInTest(test, person, challenge_id)
    const body = { answerId: randomUUID(), position: 1, language: 'fr', answer: skipped }
    const refused = await person.request('POST', `/api/exercises/${exercise.exerciseId}/answers`, body, json)
    expect(refused.json()).toMatchObject({ status: 409, code: 'question-waits-in-test' })
    expect((await state(person, exercise.exerciseId)).question).toEqual({ kind: 'in-test', position: 1 })
    const next = await nextPractice(person, exercise)
    expect(next).toMatchObject({ answered: 0, question: { position: 2 } })
  })

  it('that was practised before shows its correction no more until the test has', async () => {
    const person = await newcomer(test)
    const exercise = await practise(person, tubeId)
    const { challenge_id } = await practisedQuestion(test, exercise.exerciseId)
    expect((await answerPractice(person, exercise, skipped)).correction).not.toBe(null)
    const assessment = await askInTest(test, person, challenge_id)
    expect((await state(person, exercise.exerciseId)).correction).toBe(null)
    const params = { exerciseId: exercise.exerciseId }
    expect((await person.call(contract.listExerciseCorrections, { params, query: english })).corrections).toEqual([])
    const one = await person.request('GET', `/api/exercises/${exercise.exerciseId}/corrections/1?language=fr`)
    expect(one.json()).toMatchObject({ code: 'question-waits-in-test' })
    const mine = await person.call(myData.getMyData, { query: english })
    expect(mine.exercises[0]?.answers.map(({ outcome }) => outcome)).toEqual([null])
    // Answered, but its correction waits for the pause.
    if (assessment.question) await answer(person, assessment.assessmentId, assessment.question, skipped)
    expect((await state(person, exercise.exerciseId)).correction).toBe(null)
  })
})

describe('a test that begins in another tab', () => {
  /** Lets `meanwhile` happen between what a request reads and what it writes to the table. */
  async function between<Result>(
    table: string,
    request: () => Promise<Result>,
    meanwhile: () => Promise<unknown>,
  ): Promise<Result> {
    const blocker = await test.pool.connect()
    try {
      await blocker.query('begin')
      await blocker.query(`lock table ${table} in share row exclusive mode`)
      const result = request()
      const waits = () =>
        test.pool.query('select from pg_locks where relation = $1::text::regclass and not granted', [table])
      await expect.poll(async () => (await waits()).rowCount).toBe(1)
      await meanwhile()
      await blocker.query('commit')
      return await result
    } finally {
      blocker.release()
    }
  }

  it('while an answer to its challenge is taken gets no correction told', async () => {
    const person = await newcomer(test)
    const exercise = await practise(person, tubeId)
    const { challenge_id } = await practisedQuestion(test, exercise.exerciseId)
    const answered = await between(
      'practised_questions',
      () => answerPractice(person, exercise, skipped),
      () => askInTest(test, person, challenge_id),
    )
    expect(answered).toMatchObject({ answered: 1, question: { kind: 'in-test' }, correction: null })
  })

  it('while an exercise begins with its challenge has the exercise leave it aside', async () => {
    const person = await newcomer(test)
    const first = release.demos?.[0]?.challengeIds[0] ?? ''
    const body = { kind: 'demo', demoId: release.demos?.[0]?.id ?? '', language: 'fr' } as const
    const exercise = await between(
      'exercises',
      () => person.call(contract.startExercise, { body }),
      () => askInTest(test, person, first),
    )
    expect(exercise.question).toEqual({ kind: 'in-test', position: 1 })
    expect(await nextPractice(person, exercise)).toMatchObject({ answered: 0, question: { position: 2 } })
  })

  it('while the next question is asked hides it where it is the same', async () => {
    const person = await newcomer(test)
    const demo = release.demos?.[0]
    const body = { kind: 'demo', demoId: demo?.id ?? '', language: 'fr' } as const
    const exercise = await person.call(contract.startExercise, { body })
    await answerPractice(person, exercise, skipped)
    const next = await between(
      'exercises',
      () => nextPractice(person, exercise),
      () => askInTest(test, person, demo?.challengeIds[1] ?? ''),
    )
    expect(next.question).toEqual({ kind: 'in-test', position: 2 })
  })
})

describe('what was practised without an account', () => {
  it('stays with whoever signs up', async () => {
    const person = await newcomer(test)
    const exercise = await practise(person, tubeId)
    const corrected = await answerPractice(person, exercise, skipped)
    expect(await person.call(accounts.getCurrentUser)).toMatchObject({
      kind: 'anonymous',
      hasAnswers: true,
      hasTestAnswers: false,
    })
    await signUp(test, person)
    expect(
      await person.call(contract.getExercise, {
        params: { exerciseId: exercise.exerciseId },
        query: { language: 'fr' },
      }),
    ).toEqual(corrected)
    const { exercises, reviews } = await person.call(myData.getMyData, { query: english })
    expect(exercises).toMatchObject([{ kind: 'tube', answers: [{ outcome: 'skipped' }] }])
    expect(reviews).toHaveLength(1)
  })

  it('goes along to the account of whoever signs in, beside what it had', async () => {
    const person = await newcomer(test)
    const email = await signUp(test, person)
    const own = await practise(person, tubeId)
    await answerPractice(person, own, skipped)
    await person.call(accounts.signOut)

    await person.call(accounts.startAnonymously, { body: { language: 'fr' } })
    const other = await practise(person, tubeId)
    const corrected = await answerPractice(person, other, skipped)
    await person.call(accounts.signIn, { body: { identifier: email, password, remember: false } })
    expect(await state(person, own.exerciseId)).toMatchObject({ state: 'started', answered: 1 })
    expect(await state(person, corrected.exerciseId)).toMatchObject({ state: 'ended', answered: 1 })
    const { exercises } = await person.call(myData.getMyData, { query: english })
    expect(exercises).toHaveLength(2)
  })
})

it.each([
  ['a tube that does not exist', { kind: 'tube', tubeId: 'nothing' }, 404, 'subject-not-found'],
  ['a demo that does not exist', { kind: 'demo', demoId: 'nothing' }, 404, 'subject-not-found'],
  ['a review with nothing to review', { kind: 'review' }, 409, 'nothing-to-review'],
  ['something else', { kind: 'exam' }, 400, 'invalid-request'],
])('%s cannot be started', async (_what, wish, status, code) => {
  const person = await newcomer(test)
  const response = await person.request('POST', '/api/exercises', { ...wish, language: 'fr' }, json)
  expect({ status: response.statusCode, code: response.json().code }).toEqual({ status, code })
})
