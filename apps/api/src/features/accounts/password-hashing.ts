// Hashing passwords with argon2id, in a thread of the lowest priority and one at a time, so that a crowd that signs in
// does not slow down those who answer. Parameters: OWASP password storage (19 MiB, two passes, one lane).
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { hashInThread } from './argon2-thread.ts'
import { createLine } from './waiting-line.ts'

const memory = 19 * 1024
const passes = 2
const parallelism = 1
const tagLength = 32
const saltLength = 16

/** More than this many would wait longer than people do. */
const mostWaiting = 200

/** Of the time that a hash took, before the next one of a crowd: memory and caches are for those who answer, too. */
const restShare = 0.5

/** One core's worth of hashing, and less in a crowd: the other threads stay free. */
const hashing = createLine(1, mostWaiting, restShare)
/** Enough that the hashing never waits for the database. All but one of them wait for it too. */
const atTheDoor = 3
/** One line for all who come from outside, whether they have an account or make one: neither crowd stops the other. */
const entering = createLine(atTheDoor, mostWaiting - atTheDoor + 1)

/**
 * The hash of a new password, in turn, in PHC format: `$argon2id$v=19$m=…,t=…,p=…$salt$tag`.
 * @throws {Refusal} `too-busy`
 */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltLength)
  const tag = await entering.run(() => derive(password, salt))
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

async function derive(password: string, salt: Buffer): Promise<Buffer> {
  // Keyboards differ in how they write an accent.
  const message = password.normalize('NFC')
  return hashing.run(() => hashInThread({ message, nonce: salt, memory, passes, parallelism, tagLength }))
}

/**
 * Does work that asks the database about somebody and then hashes their password, in turn: a crowd that arrives at once
 * would else take all the connections for itself, and those who answer a question of a test would wait behind it.
 * Whoever there is no room for is told at once when to come back, before their account is looked up.
 * @throws {Refusal} `too-busy`
 */
export function inTurnToSignIn<Result>(work: () => Promise<Result>): Promise<Result> {
  return entering.run(work)
}

/** How many passwords are being hashed at this moment, and how many people wait for that. */
export function hashingLoad(): { readonly running: number; readonly waiting: number } {
  return { running: hashing.running(), waiting: hashing.waiting() + entering.waiting() }
}
