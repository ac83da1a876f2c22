// What the app says, one catalogue a language, of which a browser loads only the one it shows.
import type { Language } from '@pix/core/language'
import type frenchAccount from './fr/account.json'
import type { catalogue as french } from './fr.ts'

/** A key that is not in the French files does not compile. */
export type MessageKey = keyof typeof french | keyof typeof frenchAccount

/** ICU texts in the files. What a browser receives is already parsed, which the formatter takes as well. */
export type Catalogue = Record<keyof typeof french, string>

export async function loadCatalogue(language: Language): Promise<Catalogue> {
  const { catalogue } = language === 'fr' ? await import('./fr.ts') : await import('./en.ts')
  return catalogue
}

/** What only the pages of an account say: few people open them, and nobody waits for their words elsewhere. */
export async function loadAccountCatalogue(language: Language): Promise<typeof frenchAccount> {
  const { default: catalogue } =
    language === 'fr'
      ? await import('./fr/account.json', { with: { type: 'json' } })
      : await import('./en/account.json', { with: { type: 'json' } })
  return catalogue
}
