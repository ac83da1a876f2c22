import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createLine } from './waiting-line.ts'

const refused = { code: 'too-busy', details: { retryAfter: expect.any(Number) } }

describe('a line', () => {
  it('lets so many work at once, the others in the order in which they came', async () => {
    const line = createLine(2, 10)
    const begun: number[] = []
    let most = 0
    const work = async (place: number): Promise<void> => {
      begun.push(place)
      most = Math.max(most, line.running())
      await sleep(2)
    }
    await Promise.all([0, 1, 2, 3, 4].map((place) => line.run(() => work(place))))
    expect(begun).toEqual([0, 1, 2, 3, 4])
    expect(most).toBe(2)
    expect({ running: line.running(), waiting: line.waiting() }).toEqual({ running: 0, waiting: 0 })
  })

  it('tells whoever it has no room for when to come back, and has room again once others have left it', async () => {
    const line = createLine(1, 1)
    let end = (): void => {}
    const first = line.run(() => new Promise<void>((resolve) => (end = resolve)))
    const second = line.run(async () => 'second')
    await expect(line.run(async () => 'third')).rejects.toMatchObject(refused)
    expect(line.waiting()).toBe(1)
    end()
    await first
    expect(await second).toBe('second')
    expect(await line.run(async () => 'third, at their turn')).toBe('third, at their turn')
  })

  it('gives turns at the pace at which people leave it', async () => {
    const line = createLine(1, 200)
    const slow = Array.from({ length: 12 }, () => line.run(() => sleep(80)))
    await Promise.all(slow)
    const full = Array.from({ length: 201 }, () => line.run(() => sleep(1)))
    const later: unknown[] = await Promise.all(
      Array.from({ length: 40 }, () => line.run(async () => {}).catch(({ details }) => details.retryAfter)),
    )
    // Half of the line and 40 turns, of more than the 50 ms that it supposed at first.
    expect(Number(later.at(-1))).toBeGreaterThan(((100 + 40) * 50) / 1000)
    await Promise.all(full)
  })

  it('goes on when work fails', async () => {
    const line = createLine(1, 10)
    const failing = line.run(() => Promise.reject(new Error('failed')))
    const next = line.run(async () => 'next')
    await expect(failing).rejects.toThrow('failed')
    expect(await next).toBe('next')
  })
})
