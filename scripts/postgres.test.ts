import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startDisposablePostgres } from './disposable-postgres.ts'
import { canReach, parseAccounts } from './postgres/account.ts'
import { findPackage, provideBinaries } from './postgres/binaries.ts'
import { choosePlace } from './postgres/place.ts'
import { defaultSettings, readPidFile } from './postgres/postmaster.ts'
import { whyEnded } from './postgres/server.ts'
import { disposable, type Postgres, type PostgresOptions, startPostgres } from './postgres.ts'
import { inspectProcess, sendSignal } from './processes.ts'

const isRoot = process.getuid?.() === 0
const launcher = new URL('./postgres.ts', import.meta.url).href
const disposables = new URL('./disposable-postgres.ts', import.meta.url).href

let folder: string
let lines: string[]
let started: { stop(): Promise<void> }[]

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'pix-postgres-')))
  // Another user, whom the server runs as under root, must be able to pass.
  chmodSync(folder, 0o711)
  lines = []
  started = []
})

afterEach(async () => {
  for (const { stop } of started) await stop()
  rmSync(folder, { recursive: true, force: true })
})

async function start(options: Partial<PostgresOptions> = {}): Promise<Postgres> {
  const postgres = await startPostgres({
    dataDir: folder,
    settings: disposable,
    log: (line) => lines.push(line),
    ...options,
  })
  started.push(postgres)
  return postgres
}

async function ask(url: string, statement: string): Promise<unknown> {
  const client = new Client({ connectionString: url })
  // A server that is killed under a test says so here too.
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query({ text: statement, rowMode: 'array' })
    return rows[0]?.[0]
  } finally {
    await client.end()
  }
}

/** Another process that starts PostgreSQL, as the supervisor would, and then does nothing. */
function startElsewhere(dataDir: string, asUser?: { uid: number; gid: number }): ChildProcess {
  const code = `
    import { disposable, startPostgres } from ${JSON.stringify(launcher)};
    const postgres = await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, settings: disposable });
    process.on('SIGTERM', async () => { await postgres.stop(); process.exit(0); });
    setInterval(() => {}, 1000);
    console.log(JSON.stringify({ pid: postgres.pid, url: postgres.url, adopted: postgres.adopted }));`
  return spawn(process.execPath, ['--input-type=module', '--eval', code], {
    ...asUser,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** What it says once PostgreSQL runs, or why it could not start it. */
async function untilStarted(child: ChildProcess): Promise<{ pid: number; url: string; adopted: boolean }> {
  let complaint = ''
  child.stderr?.on('data', (text) => {
    complaint += text
  })
  const said = await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'close')])
  if (!Buffer.isBuffer(said[0])) throw new Error(complaint)
  return JSON.parse(said[0].toString())
}

async function kill(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 5) {
    if (waited > 10_000) throw new Error(`Waited in vain for ${condition}`)
    await sleep(5)
  }
}

