// The languages of the service. A language is added here, in the message catalogues and in the content.
import { type Static, Type } from 'typebox'

export const languages = ['fr', 'en'] as const

export const Language = Type.Union([Type.Literal('fr'), Type.Literal('en')])
export type Language = Static<typeof Language>

export function isLanguage(value: unknown): value is Language {
  return value === 'fr' || value === 'en'
}
