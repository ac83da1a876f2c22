// The language that was chosen is in a cookie, which the pages written by the server read and write too.
import { isLanguage, type Language } from '@pix/core/language'

const cookieName = 'pix_language'
const oneYear = 365 * 24 * 3600

export function rememberedLanguage(): Language | null {
  const value = document.cookie
    .split('; ')
    .find((cookie) => cookie.startsWith(`${cookieName}=`))
    ?.slice(cookieName.length + 1)
  return isLanguage(value) ? value : null
}

export function rememberLanguage(language: Language): void {
  const secure = location.protocol === 'https:' ? '; Secure' : ''
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve
  document.cookie = `${cookieName}=${language}; Path=/; Max-Age=${oneYear}; SameSite=Lax${secure}`
}

/** The language chosen before, else the first of the browser's that we speak, else English: as the server does. */
export function startingLanguage(): Language {
  return (
    rememberedLanguage() ?? navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en'
  )
}
