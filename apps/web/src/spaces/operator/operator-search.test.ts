import { describe, expect, it } from 'vitest'
import { mailFilter, reportFilter } from './operator-search.ts'

describe('what the address of a list asks for', () => {
  it.each([
    [{}, { state: 'open', category: 'all', page: 1 }],
    [
      { state: 'closed', category: 'link', page: 3 },
      { state: 'closed', category: 'link', page: 3 },
    ],
    [
      { state: 'all', category: 'all', page: '2' },
      { state: 'all', category: 'all', page: 2 },
    ],
    [
      { state: 7, category: 'nothing', page: -1 },
      { state: 'open', category: 'all', page: 1 },
    ],
    [{ page: 1e9 }, { state: 'open', category: 'all', page: 1 }],
  ])('%j is %j', (search, filter) => {
    expect(reportFilter(search)).toEqual(filter)
  })

  it.each([
    [{}, { state: 'waiting', page: 1 }],
    [
      { state: 'failed', page: 2 },
      { state: 'failed', page: 2 },
    ],
    [
      { state: 'all', page: 'x' },
      { state: 'waiting', page: 1 },
    ],
  ])('of mails %j is %j', (search, filter) => {
    expect(mailFilter(search)).toEqual(filter)
  })
})
