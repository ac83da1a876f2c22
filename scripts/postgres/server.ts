// Comes to a server that answers on a cluster: the one that runs there, or a new one.
import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client, DatabaseError } from 'pg'
import { identify, isRunning, sendSignal } from '../processes.ts'
import type { Account } from './account.ts'
import { type Home, readIfThere, role, writeInHome } from './cluster.ts'
import { findPostmaster, type Launched, launchPostmaster, type Settings } from './postmaster.ts'

/** How long the user waits before being told what for. */
const patience = 1_500
/** How long to wait for what must end by itself: a server that stops, processes of a killed one. */
const longestWait = 60_000

/** PostgreSQL's codes for these errors. */
const noSuchDatabase = '3D000'
const wrongPassword = '28P01'

export type Start = {
  readonly home: Home
  readonly binaries: string
  readonly account: Account | null
  readonly settings: Settings
  readonly port: number | null
  readonly log: (line: string) => void
}

/** A server that answers. */
export type Server = {
  readonly pid: number
  readonly port: number
  readonly url: string
  readonly adopted: boolean
  readonly ended: Promise<unknown>
}

/** Finds the server of this cluster, waits for it if it is coming or going, or launches one. */
export async function findOrLaunch(start: Start): Promise<Server> {
  const launches: Launched[] = []
  try {
    return await settle(start, launches)
  } catch (error) {
    // A server that nobody is going to use, nor stop.
    for (const { pid, lastWords } of launches) if (lastWords() === null) sendSignal(pid, 'SIGINT')
    throw error
  }
}

async function settle(start: Start, launches: Launched[]): Promise<Server> {
  const { home } = start
  const wait = waiter(start.log)
  let port = start.port ?? readPort(home)
  let launched: Launched | null = null
  for (;;) {
    const running = findPostmaster(home.cluster)
    const words = launched?.lastWords() ?? null
    if (running?.state === 'ready') {
      const answer = await connect(home, running.port)
      const identity = identify(running.pid)
      if ('url' in answer && identity !== null) {
        const adopted = launched?.pid !== running.pid
        if (!adopted) writeInHome(home.port, String(running.port))
        const ended = adopted || launched === null ? untilGone(identity) : launched.ended
        return { pid: running.pid, port: running.port, url: answer.url, adopted, ended }
      }
      const problem = 'problem' in answer ? answer.problem : 'it has just ended'
      await wait(`PostgreSQL (process ${running.pid}) does not answer on port ${running.port} (${problem})`)
    } else if (running?.state === 'stopping') {
      await wait(`The previous PostgreSQL (process ${running.pid}) is stopping`)
    } else if (running || (launched && words === null)) {
      // For as long as it takes: a server that recovers has work to do, and does it.
      await wait('PostgreSQL is starting, perhaps recovering from an interruption', Number.POSITIVE_INFINITY)
    } else if (words !== null) {
      launched = null
      const reason = whyEnded(words)
      if (reason === 'unknown') throw new Error(`PostgreSQL could not start. ${quoteEnd(words)}More is in ${home.log}.`)
      if (reason === 'still-in-use') await wait(`Processes of a killed PostgreSQL still use ${home.cluster}`)
      if (reason === 'port-taken' && start.port !== null) {
        throw new Error(`PostgreSQL cannot listen on port ${start.port}: another program does.`)
      }
      if (reason === 'port-taken') port = null
    } else {
      port ??= await findFreePort()
      launched = launchPostmaster(home, { ...start, port })
      launches.push(launched)
    }
  }
}

/** Waits a moment; tells the user why once that has lasted, and gives up after the longest wait. */
function waiter(log: (line: string) => void): (reason: string, longest?: number) => Promise<void> {
  // By reason: a server that is tried again and again is "starting" between two failures.
  const since = new Map<string, number>()
  const told = new Set<string>()
  return async (reason, longest = longestWait) => {
    const first = since.get(reason) ?? Date.now()
    since.set(reason, first)
    const waited = Date.now() - first
    if (waited > longest) {
      throw new Error(`${reason}, and has for ${Math.round(waited / 1000)} s. End it, then start again.`)
    }
    if (waited > patience && !told.has(reason)) {
      log(`${reason}; waiting …`)
      told.add(reason)
    }
    await sleep(15)
  }
}

/** Why a server ended before it was ready, by what it wrote. */
export function whyEnded(words: string): 'port-taken' | 'still-in-use' | 'unknown' {
  if (/could not bind|could not create any TCP\/IP sockets/.test(words)) return 'port-taken'
  // The second one: another start at the same time was quicker.
  if (/pre-existing shared memory block|lock file "postmaster.pid" already exists/.test(words)) return 'still-in-use'
  return 'unknown'
}

function quoteEnd(words: string): string {
  return `Its last words:\n${words.trim().split('\n').slice(-5).join('\n')}\n`
}

/** Makes sure that the server lets us in and that the database is there. */
async function connect(home: Home, port: number): Promise<{ url: string } | { problem: string }> {
  const address = `postgres://${role}:${readFileSync(home.password, 'utf8').trim()}@127.0.0.1:${port}`
  const url = `${address}/${role}`
  try {
    try {
      await query(url, 'select 1')
    } catch (error) {
      if (!(error instanceof DatabaseError) || error.code !== noSuchDatabase) throw error
      await query(`${address}/postgres`, `create database ${role}`)
    }
    return { url }
  } catch (error) {
    if (error instanceof DatabaseError && error.code === wrongPassword) {
      throw new Error(
        `PostgreSQL does not accept the password in ${home.password}: it was changed in one place only. Set it right there, or there.`,
      )
    }
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

async function query(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  // What breaks between two of our calls would otherwise be nobody's, and end the process.
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function readPort(home: Home): number | null {
  const port = Number(readIfThere(home.port))
  return Number.isSafeInteger(port) && port > 0 ? port : null
}

/**
 * A port that nobody listens on, below those that systems hand out to outgoing connections: one of these could be in
 * use by chance at a later start.
 */
async function findFreePort(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = randomInt(15_000, 32_000)
    const isFree = await new Promise<boolean>((resolve) => {
      const probe = createServer()
        .once('error', () => resolve(false))
        .listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
    })
    if (isFree) return port
  }
  throw new Error('PostgreSQL finds no free port on 127.0.0.1 to listen on.')
}

/** Resolves when a process that is not our child has ended; does not keep us running meanwhile. */
async function untilGone(identity: string): Promise<void> {
  while (isRunning(identity)) await sleep(250, undefined, { ref: false })
}
