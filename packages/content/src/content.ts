// All the content as it was read, each piece with the file it comes from.
import type { Area, ChallengeTexts, Localized } from '@pix/core/content'
import type { Item } from '@pix/core/items'
import type { Language } from '@pix/core/language'
import type { Line, RichText } from '@pix/core/rich-text'
import type { ContentFile } from './content-file.ts'
import type { Position, Problem } from './problem.ts'
import type { ChallengeMetadata, WrittenCompetence, WrittenSkill, WrittenTexts, WrittenTutorial } from './schemas.ts'
import type { YamlSource } from './yaml-source.ts'

type ReadArea = { readonly area: Area; readonly position: Position }

export type ReadCompetence = { readonly source: YamlSource; readonly written: WrittenCompetence }

/** The texts of a challenge in one language, as written and as they travel. */
export type ReadTexts = { readonly source: YamlSource; readonly written: WrittenTexts; readonly texts: ChallengeTexts }

export type ReadChallenge = {
  /** Name of its folder. */
  readonly id: string
  /** Code of the competence whose folder it is in. */
  readonly folderCode: string
  /** `challenge.yaml`. */
  readonly source: YamlSource
  readonly metadata: ChallengeMetadata
  readonly item: Item
  /** What its folder `files` holds. */
  readonly files: readonly ContentFile[]
  readonly texts: Localized<ReadTexts>
}

/** The lesson in one language. */
export type ReadLesson = { readonly file: string; readonly title: Line; readonly body: RichText }

export type ReadTutorial = {
  readonly id: string
  readonly source: YamlSource
  readonly written: WrittenTutorial
  readonly lessons: Localized<ReadLesson>
  /** Null where the tutorial has no easy version. */
  readonly easyLessons: Localized<ReadLesson> | null
}

export type Content = {
  readonly areas: readonly ReadArea[]
  readonly competences: readonly ReadCompetence[]
  readonly challenges: readonly ReadChallenge[]
  readonly tutorials: readonly ReadTutorial[]
  /** Ids of the learning outcomes of DigComp 3.0. */
  readonly outcomes: ReadonlySet<string>
  /** Folders of tutorials found, even those with problems: a link to one of them is not a dead link. */
  readonly tutorialIds: ReadonlySet<string>
}

/** What was read, and what could not be. */
export type Reading<Value> = { readonly value: Value; readonly problems: readonly Problem[] }

/** Where a skill stands in the framework. */
export type PlacedSkill = {
  readonly skill: WrittenSkill
  readonly tubeId: string
  readonly competence: ReadCompetence
  readonly path: readonly (string | number)[]
}

/** Every skill of the framework, by id. */
export function placedSkills(competences: readonly ReadCompetence[]): Map<string, PlacedSkill> {
  const skills = new Map<string, PlacedSkill>()
  for (const competence of competences) {
    for (const [tubePlace, tube] of competence.written.tubes.entries()) {
      for (const [place, skill] of tube.skills.entries()) {
        skills.set(skill.id, { skill, tubeId: tube.id, competence, path: ['tubes', tubePlace, 'skills', place] })
      }
    }
  }
  return skills
}

/** The same thing made in each language. */
export function inEachLanguage<Value>(make: (language: Language) => Value): Localized<Value> {
  return { fr: make('fr'), en: make('en') }
}
