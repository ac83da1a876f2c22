// What the app says, one catalogue a language, of which a browser loads only the one it shows.
import type { Language } from '@pix/core/language'
import type frenchAccount from './fr/account.json'
import type frenchPractice from './fr/practice.json'
import type { catalogue as french } from './fr.ts'

/** A key that is not in the French files does not compile. */
export type MessageKey = keyof typeof french | keyof typeof frenchAccount | keyof typeof frenchPractice

/** ICU texts in the files. What a browser receives is already parsed, which the formatter takes as well. */
export type Catalogue = Record<keyof typeof french, string>

export async function loadCatalogue(language: Language): Promise<Catalogue> {
  const { catalogue } = language === 'fr' ? await import('./fr.ts') : await import('./en.ts')
  return catalogue
}

/** The catalogues that come with their pages. */
const ofPages = {
  account: {
    fr: () => import('./fr/account.json', { with: { type: 'json' } }),
    en: () => import('./en/account.json', { with: { type: 'json' } }),
  },
  practice: {
    fr: () => import('./fr/practice.json', { with: { type: 'json' } }),
    en: () => import('./en/practice.json', { with: { type: 'json' } }),
  },
}

export type CatalogueOfPages = keyof typeof ofPages

export async function loadCatalogueOfPages(
  name: CatalogueOfPages,
  language: Language,
): Promise<typeof frenchAccount | typeof frenchPractice> {
  const { default: catalogue } = await ofPages[name][language]()
  return catalogue
}
