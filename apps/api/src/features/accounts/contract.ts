import { ComfortSettings } from '@pix/core/comfort'
import { Language } from '@pix/core/language'
import { OperatorRole } from '@pix/core/operators'
import { type Static, Type } from 'typebox'
import { Nothing, route } from '../../http/contract.ts'

const closed = { additionalProperties: false }

export const Email = Type.String({ minLength: 3, maxLength: 254 })
// Longer than the longest allowed, so that the rules can say so instead of the form of the request.
export const Password = Type.String({ minLength: 1, maxLength: 1000 })
export const FirstName = Type.String({ maxLength: 80 })

export const CurrentUser = Type.Union([
  Type.Object(
    {
      kind: Type.Literal('nobody'),
      /** Whether the browser brought a login that is over: somebody was signed in there, and was not told. */
      wasSignedOut: Type.Boolean(),
    },
    closed,
  ),
  Type.Object(
    {
      kind: Type.Literal('anonymous'),
      /** Milliseconds since 1970; to five minutes. */
      lastActiveAt: Type.Integer(),
      /** Has this person answered a question, of a test or in practice? */
      hasAnswers: Type.Boolean(),
      /** Has this person answered a question of a test? */
      hasTestAnswers: Type.Boolean(),
      /** Has an account been made that awaits a parent? It stays, with the answers, when this browser forgets it. */
      isPending: Type.Boolean(),
    },
    closed,
  ),
  Type.Object(
    {
      /** Somebody who signed in with a one-time password. */
      kind: Type.Literal('one-time'),
      username: Type.String(),
      firstName: Type.String(),
      language: Language,
    },
    closed,
  ),
  Type.Object(
    {
      kind: Type.Literal('registered'),
      /** An account has an address, a username, or neither where only other services or passkeys open it. */
      email: Type.Union([Type.String(), Type.Null()]),
      username: Type.Union([Type.String(), Type.Null()]),
      hasPassword: Type.Boolean(),
      isEmailVerified: Type.Boolean(),
      /** Where the person stands with the terms in force. */
      terms: Type.Union([Type.Literal('accepted'), Type.Literal('changed'), Type.Literal('never-accepted')]),
      firstName: Type.String(),
      language: Language,
      /** What this person looks after in the service; empty for nearly everybody. */
      roles: Type.Array(OperatorRole),
      /** When a report of theirs was last replied to, in milliseconds since 1970; null where none was. */
      lastReplyAt: Type.Union([Type.Integer(), Type.Null()]),
      /** Null until they choose. */
      comfort: Type.Union([ComfortSettings, Type.Null()]),
    },
    closed,
  ),
])
export type CurrentUser = Static<typeof CurrentUser>

export const getCurrentUser = route({
  method: 'GET',
  url: '/api/users/me',
  summary: 'Who this browser is signed in as',
  actors: ['public', 'anonymous', 'one-time', 'user'],
  isActivity: false,
  response: CurrentUser,
  errors: [],
})

export const startAnonymously = route({
  method: 'POST',
  url: '/api/logins/anonymous',
  summary: 'Begin without an account; what is done is gone after 4 hours without activity, unless one signs up',
  actors: ['public', 'anonymous', 'user'],
  body: Type.Object({ language: Language }, closed),
  status: 201,
  response: CurrentUser,
  errors: [],
})

export const signUp = route({
  method: 'POST',
  url: '/api/users',
  summary: 'Make an account; the results of the anonymous test in this browser are kept',
  actors: ['public', 'anonymous', 'one-time', 'user'],
  body: Type.Object(
    {
      email: Email,
      password: Password,
      firstName: FirstName,
      language: Language,
      acceptsTerms: Type.Literal(true),
    },
    closed,
  ),
  status: 201,
  response: CurrentUser,
  errors: ['email-taken', 'email-not-valid', 'password-too-weak', 'already-signed-in', 'too-busy'],
})

export const signIn = route({
  method: 'POST',
  url: '/api/logins',
  summary: 'Sign in; the results of the anonymous test in this browser are added to the account',
  actors: ['public', 'anonymous', 'one-time', 'user'],
  body: Type.Object(
    {
      /** An e-mail address or a username. */
      identifier: Type.String({ minLength: 1, maxLength: 254 }),
      password: Password,
      remember: Type.Boolean(),
    },
    closed,
  ),
  status: 201,
  response: CurrentUser,
  errors: [
    'wrong-email-or-password',
    'one-time-password-expired',
    'consent-awaited',
    'sign-in-paused',
    'account-blocked',
    'too-busy',
  ],
})

export const signOut = route({
  method: 'DELETE',
  url: '/api/logins/current',
  summary: 'Sign out of this browser and leave nothing in it; an anonymous test is forgotten',
  actors: ['public', 'anonymous', 'one-time', 'user'],
  response: Nothing,
  errors: [],
})

export const updateUser = route({
  method: 'PATCH',
  url: '/api/users/me',
  summary: 'Choose the language that the service speaks to this person, and how it calls them',
  actors: ['anonymous', 'user'],
  body: Type.Object({ language: Type.Optional(Language), firstName: Type.Optional(FirstName) }, closed),
  response: Nothing,
  errors: [],
})
