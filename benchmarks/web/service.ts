// The service on a database of its own, with a person in it who has begun a test without an account.
import * as accounts from '../../apps/api/src/features/accounts/contract.ts'
import * as assessments from '../../apps/api/src/features/assessments/contract.ts'
import type { BodyOf, ResponseOf, RouteContract } from '../../apps/api/src/http/contract.ts'
import { loginCookie } from '../../apps/api/src/http/login.ts'
import { startChild } from '../child.ts'
import { startServer } from '../http/server.ts'
import type { AppApi } from '../http/servers/app-process.ts'

const competenceId = 'secure-environment'

export type Service = {
  readonly origin: string
  /** Of the person in the test. */
  readonly cookie: { readonly name: string; readonly value: string }
  readonly assessmentId: string
  readonly stop: () => Promise<void>
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
    const login = await post(origin, accounts.startAnonymously, { language: 'fr' })
    const value = new RegExp(`${loginCookie}=([^;]+)`).exec(login.headers.get('set-cookie') ?? '')?.[1]
    if (!value) throw new Error('a person without an account gets no cookie')
    const cookie = { name: loginCookie, value }
    const started = await post(
      origin,
      assessments.startAssessment,
      { competenceId, language: 'fr' },
      `${loginCookie}=${value}`,
    )
    // As its contract says.
    const { assessmentId } = (await started.json()) as ResponseOf<typeof assessments.startAssessment>
    return { origin, cookie, assessmentId, stop }
  } catch (error) {
    await stop()
    throw error
  }
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
