// What the whole app says, one catalogue a language, of which a browser loads only the one it shows.
import type { Language } from '@pix/core/language'
import type { AreaKey } from './areas.ts'
import type { catalogue as french } from './fr.ts'

/** What every page can say, whatever part of the app it belongs to. */
export type CatalogueKey = keyof typeof french

/** A key that is not in the French files does not compile. */
export type MessageKey = CatalogueKey | AreaKey

/** ICU texts in the files. What a browser receives is already parsed, which the formatter takes as well. */
export type Catalogue = Record<CatalogueKey, string>

export async function loadCatalogue(language: Language): Promise<Catalogue> {
  const { catalogue } = language === 'fr' ? await import('./fr.ts') : await import('./en.ts')
  return catalogue
}
