import { describe, expect, it } from 'vitest'
import { hasRoom, nextTurn, paceAfter } from './turns.ts'

const now = Date.UTC(2026, 0, 31, 9)
const full = { waiting: 200, pace: 40 }

/** The turns of so many who came at the same moment. */
function turnsOf(people: number): number[] {
  let lastTurn = 0
  return Array.from({ length: people }, () => {
    lastTurn = nextTurn(now, lastTurn, full)
    return lastTurn - now
  })
}

describe('those for whom there is no room', () => {
  it('come back when half of the line is gone, one after the other at its pace', () => {
    expect(turnsOf(3)).toEqual([4_040, 4_080, 4_120])
  })

  it('find room at their turn, if the line keeps its pace', () => {
    let waiting = full.waiting
    let left = 0
    for (const turn of turnsOf(1_000)) {
      const gone = Math.floor((turn - left) / full.pace)
      waiting = Math.max(0, waiting - gone) + 1
      left += gone * full.pace
      expect(waiting).toBeLessThanOrEqual(full.waiting)
    }
  })

  it('are never told to stay away for more than a minute: who would come later shares a turn of its second half', () => {
    const turns = turnsOf(3_000)
    const alone = (60_000 - 4_000) / full.pace
    expect(turns[alone - 1]).toBe(60_000)
    expect(turns.slice(alone, alone + 3)).toEqual([30_000, 30_040, 30_080])
    expect(Math.max(...turns)).toBe(60_000)
  })

  it('do not wait for turns that are over', () => {
    expect(nextTurn(now, now - 3_600_000, { waiting: 0, pace: 40 })).toBe(now + 40)
  })
})

describe('a line has room', () => {
  it.each([
    { waiting: 199, pace: 50, room: true },
    { waiting: 200, pace: 50, room: false },
    { waiting: 149, pace: 100, room: true },
    { waiting: 150, pace: 100, room: false },
    { waiting: 14, pace: 1_000, room: true },
    { waiting: 15, pace: 1_000, room: false },
  ])('for one more behind $waiting at $pace ms each: $room', ({ waiting, pace, room }) => {
    expect(hasRoom({ waiting, pace }, 200)).toBe(room)
  })
})

it('turns of a slow line follow one another too', () => {
  const slow = { waiting: 15, pace: 1_000 }
  const first = nextTurn(now, 0, slow)
  expect([first - now, nextTurn(now, first, slow) - now]).toEqual([8_500, 9_500])
})

it('an outage tells little of how long people take', () => {
  expect(paceAfter(50, 0)).toBe(46)
  expect(paceAfter(50, 60_000)).toBe(145)
})

it('the pace of a line follows what people take', () => {
  let pace = 50
  for (let left = 0; left < 60; left++) pace = paceAfter(pace, 30)
  expect(pace).toBeCloseTo(30, 1)
})
