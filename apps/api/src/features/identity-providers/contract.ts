import { Language } from '@pix/core/language'
import { type Static, Type } from 'typebox'
import { Nothing, route, Uuid } from '../../http/contract.ts'
import { CurrentUser, FirstName, Password } from '../accounts/contract.ts'

const closed = { additionalProperties: false }

const ProviderOfPath = Type.Object({ providerId: Type.String({ maxLength: 31 }) }, closed)
/** Where to go on in the web app, which checks it. */
const NextPath = Type.String({ maxLength: 500 })
/** Where the browser goes to sign in. */
const Address = Type.Object({ address: Type.String() }, closed)

const Provider = Type.Object(
  {
    providerId: Type.String(),
    name: Type.String(),
    /** Whether a school opens accounts with it: then nobody is asked for their age, nor for a parent. */
    isForPupils: Type.Boolean(),
  },
  closed,
)
export type Provider = Static<typeof Provider>

export const listProviders = route({
  method: 'GET',
  url: '/api/identity-providers',
  summary: 'The other services that people may sign in with',
  actors: ['public', 'anonymous', 'one-time', 'user'],
  isActivity: false,
  response: Type.Object({ providers: Type.Array(Provider) }, closed),
  errors: [],
})

export const startProviderSignIn = route({
  method: 'POST',
  url: '/api/identity-providers/:providerId/sign-ins',
  summary: 'Begin to sign in with another service: the address of it to go to',
  actors: ['public', 'anonymous', 'one-time', 'user'],
  params: ProviderOfPath,
  body: Type.Object({ next: NextPath, remember: Type.Boolean() }, closed),
  status: 201,
  response: Address,
  errors: ['provider-unknown', 'provider-not-answering', 'provider-not-believed'],
})

export const startLink = route({
  method: 'POST',
  url: '/api/identity-providers/:providerId/links',
  summary: 'Begin to link the account to another service: the address of it to go to',
  actors: ['user'],
  params: ProviderOfPath,
  body: Type.Object({ password: Type.Optional(Password) }, closed),
  status: 201,
  response: Address,
  errors: [
    'provider-unknown',
    'provider-not-answering',
    'provider-not-believed',
    'wrong-password',
    'sign-in-again',
    'sign-in-paused',
    'account-blocked',
    'too-busy',
  ],
})

export const finishProviderSignIn = route({
  method: 'POST',
  url: '/api/identity-providers/:providerId/answers',
  summary: 'What another service says of the person who came back: signs in or links, or asks for an account to choose',
  actors: ['public', 'anonymous', 'one-time', 'user'],
  params: ProviderOfPath,
  body: Type.Object(
    {
      /** What was added to the address, from the question mark on. */
      search: Type.String({ maxLength: 8192 }),
    },
    closed,
  ),
  bodyLimit: 16_384,
  response: Type.Union([
    Type.Object({ kind: Type.Literal('signed-in'), user: CurrentUser, next: NextPath }, closed),
    Type.Object({ kind: Type.Literal('linked') }, closed),
    /** No account here knows this person: see `getUnclaimedIdentity`. */
    Type.Object({ kind: Type.Literal('unclaimed') }, closed),
  ]),
  errors: [
    'provider-unknown',
    'provider-not-answering',
    'provider-refused',
    'provider-not-believed',
    'sign-in-expired',
    'identity-taken',
  ],
})

export const getUnclaimedIdentity = route({
  method: 'GET',
  url: '/api/identity-providers/unclaimed',
  summary: 'Who another service says that this browser is, before an account is chosen',
  actors: ['public', 'anonymous', 'one-time', 'user'],
  response: Type.Object(
    {
      provider: Provider,
      /** As the other service calls them; may be empty. */
      firstName: Type.String(),
      /** Null unless the other service has verified it. */
      email: Type.Union([Type.String(), Type.Null()]),
      next: NextPath,
    },
    closed,
  ),
  errors: ['sign-in-expired'],
})

export const forgetUnclaimedIdentity = route({
  method: 'DELETE',
  url: '/api/identity-providers/unclaimed',
  summary: 'Choose no account: what the other service said is forgotten',
  actors: ['public', 'anonymous', 'one-time', 'user'],
  response: Nothing,
  errors: [],
})

export const signUpWithIdentity = route({
  method: 'POST',
  url: '/api/users/identity',
  summary: 'Make an account that another service opens; the results of the anonymous test in this browser are kept',
  actors: ['public', 'anonymous', 'one-time', 'user'],
  body: Type.Object(
    {
      firstName: FirstName,
      language: Language,
      /** Whether the account keeps the address that the other service has verified. */
      keepsEmail: Type.Boolean(),
      acceptsTerms: Type.Literal(true),
    },
    closed,
  ),
  status: 201,
  response: CurrentUser,
  errors: ['sign-in-expired', 'email-taken', 'identity-taken', 'already-signed-in'],
})

export const signInAndLink = route({
  method: 'POST',
  url: '/api/logins/identity',
  summary: 'Sign in by password, and link the account to the other service that named the person',
  actors: ['public', 'anonymous', 'one-time', 'user'],
  body: Type.Object(
    {
      /** An e-mail address or a username. */
      identifier: Type.String({ minLength: 1, maxLength: 254 }),
      password: Password,
    },
    closed,
  ),
  status: 201,
  response: CurrentUser,
  errors: [
    'sign-in-expired',
    'identity-taken',
    'wrong-email-or-password',
    'one-time-password-expired',
    'consent-awaited',
    'sign-in-paused',
    'account-blocked',
    'too-busy',
  ],
})

export const Identity = Type.Object(
  {
    identityId: Uuid,
    /** Null where the operator does not offer that service any more. */
    providerId: Type.Union([Type.String(), Type.Null()]),
    /** As people know the service, or its host. */
    name: Type.String(),
    /** What the service calls this person, and itself. */
    subject: Type.String(),
    issuer: Type.String(),
    /** Milliseconds since 1970. */
    linkedAt: Type.Integer(),
    /** Milliseconds since 1970. */
    lastUsedAt: Type.Integer(),
  },
  closed,
)
export type Identity = Static<typeof Identity>

export const listIdentities = route({
  method: 'GET',
  url: '/api/identities',
  summary: 'The other services that open the account, the oldest first',
  actors: ['user'],
  response: Type.Object({ identities: Type.Array(Identity) }, closed),
  errors: [],
})

export const unlinkIdentity = route({
  method: 'DELETE',
  url: '/api/identities/:identityId',
  summary: 'Unlink another service: it opens the account no more',
  actors: ['user'],
  params: Type.Object({ identityId: Uuid }, closed),
  response: Nothing,
  errors: ['provider-unknown', 'last-sign-in-method'],
})
