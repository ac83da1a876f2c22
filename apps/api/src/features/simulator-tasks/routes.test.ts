import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newOperator, signUp } from '../../testing/new-operator.ts'
import { type Person, startTestApp, type TestApp } from '../../testing/test-app.ts'
import * as contract from './contract.ts'

const challengeId = 'device-protection-1-new-tablet'
const french = { language: 'fr' as const }

let test: TestApp
let author: Person
beforeAll(async () => {
  test = await startTestApp()
  author = (await newOperator(test, 'content')).person
})
afterAll(() => test.close())

const judge = (person: Person, log: string, reply = '') =>
  person.call(contract.judgeSimulatorTask, { params: { challengeId }, body: { ...french, log, reply } })

/** What each route says, as it was sent. */
async function ask(person: Person, id: string): Promise<unknown[]> {
  const one = `/api/authoring/simulators/${id}`
  const body = { ...french, log: '[]', reply: '' }
  const replies = [
    await person.request('GET', '/api/authoring/simulators?language=fr'),
    await person.request('GET', `${one}?language=fr`),
    await person.request('POST', `${one}/judgement`, body, { 'content-type': 'application/json' }),
  ]
  return replies.map((reply) => reply.json())
}

describe('the gallery of simulators', () => {
  it('lists the tasks of each simulator, in the language asked for', async () => {
    const { simulators } = await author.call(contract.listSimulatorTasks, { query: french })
    const settings = simulators.find(({ name }) => name === 'settings')
    expect(settings?.tasks).toContainEqual(
      expect.objectContaining({ challengeId, title: 'La tablette du club d’échecs' }),
    )
  })

  it('shows a task as people meet it, with its goals', async () => {
    const task = await author.call(contract.getSimulatorTask, { params: { challengeId }, query: french })
    expect(task.item).toMatchObject({ kind: 'simulator', simulator: 'settings' })
    expect(task.goals.map(({ id }) => id)).toEqual(['g1', 'g2', 'g3', 'g4'])
    expect(task.goals.every(({ text }) => text.length > 0)).toBe(true)
  })

  it('says what the service makes of some actions', async () => {
    const nothing = await judge(author, '[]')
    expect(nothing).toMatchObject({ refusedAt: null, reached: [] })
    expect(JSON.parse(nothing.facts)).toMatchObject({ changed: [] })
    const pages = (JSON.parse(nothing.facts) as { opened: string[] }).opened
    expect(
      await judge(
        author,
        JSON.stringify([
          { type: 'open', page: pages[0] },
          { type: 'open', page: 'i999' },
        ]),
      ),
    ).toEqual({
      facts: '{}',
      refusedAt: 1,
      reached: [],
    })
    expect(await judge(author, 'not a list')).toMatchObject({ refusedAt: 0 })
  })

  it('is for authors alone', async () => {
    const support = (await newOperator(test, 'support')).person
    const learner = test.newPerson()
    await signUp(test, learner)
    for (const [person, code] of [
      [support, 'operator-role-missing'],
      [learner, 'operators-only'],
      [test.newPerson(), 'login-required'],
    ] as const) {
      for (const refused of await ask(person, challengeId)) expect(refused).toMatchObject({ code })
    }
  })

  it('does not know other challenges', async () => {
    const [, ...asked] = await ask(author, 'phishing-1-judo-inbox')
    expect(asked).toHaveLength(2)
    for (const refused of asked) expect(refused).toMatchObject({ status: 404, code: 'simulator-task-not-found' })
  })

  it('is open to everybody on a service in development', async () => {
    const development = await startTestApp({ development: true })
    try {
      const nobody = development.newPerson()
      expect((await nobody.call(contract.listSimulatorTasks, { query: french })).simulators.length).toBeGreaterThan(0)
      expect(await judge(nobody, '[]')).toMatchObject({ refusedAt: null })
    } finally {
      await development.close()
    }
  })
})
