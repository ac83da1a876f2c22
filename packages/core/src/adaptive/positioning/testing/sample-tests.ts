// Banks written in short, and learners who take whole tests of them.
import fc from 'fast-check'
import { seedFrom } from '../../../random.ts'
import type { Candidate } from '../candidate.ts'
import { nextQuestion, type PositioningPolicy, type PositioningReason } from '../next-question.ts'
import { type CompetenceState, stateFromAnswers, withAnswer } from '../tube-interval.ts'

/** One challenge for each level given of each tube; `3t` is timed, `3o` of kind `order`, `3ot` both. */
export function bank(tubes: Readonly<Record<string, string>>): Candidate[] {
  return Object.entries(tubes).flatMap(([tubeId, levels]) =>
    levels.split(' ').map((written, place) => {
      const level = Number.parseInt(written, 10)
      const skillId = `${tubeId}-${level}`
      const kind = written.includes('o') ? 'order' : 'choice-one'
      return { challengeId: `${skillId}-${place}`, skillId, tubeId, level, kind, timed: written.endsWith('t') }
    }),
  )
}

/** `phishing ok2`: a success at level 2 of the tube. */
export function stateOf(...rows: string[]): CompetenceState {
  return stateFromAnswers(
    rows.map((row) => {
      const [tubeId = '', answer = ''] = row.split(' ')
      return { tubeId, level: Number(answer.slice(2)), right: answer.startsWith('ok') }
    }),
  )
}

export const seeds = Array.from({ length: 60 }, (_, index) => seedFrom(`assessment ${index}`))

/** Six tubes of four to six levels. */
export const sixTubes = bank({
  passwords: '1 1 3 3 4 6 6 8',
  phishing: '1 2 2 3 5 5 7',
  malware: '2 3 3 5 7 7',
  recovery: '2 4 4 6',
  connections: '2 2 4 5 7',
  devices: '1 3 5 6 8',
})

type Step = { readonly candidate: Candidate; readonly reason: PositioningReason; readonly right: boolean }
export type PlayedTest = { readonly steps: readonly Step[]; readonly state: CompetenceState; readonly stop: string }

/** Plays a test to its end; `knows` is the learner. */
export function play(
  test: { readonly policy: PositioningPolicy; readonly candidates: readonly Candidate[]; readonly openLevels: number },
  seed: number,
  knows: (candidate: Candidate) => boolean,
): PlayedTest {
  const { policy, candidates, openLevels } = test
  const steps: Step[] = []
  let state: CompetenceState = {}
  while (steps.length <= candidates.length) {
    const asked = steps.map(({ candidate }) => candidate.challengeId)
    const input = { candidates, state, asked, openLevels, seed: seedFrom(`${seed} ${steps.length}`) }
    const choice = nextQuestion(input, policy)
    if ('stop' in choice) return { steps, state, stop: choice.stop }
    const { candidate, reason } = choice
    const right = knows(candidate)
    steps.push({ candidate, reason, right })
    state = withAnswer(state, candidate.tubeId, { level: candidate.level, right })
  }
  throw new Error('the test does not end')
}

export const anyBank: fc.Arbitrary<Candidate[]> = fc
  .array(fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 })
  .chain((tubes) => {
    const skills = tubes.flatMap((levels, tube) =>
      levels.map((level) => ({ tubeId: `t${tube}`, level, skillId: `t${tube}-${level}` })),
    )
    const kinds = fc.constantFrom('choice-one', 'text', 'order', 'match')
    return fc.array(fc.tuple(fc.constantFrom(...skills), kinds, fc.boolean()), { minLength: 1, maxLength: 30 })
  })
  .map((drawn) =>
    drawn.map(([skill, kind, timed], place): Candidate => ({ ...skill, kind, timed, challengeId: `c${place}` })),
  )

export const anyLearner = fc
  .integer()
  .map((luck) => (candidate: Candidate) => seedFrom(`${luck} ${candidate.skillId}`) % 2 === 0)
