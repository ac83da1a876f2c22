// Choosing, laying out and showing questions.
import {
  type CompetenceState,
  estimatesAtEnd,
  nextQuestion,
  type PositioningPolicy,
  stateToImprove,
} from '@pix/core/adaptive'
import type { Challenge, Competence } from '@pix/core/content'
import { type Presentation, rulesOf } from '@pix/core/items'
import type { Language } from '@pix/core/language'
import { seedFrom } from '@pix/core/random'
import type { IndexedRelease } from '../releases/indexed-release.ts'
import type { Question } from './contract.ts'
import type { NextStep } from './queries.ts'

/** The challenge of a stored question. It is in the release of its assessment, or the database was tampered with. */
export function challengeOf(release: IndexedRelease, challengeId: string): Challenge {
  const challenge = release.challenges.get(challengeId)
  if (!challenge) throw new Error(`challenge ${challengeId} is not in release ${release.release.hash}`)
  return challenge
}

/** The competence of a stored assessment. It is in the release of its assessment, or the database was tampered with. */
export function competenceOf(release: IndexedRelease, competenceId: string): Competence {
  const competence = release.competences.get(competenceId)
  if (!competence) throw new Error(`competence ${competenceId} is not in release ${release.release.hash}`)
  return competence
}

/** Picks the next question and lays it out, or ends the test when its policy has nothing more to ask. Deterministic. */
export function chooseQuestion(
  release: IndexedRelease,
  context: {
    readonly assessmentId: string
    readonly competenceId: string
    readonly policy: PositioningPolicy
    readonly state: CompetenceState
    readonly asked: readonly string[]
    readonly seenBefore: readonly string[]
    /** Of an improvement: failures given before it are asked again. */
    readonly improvesFrom: Date | null
    readonly openLevels: number
    readonly position: number
    readonly language: Language
  },
): NextStep {
  const seed = seedFrom(`${context.assessmentId} ${context.position}`)
  const input = {
    candidates: release.candidates.get(context.competenceId) ?? [],
    state: context.improvesFrom ? stateToImprove(context.state, context.improvesFrom.getTime()) : context.state,
    asked: context.asked,
    seen: context.seenBefore,
    openLevels: context.openLevels,
    seed,
  }
  const choice = nextQuestion(input, context.policy)
  if ('stop' in choice) return { estimates: estimatesAtEnd(input, context.policy) }
  const challenge = challengeOf(release, choice.candidate.challengeId)
  return {
    question: {
      position: context.position,
      challengeId: challenge.id,
      challengeVersion: challenge.version,
      skillId: challenge.skillId,
      tubeId: challenge.tubeId,
      level: challenge.level,
      seed,
      presentation: rulesOf(challenge.item).present(seed),
      language: context.language,
      reason: choice.reason,
    },
  }
}

/** What a person may see of a question, built by allow-list. */
export function questionView(
  challenge: Challenge,
  asked: { readonly position: number; readonly presentation: Presentation },
  language: Language,
): Question {
  const { situation, instruction, exhibits, downloads, easy, ...texts } = challenge.texts[language]
  // In a hotspot the picture is part of the answer.
  const illustration = challenge.item.kind === 'hotspot' ? undefined : texts.illustration
  return {
    kind: 'question',
    position: asked.position,
    situation,
    instruction,
    exhibits: [...exhibits],
    ...(illustration && { illustration }),
    ...(downloads && { downloads: [...downloads] }),
    item: rulesOf(challenge.item).publicView(texts, asked.presentation, language),
    ...(challenge.focus && { focus: challenge.focus }),
    ...(easy && { easy }),
  }
}
