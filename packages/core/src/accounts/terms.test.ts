import { expect, it } from 'vitest'
import { termsStanding, termsVersion } from './terms.ts'

it.each([
  [termsVersion, 'accepted'],
  ['2026-11-22', 'changed'],
  [null, 'never-accepted'],
])('who accepted the terms of %s stands at %s', (accepted, standing) => {
  expect(termsStanding(accepted)).toBe(standing)
})
