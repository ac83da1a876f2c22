import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startDebianPostgres } from './debian-postgres.ts'
import { startDisposablePostgres } from './disposable-postgres.ts'
import { findPostmaster } from './postgres/postmaster.ts'
import { inspectProcess, sendSignal } from './processes.ts'
import { parseMessage, pauseAfter, superviseProcess } from './supervise.ts'

const script = fileURLToPath(new URL('./start.ts', import.meta.url))

let folder: string
let cluster: string
let port: number
let services: Service[]

type Service = {
  readonly process: ChildProcess
  readonly pid: number
  /** All that it has printed. */
  readonly output: () => string
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>
}

beforeEach(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'pix-start-')))
  // Under root, PostgreSQL runs as another user, who must pass.
  chmodSync(folder, 0o711)
  cluster = join(folder, 'postgresql/cluster')
  port = await findFreePort()
  services = []
})

afterEach(async () => {
  for (const { process: running } of services) running.kill('SIGKILL')
  for (;;) {
    const left = findPostmaster(cluster)
    if (!left) break
    sendSignal(left.pid, 'SIGQUIT')
    await sleep(20)
  }
  rmSync(folder, { recursive: true, force: true })
})

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}

function start(environment: Record<string, string> = {}): Service {
  const child = spawn(process.execPath, [script], {
    cwd: '/',
    env: { PATH: process.env['PATH'], HOME: folder, DATA_DIR: folder, PORT: String(port), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  const ended = once(child, 'close').then(([code]) => code)
  const service = { process: child, pid: child.pid ?? 0, output: () => output, ended }
  services.push(service)
  return service
}

async function until(condition: () => boolean | Promise<boolean>, what: () => string): Promise<void> {
  const began = Date.now()
  while (!(await condition())) {
    if (Date.now() - began > 40_000) throw new Error(`Waited in vain. ${what()}`)
    await sleep(20)
  }
}

function untilReady(service: Service): Promise<void> {
  return until(() => /Pix is ready/.test(service.output()), service.output)
}

/** The status of an answer that needs the database, or null when nobody answers. */
async function health(): Promise<number | null> {
  try {
    return (await fetch(`http://localhost:${port}/api/health`)).status
  } catch {
    return null
  }
}

/** The web process and the worker of a service. */
function processesOf(service: Service): number[] {
  return processTable()
    .filter(([pid, parent]) => parent === service.pid && inspectProcess(pid)?.command.includes('main.ts'))
    .map(([pid]) => pid)
}

/** Each process of the machine, with its parent. */
function processTable(): [pid: number, parent: number][] {
  if (process.platform === 'linux') {
    const pids = readdirSync('/proc').map(Number)
    return pids.flatMap((pid) => (pid > 0 ? [[pid, parentOf(pid)]] : []))
  }
  const table = execFileSync('ps', ['-A', '-o', 'pid=', '-o', 'ppid='], { encoding: 'utf8' })
  return [...table.matchAll(/(\d+) +(\d+)/g)].map(([, pid, parent]) => [Number(pid), Number(parent)])
}

function parentOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    // It has just ended.
    return 0
  }
}

describe('a service that runs', () => {
  test('says where it answers, where the data are and how to stop, and leaves nothing running', async () => {
    const service = start()
    await untilReady(service)
    expect(service.output()).toContain(`Open   http://localhost:${port}\n`)
    expect(service.output()).toContain(`Data   ${folder}/postgresql\n`)
    expect(service.output()).toContain('Stop   Ctrl-C\n')
    expect(await health()).toBe(200)
    const processes = processesOf(service)
    expect(processes).toHaveLength(2)

    service.process.kill('SIGINT')
    expect(await service.ended).toBe(0)
    expect(processes.map(inspectProcess)).toEqual([null, null])
    expect(findPostmaster(cluster)).toBeNull()
  })

  test('answers the requests under way before it stops, also when Ctrl-C arrives twice through npm', async () => {
    const service = start()
    await untilReady(service)
    const body = JSON.stringify({ identifier: 'somebody', password: 'whatever' })
    const socket = connect(port, 'localhost')
    let answer = ''
    socket.setEncoding('utf8').on('data', (text: string) => {
      answer += text
    })
    const closed = once(socket, 'close')
    socket.write(
      `POST /api/logins HTTP/1.1\r\nHost: localhost:${port}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 5)}`,
    )
    await sleep(200)
    service.process.kill('SIGINT')
    service.process.kill('SIGINT')
    await sleep(500)
    expect(await health()).not.toBe(200)
    socket.write(body.slice(5))
    await closed
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /)
    expect(await service.ended).toBe(0)
  })

  test('stops at once at the second Ctrl-C', async () => {
    const service = start()
    await untilReady(service)
    const socket = connect(port, 'localhost').on('error', () => {})
    socket.write(`POST /api/logins HTTP/1.1\r\nHost: localhost:${port}\r\nContent-Length: 10\r\n\r\n`)
    await sleep(200)
    service.process.kill('SIGINT')
    await sleep(700)
    const began = performance.now()
    service.process.kill('SIGINT')
    expect(await service.ended).toBe(0)
    expect(performance.now() - began).toBeLessThan(5_000)
    expect(findPostmaster(cluster)).toBeNull()
  })

  test('runs the one process that ROLE names', async () => {
    const service = start({ ROLE: 'worker' })
    await untilReady(service)
    expect(processesOf(service)).toHaveLength(1)
    expect(await health()).toBeNull()
  })
})

