// A release with what requests look up in it, prepared once.
import type { Candidate } from '@pix/core/adaptive'
import type { Challenge, Competence, Demo, Release, Skill, Tube, Tutorial } from '@pix/core/content'

export type IndexedRelease = {
  readonly release: Release
  readonly competences: ReadonlyMap<string, Competence>
  readonly challenges: ReadonlyMap<string, Challenge>
  readonly tubes: ReadonlyMap<string, { readonly tube: Tube; readonly competence: Competence }>
  readonly skills: ReadonlyMap<string, Skill>
  readonly tutorials: ReadonlyMap<string, Tutorial>
  readonly demos: ReadonlyMap<string, Demo>
  /** What may be asked in a competence, in a stable order. */
  readonly candidates: ReadonlyMap<string, readonly Candidate[]>
}

export function indexRelease(release: Release): IndexedRelease {
  const skills = release.competences.flatMap(({ tubes }) => tubes.flatMap((tube) => tube.skills))
  return {
    release,
    competences: new Map(release.competences.map((competence) => [competence.id, competence])),
    challenges: new Map(release.challenges.map((challenge) => [challenge.id, challenge])),
    tubes: new Map(
      release.competences.flatMap((competence) => competence.tubes.map((tube) => [tube.id, { tube, competence }])),
    ),
    skills: new Map(skills.map((skill) => [skill.id, skill])),
    tutorials: new Map(release.tutorials.map((tutorial) => [tutorial.id, tutorial])),
    demos: new Map((release.demos ?? []).map((demo) => [demo.id, demo])),
    candidates: candidatesByCompetence(release.challenges),
  }
}

function candidatesByCompetence(challenges: readonly Challenge[]): Map<string, Candidate[]> {
  const candidates = new Map<string, Candidate[]>()
  for (const { competenceId, id, skillId, tubeId, level, item, timer } of challenges) {
    const list = candidates.get(competenceId) ?? []
    list.push({ challengeId: id, skillId, tubeId, level, kind: item.kind, timed: timer !== undefined })
    candidates.set(competenceId, list)
  }
  return candidates
}
