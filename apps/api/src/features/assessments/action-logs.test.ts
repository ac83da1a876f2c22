// Answers that are given in a simulator: what is stored of them, for how long, and what is refused.
import { randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../app.ts'
import { answer, competenceId, currentRelease, rightAnswer, shown } from '../../testing/simulated-learner.ts'
import { type Person, person as personOf, startTestApp, type TestApp } from '../../testing/test-app.ts'
import * as accounts from '../accounts/contract.ts'
import * as myData from '../my-data/contract.ts'
import { insertRelease } from '../releases/queries.ts'
import { openReleases, type Releases } from '../releases/releases.ts'
import { actionLogsKept, forgetOldActionLogs } from './action-logs.ts'
import * as contract from './contract.ts'

// A release in which every question is a task in a simulator.
const hash = 'e'.repeat(64)
const language = 'fr'
const json = { 'content-type': 'application/json' }

let test: TestApp
let releases: Releases
let newPerson: () => Person
let close: () => Promise<void>
beforeAll(async () => {
  test = await startTestApp()
  const { hash: _hash, ...body } = await currentRelease(test)
  const task = body.challenges.find(({ id }) => id === 'device-protection-1-new-tablet')
  if (!task) throw new Error('the content has no such task')
  const challenges = body.challenges.map((challenge) => ({ ...challenge, item: task.item, texts: task.texts }))
  await insertRelease(test.pool, hash, gzipSync(JSON.stringify({ ...body, challenges, demos: [] })), new Date())
  releases = await openReleases(test.pool, hash)
  const app = await createApp({ ...test.services, releases }, { logLevel: 'warn' })
  newPerson = () => personOf(app)
  close = () => app.close()
})
afterAll(async () => {
  await close()
  await test.close()
})

async function start() {
  const person = newPerson()
  await person.call(accounts.startAnonymously, { body: { language } })
  const { assessmentId, question } = await person.call(contract.startAssessment, { body: { competenceId, language } })
  const waiting = shown(question)
  return {
    person,
    assessmentId,
    waiting,
    right: await rightAnswer(test, releases.current.release, assessmentId, waiting),
  }
}

async function stored(assessmentId: string) {
  const { rows } = await test.pool.query<{ value: unknown; outcome: string; log: string | null }>(
    `select w.value, w.outcome, l.log from answers w left join action_logs l using (user_id, assessment_id, position)
     where w.assessment_id = $1 and w.position = 1`,
    [assessmentId],
  )
  return rows[0]
}

const own = (person: Person) => person.call(myData.getMyData, { query: { language } })

describe('an answer that is given in a simulator', () => {
  it('is scored by what was done, and kept apart from what was done', async () => {
    const { person, assessmentId, waiting, right } = await start()
    await answer(person, assessmentId, waiting, right)
    if (right.kind !== 'simulator') throw new Error('the question is a task')
    expect(await stored(assessmentId)).toEqual({ value: { ...right, log: '' }, outcome: 'right', log: right.log })
    const past = await person.call(contract.getPastQuestion, {
      params: { assessmentId, position: '1' },
      query: { language },
    })
    expect(past.given).toEqual(right)
  })

  it('is told whole to the person it is of, as long as it is kept', async () => {
    const { person, assessmentId, waiting, right } = await start()
    await answer(person, assessmentId, waiting, right)
    const told = async () => (await own(person)).tests[0]?.answers[0]?.given
    expect(await told()).toEqual(right)
    await forgetOldActionLogs(test.pool, new Date(Date.now() + actionLogsKept - 60_000))
    expect(await told()).toEqual(right)
    await forgetOldActionLogs(test.pool, new Date(Date.now() + actionLogsKept + 60_000))
    expect(await told()).toEqual({ ...right, log: '' })
    expect(await stored(assessmentId)).toMatchObject({ outcome: 'right', log: null })
  })

  it('goes along when somebody signs in to the account they have', async () => {
    const email = `${randomUUID()}@home.example`
    const password = 'Mosaique7bleue'
    await newPerson().call(accounts.signUp, { body: { email, password, firstName: '', language, acceptsTerms: true } })
    const { person, assessmentId, waiting, right } = await start()
    await answer(person, assessmentId, waiting, right)
    await person.call(accounts.signIn, { body: { identifier: email, password, remember: false } })
    expect((await own(person)).tests[0]?.answers[0]?.given).toEqual(right)
  })

  it('is erased with the account', async () => {
    const { person, assessmentId, waiting, right } = await start()
    await answer(person, assessmentId, waiting, right)
    const email = `${randomUUID()}@home.example`
    const password = 'Mosaique7bleue'
    await person.call(accounts.signUp, { body: { email, password, firstName: '', language, acceptsTerms: true } })
    await person.call(myData.deleteAccount, { body: { password } })
    expect(await stored(assessmentId)).toEqual({
      value: { kind: 'simulator', erased: true },
      outcome: 'right',
      log: null,
    })
  })

  it('is refused when nobody could have done it, and the question goes on waiting', async () => {
    const { person, assessmentId, waiting, right } = await start()
    const url = `/api/assessments/${assessmentId}/answers`
    const send = async (log: string) => {
      const given = { kind: 'simulator', log, reply: '' }
      const body = { answerId: randomUUID(), position: 1, language, answer: given }
      return (await person.request('POST', url, body, json)).json()
    }
    const impossible = { status: 422, code: 'action-not-possible' }
    expect(await send('[{"type":"win"}]')).toMatchObject(impossible)
    expect(await send('[{"type":"open","page":"i999"}]')).toMatchObject(impossible)
    expect(await send('{"state":"done"}')).toMatchObject(impossible)
    expect(await send('[')).toMatchObject(impossible)
    expect(await send('[]')).toMatchObject({ status: 422, code: 'answer-incomplete' })
    expect(await send(`"${'x'.repeat(60_000)}"`)).toMatchObject({ status: 400, code: 'invalid-request' })
    expect(await send(`"${'x'.repeat(200_000)}"`)).toMatchObject({ status: 413 })
    await answer(person, assessmentId, waiting, right)
    expect(await stored(assessmentId)).toMatchObject({ outcome: 'right' })
  })
})
