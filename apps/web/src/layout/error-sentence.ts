import { type ApiErrorCode, isApiError } from '../api.ts'
import type { MessageKey } from '../messages/catalogue.ts'

/** What to tell a person. A code of the API without a sentence in errors.json does not compile. */
function sentenceOf(code: ApiErrorCode): MessageKey {
  return `errors.${code}`
}

/** What the sentences may say besides: how long to wait, tries that are left. */
export function errorValues(error: unknown): { minutes: number; seconds: number; tries: number } {
  const { retryAfter = 0, remainingTries = 0 } = isApiError(error) ? error.problem : {}
  return { minutes: Math.ceil(retryAfter / 60), seconds: retryAfter, tries: remainingTries }
}

// How Chromium, Firefox, Safari and Vite say that a part of the app could not be fetched.
const missingPart = /dynamically imported module|module script failed|unable to preload/i

/** Whether the line was down: for a request, or for a part of the app that was to be loaded. */
export function isLineDown(error: unknown): boolean {
  if (isApiError(error)) return error.code === 'no-connection'
  return !navigator.onLine || (error instanceof Error && missingPart.test(error.message))
}

export function errorSentence(error: unknown): MessageKey {
  if (isLineDown(error)) return 'errors.no-connection'
  return isApiError(error) ? sentenceOf(error.code) : 'errors.unknown'
}