describe('a start', () => {
  test('creates the database once and finds it again, at the same address', async () => {
    const first = await start()
    expect(first.adopted).toBe(false)
    expect(lines).toContain('Creating the database …')
    await ask(first.url, 'create table kept as select 42 as value')
    await first.stop()
    expect(inspectProcess(first.pid)).toBeNull()

    lines = []
    const began = performance.now()
    const second = await start()
    expect(performance.now() - began).toBeLessThan(1_000)
    expect(second.url).toBe(first.url)
    expect(await ask(second.url, 'select value from kept')).toBe(42)
    expect(lines).toEqual([])
  })

  test('makes a UTF-8 database that sorts and folds case the same on every system, with checksums', async () => {
    const { url } = await start()
    expect(await ask(url, 'show server_encoding')).toBe('UTF8')
    expect(await ask(url, 'show data_checksums')).toBe('on')
    expect(await ask(url, 'select datlocale from pg_database where datname = current_database()')).toBe('C.UTF-8')
    expect(await ask(url, "select lower('ÉCOLE')")).toBe('école')
    expect(await ask(url, "select to_tsvector('french', 'ÉCOLES') = to_tsvector('french', 'école')")).toBe(true)
  })

  test('writes to the disk before it acknowledges, unless told otherwise', async () => {
    const { url } = await start({ settings: {} })
    expect(await ask(url, 'show fsync')).toBe('on')
    expect(await ask(url, 'show synchronous_commit')).toBe('on')
  })

  test('lets nobody in without the password, which others cannot read', async () => {
    const { url, home, port } = await start()
    await expect(ask(url.replace(/:[0-9a-f]+@/, ':guess@'), 'select 1')).rejects.toThrow(/password/)
    expect(statSync(join(home, 'password')).mode & 0o777).toBe(0o600)
    expect(await ask(url, 'show listen_addresses')).toBe('127.0.0.1')
    expect(await ask(url, 'show port')).toBe(String(port))
  })

  test('takes another port when a program has taken its own, and says so when the port was asked for', async () => {
    const first = await start()
    await first.stop()
    const program = createServer().listen(first.port, '127.0.0.1')
    await once(program, 'listening')
    const second = await start()
    expect(second.port).not.toBe(first.port)
    await second.stop()
    await expect(start({ port: first.port })).rejects.toThrow(`port ${first.port}: another program`)
    program.close()
  })

  test('refuses the data of another major version, says what to do and touches nothing', async () => {
    const { stop, home } = await start()
    await stop()
    writeFileSync(join(home, 'cluster/PG_VERSION'), '17\n')
    await expect(start()).rejects.toThrow(/PostgreSQL 17.*pg_dump.*DATA_DIR.*DATABASE_URL/s)
    expect(readFileSync(join(home, 'cluster/PG_VERSION'), 'utf8')).toBe('17\n')
  })

  test('touches nothing of a folder that holds something else', async () => {
    mkdirSync(join(folder, 'postgresql'))
    writeFileSync(join(folder, 'postgresql/letter'), 'dear')
    await expect(start()).rejects.toThrow(/nothing in it was touched/)
    expect(readdirSync(folder)).toEqual(['postgresql'])
  })

  test('says the last words of a server that cannot start', async () => {
    await expect(start({ settings: { shared_buffers: 'plenty' } })).rejects.toThrow(/could not start.*shared_buffers/s)
  })
})

describe('after a kill -9', () => {
  test('of the process that started it, the next start adopts the server and may stop it', async () => {
    const supervisor = startElsewhere(folder)
    const orphan = await untilStarted(supervisor)
    await kill(supervisor)

    const adopting = await start()
    expect(adopting).toMatchObject({ adopted: true, pid: orphan.pid, url: orphan.url })
    expect(await ask(adopting.url, 'select 1')).toBe(1)
    await adopting.stop()
    expect(inspectProcess(orphan.pid)).toBeNull()
  })

  test('of the server, what it acknowledged is there at the next start', async () => {
    const first = await start({ settings: {} })
    const exited = new Promise<void>((resolve) => first.onExit(resolve))
    await ask(first.url, 'create table kept as select 42 as value')
    sendSignal(first.pid, 'SIGKILL')
    await exited

    const second = await start({ settings: {} })
    expect(second.adopted).toBe(false)
    expect(await ask(second.url, 'select value from kept')).toBe(42)
  })

  test('of an adopted server, its end is noticed', async () => {
    const supervisor = startElsewhere(folder)
    await untilStarted(supervisor)
    await kill(supervisor)
    const adopting = await start()
    const exited = new Promise<void>((resolve) => adopting.onExit(resolve))
    sendSignal(adopting.pid, 'SIGKILL')
    await exited
  })

  test('of the server while one of its processes works on, a start waits for that one and says so', async () => {
    const first = await start()
    const client = new Client({ connectionString: first.url })
    client.on('error', () => {})
    await client.connect()
    const { rows } = await client.query('select pg_backend_pid() as pid')
    sendSignal(rows[0].pid, 'SIGSTOP')
    sendSignal(first.pid, 'SIGKILL')
    await until(() => inspectProcess(first.pid) === null)

    const second = start()
    await until(() => lines.some((line) => line.startsWith('Processes of a killed PostgreSQL')))
    sendSignal(rows[0].pid, 'SIGCONT')
    expect((await second).adopted).toBe(false)
  })

  test('during the creation of the database, the next start creates it again and leaves no rest', async () => {
    const supervisor = startElsewhere(folder)
    await until(() => readdirSync(folder).some((name) => existsSync(join(folder, name, 'cluster/base'))))
    await kill(supervisor)
    const { url } = await start()
    expect(await ask(url, 'select 1')).toBe(1)
    expect(readdirSync(folder)).toEqual(['postgresql'])
  })

  test('a pid file that names a process of somebody else does not stop a start', async () => {
    const first = await start()
    const pidFile = join(first.home, 'cluster/postmaster.pid')
    const left = readFileSync(pidFile, 'utf8')
    await first.stop()
    writeFileSync(pidFile, left.replace(/^\d+/, String(process.pid)))
    expect((await start()).adopted).toBe(false)
  })
})