describe('after a kill -9', () => {
  test('of its processes, then of PostgreSQL, then of the supervisor, the service is there again', async () => {
    const first = start()
    await untilReady(first)
    const killed = processesOf(first)
    for (const pid of killed) sendSignal(pid, 'SIGKILL')
    await until(() => processesOf(first).length === 2 && !processesOf(first).includes(killed[0] ?? 0), first.output)
    await until(async () => (await health()) === 200, first.output)

    const server = findPostmaster(cluster)
    sendSignal(server?.pid ?? 0, 'SIGKILL')
    await until(() => /PostgreSQL is back/.test(first.output()), first.output)
    await until(async () => (await health()) === 200, first.output)

    const orphans = processesOf(first)
    first.process.kill('SIGKILL')
    await first.ended
    // At once: the next start must bear with what is still ending.
    const second = start()
    await untilReady(second)
    expect(second.output()).toContain('PostgreSQL was still running')
    expect(await health()).toBe(200)
    await until(
      () => orphans.every((pid) => inspectProcess(pid) === null),
      () => `${orphans} still run`,
    )
    second.process.kill('SIGTERM')
    expect(await second.ended).toBe(0)
    expect(findPostmaster(cluster)).toBeNull()
  })
})

describe('what cannot start is told in one message, and nothing is left running', () => {
  async function expectRefusal(service: Service, message: RegExp): Promise<void> {
    expect(await service.ended).toBe(1)
    expect(service.output()).toMatch(message)
    expect(service.output()).not.toMatch(/^ {4}at /m)
    expect(findPostmaster(cluster)).toBeNull()
  }

  test('a port that another program has', async () => {
    const program = createServer().listen(port, 'localhost')
    await once(program, 'listening')
    await expectRefusal(start(), new RegExp(`Port ${port} is taken`))
    program.close()
  })

  test('a configuration that is wrong, with all that is wrong in it', async () => {
    const service = start({ PORT: 'many', ROLE: 'chief' })
    await expectRefusal(service, /PORT is "many".*\nROLE is "chief"/)
    expect(service.output()).not.toContain('PUBLIC_URL')
  })

  test('content that is wrong, with the file, the line and the column', async () => {
    const content = join(folder, 'content')
    mkdirSync(join(content, 'challenges/1.1/broken'), { recursive: true })
    writeFileSync(join(content, 'challenges/1.1/broken/challenge.yaml'), 'kind: [')
    await expectRefusal(start({ CONTENT_DIRS: content }), /challenges\/1\.1\/broken\/challenge\.yaml:\d+:\d+/)
  })

  test('a DATABASE_URL where nobody answers', async () => {
    const url = `postgres://somebody:secret@localhost:${port}/pix`
    const service = start({ DATABASE_URL: url })
    await expectRefusal(service, /cannot be reached(.|\n)*DATABASE_URL/)
    expect(service.output()).not.toContain('secret')
  })

  test('a DATABASE_URL that names no database of its server', async () => {
    const postgres = await startDisposablePostgres()
    const url = Object.assign(new URL(postgres.url), { pathname: '/nowhere' }).href
    await expectRefusal(start({ DATABASE_URL: url }), /refuses the connection(.|\n)*nowhere(.|\n)*DATABASE_URL/)
    await postgres.stop()
  })

  test('a DATABASE_URL whose server accepts the connection and then says nothing', async () => {
    const silent = createServer().listen(0, 'localhost')
    await once(silent, 'listening')
    const address = silent.address()
    const silentPort = typeof address === 'object' ? address?.port : ''
    await expectRefusal(
      start({ DATABASE_URL: `postgres://somebody@localhost:${silentPort}/pix` }),
      /cannot be reached(.|\n)*DATABASE_URL/,
    )
    silent.close()
  })

  test('a HOST that this machine does not have', async () => {
    // Of the addresses that are kept for examples.
    await expectRefusal(start({ HOST: '192.0.2.1' }), /HOST is 192\.0\.2\.1: this machine has no such address/)
  })
})

