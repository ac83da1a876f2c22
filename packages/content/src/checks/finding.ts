import type { Language } from '@pix/core/language'
import type { Content, ReadChallenge } from '../content.ts'
import type { Position, Problem } from '../problem.ts'

/** An error stops the gate; a warning is for the author to judge. */
export type Finding = Problem & { readonly severity: 'error' | 'warning' }

/** Looks at one challenge. */
export type ChallengeCheck = (challenge: ReadChallenge) => Finding[]

/** Looks at the texts of one challenge in one language. */
export type TextsCheck = (challenge: ReadChallenge, language: Language) => Finding[]

/** Looks at all the content. */
export type ContentCheck = (content: Content) => Finding[]

export function refuse(position: Position, message: string): Finding {
  return { ...position, message, severity: 'error' }
}

export function warn(position: Position, message: string): Finding {
  return { ...position, message, severity: 'warning' }
}

/** Drafts and archives are read, not judged: nobody is asked them. */
export function isJudged({ metadata }: ReadChallenge): boolean {
  return metadata.status === 'validated' || metadata.status === 'proposed'
}