describe('two at once', () => {
  test('use one server, and only the one that owns it stops it', async () => {
    const owner = startElsewhere(folder)
    const { pid } = await untilStarted(owner)
    const guest = await start()
    expect(guest).toMatchObject({ adopted: true, pid })
    await guest.stop()
    expect(inspectProcess(pid)).not.toBeNull()
    await kill(owner, 'SIGTERM')
    expect(inspectProcess(pid)).toBeNull()
  })

  test('agree on one database when both create it', async () => {
    const others = [startElsewhere(folder), startElsewhere(folder)]
    const [one, two] = await Promise.all(others.map(untilStarted))
    expect(one?.url).toBe(two?.url)
    expect(one?.pid).toBe(two?.pid)
    expect([one?.adopted, two?.adopted].sort()).toEqual([false, true])
    for (const child of others) await kill(child, 'SIGTERM')
    expect(readdirSync(folder)).toEqual(['postgresql'])
  })
})

// PostgreSQL refuses root, and root alone can become another user: these need it.
describe.runIf(isRoot)('as root', () => {
  const nobody = parseAccounts(readFileSync('/etc/passwd', 'utf8')).find(({ name }) => name === 'nobody')
  if (!nobody) throw new Error('This machine has no user "nobody" to try another user with.')

  test('the server runs as another user, who owns its data alone', async () => {
    const { home, pid } = await start()
    const { uid } = statSync(join(home, 'cluster'))
    expect(uid).not.toBe(0)
    expect(statSync(home).uid).toBe(0)
    if (process.platform === 'linux') expect(statSync(`/proc/${pid}`).uid).toBe(uid)
  })

  test('in a folder closed to that user, the data are elsewhere, with a link to them and a line about it', async () => {
    chmodSync(folder, 0o700)
    const first = await start()
    try {
      expect(first.home).toMatch(/^\/var\/lib\/pix\/postgresql-/)
      expect(lines[0]).toContain(`its data are in ${first.home}`)
      expect(lstatSync(join(folder, 'postgresql')).isSymbolicLink()).toBe(true)
      await first.stop()
      // Were it opened later, the data must not seem to have vanished.
      chmodSync(folder, 0o711)
      expect((await start()).home).toBe(first.home)
    } finally {
      for (const { stop } of started) await stop()
      rmSync(first.home, { recursive: true, force: true })
    }
  })

  test('data that their user can no longer reach are not replaced by an empty database', async () => {
    const { stop } = await start()
    await stop()
    chmodSync(folder, 0o700)
    expect(() => choosePlace(folder, () => {})).toThrow(/can no longer reach its data/)
  })

  test('an ordinary user gets everything in the folder asked for', async () => {
    chownSync(folder, nobody.uid, nobody.gid)
    const child = startElsewhere(folder, nobody)
    const { url } = await untilStarted(child)
    expect(await ask(url, 'select 1')).toBe(1)
    expect(statSync(join(folder, 'postgresql/cluster')).uid).toBe(nobody.uid)
    await kill(child, 'SIGTERM')

    // Root then runs the server as that user, and leaves nothing that this user cannot write.
    const asRoot = await start()
    expect(asRoot.adopted).toBe(false)
    await asRoot.stop()
    const again = startElsewhere(folder, nobody)
    await untilStarted(again)
    await kill(again, 'SIGTERM')
  })

  test('an ordinary user is told that root made the data', async () => {
    const { stop } = await start()
    await stop()
    await expect(untilStarted(startElsewhere(folder, nobody))).rejects.toThrow(/belong to another user/)
  })

  test('binaries in a closed folder, without their links, are copied out and completed', () => {
    const closed = join(folder, 'closed')
    const found = findPackage()
    cpSync(found.folder, closed, {
      recursive: true,
      filter: (path) => !lstatSync(path).isSymbolicLink(),
    })
    chmodSync(closed, 0o700)
    expect(canReach(nobody, closed)).toBe(false)
    const shared = join(folder, 'shared')
    mkdirSync(shared)
    const binaries = provideBinaries({ ...found, folder: closed }, nobody, shared)
    expect(binaries.startsWith(shared)).toBe(true)
    expect(readdirSync(shared)).toHaveLength(1)
  })
})

