import { describe, expect, it } from 'vitest'
import { worthReading } from './worth-reading.ts'

const right = (...tutorialIds: string[]) => ({ outcome: 'right' as const, tutorialIds })
const wrong = (...tutorialIds: string[]) => ({ outcome: 'wrong' as const, tutorialIds })
const skipped = (...tutorialIds: string[]) => ({ outcome: 'skipped' as const, tutorialIds })

describe('what is worth reading after a test', () => {
  it.each([
    { when: 'nothing was answered', answered: [], read: [] },
    { when: 'everything was right', answered: [right('a'), right('b')], read: [] },
    { when: 'no question names a tutorial', answered: [wrong(), skipped()], read: [] },
    {
      when: 'some answers were right: only what the others name',
      answered: [right('a'), wrong('b'), skipped('c')],
      read: ['b', 'c'],
    },
    {
      when: 'several questions name the same one: that one first, once',
      answered: [wrong('a'), wrong('b'), skipped('c', 'b')],
      read: ['b', 'a', 'c'],
    },
    {
      when: 'a right answer names it too: the others alone count',
      answered: [right('a'), right('a'), wrong('b', 'a'), skipped('b')],
      read: ['b', 'a'],
    },
    { when: 'a question names one twice: it counts once', answered: [wrong('a'), wrong('b', 'b')], read: ['a', 'b'] },
    { when: 'many are named: three', answered: [wrong('a', 'b'), wrong('c', 'd'), wrong('d')], read: ['d', 'a', 'b'] },
  ])('when $when', ({ answered, read }) => {
    expect(worthReading(answered)).toEqual(read)
  })
})
