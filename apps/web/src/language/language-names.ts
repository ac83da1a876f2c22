import type { Language } from '@pix/core/language'

/** Each language is named in itself: whoever needs it recognises it. */
export const languageNames: Readonly<Record<Language, string>> = { fr: 'Français', en: 'English' }
