import { expect, it } from 'vitest'
import { lanesOf } from './lanes.ts'

function drawn(commits: readonly [string, ...string[]][]): string[] {
  const lanes = lanesOf(commits.map(([id, ...parents]) => ({ id, parents })))
  return lanes.map((row) => row.map(({ shows }) => ({ nothing: ' ', way: '|', change: 'o' })[shows]).join(''))
}

it('changes in a row stand under one another', () => {
  expect(drawn([['c', 'b'], ['b', 'a'], ['a']])).toEqual(['o', 'o', 'o'])
})

it('branches stand beside one another until they part, and after they are merged', () => {
  expect(drawn([['m', 'c', 'd'], ['d', 'a'], ['c', 'b'], ['b', 'a'], ['a']])).toEqual(['o', '|o', 'o|', 'o|', 'o '])
  expect(drawn([['d', 'a'], ['c', 'a'], ['a']])).toEqual(['o', '|o', 'o'])
})
