import { expect, it } from 'vitest'
import { mostToLearn } from './most-to-learn.ts'

const right = (competenceId: string) => ({ competenceId, outcome: 'right' as const })
const wrong = (competenceId: string) => ({ competenceId, outcome: 'wrong' as const })
const skipped = (competenceId: string) => ({ competenceId, outcome: 'skipped' as const })

it.each([
  ['nothing where nothing was answered', [], null],
  ['nothing where all is right', [right('a'), right('b')], null],
  ['where most is not yet right', [wrong('a'), wrong('b'), skipped('b'), right('a')], 'b'],
  ['the first met of several', [right('b'), skipped('b'), wrong('a')], 'b'],
])('there is most to learn: %s', (_what, answered, competence) => {
  expect(mostToLearn(answered)).toBe(competence)
})
