// The database: a pool, named statements, transactions. Statements are constants with a name, so PostgreSQL plans each
// once per connection, and the SQL that runs is the SQL that is read here.

import { Socket } from 'node:net'
import type { Pool, PoolClient } from 'pg'
import pg from 'pg'

/** The pool, or one connection inside a transaction. Queries take it first. */
export type Database = Pick<Pool, 'query'>

// The driver hands bigint over as text; ours (sequences, milliseconds) fit a number.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** The server cannot be reached or is going away: nothing was done, try again. */
export class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable'
}

class SilentServer extends Error {
  override name = 'SilentServer'
  readonly code = 'ETIMEDOUT'
  constructor(milliseconds: number) {
    super(`the database has said nothing for ${milliseconds / 1000} s`)
  }
}

export type DatabaseOptions = {
  readonly url: string
  readonly connections: number
  /**
   * Milliseconds after which a connection that somebody has taken and that says nothing is given up: longer than the
   * server lets a statement run. 0 for never.
   */
  readonly longestSilence?: number
}

/** Milliseconds that the server waits for a statement, and inside a transaction for the next one. */
const serverPatience = 15_000

export function connect({ url, connections, longestSilence = 20_000 }: DatabaseOptions): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 3000,
    // Nobody closes a connection because it has nothing to do. A server process is born with empty caches and plans each
    // statement anew: after a calm moment they would all have to be made again at the next busy one.
    idleTimeoutMillis: 0,
    statement_timeout: serverPatience,
    idle_in_transaction_session_timeout: serverPatience,
    keepAlive: true,
    // Sooner than the routers between here and there forget a line that nobody uses.
    keepAliveInitialDelayMillis: 30_000,
  })
  // An idle connection that breaks is dropped by the pool; the next query opens another.
  pool.on('error', () => {})
  // One that breaks between two statements of a transaction tells it by the next statement, not by ending the process.
  pool.on('connect', (client) => client.on('error', () => {}))
  giveUpSilent(pool, longestSilence)
  return pool
}

/**
 * A server that no longer answers at all cannot keep the time itself. One clock a connection, which the socket winds up
 * by itself: the driver's own, one for each statement, keeps so much alive for so long that collecting the garbage stops
 * the process for a tenth of a second.
 */
function giveUpSilent(pool: Pool, longestSilence: number): void {
  const taken = new WeakSet<PoolClient>()
  pool.on('acquire', (client) => taken.add(client))
  pool.on('release', (_error, client) => taken.delete(client))
  pool.on('connect', (client) => {
    const { stream } = client.connection
    if (!(stream instanceof Socket)) return
    stream.setTimeout(longestSilence)
    // Every time and not once: it also tells of a connection that nobody has taken, and the next byte winds it up again.
    stream.on('timeout', () => {
      if (taken.has(client)) stream.destroy(new SilentServer(longestSilence))
    })
  })
}

/**
 * Opens all that a pool may have, so that the first crowd finds them. When the server has no more to give, those will do:
 * the pool asks again when it needs the others.
 * @returns how many there are
 */
export async function openConnections(pool: Pool): Promise<number> {
  const opened = await Promise.allSettled(Array.from({ length: pool.options.max }, () => pool.connect()))
  for (const one of opened) if (one.status === 'fulfilled') one.value.release()
  return pool.totalCount
}

/** One SQL statement. `Row` is what its columns are, as its author says. */
export type Statement<Row> = { readonly name: string; readonly text: string; readonly row?: Row }

/** Declares a statement. The name is unique in the program and shown in the server's statistics. */
export function statement<Row = never>(name: string, text: string): Statement<Row> {
  if (statements.has(name)) throw new Error(`two statements are called ${name}`)
  statements.set(name, text)
  return { name, text }
}

/** Every statement declared so far, by name: read by the test that prepares them all. */
export const statements = new Map<string, string>()

/** @throws {DatabaseUnavailable} when the server cannot be reached */
export async function rows<Row extends pg.QueryResultRow>(
  database: Database,
  { name, text }: Statement<Row>,
  values: readonly unknown[],
): Promise<Row[]> {
  try {
    const result = await ask<Row>(database, { name, text, values: [...values] })
    return result.rows
  } catch (error) {
    throw withMeaning(error)
  }
}

/** The only row, or null. */
export async function maybeRow<Row extends pg.QueryResultRow>(
  database: Database,
  declared: Statement<Row>,
  values: readonly unknown[],
): Promise<Row | null> {
  const found = await rows(database, declared, values)
  return found[0] ?? null
}

/** Runs a statement whose rows do not matter, and says how many it touched. */
export async function execute(
  database: Database,
  { name, text }: Statement<never>,
  values: readonly unknown[],
): Promise<number> {
  try {
    const result = await ask(database, { name, text, values: [...values] })
    return result.rowCount ?? 0
  } catch (error) {
    throw withMeaning(error)
  }
}

/**
 * As the pool does by itself, but for one thing: the pool closes the connection of every statement that fails, though
 * hardly any fails for the fault of its connection.
 */
function ask<Row extends pg.QueryResultRow>(database: Database, query: pg.QueryConfig): Promise<pg.QueryResult<Row>> {
  if (!(database instanceof pg.Pool)) return database.query<Row>(query)
  return new Promise((resolve, reject) => {
    database.connect((refusal, connection, release) => {
      if (!connection) {
        reject(refusal)
        return
      }
      connection.query<Row>(query, (error: Error | null, result) => {
        release(error && withMeaning(error) instanceof DatabaseUnavailable ? error : undefined)
        if (error) reject(error)
        else resolve(result)
      })
    })
  })
}

/** Everything `work` does is kept, or nothing is. */
export async function transaction<Result>(pool: Pool, work: (database: Database) => Promise<Result>): Promise<Result> {
  const connection = await openConnection(pool)
  let broken: Error | undefined
  try {
    await connection.query('begin')
    const result = await work(connection)
    await connection.query('commit')
    return result
  } catch (error) {
    const known = withMeaning(error)
    if (known instanceof DatabaseUnavailable) broken = known
    else await connection.query('rollback').catch((lost: Error) => (broken = lost))
    throw known
  } finally {
    connection.release(broken)
  }
}

async function openConnection(pool: Pool): Promise<PoolClient> {
  try {
    return await pool.connect()
  } catch (error) {
    throw withMeaning(error)
  }
}

const unreachable = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'])

/**
 * Server shutting down or starting (57P01–57P03), connections that it found idle for too long (57P05), connection
 * exceptions (class 08), too many connections (53300).
 */
const goingAway = /^(57P0[1235]|08...|53300)$/

// `query_timeout` may stand in the address of the database.
const lostConnection =
  /Connection terminated|connection timeout|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout/

function withMeaning(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error))
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (unreachable.has(code) || goingAway.test(code) || lostConnection.test(error.message)) {
    return new DatabaseUnavailable(error.message, { cause: error })
  }
  return error
}

/** Whether PostgreSQL ended this transaction because it and another waited for each other: start over. */
export function isDeadlock(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '40P01'
}

/** The name of the constraint that refused a write, or null when the error is another one. */
export function violatedConstraint(error: unknown): string | null {
  return error instanceof pg.DatabaseError && error.code?.startsWith('23') ? (error.constraint ?? null) : null
}
