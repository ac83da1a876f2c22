import { type Static, Type } from 'typebox'
import { Nothing, route, Uuid } from '../../http/contract.ts'
import { CurrentUser, Password } from '../accounts/contract.ts'

const closed = { additionalProperties: false }

/** Bytes, as WebAuthn writes them in JSON: base64url. */
const Bytes = Type.String({ minLength: 1, maxLength: 8192, pattern: '^[A-Za-z0-9_-]+$' })
const CredentialId = Type.String({ minLength: 1, maxLength: 1364, pattern: '^[A-Za-z0-9_-]+$' })
const Transports = Type.Array(Type.String({ maxLength: 32 }), { maxItems: 8 })
const Name = Type.String({ maxLength: 60 })
const PasskeyOfUser = Type.Object({ passkeyId: Uuid }, closed)

/** Larger than the largest answer of a device without certificates. */
const bodyLimit = 24_576

export const Passkey = Type.Object(
  {
    passkeyId: Uuid,
    name: Type.String(),
    /** Milliseconds since 1970. */
    createdAt: Type.Integer(),
    /** Milliseconds since 1970; null until somebody signs in with it. */
    lastUsedAt: Type.Union([Type.Integer(), Type.Null()]),
  },
  closed,
)
export type Passkey = Static<typeof Passkey>

export const listPasskeys = route({
  method: 'GET',
  url: '/api/passkeys',
  summary: 'The passkeys of the account, the oldest first',
  actors: ['user'],
  response: Type.Object({ passkeys: Type.Array(Passkey) }, closed),
  errors: [],
})

export const startPasskey = route({
  method: 'POST',
  url: '/api/passkeys/creations',
  summary: 'Begin to add a passkey: what the browser needs to make one, good for five minutes',
  actors: ['user'],
  body: Type.Object({ password: Type.Optional(Password) }, closed),
  status: 201,
  // What WebAuthn calls PublicKeyCredentialCreationOptionsJSON.
  response: Type.Object(
    {
      challenge: Type.String(),
      rp: Type.Object({ id: Type.String(), name: Type.String() }, closed),
      user: Type.Object({ id: Type.String(), name: Type.String(), displayName: Type.String() }, closed),
      pubKeyCredParams: Type.Array(Type.Object({ type: Type.Literal('public-key'), alg: Type.Integer() }, closed)),
      excludeCredentials: Type.Array(
        Type.Object(
          { type: Type.Literal('public-key'), id: Type.String(), transports: Type.Array(Type.String()) },
          closed,
        ),
      ),
      authenticatorSelection: Type.Object(
        {
          residentKey: Type.Literal('required'),
          requireResidentKey: Type.Literal(true),
          userVerification: Type.Literal('required'),
        },
        closed,
      ),
      attestation: Type.Literal('none'),
      timeout: Type.Integer(),
    },
    closed,
  ),
  errors: ['wrong-password', 'sign-in-again', 'sign-in-paused', 'account-blocked', 'too-busy'],
})

export const addPasskey = route({
  method: 'POST',
  url: '/api/passkeys',
  summary: 'Add the passkey that the browser made to the account',
  actors: ['user'],
  body: Type.Object(
    { name: Name, credentialId: CredentialId, clientDataJSON: Bytes, attestationObject: Bytes, transports: Transports },
    closed,
  ),
  bodyLimit,
  status: 201,
  response: Passkey,
  errors: ['passkey-refused'],
})

export const renamePasskey = route({
  method: 'PATCH',
  url: '/api/passkeys/:passkeyId',
  summary: 'Call a passkey by another name',
  actors: ['user'],
  params: PasskeyOfUser,
  body: Type.Object({ name: Name }, closed),
  response: Nothing,
  errors: ['passkey-unknown'],
})

export const removePasskey = route({
  method: 'DELETE',
  url: '/api/passkeys/:passkeyId',
  summary: 'Remove a passkey: it opens the account no more',
  actors: ['user'],
  params: PasskeyOfUser,
  response: Nothing,
  errors: ['passkey-unknown', 'last-sign-in-method'],
})

export const startPasskeySignIn = route({
  method: 'POST',
  url: '/api/passkeys/sign-ins',
  summary: 'Begin to sign in with a passkey: what the browser needs to ask for it, good for five minutes',
  actors: ['public', 'anonymous', 'one-time', 'user'],
  isActivity: false,
  status: 201,
  // What WebAuthn calls PublicKeyCredentialRequestOptionsJSON.
  response: Type.Object(
    {
      challenge: Type.String(),
      rpId: Type.String(),
      userVerification: Type.Literal('required'),
      timeout: Type.Integer(),
    },
    closed,
  ),
  errors: [],
})

export const signInWithPasskey = route({
  method: 'POST',
  url: '/api/logins/passkey',
  summary: 'Sign in with a passkey; the results of the anonymous test in this browser are added to the account',
  actors: ['public', 'anonymous', 'one-time', 'user'],
  body: Type.Object(
    {
      credentialId: CredentialId,
      clientDataJSON: Bytes,
      authenticatorData: Bytes,
      signature: Bytes,
      /** Whose account the device says it is. */
      userHandle: Type.String({ maxLength: 100 }),
      remember: Type.Boolean(),
    },
    closed,
  ),
  bodyLimit,
  status: 201,
  response: CurrentUser,
  errors: ['passkey-refused', 'passkey-unknown'],
})
