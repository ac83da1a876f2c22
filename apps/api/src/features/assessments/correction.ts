import { worthReading } from '@pix/core/assessments'
import type { Challenge } from '@pix/core/content'
import { rulesOf } from '@pix/core/items'
import type { Language } from '@pix/core/language'
import type { IndexedRelease } from '../releases/indexed-release.ts'
import type { Tutorial } from '../tutorials/contract.ts'
import { tutorialView } from '../tutorials/tutorial-view.ts'
import type { Correction, CorrectionSummary } from './contract.ts'
import type { AnsweredRow } from './queries.ts'
import { challengeOf, questionView } from './question.ts'

export function correctionSummary(
  release: IndexedRelease,
  answered: Pick<AnsweredRow, 'position' | 'challenge_id' | 'outcome'>,
  language: Language,
): CorrectionSummary {
  const challenge = challengeOf(release, answered.challenge_id)
  return {
    position: answered.position,
    title: challenge.texts[language].title,
    outcome: answered.outcome,
    skill: statementOf(release, challenge, language),
  }
}

/** The whole correction: call it only where `correctionIsVisible` says yes. */
export function correctionView(release: IndexedRelease, answered: AnsweredRow, language: Language): Correction {
  const challenge = challengeOf(release, answered.challenge_id)
  const { title, secret } = challenge.texts[language]
  const rules = rulesOf(challenge.item)
  return {
    position: answered.position,
    title,
    outcome: answered.outcome,
    skill: statementOf(release, challenge, language),
    level: challenge.level,
    question: questionView(challenge, answered, language),
    given: answered.value ?? { kind: 'skipped' },
    right: rules.rightAnswer(answered.presentation, language, answered.value),
    parts: answered.parts,
    why: rules.shown(answered.presentation).flatMap(({ id, authorId }) => {
      const text = secret.why[authorId]
      return text ? [{ id, text }] : []
    }),
    hint: secret.hint,
    explanation: secret.explanation,
    ...(secret.easyExplanation && { easyExplanation: secret.easyExplanation }),
    tutorials: tutorialViews(release, challenge.tutorialIds, language),
  }
}

/** The few tutorials that help most with answers whose correction may be seen. */
export function tutorialsToRead(
  release: IndexedRelease,
  answered: readonly AnsweredRow[],
  language: Language,
): Tutorial[] {
  const ids = worthReading(
    answered.map(({ outcome, challenge_id }) => ({
      outcome,
      tutorialIds: challengeOf(release, challenge_id).tutorialIds,
    })),
  )
  return tutorialViews(release, ids, language)
}

function tutorialViews(release: IndexedRelease, ids: readonly string[], language: Language): Tutorial[] {
  return ids.flatMap((id) => {
    const tutorial = release.tutorials.get(id)
    return tutorial ? [tutorialView(tutorial, language)] : []
  })
}

function statementOf(release: IndexedRelease, challenge: Challenge, language: Language): string {
  return release.skills.get(challenge.skillId)?.statement[language] ?? ''
}
