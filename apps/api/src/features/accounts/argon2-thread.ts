import type { Argon2Parameters } from 'node:crypto'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

export type HashingTask = Argon2Parameters
export type HashingAnswer = Uint8Array

let thread: Worker | null = null

/** One at a time: the caller waits for each before the next. A thread that failed is replaced by the next call. */
export async function hashInThread(parameters: HashingTask): Promise<Buffer> {
  thread ??= new Worker(new URL('./hashing-thread.ts', import.meta.url))
  const worker = thread
  // The process stays for a hash that is under way, and for nothing else.
  worker.ref()
  try {
    // Rejects by itself when the thread ends with an error.
    const answer = once(worker, 'message')
    worker.postMessage(parameters)
    // Written by hashing-thread.ts.
    const [tag] = (await answer) as [HashingAnswer]
    return Buffer.from(tag)
  } catch (error) {
    thread = null
    throw error
  } finally {
    worker.unref()
  }
}
