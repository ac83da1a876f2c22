import type { Language } from '@pix/core/language'
import type { Queue } from '../../jobs/jobs.ts'

/**
 * A mail to be sent. It names the user; links and codes are made when it is written, so that no secret waits in the
 * database.
 */
export type MailJob =
  | {
      readonly kind: 'verify-email' | 'password-changed' | 'passkey-added' | 'identity-linked' | 'change-email'
      readonly userId: string
    }
  /** A reply to a problem that the user reported; read from the report when the mail is written. */
  | { readonly kind: 'report-answered'; readonly userId: string; readonly reportId: string }
  /** To an address that may have no account: then nothing is sent. The language is that of the page. */
  | { readonly kind: 'reset-password'; readonly email: string; readonly language: Language }
  /** To the address that the account had: nothing else is left of it. */
  | { readonly kind: 'account-deleted'; readonly email: string; readonly language: Language }
  /** To the parent whose answer the account awaits. */
  | { readonly kind: 'ask-consent'; readonly userId: string }
  /** To the parent who gave it: their address is nowhere else by then. */
  | { readonly kind: 'consent-given'; readonly userId: string; readonly email: string }
  /** To the address that the account had: nothing else is left of it. */
  | { readonly kind: 'consent-ended'; readonly email: string; readonly language: Language }
  /** To the address that the account had. */
  | { readonly kind: 'email-changed'; readonly userId: string; readonly email: string }

/** A mail server that is down for a day loses nothing: tries go on for about 30 hours, the last ones every hour. */
export const mailQueue: Queue<MailJob> = {
  name: 'mail',
  retries: 36,
  retryDelay: 15,
  longestDelay: 3600,
  kept: 7 * 24 * 3600,
}
