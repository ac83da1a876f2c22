// Which questions an exercise asks: those planned at its start, or in a tube one after the other.

import type { Challenge, Tube } from '@pix/core/content'
import { rulesOf } from '@pix/core/items'
import type { Language } from '@pix/core/language'
import { nextToPractise, type Practisable } from '@pix/core/practice'
import { seedFrom } from '@pix/core/random'
import type { Database } from '../../database/database.ts'
import { challengeOf } from '../assessments/question.ts'
import type { IndexedRelease } from '../releases/indexed-release.ts'
import * as queries from './queries.ts'

export type Subject = Pick<queries.ExerciseRow, 'kind' | 'subject_id' | 'planned'>

type Context = {
  readonly userId: string
  readonly exerciseId: string
  readonly release: IndexedRelease
  readonly openLevels: number
  /** Challenges of tests that go on: never asked here meanwhile. */
  readonly secret: ReadonlySet<string>
  readonly asked: readonly Pick<queries.PractisedRow, 'challenge_id' | 'outcome'>[]
  readonly language: Language
}

/** What may be asked of a tube, in a stable order. */
export function candidatesOf(release: IndexedRelease, tubeId: string, openLevels: number): readonly Practisable[] {
  const place = release.tubes.get(tubeId)
  if (!place) return []
  const candidates = release.candidates.get(place.competence.id) ?? []
  return candidates.filter((candidate) => candidate.tubeId === tubeId && candidate.level <= openLevels)
}

/** The planned challenges that are still to ask. */
export function leftOfPlan(
  planned: readonly string[],
  asked: Context['asked'],
  secret: ReadonlySet<string>,
): readonly string[] {
  return planned.filter((id) => !secret.has(id) && !asked.some(({ challenge_id }) => challenge_id === id))
}

/** The next question, laid out, or null when nothing is left to ask. */
export async function chooseNext(
  database: Database,
  subject: Subject,
  context: Context,
): Promise<queries.NewPractised | null> {
  const { exerciseId, release, asked, secret, language } = context
  const position = asked.length + 1
  const seed = seedFrom(`${exerciseId} ${position}`)
  const challengeId = subject.planned
    ? leftOfPlan(subject.planned, asked, secret)[0]
    : await nextOfTube(database, subject.subject_id, context, seed)
  if (challengeId === undefined) return null
  return { position, seed, language, ...laidOut(challengeOf(release, challengeId), seed) }
}

function laidOut({ id, version, skillId, item }: Challenge, seed: number) {
  return { challengeId: id, challengeVersion: version, skillId, presentation: rulesOf(item).present(seed) }
}

async function nextOfTube(
  database: Database,
  tubeId: string,
  { userId, release, openLevels, secret, asked }: Context,
  seed: number,
): Promise<string | undefined> {
  const candidates = candidatesOf(release, tubeId, openLevels).filter(({ challengeId }) => !secret.has(challengeId))
  const ids = candidates.map(({ challengeId }) => challengeId)
  const [states, seenAt] = await Promise.all([
    queries.listTubeStates(database, userId),
    queries.listSeen(database, userId, ids),
  ])
  return nextToPractise({
    candidates,
    interval: states[tubeId] ?? null,
    asked: asked.map(({ challenge_id, outcome }) => ({ challengeId: challenge_id, outcome })),
    seenAt,
    seed,
  })?.challengeId
}

/** One challenge for each skill, the one seen longest ago; none for a skill whose challenges are all secret. */
export async function planReview(
  database: Database,
  userId: string,
  { release, secret }: Pick<Context, 'release' | 'secret'>,
  skillIds: readonly string[],
): Promise<string[]> {
  const candidates = [...release.candidates.values()]
    .flat()
    .filter(({ skillId, challengeId }) => skillIds.includes(skillId) && !secret.has(challengeId))
  const seenAt = await queries.listSeen(
    database,
    userId,
    candidates.map(({ challengeId }) => challengeId),
  )
  return skillIds.flatMap((skillId) => {
    const [longestAgo] = candidates
      .filter((candidate) => candidate.skillId === skillId)
      .sort((one, other) => (seenAt.get(one.challengeId) ?? 0) - (seenAt.get(other.challengeId) ?? 0))
    return longestAgo ? [longestAgo.challengeId] : []
  })
}

/** The highest skill of the tube that the tests found held, in words; null when none is. */
export function heldInTube(tube: Tube, floor: number, language: Language): string | null {
  const held = tube.skills.filter(({ level, active }) => active && level <= floor)
  return held.sort((one, other) => other.level - one.level)[0]?.statement[language] ?? null
}
