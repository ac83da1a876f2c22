import { type ApiErrorCode, isApiError } from '../api.ts'
import type { MessageKey } from '../messages/catalogue.ts'

/** What to tell a person. A code of the API without a sentence in errors.json does not compile. */
function sentenceOf(code: ApiErrorCode): MessageKey {
  return `errors.${code}`
}

export function errorSentence(error: unknown): MessageKey {
  return isApiError(error) ? sentenceOf(error.code) : 'errors.unknown'
}
