import { describe, expect, it } from 'vitest'
import { mayChangeDraft, newDraft, readDraft } from './draft.ts'

const now = Date.UTC(2026, 4, 4)
const day = 24 * 3_600_000
const draft = newDraft(3, { kind: 'text', text: 'half' }, now)

describe('a draft', () => {
  it('is read as it was kept', () => {
    expect(readDraft(JSON.parse(JSON.stringify(draft)), now + day)).toEqual(draft)
  })

  it.each([
    [6.9, true],
    [7, false],
    // A clock that was wrong, and was put right.
    [-8, false],
  ])('that has rested for %d days is there: %s', (days, isThere) => {
    expect(readDraft(draft, now + days * day) !== null).toBe(isThere)
  })

  it.each([
    null,
    undefined,
    'draft',
    12,
    [],
    {},
    { ...draft, version: 2 },
    { ...draft, version: undefined },
    { ...draft, position: '3' },
    { ...draft, keptAt: null },
    { version: 1, position: 3, keptAt: now },
    { position: 3, answer: { kind: 'text', text: 'of a version before this one' } },
  ])('is not made of %j', (kept) => {
    expect(readDraft(kept, now)).toBe(null)
  })

  it.each([
    [2, false],
    [3, true],
    [4, true],
  ])('of question 3 may be changed by a tab that shows question %d: %s', (position, may) => {
    expect(mayChangeDraft(draft, position)).toBe(may)
    expect(mayChangeDraft(null, position)).toBe(true)
  })
})
