// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { forgetInTab, forgetTab, readTab, writeTab } from './tab-storage.ts'
import { fillStorage, refuseStorage } from './testing/refuse-storage.ts'

afterEach(() => {
  vi.restoreAllMocks()
  forgetTab()
  sessionStorage.clear()
})

describe('what a tab remembers', () => {
  it.each([
    ['keeps', () => undefined],
    ['refuses storage', refuseStorage],
  ])('in a browser that %s is there until it is forgotten', (_what, prepare) => {
    prepare()
    writeTab('answer', { position: 3 })
    expect(readTab('answer')).toEqual({ position: 3 })
    forgetInTab('answer')
    expect(readTab('answer')).toBe(null)
  })

  it('is the latest, also where the storage is full since', () => {
    writeTab('answer', { position: 3 })
    fillStorage()
    writeTab('answer', { position: 4 })
    expect(readTab('answer')).toEqual({ position: 4 })
  })
})
