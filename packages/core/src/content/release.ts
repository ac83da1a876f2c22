// A release: all the content of the service at one moment, immutable and named by the hash of its body. What is
// shown, scored, corrected or replayed is read from the release of the time.
import type { Item, ItemTexts } from '../items/index.ts'
import type { Language } from '../language.ts'
import type { Line, RichText } from '../rich-text.ts'
import type { Exhibit } from './exhibit.ts'
import type { Download } from './picture.ts'

/** One text in each language. */
export type Localized<Value> = Readonly<Record<Language, Value>>

export type Skill = {
  readonly id: string
  /** 1 to 8. */
  readonly level: number
  readonly statement: Localized<string>
  readonly digcomp3: readonly string[]
  /** Worth in pix: min(4, 8 / n), n the active skills of that level in the competence; 0 when not active. */
  readonly pix: number
  /** Has at least one challenge that can be asked. */
  readonly active: boolean
}

/** One ladder of skills of rising level. */
export type Tube = {
  readonly id: string
  readonly title: Localized<string>
  readonly description: Localized<string>
  readonly skills: readonly Skill[]
}

export type Competence = {
  /** Such as `secure-environment`. */
  readonly id: string
  /** Place in the framework, such as `4.1`. */
  readonly code: string
  readonly areaId: string
  readonly name: Localized<string>
  readonly description: Localized<string>
  readonly tubes: readonly Tube[]
}

export type Area = { readonly id: string; readonly code: string; readonly name: Localized<string> }

/** What a person reads of a challenge. `secret` stays on the server until the correction may be seen. */
export type ChallengeTexts = ItemTexts & {
  readonly title: string
  readonly situation: RichText
  readonly instruction: Line
  readonly exhibits: readonly Exhibit[]
  readonly downloads?: readonly Download[]
  /** The same question in shorter sentences, where its author wrote them. */
  readonly easy?: { readonly situation: RichText; readonly instruction: Line }
  readonly secret: {
    /** Why an option is wrong, by author id. */
    readonly why: Readonly<Record<string, RichText>>
    readonly hint: RichText
    readonly explanation: RichText
    readonly easyExplanation?: RichText
  }
}

export type Challenge = {
  readonly id: string
  readonly competenceId: string
  readonly tubeId: string
  readonly skillId: string
  /** Level of the skill: the difficulty until the challenge is calibrated. */
  readonly level: number
  readonly version: number
  readonly item: Item
  /** Seconds that a timed challenge gives. */
  readonly timer?: number
  /** To be answered from memory. */
  readonly focus?: true
  readonly accessibility: { readonly screenReader: boolean; readonly colour: boolean; readonly hearing: boolean }
  readonly phone: boolean
  readonly tutorialIds: readonly string[]
  readonly texts: Localized<ChallengeTexts>
}

export type Tutorial = {
  readonly id: string
  readonly competenceId: string
  /** Reading time. */
  readonly minutes: number
  readonly title: Localized<string>
  readonly body: Localized<RichText>
  /** The same lesson in shorter sentences, where it has them. */
  readonly easyBody?: Localized<RichText>
}

/** A short test without a level, for whoever has never been here: the same questions for everybody. */
export type Demo = {
  readonly id: string
  /** About how long it takes. */
  readonly minutes: number
  readonly title: Localized<string>
  readonly description: Localized<string>
  /** In the order asked. */
  readonly challengeIds: readonly string[]
}

export type ReleaseBody = {
  readonly areas: readonly Area[]
  readonly competences: readonly Competence[]
  /** Only those that may be asked. */
  readonly challenges: readonly Challenge[]
  readonly tutorials: readonly Tutorial[]
  /** A release that is older than the first demo has none. */
  readonly demos?: readonly Demo[]
}

/** SHA-256 of the canonical body, in hexadecimal. */
export type Release = ReleaseBody & { readonly hash: string }