describe('a second start', () => {
  test('on the same data and the same port says where the first one answers, and touches nothing', async () => {
    const first = start()
    await untilReady(first)
    const second = start()
    expect(await second.ended).toBe(3)
    expect(second.output()).toContain(`Pix already runs on these data, at http://localhost:${port}\n`)
    expect(second.output()).toContain(`(process ${first.pid})`)
    expect(second.output()).not.toMatch(/PostgreSQL|cannot run/)
    expect(await health()).toBe(200)
    expect(findPostmaster(cluster)).not.toBeNull()

    first.process.kill('SIGINT')
    expect(await first.ended).toBe(0)
    const third = start()
    await untilReady(third)
  })

  test('on the same data and another port serves beside the first one', async () => {
    const first = start()
    await untilReady(first)
    const second = start({ PORT: String(await findFreePort()) })
    await untilReady(second)
    second.process.kill('SIGINT')
    expect(await second.ended).toBe(0)
    expect(await health()).toBe(200)
  })

  test('on other data and the same port is told that the port is taken', async () => {
    const first = start()
    await untilReady(first)
    const other = join(folder, 'other')
    const second = start({ DATA_DIR: other })
    expect(await second.ended).toBe(1)
    expect(second.output()).toMatch(new RegExp(`Port ${port} is taken`))
    expect(findPostmaster(join(other, 'postgresql/cluster'))).toBeNull()
    expect(await health()).toBe(200)
  })
})

