import { isLanguage, type Language } from '@pix/core/language'
import type { FastifyRequest } from 'fastify'

export const languageCookie = 'pix_language'

/** The language of a page: the person's choice, else the first of the browser's that the service speaks, else English. */
export function pageLanguage(request: FastifyRequest): Language {
  const chosen = request.cookies[languageCookie]
  if (isLanguage(chosen)) return chosen
  const wanted = (request.headers['accept-language'] ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
  return wanted.find(isLanguage) ?? 'en'
}
