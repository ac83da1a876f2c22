// A bench where a classifier is trained: it says of anything new what most of its nearest examples are.
import type { BenchFacts, BlocksAction } from './schema.ts'
import type { BenchStage, Example } from './stage.ts'

/** Examples asked about each new one. */
const neighbours = 3

/** What is in the set of examples, and the name that each was given; empty as long as it has none. */
type Chosen = { readonly id: string; readonly taken: boolean; readonly label: string }

export type BenchState = {
  readonly chosen: readonly Chosen[]
  /** How many tests that are seen came out right, at each training. */
  readonly trainings: readonly number[]
  /** Whether the set is still as it was at the last training. */
  readonly isTrained: boolean
}

export type BenchAction = Extract<BlocksAction, { type: 'take' | 'label' | 'train' }>

export function startOfBench({ examples }: BenchStage): BenchState {
  return {
    chosen: examples.map(({ id, taken = false, label = '' }) => ({ id, taken, label })),
    trainings: [],
    isTrained: false,
  }
}

/** The bench after an action, or null where it cannot be. */
export function onBench(stage: BenchStage, state: BenchState, action: BenchAction): BenchState | null {
  if (action.type === 'train') {
    if (taughtBy(stage, state).length === 0) return null
    const right = stage.tests.filter((test) => !test.unseen && guess(stage, state, test) === test.is).length
    return { ...state, trainings: [...state.trainings, right], isTrained: true }
  }
  const one = state.chosen.find(({ id }) => id === action.example)
  if (!one) return null
  if (action.type === 'label' && action.label !== '' && !stage.labels.some(({ id }) => id === action.label)) return null
  const after = action.type === 'take' ? { ...one, taken: action.on } : { ...one, label: action.label }
  return {
    ...state,
    isTrained: false,
    chosen: state.chosen.map((other) => (other.id === one.id ? after : other)),
  }
}

type Taught = { readonly example: Example; readonly label: string }

/** Examples that are taken and have a name. */
export function taughtBy({ examples }: BenchStage, { chosen }: BenchState): readonly Taught[] {
  return chosen.flatMap(({ id, taken, label }) => {
    const example = examples.find((one) => one.id === id)
    return example && taken && label !== '' ? [{ example, label }] : []
  })
}

/** What the classifier says of something. */
export function guess(stage: BenchStage, state: BenchState, one: Example): string {
  const near = taughtBy(stage, state)
    .map(({ example, label }, place) => ({ label, place, far: distance(example, one) }))
    .sort((a, b) => a.far - b.far || a.place - b.place)
    .slice(0, neighbours)
  const votes = stage.labels.map(({ id }) => ({ id, count: near.filter(({ label }) => label === id).length }))
  const most = Math.max(0, ...votes.map(({ count }) => count))
  // Of names with as many votes, that of the nearest example.
  return near.find(({ label }) => votes.some(({ id, count }) => id === label && count === most))?.label ?? ''
}

/** How unlike two things are: by what is seen of fruit, by words of messages. */
function distance(one: Example, other: Example): number {
  if (one.fruit && other.fruit) {
    const around = Math.abs(one.fruit.hue - other.fruit.hue)
    const hue = Math.min(around, 360 - around) / 180
    return (
      Math.abs(one.fruit.size - other.fruit.size) / 100 + Math.abs(one.fruit.length - other.fruit.length) / 100 + hue
    )
  }
  const [mine, yours] = [wordsOf(one.text), wordsOf(other.text)]
  const shared = [...mine].filter((word) => yours.has(word)).length
  const all = mine.size + yours.size - shared
  return all === 0 ? 1 : 1 - shared / all
}

function wordsOf(text = ''): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])
}

export function benchFacts(stage: BenchStage, state: BenchState): BenchFacts {
  const { labels, tests, examples } = stage
  const isRight = (test: BenchStage['tests'][number]): boolean => guess(stage, state, test) === test.is
  const count = (isUnseen: boolean): number =>
    tests.filter((test) => (test.unseen === true) === isUnseen && isRight(test)).length
  const taught = taughtBy(stage, state)
  return {
    examples: Object.fromEntries(
      state.chosen.map(({ id, taken, label }) => [
        id,
        { taken, label, right: examples.find((one) => one.id === id)?.is === label },
      ]),
    ),
    taken: taught.length,
    wrong: taught.filter(({ example, label }) => example.is !== label).length,
    each: Object.fromEntries(labels.map(({ id }) => [id, taught.filter(({ label }) => label === id).length])),
    trainings: [...state.trainings],
    trained: state.isTrained,
    right: count(false),
    rightUnseen: count(true),
    missed: tests.filter((test) => !isRight(test)).map(({ id }) => id),
  }
}
