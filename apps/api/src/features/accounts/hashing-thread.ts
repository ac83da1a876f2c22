// The thread that hashes passwords, one after the other. Where the system lets a thread have a priority of its own, it
// has the lowest: whatever answers people goes first.
import { argon2Sync } from 'node:crypto'
import { constants, setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import type { HashingAnswer, HashingTask } from './argon2-thread.ts'

// Elsewhere the call would slow the whole process down.
if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_LOW)

parentPort?.on('message', (parameters: HashingTask) => {
  const tag = argon2Sync('argon2id', parameters)
  parentPort?.postMessage(tag satisfies HashingAnswer)
})
