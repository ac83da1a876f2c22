import { type Static, Type } from 'typebox'
import { Nothing, route, Uuid } from '../../http/contract.ts'

const closed = { additionalProperties: false }

/** Moments are in milliseconds since 1970. */
export const MailOutage = Type.Union([
  Type.Object({ kind: Type.Literal('none') }, closed),
  Type.Object(
    {
      kind: Type.Literal('outage'),
      since: Type.Integer(),
      lastFailedAt: Type.Integer(),
      /** What the mail server said, or why it could not be reached; addresses in it are masked. */
      lastError: Type.String(),
    },
    closed,
  ),
])
export type MailOutage = Static<typeof MailOutage>

const Count = Type.Integer({ minimum: 0 })

export const MailBacklog = Type.Object({ waiting: Count, failed: Count, outage: MailOutage }, closed)
export type MailBacklog = Static<typeof MailBacklog>

const MailKind = Type.Union([
  Type.Literal('verify-email'),
  Type.Literal('password-changed'),
  Type.Literal('passkey-added'),
  Type.Literal('identity-linked'),
  Type.Literal('change-email'),
  Type.Literal('reset-password'),
  Type.Literal('account-deleted'),
  Type.Literal('email-changed'),
  Type.Literal('report-answered'),
  Type.Literal('ask-consent'),
  Type.Literal('consent-given'),
  Type.Literal('consent-ended'),
])

/** A mail that was not sent: never its words, nor the whole of an address. */
export const KeptMail = Type.Object(
  {
    mailId: Uuid,
    mailKind: MailKind,
    /** Masked; null when nobody has it any more. */
    to: Type.Union([Type.String(), Type.Null()]),
    askedAt: Type.Integer(),
    /** Tries that failed. */
    tries: Count,
    /** Null when it failed for good. */
    nextTryAt: Type.Union([Type.Integer(), Type.Null()]),
    lastError: Type.Union([Type.String(), Type.Null()]),
  },
  closed,
)
export type KeptMail = Static<typeof KeptMail>

export const listMails = route({
  method: 'GET',
  url: '/api/operator/mails',
  summary: 'The mails that wait for the mail server, or failed for good, to masked addresses',
  actors: ['operator'],
  query: Type.Object(
    {
      state: Type.Union([Type.Literal('waiting'), Type.Literal('failed')]),
      /** From 1. */
      page: Type.String({ pattern: '^[1-9][0-9]{0,4}$' }),
    },
    closed,
  ),
  response: Type.Object({ backlog: MailBacklog, mails: Type.Array(KeptMail) }, closed),
  errors: [],
})

export const retryMail = route({
  method: 'POST',
  url: '/api/operator/mails/:mailId/retry',
  summary: 'Try a mail at once that waits or failed',
  actors: ['operator'],
  params: Type.Object({ mailId: Uuid }, closed),
  response: Nothing,
  errors: ['mail-not-found'],
})

export const retryFailedMails = route({
  method: 'POST',
  url: '/api/operator/mails/retry',
  summary: 'Try every mail again that failed for good',
  actors: ['operator'],
  response: Type.Object({ retried: Count }, closed),
  errors: [],
})
