// Simulated learners who take positioning tests on the skills of the real map. What they hold is known, so that what a
// test concludes can be compared with it.
import type { Candidate } from '@pix/core/adaptive'
import { type CompetenceState, nextQuestion, type PositioningPolicy, withAnswer } from '@pix/core/adaptive'
import type { Competence, Release } from '@pix/core/content'
import type { ItemKind } from '@pix/core/items'
import { seededRandom, seedFrom, shuffled } from '@pix/core/random'

export const openLevels = 7

/** How learners differ from one another, and how they answer. */
export type Population = {
  readonly name: string
  /** Standard deviation of the ability in a tube around the level in the competence. */
  readonly tubeOffset: number
  /** Probability of a wrong answer to what one holds. */
  readonly slip: number
  /** Levels in a competence: normal around a person's own, or any from 0 to 8 alike. */
  readonly levels: 'normal' | 'uniform'
}

/** One competence of one learner. */
export type Learner = {
  readonly person: number
  readonly competenceId: string
  readonly candidates: readonly Candidate[]
  /** By tube: the skills up to it are held. */
  readonly abilities: ReadonlyMap<string, number>
}

/** The skills of a competence with the challenges of the release, or with two of usual kinds for each skill. */
export function candidatesOf(
  { id, tubes }: Competence,
  release: Release,
): { readonly candidates: Candidate[]; readonly isReal: boolean } {
  const real = release.challenges.filter(({ competenceId }) => competenceId === id)
  const candidates = real.map(({ id: challengeId, skillId, tubeId, level, item, timer }) => {
    return { challengeId, skillId, tubeId, level, kind: item.kind, timed: timer !== undefined }
  })
  if (candidates.length > 0) return { candidates, isReal: true }
  const random = seededRandom(seedFrom(id))
  const kinds = shuffled(
    release.challenges.map(({ item }) => item.kind),
    random,
  )
  const invented = tubes.flatMap((tube) =>
    tube.skills.flatMap((skill) =>
      ['a', 'b'].map((name) => ({
        challengeId: `${skill.id}-${name}`,
        skillId: skill.id,
        tubeId: tube.id,
        level: skill.level,
        kind: kinds.pop() ?? 'text',
        timed: false,
      })),
    ),
  )
  return { candidates: invented, isReal: false }
}

/** Of a whole map, in the order of its competences: levels of a person are around one of their own. */
export function learnersOf(
  map: ReadonlyMap<string, readonly Candidate[]>,
  person: number,
  population: Population,
): Learner[] {
  const random = seededRandom(seedFrom(`person ${person}`))
  const own = population.levels === 'normal' ? 3.5 + 1.5 * normal(random) : 8 * random()
  return [...map].map(([competenceId, candidates]) => {
    const level = own + (population.levels === 'normal' ? 1.3 * normal(random) : 0)
    const abilities = new Map<string, number>()
    for (const { tubeId } of candidates) {
      if (!abilities.has(tubeId)) abilities.set(tubeId, level + population.tubeOffset * normal(random))
    }
    return { person, competenceId, candidates, abilities }
  })
}

/** A standard normal value, nearly: twelve uniform ones less six. */
function normal(random: () => number): number {
  let sum = -6
  for (let time = 0; time < 12; time++) sum += random()
  return sum
}

const choiceKinds: readonly ItemKind[] = ['choice-one', 'choice-many', 'choice-image', 'hotspot']

export function holds(learner: Learner, { tubeId, level }: Pick<Candidate, 'tubeId' | 'level'>): boolean {
  return level <= (learner.abilities.get(tubeId) ?? 0)
}

/** The same learner has the same luck with the same challenge, whoever asks it. */
function answersRight(learner: Learner, challenge: Candidate, slip: number): boolean {
  const luck = seededRandom(seedFrom(`${learner.person} ${challenge.challengeId}`))()
  const guess = choiceKinds.includes(challenge.kind) ? 0.1 : 0.02
  return luck < (holds(learner, challenge) ? 1 - slip : guess)
}

export type TakenTest = { readonly state: CompetenceState; readonly asked: readonly string[]; readonly missed: number }

/**
 * @param mostQuestions where the test is broken off
 */
export function takeTest(
  learner: Learner,
  policy: PositioningPolicy,
  slip: number,
  mostQuestions = Number.POSITIVE_INFINITY,
): TakenTest {
  const { candidates } = learner
  const asked: string[] = []
  let state: CompetenceState = {}
  let missed = 0
  while (asked.length < mostQuestions) {
    const seed = seedFrom(`${learner.person} ${learner.competenceId} ${asked.length}`)
    const choice = nextQuestion({ candidates, state, asked, openLevels, seed }, policy)
    if ('stop' in choice) break
    const { challengeId, tubeId, level } = choice.candidate
    const right = answersRight(learner, choice.candidate, slip)
    asked.push(challengeId)
    if (!right) missed++
    state = withAnswer(state, tubeId, { level, right })
  }
  return { state, asked, missed }
}