describe('a back-up, by the commands of the README', () => {
  /** Runs the command of the README that begins so. */
  function runFromReadme(beginning: string, environment: Record<string, string> = {}): void {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
    const line = readme.split('\n').find((each) => each.startsWith(beginning))
    if (line === undefined) throw new Error(`The README has no command that begins with ${beginning}`)
    execFileSync('sh', ['-c', line], { cwd: folder, env: { ...process.env, ...environment }, stdio: 'pipe' })
  }

  /** Somebody's cookie. */
  async function beginWithoutAccount(): Promise<string> {
    const body = JSON.stringify({ language: 'fr' })
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`http://localhost:${port}/api/logins/anonymous`, { method: 'POST', headers, body })
    return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  }

  async function isKnown(cookie: string): Promise<boolean> {
    const answer = await fetch(`http://localhost:${port}/api/users/me`, { headers: { cookie } })
    return /"kind":"anonymous"/.test(await answer.text())
  }

  async function whileRunning<Result>(
    environment: Record<string, string>,
    work: () => Promise<Result>,
  ): Promise<Result> {
    const service = start(environment)
    await untilReady(service)
    const result = await work()
    service.process.kill('SIGINT')
    expect(await service.ended).toBe(0)
    return result
  }

  test('of the embedded PostgreSQL brings back what was there, and not what came later', async () => {
    const environment = { DATA_DIR: join(folder, 'data') }
    cluster = join(folder, 'data/postgresql/cluster')
    const before = await whileRunning(environment, beginWithoutAccount)
    runFromReadme('tar -c')
    const after = await whileRunning(environment, beginWithoutAccount)
    runFromReadme('rm -r data/postgresql/* && tar -x')
    await whileRunning(environment, async () => {
      expect([await isKnown(before), await isKnown(after)]).toEqual([true, false])
    })
  })

  test("of a PostgreSQL of one's own does too", async ({ skip }) => {
    const server = await startDebianPostgres(15)
    if (server === null) return skip('This machine has no PostgreSQL 15 of Debian.')
    try {
      const environment = { DATABASE_URL: server.url }
      const before = await whileRunning(environment, beginWithoutAccount)
      runFromReadme('pg_dump', environment)
      const after = await whileRunning(environment, beginWithoutAccount)
      // As a later version would have made, which the copy knows nothing of.
      const client = new pg.Client({ connectionString: server.url })
      await client.connect()
      await client.query('create table later (user_id uuid references users (user_id))')
      await client.end()
      runFromReadme('psql', environment)
      runFromReadme('pg_restore', environment)
      await whileRunning(environment, async () => {
        expect([await isKnown(before), await isKnown(after)]).toEqual([true, false])
      })
    } finally {
      await server.stop()
    }
  })
})

describe('a supervised process', () => {
  function supervise(code: string): { readonly events: string[]; stop(): Promise<void> } {
    const module = join(folder, 'process.mjs')
    writeFileSync(module, code)
    const events: string[] = []
    const { stop } = superviseProcess({
      name: 'tried process',
      module,
      environment: () => process.env,
      log: (line) => events.push(line),
      onReady: (address) => events.push(`ready at ${address}`),
      onFatal: (message) => events.push(`fatal: ${message}`),
    })
    return { events, stop }
  }

  test('that says it cannot run is not started again', async () => {
    const { events, stop } = supervise(`process.send({ type: 'fatal', message: 'no ink' }, () => process.exit(1))`)
    await until(
      () => events.length > 0,
      () => 'Nothing happened.',
    )
    await stop()
    expect(events).toEqual(['fatal: no ink'])
  })

  test('that dies before it was ever ready is not started again', async () => {
    const { events, stop } = supervise('process.exit(7)')
    await until(
      () => events.length > 0,
      () => 'Nothing happened.',
    )
    await stop()
    expect(events).toEqual([
      'fatal: The tried process ended with code 7 while it started. What it wrote above says why.',
    ])
  })

  test('that dies later is started again', async () => {
    const { events, stop } = supervise(
      `process.send({ type: 'ready', address: 'here' }, () => setTimeout(() => process.exit(0), 50))`,
    )
    await until(
      () => events.filter((event) => event === 'ready at here').length === 2,
      () => events.join('\n'),
    )
    await stop()
    expect(events[1]).toBe('The tried process ended with code 0. It starts again in 0.25 s.')
  })
})

test('a process that keeps dying is started again less and less often', () => {
  expect([0, 1, 2, 3].map(pauseAfter)).toEqual([250, 500, 1_000, 2_000])
  expect(pauseAfter(100)).toBe(10_000)
})

test('only what is meant for the supervisor is understood', () => {
  expect(parseMessage({ type: 'ready', address: 'http://localhost' })).toEqual({
    type: 'ready',
    address: 'http://localhost',
  })
  expect(parseMessage({ type: 'ready' })).toEqual({ type: 'ready', address: null })
  expect(parseMessage({ type: 'fatal', message: 'no ink' })).toEqual({ type: 'fatal', message: 'no ink' })
  expect([null, 'ready', 4, {}, { type: 'other' }].map(parseMessage)).toEqual([null, null, null, null, null])
})
