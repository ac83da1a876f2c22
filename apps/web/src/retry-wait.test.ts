import { expect, it } from 'vitest'
import { retryWaitMs } from './retry-wait.ts'

const waits = { firstMs: 1_000, longestMs: 30_000 }

it.each([
  [0, 1_000],
  [1, 2_000],
  [4, 16_000],
  [5, 30_000],
  [2_000, 30_000],
])('after %i earlier failures waits %i ms, and up to a quarter less or more', (failures, middle) => {
  expect(retryWaitMs(failures, waits, 0.5)).toBe(middle)
  expect(retryWaitMs(failures, waits, 0)).toBe(middle * 0.75)
  expect(retryWaitMs(failures, waits, 1)).toBe(middle * 1.25)
})
