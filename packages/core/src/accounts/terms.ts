/**
 * The terms in force, by the day they were written: the one place that says it. Whoever accepted others reads what has
 * changed, and accepts, before they go on.
 */
export const termsVersion = '2026-11-28'

export type TermsAcceptance = 'accepted' | 'changed' | 'never-accepted'

/** Where somebody stands with the terms in force. @param accepted the version they accepted; null for none */
export function termsAcceptance(accepted: string | null): TermsAcceptance {
  if (accepted === null) return 'never-accepted'
  return accepted === termsVersion ? 'accepted' : 'changed'
}
