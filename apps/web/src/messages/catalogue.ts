// What the app says, one catalogue a language, of which a browser loads only the one it shows.
import type { Language } from '@pix/core/language'
import type { MessageFormatElement } from 'react-intl'
import type { catalogue as french } from './fr.ts'

/** A key that is not in the French files does not compile. */
export type MessageKey = keyof typeof french

/** Parsed when the app is built; a message with nothing to fill in is a plain text. */
export type Catalogue = Readonly<Record<MessageKey, string | MessageFormatElement[]>>

export async function loadCatalogue(language: Language): Promise<Catalogue> {
  const { catalogue } = language === 'fr' ? await import('./fr.ts') : await import('./en.ts')
  return catalogue
}
