// Makes a release of the content: validated challenges, active skills and their worth, in an order that depends on
// ids alone, so that the same files give the same hash everywhere.
import type { Challenge, Competence, Localized, ReleaseBody, Tube, Tutorial } from '@pix/core/content'
import { plainText } from '@pix/core/rich-text'
import { skillWorth } from '@pix/core/scoring'
import {
  type Content,
  inEachLanguage,
  type PlacedSkill,
  placedSkills,
  type ReadChallenge,
  type ReadCompetence,
  type ReadTutorial,
} from './content.ts'
import { endingOf, fileTypeOf } from './content-file.ts'
import { fileTexts, keptFiles } from './files-of-challenge.ts'
import { typesetLine } from './typography.ts'

/** A file as the service keeps it: what its author called it is left behind, but for how the name ends. */
export type ReleaseFile = {
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string
  /** Such as `svg`. */
  readonly ending: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

function byCode<One extends { readonly code: string }>(one: One, other: One): number {
  return one.code < other.code ? -1 : 1
}

function byId<One extends { readonly id: string }>(one: One, other: One): number {
  return one.id < other.id ? -1 : 1
}

function typesetBoth(texts: Localized<string>): Localized<string> {
  return inEachLanguage((language) => typesetLine(texts[language], language))
}

function compileCompetence({ written }: ReadCompetence, activeSkills: ReadonlySet<string>): Competence {
  const skills = written.tubes.flatMap((tube) => tube.skills)
  const activeAt = (level: number) =>
    skills.filter((skill) => skill.level === level && activeSkills.has(skill.id)).length
  const tubes = written.tubes.map(
    (tube): Tube => ({
      id: tube.id,
      title: typesetBoth(tube.title),
      description: typesetBoth(tube.description),
      skills: [...tube.skills]
        .sort((one, other) => one.level - other.level)
        .map((skill) => {
          const active = activeSkills.has(skill.id)
          const pix = active ? skillWorth(activeAt(skill.level)) : 0
          return {
            id: skill.id,
            level: skill.level,
            statement: typesetBoth(skill.statement),
            digcomp3: skill.digcomp3,
            pix,
            active,
          }
        }),
    }),
  )
  const { id, code, area: areaId } = written
  return { id, code, areaId, name: typesetBoth(written.name), description: typesetBoth(written.description), tubes }
}

function compileChallenge(challenge: ReadChallenge, { skill, tubeId, competence }: PlacedSkill): Challenge {
  const { metadata, item, texts } = challenge
  return {
    id: challenge.id,
    competenceId: competence.written.id,
    tubeId,
    skillId: skill.id,
    level: skill.level,
    version: metadata.version,
    item,
    ...(metadata.timer !== undefined && { timer: metadata.timer }),
    ...(metadata.focus === true && { focus: true }),
    accessibility: metadata.accessibility,
    phone: metadata.phone,
    tutorialIds: metadata.tutorials,
    texts: inEachLanguage((language) => ({ ...texts[language].texts, ...fileTexts(challenge, language) })),
  }
}

function compileTutorial({ id, written, lessons, easyLessons }: ReadTutorial, competenceId: string): Tutorial {
  return {
    id,
    competenceId,
    minutes: written.minutes,
    title: inEachLanguage((language) => plainText(lessons[language].title)),
    body: inEachLanguage((language) => lessons[language].body),
    ...(easyLessons && { easyBody: inEachLanguage((language) => easyLessons[language].body) }),
  }
}

/** The files that the challenges of a release bring, each once. */
export function filesOfRelease(content: Content): ReleaseFile[] {
  const files = content.challenges.filter(({ metadata }) => metadata.status === 'validated').flatMap(keptFiles)
  const byHash = new Map(files.map((file) => [file.hash, file]))
  return [...byHash.values()].map(({ name, hash, bytes }) => {
    const mediaType = fileTypeOf(name)?.mediaType ?? 'application/octet-stream'
    return { hash, ending: endingOf(name), mediaType, bytes }
  })
}

/** The body of a release. The content must be sound: what refers to nothing is left out. */
export function compileRelease(content: Content): ReleaseBody {
  const skills = placedSkills(content.competences)
  const challenges = content.challenges
    .filter(({ metadata }) => metadata.status === 'validated')
    .flatMap((challenge) => {
      const place = skills.get(challenge.metadata.skill)
      return place ? [compileChallenge(challenge, place)] : []
    })
    .sort(byId)
  const activeSkills = new Set(challenges.map(({ skillId }) => skillId))
  const competenceIds = new Map(content.competences.map(({ written }) => [written.code, written.id]))
  return {
    areas: content.areas
      .map(({ area }) => ({ id: area.id, code: area.code, name: typesetBoth(area.name) }))
      .sort(byCode),
    competences: content.competences.map((competence) => compileCompetence(competence, activeSkills)).sort(byCode),
    challenges,
    tutorials: content.tutorials
      .flatMap((tutorial) => {
        const competenceId = competenceIds.get(tutorial.written.competence)
        return competenceId === undefined ? [] : [compileTutorial(tutorial, competenceId)]
      })
      .sort(byId),
  }
}
