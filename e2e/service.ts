// The real service for journeys in a browser: the application listening, on PostgreSQL, with the content of the
// repository and the built web app.
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Release } from '@pix/core/content'
import { createApp } from '../apps/api/src/app.ts'
import { connect } from '../apps/api/src/database/database.ts'
import { migrate } from '../apps/api/src/database/migrate.ts'
import type { ProviderConfig } from '../apps/api/src/features/identity-providers/provider-config.ts'
import { publishRelease } from '../apps/api/src/features/releases/publish.ts'
import { openReleases } from '../apps/api/src/features/releases/releases.ts'
import type { Services } from '../apps/api/src/http/services.ts'
import { createJobSender } from '../apps/api/src/jobs/jobs.ts'
import { startDisposablePostgres } from '../scripts/disposable-postgres.ts'

export type Service = {
  /** Without a slash at the end. */
  readonly address: string
  readonly release: Release
  readonly databaseUrl: string
  /** What the application works with. */
  readonly services: Services
  readonly stop: () => Promise<void>
}

const content = fileURLToPath(new URL('../content', import.meta.url))

export async function startService(
  settings: { readonly identityProviders?: readonly ProviderConfig[] } = {},
): Promise<Service> {
  const port = await freePort()
  // A name rather than numbers: passkeys belong to one.
  const address = `http://localhost:${port}`
  const postgres = await startDisposablePostgres()
  await migrate(postgres.url)
  const { hash } = await publishRelease({ databaseUrl: postgres.url, contentDirs: [content] })
  const pool = connect({ url: postgres.url, connections: 10 })
  const releases = await openReleases(pool, hash)
  const config = {
    publicUrl: address,
    openLevels: 7,
    positioningPolicy: 'bayesian' as const,
    sourceUrl: null,
    operatorName: null,
    contact: null,
    sendsMail: true,
    development: false,
    identityProviders: settings.identityProviders ?? [],
    consentAge: 15,
  }
  const services = { config, pool, releases, jobs: createJobSender(pool), clock: () => new Date() }
  const app = await createApp(services, { logLevel: 'warn' })
  await app.listen({ host: '127.0.0.1', port })
  return {
    address,
    release: releases.current.release,
    databaseUrl: postgres.url,
    services,
    stop: async () => {
      await app.close()
      await pool.end()
      await postgres.stop()
    },
  }
}

/** The address is told to the application before it listens there. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  return address.port
}
