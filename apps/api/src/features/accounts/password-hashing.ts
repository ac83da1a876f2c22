// Hashing passwords with argon2id, off the event loop and one at a time, so that a crowd that signs in never slows
// down those who answer. Parameters: OWASP password storage (19 MiB, two passes, one lane).
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { Refusal } from '../../http/refusal.ts'

const memory = 19 * 1024
const passes = 2
const parallelism = 1
const tagLength = 32
const saltLength = 16

/** One core's worth of hashing: the other threads stay free. */
const mostAtOnce = 1
/** More than this many would wait longer than people do. */
const mostWaiting = 200

const runArgon2 = promisify(argon2)

/** The hash in PHC format: `$argon2id$v=19$m=…,t=…,p=…$salt$tag`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltLength)
  const tag = await derive(password, salt)
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(tag)}`
}

/**
 * Whether the password is the one hashed. With no hash, does the same work and says no: the time taken does not tell
 * whether an account exists.
 */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [, , , , saltText, tagText] = (hash ?? '').split('$')
  const salt = saltText ? Buffer.from(saltText, 'base64') : Buffer.alloc(saltLength)
  const tag = await derive(password, salt)
  return tagText !== undefined && timingSafeEqual(tag, Buffer.from(tagText, 'base64'))
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}

let running = 0
const waiting: (() => void)[] = []

async function derive(password: string, salt: Buffer): Promise<Buffer> {
  await turn()
  // Keyboards differ in how they write an accent.
  const message = password.normalize('NFC')
  try {
    return await runArgon2('argon2id', { message, nonce: salt, memory, passes, parallelism, tagLength })
  } finally {
    const next = waiting.shift()
    // The turn passes from one to the next: nobody who comes at this moment can take it as well.
    if (next) next()
    else running -= 1
  }
}

async function turn(): Promise<void> {
  if (running < mostAtOnce) {
    running += 1
    return
  }
  if (waiting.length >= mostWaiting) throw new Refusal('too-busy')
  await new Promise<void>((resolve) => waiting.push(resolve))
}

let expected = 0

/**
 * Does work that ends in hashing a password, unless as many are at it as may wait: they are told at once, before the
 * database is asked anything for them. A crowd would else fill its connections with questions about people who are going
 * to be sent away, and those who answer a question of a test would wait behind them.
 * @throws {Refusal} `too-busy`
 */
export async function expectingHash<Result>(work: () => Promise<Result>): Promise<Result> {
  if (expected >= mostWaiting) throw new Refusal('too-busy')
  expected += 1
  try {
    return await work()
  } finally {
    expected -= 1
  }
}

/** How many passwords are being hashed at this moment, and how many wait for their turn. */
export function hashingLoad(): { readonly running: number; readonly waiting: number } {
  return { running, waiting: waiting.length }
}
