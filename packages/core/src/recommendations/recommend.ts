// What to do next, for somebody who opens the service: few things, the nearest to what they were doing first.
import { worthReading } from '../assessments/index.ts'
import { type CompetenceStanding, competenceToDiscover, type Discovery } from './competence-to-discover.ts'

const mostRecommendations = 3

export type LearnerSituation = {
  /** In the order of the framework. */
  readonly competences: readonly CompetenceStanding[]
  /** Questions of the review that is open now; 0 when none is. */
  readonly reviewQuestions: number
  /** The answers not yet right whose skill is not held, the newest first, with the tutorials that help. */
  readonly missed: readonly { readonly tubeId: string; readonly tutorialIds: readonly string[] }[]
  /** Ids of the tutorials that the person has told their opinion of: they are read. */
  readonly readTutorials: readonly string[]
  /** Ids of the competences of which the test may be taken again today, in the order of the framework. */
  readonly improvable: readonly string[]
}

export type Recommendation =
  | { readonly kind: 'go-on'; readonly competenceId: string; readonly assessmentId: string }
  | { readonly kind: 'review'; readonly questions: number }
  | { readonly kind: 'read'; readonly tutorialId: string; readonly tubeId: string; readonly missed: number }
  | { readonly kind: 'improve'; readonly competenceId: string }
  | {
      readonly kind: 'discover'
      readonly competenceId: string
      readonly reason: Discovery<CompetenceStanding>['reason']
    }

/**
 * At most three, at most one of each kind: go on with what is begun, review while it is time, read about the tube that
 * was missed most, take a test again, discover another competence. Deterministic: the order of what it is given settles
 * what is equal.
 */
export function recommend(situation: LearnerSituation): Recommendation[] {
  const all = [goOn(situation), review(situation), read(situation), improve(situation), discover(situation)]
  return all.filter((one) => one !== null).slice(0, mostRecommendations)
}

function goOn({ competences }: LearnerSituation): Recommendation | null {
  for (const { status, competenceId, assessmentId } of competences) {
    if (status === 'started' && assessmentId !== null) return { kind: 'go-on', competenceId, assessmentId }
  }
  return null
}

function review({ reviewQuestions }: LearnerSituation): Recommendation | null {
  return reviewQuestions > 0 ? { kind: 'review', questions: reviewQuestions } : null
}

/** Of the most missed tube that has something left to read, the tutorial that most of its answers name. */
function read({ missed, readTutorials }: LearnerSituation): Recommendation | null {
  const tubes = [...Map.groupBy(missed, ({ tubeId }) => tubeId)].sort(([, one], [, other]) => other.length - one.length)
  for (const [tubeId, answers] of tubes) {
    const [tutorialId] = worthReading(
      answers.map(({ tutorialIds }) => ({
        outcome: 'wrong',
        tutorialIds: tutorialIds.filter((id) => !readTutorials.includes(id)),
      })),
    )
    if (tutorialId !== undefined) return { kind: 'read', tutorialId, tubeId, missed: answers.length }
  }
  return null
}

function improve({ improvable: [competenceId] }: LearnerSituation): Recommendation | null {
  return competenceId === undefined ? null : { kind: 'improve', competenceId }
}

function discover({ competences }: LearnerSituation): Recommendation | null {
  const found = competenceToDiscover(competences)
  return found && { kind: 'discover', competenceId: found.competence.competenceId, reason: found.reason }
}
