import { isApiError } from '../api.ts'

/** What an answer that the server did not take asks for. */
export type Refusal =
  /** The person can mend it. */
  | { readonly type: 'incomplete' }
  | { readonly type: 'not-a-number' }
  /** The page no longer shows where the test is. */
  | { readonly type: 'outdated'; readonly message: 'test.moved-on' | 'test.answer-again' }
  | { readonly type: 'login' }
  | { readonly type: 'error'; readonly error: unknown }

export function refusalOf(error: unknown): Refusal {
  if (!isApiError(error)) return { type: 'error', error }
  switch (error.code) {
    case 'answer-incomplete':
      return { type: 'incomplete' }
    case 'answer-not-a-number':
      return { type: 'not-a-number' }
    case 'already-answered':
    case 'assessment-ended':
    case 'question-not-asked':
    case 'answer-id-reused':
      return { type: 'outdated', message: 'test.moved-on' }
    case 'answer-not-possible':
      return { type: 'outdated', message: 'test.answer-again' }
    case 'login-required':
      return { type: 'login' }
    default:
      return { type: 'error', error }
  }
}
