// Real PostgreSQL for the tests: the embedded one, or the server of TEST_DATABASE_URL. A template database is migrated
// and given the release once; every test file works on its own clone.
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startDisposablePostgres } from '../../../../scripts/disposable-postgres.ts'
import { migrate } from '../database/migrate.ts'
import { publishRelease } from '../features/releases/publish.ts'

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: string
    templateDatabase: string
    releaseHash: string
  }
}

const content = fileURLToPath(new URL('../../../../content', import.meta.url))

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await findServer()
  const template = `pix_template_${process.pid}`
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  await client.query(`create database ${template}`)
  const url = databaseUrl(server.url, template)
  await migrate(url)
  const { hash } = await publishRelease({ databaseUrl: url, contentDirs: [content] })
  project.provide('databaseServer', server.url)
  project.provide('templateDatabase', template)
  project.provide('releaseHash', hash)
  return async () => {
    await client.query(`drop database ${template} with (force)`)
    await client.end()
    await server.stop()
  }
}

async function findServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env['TEST_DATABASE_URL']
  return given ? { url: given, stop: async () => {} } : startDisposablePostgres()
}

/** The address of another database on the same server. */
export function databaseUrl(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}
