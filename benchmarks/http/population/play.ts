// A test played by the program's own rules, without a server: what was asked, what was answered, where it led.
import { type CompetenceState, type PositioningPolicy, withAnswer } from '@pix/core/adaptive'
import type { Outcome } from '@pix/core/assessments'
import { type ItemAnswer, type ItemScore, rulesOf } from '@pix/core/items'
import type { NewQuestion } from '../../../apps/api/src/features/assessments/queries.ts'
import { challengeOf, chooseQuestion } from '../../../apps/api/src/features/assessments/question.ts'
import type { IndexedRelease } from '../../../apps/api/src/features/releases/indexed-release.ts'

export const openLevels = 7
export const language = 'fr'

export type Step = {
  readonly question: NewQuestion
  /** Null when skipped. */
  readonly value: ItemAnswer | null
  readonly outcome: Outcome
  readonly parts: ItemScore['parts']
}

export type Played = {
  readonly steps: readonly Step[]
  /** The question that waits after them; null when the test is over. */
  readonly waiting: NewQuestion | null
  readonly state: CompetenceState
}

/**
 * Plays as a person who holds every skill up to `level`: right answers there; above, a wrong option where one is at
 * hand, else a skip; timed questions are skipped.
 */
export function play(
  release: IndexedRelease,
  who: {
    readonly assessmentId: string
    readonly competenceId: string
    readonly policy: PositioningPolicy
    readonly level: number
  },
  mostAnswers: number,
): Played {
  const steps: Step[] = []
  const asked: string[] = []
  let state: CompetenceState = {}
  for (;;) {
    const step = chooseQuestion(release, {
      ...who,
      state,
      asked,
      seenBefore: [],
      improvesFrom: null,
      openLevels,
      position: steps.length + 1,
      language,
    })
    const question = 'question' in step ? step.question : null
    if (!question || steps.length === mostAnswers) return { steps, waiting: question, state }
    const given = answer(release, question, question.level <= who.level)
    steps.push(given)
    asked.push(question.challengeId)
    state = withAnswer(state, question.tubeId, { level: question.level, right: given.outcome === 'right' })
  }
}

function answer(release: IndexedRelease, question: NewQuestion, knows: boolean): Step {
  const { item, timer } = challengeOf(release, question.challengeId)
  const rules = rulesOf(item)
  const right = rules.rightAnswer(question.presentation, language)
  // A timed question has to be begun, which is a request of its own: only a skip needs none.
  const value = timer !== undefined ? null : knows ? right : wrongOption(right)
  if (!value) return { question, value, outcome: 'skipped', parts: [] }
  const score = rules.score(question.presentation, value, language)
  return { question, value, outcome: score.right ? 'right' : 'wrong', parts: score.parts }
}

function wrongOption(right: ItemAnswer): ItemAnswer | null {
  return right.kind === 'choice-one' ? { kind: 'choice-one', option: right.option === 'o1' ? 'o2' : 'o1' } : null
}

/** Competences that have questions, in the order of the framework. */
export function playableCompetences({ release, candidates }: IndexedRelease): string[] {
  return release.competences.map(({ id }) => id).filter((id) => candidates.has(id))
}
