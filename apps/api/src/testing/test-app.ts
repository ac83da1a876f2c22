// The application on a database of its own, and people who use it: a browser is reduced to its cookie jar.
import { randomUUID } from 'node:crypto'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type { Pool } from 'pg'
import pg from 'pg'
import { inject } from 'vitest'
import { createApp } from '../app.ts'
import { connect } from '../database/database.ts'
import type { ProviderConfig } from '../features/identity-providers/provider-config.ts'
import { openReleases } from '../features/releases/releases.ts'
import type { BodyOf, ParamsOf, QueryOf, ResponseOf, RouteContract } from '../http/contract.ts'
import type { Services } from '../http/services.ts'
import { createJobSender } from '../jobs/jobs.ts'
import { databaseUrl } from './global-setup.ts'

export type TestApp = {
  readonly app: FastifyInstance
  readonly pool: Pool
  /** What the application works with. */
  readonly services: Services
  /** Address of the cloned database. */
  readonly databaseUrl: string
  /** Moves the clock of the application, in milliseconds. */
  readonly advance: (milliseconds: number) => void
  readonly newPerson: () => Person
  readonly close: () => Promise<void>
}

export type Person = {
  /** Any request, with the person's cookies. */
  readonly request: (
    method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    url: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<LightMyRequestResponse>
  /** A request of a contract that is expected to succeed. */
  readonly call: <Contract extends RouteContract>(
    contract: Contract,
    input?: Input<Contract>,
  ) => Promise<ResponseOf<Contract>>
  /** Cookies by name. */
  readonly cookies: Map<string, string>
}

type Input<Contract> = { params?: ParamsOf<Contract>; query?: QueryOf<Contract>; body?: BodyOf<Contract> }

/** A clone of the template, migrated and with the release in it. */
export async function cloneDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const server = inject('databaseServer')
  const name = `pix_test_${randomUUID().replaceAll('-', '')}`
  const administer = async (sql: string) => {
    const client = new pg.Client({ connectionString: server })
    await client.connect()
    await client.query(sql)
    await client.end()
  }
  await administer(`create database ${name} template ${inject('templateDatabase')}`)
  return { url: databaseUrl(server, name), drop: () => administer(`drop database if exists ${name} with (force)`) }
}

export async function startTestApp(
  settings: {
    readonly openLevels?: number
    readonly positioningPolicy?: Services['config']['positioningPolicy']
    readonly publicUrl?: string
    readonly operatorName?: string
    readonly contact?: string
    readonly sendsMail?: boolean
    readonly development?: boolean
    readonly sourceUrl?: string
    readonly identityProviders?: readonly ProviderConfig[]
    readonly consentAge?: number | null
  } = {},
): Promise<TestApp> {
  const database = await cloneDatabase()
  const pool = connect({ url: database.url, connections: 5 })
  const releases = await openReleases(pool, inject('releaseHash'))
  let offset = 0
  const config = {
    publicUrl: settings.publicUrl ?? 'http://localhost',
    openLevels: settings.openLevels ?? 7,
    positioningPolicy: settings.positioningPolicy ?? 'bayesian',
    sourceUrl: settings.sourceUrl ?? null,
    operatorName: settings.operatorName ?? null,
    contact: settings.contact ?? null,
    sendsMail: settings.sendsMail ?? true,
    development: settings.development ?? false,
    identityProviders: settings.identityProviders ?? [],
    consentAge: settings.consentAge ?? null,
  }
  const clock = () => new Date(Date.now() + offset)
  const services = { config, pool, releases, jobs: createJobSender(pool), clock }
  const app = await createApp(services, { logLevel: 'warn' })
  return {
    app,
    pool,
    services,
    databaseUrl: database.url,
    advance: (milliseconds) => {
      offset += milliseconds
    },
    newPerson: () => person(app),
    close: async () => {
      await app.close()
      await pool.end()
      await database.drop()
    },
  }
}

export function person(app: FastifyInstance): Person {
  const cookies = new Map<string, string>()
  const request: Person['request'] = async (method, url, body, headers = {}) => {
    const response = await app.inject({
      method,
      url,
      headers: { ...headers, cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    for (const { name, value } of response.cookies) {
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    return response
  }
  return {
    cookies,
    request,
    call: async (contract, input = {}) => {
      const path = Object.entries(input.params ?? {}).reduce(
        (url, [name, value]) => url.replace(`:${name}`, String(value)),
        contract.url,
      )
      const query = new URLSearchParams(
        Object.entries(input.query ?? {}).map(([name, value]) => [name, String(value)]),
      ).toString()
      const headers = input.body === undefined ? {} : { 'content-type': 'application/json' }
      const response = await request(contract.method, query ? `${path}?${query}` : path, input.body, headers)
      if (response.statusCode >= 400)
        throw new Error(`${contract.method} ${path}: ${response.statusCode} ${response.body}`)
      return response.json()
    },
  }
}
