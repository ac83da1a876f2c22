import { afterEach, expect, it, vi } from 'vitest'
import { newAnswerId } from './new-answer-id.ts'

afterEach(() => vi.unstubAllGlobals())

const uuid4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

it('is a random UUID, never the same', () => {
  const ids = Array.from({ length: 100 }, newAnswerId)
  expect(ids.every((id) => uuid4.test(id))).toBe(true)
  expect(new Set(ids).size).toBe(100)
})

it('is one too on a page without randomUUID, as on plain http', () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
  expect(newAnswerId()).toMatch(uuid4)
})
