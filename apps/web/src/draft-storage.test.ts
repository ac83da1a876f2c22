// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetAllDrafts, forgetDraft, forgetOldDrafts, keepDraft, keptDraft, testsWithDraft } from './draft-storage.ts'
import { refuseStorage } from './testing/refuse-storage.ts'

const test = '01a200c3-3ef3-7531-8c7a-689b4c756a77'
const other = '01a200c3-3ef3-7531-8c7a-689b4c756a78'
const answer = { kind: 'text', text: 'half an ans' }

beforeEach(() => {
  localStorage.clear()
  localStorage.setItem('pix-comfort', 'dark')
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
  forgetAllDrafts()
})

describe.each([
  ['a browser that keeps', () => undefined],
  ['a browser that refuses storage', refuseStorage],
])('a draft in %s', (_name, prepare) => {
  beforeEach(prepare)

  it('is found for its test and its question alone', () => {
    keepDraft(test, 3, answer)
    expect(keptDraft(test, 3)).toEqual(answer)
    expect(keptDraft(test, 4)).toBe(null)
    expect(keptDraft(other, 3)).toBe(null)
    expect(testsWithDraft()).toEqual([test])
  })

  it('is forgotten with its question, its test or all others', () => {
    keepDraft(test, 3, answer)
    forgetDraft(test, 3)
    expect(testsWithDraft()).toEqual([])
    keepDraft(test, 3, answer)
    forgetDraft(test)
    expect(testsWithDraft()).toEqual([])
    keepDraft(test, 3, answer)
    keepDraft(other, 1, answer)
    forgetAllDrafts()
    expect(testsWithDraft()).toEqual([])
  })

  it('is not touched by a tab that still shows an earlier question', () => {
    keepDraft(test, 4, answer)
    keepDraft(test, 3, { kind: 'text', text: 'late' })
    forgetDraft(test, 3)
    expect(keptDraft(test, 4)).toEqual(answer)
  })
})

describe('what is kept in the browser', () => {
  it('is one small entry for a test, and nothing else is touched', () => {
    keepDraft(test, 3, answer)
    keepDraft(test, 4, answer)
    expect(Object.keys(localStorage).toSorted()).toEqual(['pix-comfort', `pix-draft-${test}`])
    forgetAllDrafts()
    expect(Object.keys(localStorage)).toEqual(['pix-comfort'])
  })

  it('goes after seven days without being touched', () => {
    vi.useFakeTimers()
    keepDraft(test, 3, answer)
    vi.setSystemTime(Date.now() + 6 * 24 * 3_600_000)
    keepDraft(other, 1, answer)
    forgetOldDrafts()
    expect(testsWithDraft()).toHaveLength(2)
    vi.setSystemTime(Date.now() + 2 * 24 * 3_600_000)
    expect(keptDraft(test, 3)).toBe(null)
    forgetOldDrafts()
    expect(testsWithDraft()).toEqual([other])
  })

  it.each(['', '{', 'null', '{"position":3,"answer":{}}'])('is not believed when it is %j', (text) => {
    localStorage.setItem(`pix-draft-${test}`, text)
    expect(keptDraft(test, 3)).toBe(null)
    forgetOldDrafts()
    expect(testsWithDraft()).toEqual([])
    localStorage.setItem(`pix-draft-${test}`, text)
    keepDraft(test, 3, answer)
    expect(keptDraft(test, 3)).toEqual(answer)
  })
})
