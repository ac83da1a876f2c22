// Nothing that was acknowledged is lost: the web process is killed, PostgreSQL is restarted, while people answer.
import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrate } from '../apps/api/src/database/migrate.ts'
import { publishRelease } from '../apps/api/src/features/releases/publish.ts'
import { type Postgres, startPostgres } from './postgres.ts'

const root = join(import.meta.dirname, '..')

let dataDir: string
let postgres: Postgres
let release: string
let address: string
let web: ChildProcess

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'pix-resilience-'))
  // Under root the server runs as another user, who must pass.
  await chmod(dataDir, 0o711)
  postgres = await startPostgres({ dataDir })
  await migrate(postgres.url)
  release = (await publishRelease({ databaseUrl: postgres.url, contentDirs: [join(root, 'content')] })).hash
  web = await startWeb()
})
afterAll(async () => {
  web.kill('SIGKILL')
  await postgres.stop()
  await rm(dataDir, { recursive: true, force: true })
})

async function startWeb(port = '0'): Promise<ChildProcess> {
  const child = fork(join(root, 'apps/api/src/main.ts'), {
    env: {
      ...process.env,
      ROLE: 'web',
      PORT: port,
      DATABASE_URL: postgres.url,
      RELEASE: release,
      PUBLIC_URL: 'http://localhost',
    },
    execArgv: [],
  })
  address = await new Promise((resolve, reject) => {
    child.on('message', (message: { type: string; address?: string; message?: string }) => {
      if (message.type === 'ready') resolve(message.address ?? '')
      else reject(new Error(message.message))
    })
    child.on('exit', (code) => reject(new Error(`the web process ended with ${code}`)))
  })
  return child
}

/** Sends until there is an answer, as the web app does: the same id every time. */
async function send(method: string, path: string, cookie: string, body: object): Promise<Response> {
  for (;;) {
    try {
      const response = await fetch(new URL(path, address), {
        method,
        headers: { cookie, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      if (response.status !== 503) return response
    } catch {
      // The server is away: the person's browser tries again.
    }
    await sleep(50)
  }
}

type Crowd = { stop: boolean; readonly acknowledged: string[] }

/** Answers a whole test, then another, until told to stop; notes every answer that was acknowledged. */
async function answerOn(crowd: Crowd): Promise<void> {
  while (!crowd.stop) {
    const login = await send('POST', '/api/logins/anonymous', '', { language: 'fr' })
    const cookie = login.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const started = await send('POST', '/api/assessments', cookie, {
      competenceId: 'secure-environment',
      language: 'fr',
    })
    const { assessmentId, question } = await started.json()
    let position = question?.position
    while (position && !crowd.stop) {
      const answerId = randomUUID()
      const body = { answerId, position, language: 'fr', answer: { kind: 'skipped' } }
      const response = await send('POST', `/api/assessments/${assessmentId}/answers`, cookie, body)
      expect(response.status).toBe(200)
      crowd.acknowledged.push(answerId)
      position = (await response.json()).question?.position
    }
  }
}

async function runWhile(disturb: () => Promise<void>): Promise<void> {
  const crowd: Crowd = { stop: false, acknowledged: [] }
  const people = Promise.all(Array.from({ length: 8 }, () => answerOn(crowd)))
  const enough = async (count: number) => {
    while (crowd.acknowledged.length < count) await sleep(20)
  }
  await enough(50)
  await disturb()
  await enough(crowd.acknowledged.length + 50)
  crowd.stop = true
  await people
  const client = new pg.Client({ connectionString: postgres.url })
  await client.connect()
  const { rows } = await client.query<{ answer_id: string; times: number }>(
    'select answer_id, count(*)::int as times from answers where answer_id = any($1) group by answer_id',
    [crowd.acknowledged],
  )
  await client.end()
  expect(rows.length).toBe(crowd.acknowledged.length)
  expect(rows.filter(({ times }) => times !== 1)).toEqual([])
}

it('keeps every acknowledged answer once when the web process is killed', async () => {
  await runWhile(async () => {
    web.kill('SIGKILL')
    await sleep(200)
    web = await startWeb()
  })
})

it('keeps every acknowledged answer once when PostgreSQL is killed and started again, and recovers by itself', async () => {
  await runWhile(async () => {
    process.kill(postgres.pid, 'SIGKILL')
    await sleep(500)
    postgres = await startPostgres({ dataDir })
  })
})

it('says 503 with when to try again while the database is away, and works again when it is back', async () => {
  const health = () => fetch(new URL('/api/health', address))
  expect((await health()).status).toBe(200)
  await postgres.stop()
  const away = await health()
  expect(away.status).toBe(503)
  expect(away.headers.get('retry-after')).toBe('2')
  expect(await away.json()).toMatchObject({ code: 'database-unavailable' })
  for (const cookie of ['', 'pix_login=some-token']) {
    expect((await fetch(new URL('/fr', address), { headers: { cookie } })).status).toBe(200)
  }
  postgres = await startPostgres({ dataDir })
  expect((await health()).status).toBe(200)
})

it('finishes the requests under way when it is told to stop', async () => {
  const login = await send('POST', '/api/logins/anonymous', '', { language: 'fr' })
  expect(login.status).toBe(201)
  const ended = new Promise((resolve) => web.once('exit', resolve))
  const requests = Array.from({ length: 20 }, () =>
    fetch(new URL('/api/health', address)).then((response) => response.status),
  )
  await sleep(20)
  web.kill('SIGTERM')
  const statuses = await Promise.allSettled(requests)
  expect(statuses.filter((one) => one.status === 'fulfilled' && one.value === 200).length).toBeGreaterThan(0)
  expect(await ended).toBe(0)
  web = await startWeb()
})
