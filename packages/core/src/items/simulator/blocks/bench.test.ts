import { expect, it } from 'vitest'
import { facts } from './facts.ts'
import { blocks } from './index.ts'
import { reduce, start } from './reduce.ts'
import type { BlocksAction, BlocksScenario } from './schema.ts'
import type { Example } from './stage.ts'

const fruit = (id: string, is: string, hue: number, length: number, more: Partial<Example> = {}): Example => ({
  id,
  is,
  fruit: { hue, length, size: 50, says: id },
  ...more,
})

const scenario: BlocksScenario = {
  name: 'Fruit',
  stage: {
    type: 'bench',
    labels: [
      { id: 'lemon', name: 'lemon' },
      { id: 'apple', name: 'apple' },
    ],
    examples: [
      fruit('l1', 'lemon', 55, 60, { taken: true, label: 'lemon' }),
      fruit('l2', 'lemon', 52, 70, { taken: true, label: 'apple' }),
      fruit('l3', 'lemon', 58, 65, { taken: true, label: 'apple' }),
      fruit('a1', 'apple', 5, 5, { taken: true, label: 'apple' }),
      fruit('a2', 'apple', 350, 10),
      fruit('a3', 'apple', 15, 8),
    ],
    tests: [fruit('t1', 'lemon', 54, 62), fruit('t2', 'apple', 2, 6), fruit('t3', 'lemon', 50, 68, { unseen: true })],
  },
  offers: [],
  variables: [],
  program: [],
}

function after(...actions: BlocksAction[]) {
  const end = actions.reduce<ReturnType<typeof reduce>>(
    (state, action) => state && reduce(state, action),
    start(scenario),
  )
  return end && facts(end).bench
}

const label = (example: string, name: string): BlocksAction => ({ type: 'label', example, label: name })
const take = (example: string, on = true): BlocksAction => ({ type: 'take', example, on })
const mend = [label('l2', 'lemon'), label('l3', 'lemon')]
const apples = [take('a2'), label('a2', 'apple'), take('a3'), label('a3', 'apple')]
const train: BlocksAction = { type: 'train' }

it('is led astray by wrong names', () => {
  expect(after(train)).toMatchObject({
    trainings: [1],
    trained: true,
    right: 1,
    rightUnseen: 0,
    wrong: 2,
    missed: ['t1', 't3'],
  })
})

it('is right once the names are, with enough of each kind', () => {
  expect(after(train, ...mend, ...apples, train)).toMatchObject({
    trainings: [1, 2],
    right: 2,
    rightUnseen: 1,
    wrong: 0,
    each: { lemon: 3, apple: 3 },
  })
})

it('calls everything by the name that most examples have', () => {
  // One apple among three lemons: two of the three nearest are lemons.
  expect(after(...mend, train)).toMatchObject({ missed: ['t2'], each: { lemon: 3, apple: 1 } })
})

it('is no longer trained once the set is another', () => {
  expect(after(train, take('a1', false))?.trained).toBe(false)
})

it.each<[string, BlocksAction[]]>([
  ['a name that is none', [label('l1', 'pear')]],
  ['an example that is not there', [take('x')]],
  ['a training without examples', [...['l1', 'l2', 'l3', 'a1'].map((id) => take(id, false)), train]],
])('does not take %s', (_says, actions) => {
  expect(after(...actions)).toBe(null)
})

it('tells messages apart by their words', () => {
  const text = (id: string, is: string, words: string, more: Partial<Example> = {}): Example => ({
    id,
    is,
    text: words,
    ...more,
  })
  const { stage } = scenario
  if (stage.type !== 'bench') throw new Error('it is a bench')
  const written = {
    ...scenario,
    stage: {
      ...stage,
      examples: [
        text('m1', 'lemon', 'You won a prize, click now', { taken: true, label: 'lemon' }),
        text('m2', 'apple', 'The meeting is on Tuesday', { taken: true, label: 'apple' }),
      ],
      tests: [text('t1', 'lemon', 'Click and get your prize'), text('t2', 'apple', 'Is the meeting tomorrow?')],
    },
  }
  expect(facts(start(written)).bench).toMatchObject({ right: 2, missed: [] })
  expect(blocks.problems(written)).toEqual([])
  expect(blocks.problems({ ...written, stage: { ...written.stage, tests: [fruit('f', 'apple', 1, 1)] } })).toHaveLength(
    1,
  )
})

it('learns the same from the same examples, however often it is trained', () => {
  const once = after(...mend, train)
  const often = after(...mend, ...Array.from({ length: 50 }, () => train))
  expect(often?.trainings).toEqual(Array.from({ length: 50 }, () => once?.trainings[0]))
  expect(after(train, ...mend, train)?.trainings.at(-1)).toBe(once?.trainings[0])
})
