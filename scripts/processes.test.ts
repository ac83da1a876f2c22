import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { identify, inspectProcess, inspectWithPs, isRunning } from './processes.ts'

// A Debian without its usual tools has no ps, and does not need it: it has /proc.
const hasPs = spawnSync('ps', ['-p', '1']).error === undefined

test('a process is itself, and no other one once it has ended', async () => {
  const child = spawn('sleep', ['60'])
  const identity = identify(child.pid ?? 0) ?? ''
  expect(identity).toMatch(new RegExp(`^${child.pid}-\\d+$`))
  expect(isRunning(identity)).toBe(true)
  expect(isRunning(`${child.pid}-1`)).toBe(false)
  child.kill()
  await once(child, 'exit')
  expect(isRunning(identity)).toBe(false)
})

test.each(['', 'x', '0', '-1', '0-1', '999999999-5'])('%j names no process', (identity) => {
  expect(isRunning(identity)).toBe(false)
})

test.runIf(hasPs)('ps tells the same of a process as /proc, and when it started', async () => {
  const began = Date.now()
  const child = spawn('sleep', ['61'])
  const pid = child.pid ?? 0
  await once(child, 'spawn')
  const found = inspectWithPs(pid)
  expect(found?.command).toBe('sleep 61')
  expect(found?.command).toBe(inspectProcess(pid)?.command)
  // The second may be that of the clock or of the kernel.
  expect(Math.abs(Number(found?.startedAt) - began)).toBeLessThan(5_000)
  expect(inspectWithPs(pid)).toEqual(found)
  child.kill()
  await once(child, 'exit')
  expect(inspectWithPs(pid)).toBeNull()
})

test.runIf(hasPs)('to ps too, what has ended and was not waited for is no process', async () => {
  const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const [said] = await once(parent.stdout, 'data')
  const zombie = Number(String(said))
  await expect.poll(() => inspectWithPs(zombie), { timeout: 5_000 }).toBeNull()
  expect(inspectProcess(zombie)).toBeNull()
  expect(spawnSync('kill', ['-0', String(zombie)]).status).toBe(0)
  parent.kill()
})
