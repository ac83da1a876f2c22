import { expect, it } from 'vitest'
import { termsAcceptance, termsVersion } from './terms.ts'

it.each([
  [termsVersion, 'accepted'],
  ['2026-11-22', 'changed'],
  [null, 'never-accepted'],
])('who accepted the terms of %s has the state %s', (accepted, acceptance) => {
  expect(termsAcceptance(accepted)).toBe(acceptance)
})
