import { type ApiErrorCode, isApiError } from '../api.ts'
import type { MessageKey } from '../messages/catalogue.ts'

/** What to tell a person. A code of the API without a sentence in errors.json does not compile. */
function sentenceOf(code: ApiErrorCode): MessageKey {
  return `errors.${code}`
}

/** What the sentences may say besides: minutes to wait, tries that are left. */
export function errorValues(error: unknown): { minutes: number; tries: number } {
  const { retryAfter = 0, remainingTries = 0 } = isApiError(error) ? error.problem : {}
  return { minutes: Math.ceil(retryAfter / 60), tries: remainingTries }
}

export function errorSentence(error: unknown): MessageKey {
  return isApiError(error) ? sentenceOf(error.code) : 'errors.unknown'
}