describe('a disposable one', () => {
  test('leaves nothing once stopped', async () => {
    const postgres = await startDisposablePostgres()
    expect(await ask(postgres.url, 'select 1')).toBe(1)
    await postgres.stop()
    expect(existsSync(dirname(postgres.home))).toBe(false)
    expect(inspectProcess(postgres.pid)).toBeNull()
  })

  test('of a run that was killed is removed by the next', async () => {
    const code = `
      import { startDisposablePostgres } from ${JSON.stringify(disposables)}
      const { pid, home } = await startDisposablePostgres()
      console.log(JSON.stringify({ pid, home }))
      setInterval(() => {}, 1000)`
    const run = spawn(process.execPath, ['--input-type=module', '--eval', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [said] = await once(run.stdout, 'data')
    const left = JSON.parse(String(said))
    await kill(run)
    expect(inspectProcess(left.pid)).not.toBeNull()

    const postgres = await startDisposablePostgres()
    await postgres.stop()
    expect(existsSync(dirname(left.home))).toBe(false)
    await until(() => inspectProcess(left.pid) === null)
  })
})

test('a platform without a package is told of DATABASE_URL', () => {
  expect(() => findPackage('win32-x64')).toThrow(/win32-x64.*DATABASE_URL/)
})

test('the memory of the server follows that of the machine', () => {
  expect(defaultSettings(2 * 2 ** 30)).toMatchObject({ shared_buffers: '128MB', effective_cache_size: '1024MB' })
  expect(defaultSettings(16 * 2 ** 30)).toMatchObject({ shared_buffers: '256MB', effective_cache_size: '8192MB' })
})

test('root and comments are no accounts to run as', () => {
  const passwd = '# users\nroot:x:0:0:root:/root:/bin/sh\nnobody:*:-2:-2:Nobody:/:/usr/bin/false\n\n'
  expect(parseAccounts(passwd)).toEqual([{ name: 'nobody', uid: -2, gid: -2 }])
})

test('a pid file half written is that of a server that starts', () => {
  const file = join(folder, 'postmaster.pid')
  writeFileSync(file, '4242\n/data\n1700000000\n5432\n')
  expect(readPidFile(file)).toEqual({ pid: 4242, port: 5432, state: 'starting' })
  writeFileSync(file, '')
  expect(readPidFile(file)).toBeNull()
})

test('the end of a server that could not start is understood', () => {
  expect(whyEnded('FATAL:  could not create any TCP/IP sockets')).toBe('port-taken')
  expect(whyEnded('FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use')).toBe('still-in-use')
  expect(whyEnded('FATAL:  invalid value')).toBe('unknown')
})
