import type { Language } from '@pix/core/language'

/** How dates and numbers are written: the English of the service is British. */
export const localeOf: Readonly<Record<Language, string>> = { fr: 'fr', en: 'en-GB' }
