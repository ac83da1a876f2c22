import { type Static, Type } from 'typebox'

/** What is written down when it is done to an account. */
export const AuditedAction = Type.Union([
  Type.Literal('data-downloaded'),
  Type.Literal('account-deleted'),
  Type.Literal('password-changed'),
  Type.Literal('email-changed'),
  Type.Literal('passkey-added'),
  Type.Literal('passkey-removed'),
  Type.Literal('competence-reset'),
  Type.Literal('account-given'),
  Type.Literal('one-time-password-given'),
  Type.Literal('identity-linked'),
  Type.Literal('identity-unlinked'),
  Type.Literal('terms-accepted'),
  Type.Literal('consent-asked'),
  Type.Literal('consent-given'),
  Type.Literal('consent-refused'),
  Type.Literal('consent-unanswered'),
  Type.Literal('consent-withdrawn'),
])
export type AuditedAction = Static<typeof AuditedAction>
