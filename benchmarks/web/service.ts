// The service on a database of its own, with people in it who have begun a test without an account: one is asked to
// choose or to write, the other to do a task in a simulator.
import * as accounts from '../../apps/api/src/features/accounts/contract.ts'
import * as assessments from '../../apps/api/src/features/assessments/contract.ts'
import type { BodyOf, ResponseOf, RouteContract } from '../../apps/api/src/http/contract.ts'
import { loginCookie } from '../../apps/api/src/http/login.ts'
import { startChild } from '../child.ts'
import { startServer } from '../http/server.ts'
import type { AppApi } from '../http/servers/app-process.ts'

const competenceId = 'secure-environment'

/** Begun tests, of which nearly one in four asks for a task first: among so many both are met. */
const mostTests = 100

export type Service = {
  readonly origin: string
  readonly asked: BegunTest
  readonly task: BegunTest
  readonly stop: () => Promise<void>
}

export type BegunTest = {
  /** Of the person in the test. */
  readonly cookie: { readonly name: string; readonly value: string }
  readonly assessmentId: string
  readonly isTask: boolean
}

export async function startService(): Promise<Service> {
  const server = await startServer()
  const database = await server.createDatabase('web')
  const app = startChild<AppApi>(new URL('../http/servers/app-process.ts', import.meta.url))
  const stop = async () => {
    await app.stop()
    await server.stop()
  }
  try {
    const origin = await app.call('listen', database)
    const begun: BegunTest[] = []
    while (begun.length < mostTests) {
      begun.push(await beginTest(origin))
      const asked = begun.find(({ isTask }) => !isTask)
      const task = begun.find(({ isTask }) => isTask)
      if (asked && task) return { origin, asked, task, stop }
    }
    throw new Error(`${mostTests} tests begin all alike: with a task, or without`)
  } catch (error) {
    await stop()
    throw error
  }
}

async function beginTest(origin: string): Promise<BegunTest> {
  const login = await post(origin, accounts.startAnonymously, { language: 'fr' })
  const value = new RegExp(`${loginCookie}=([^;]+)`).exec(login.headers.get('set-cookie') ?? '')?.[1]
  if (!value) throw new Error('a person without an account gets no cookie')
  const started = await post(
    origin,
    assessments.startAssessment,
    { competenceId, language: 'fr' },
    `${loginCookie}=${value}`,
  )
  // As its contract says.
  const { assessmentId, question } = (await started.json()) as ResponseOf<typeof assessments.startAssessment>
  const isTask = question?.kind === 'question' && question.item.kind === 'simulator'
  return { cookie: { name: loginCookie, value }, assessmentId, isTask }
}

async function post<Contract extends RouteContract>(
  origin: string,
  contract: Contract,
  body: BodyOf<Contract>,
  cookie?: string,
): Promise<Response> {
  const response = await fetch(`${origin}${contract.url}`, {
    method: contract.method,
    headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${contract.url}: ${response.status} ${await response.text()}`)
  return response
}
