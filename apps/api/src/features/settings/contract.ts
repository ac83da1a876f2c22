import { type Static, Type } from 'typebox'
import { Nothing, route, Uuid } from '../../http/contract.ts'
import { Email, Password } from '../accounts/contract.ts'

const closed = { additionalProperties: false }

export const changePassword = route({
  method: 'POST',
  url: '/api/users/me/password',
  summary: 'Change the password; every other browser is signed out',
  actors: ['user'],
  body: Type.Object({ currentPassword: Type.Optional(Password), newPassword: Password }, closed),
  response: Nothing,
  errors: [
    'wrong-password',
    'sign-in-again',
    'sign-in-paused',
    'account-blocked',
    'password-needs-email',
    'password-too-weak',
    'too-busy',
  ],
})

const EmailChange = Type.Object({ email: Type.String() }, closed)

export const getEmailChange = route({
  method: 'GET',
  url: '/api/users/me/email-change',
  summary: 'The address that waits for its code, if there is one',
  actors: ['user'],
  response: Type.Union([
    Type.Object({ kind: Type.Literal('none') }, closed),
    Type.Object(
      {
        kind: Type.Literal('code-sent'),
        email: Type.String(),
        /** None: another code must be asked for. */
        remainingTries: Type.Integer(),
      },
      closed,
    ),
  ]),
  errors: [],
})

export const cancelEmailChange = route({
  method: 'DELETE',
  url: '/api/users/me/email-change',
  summary: 'Keep the address of the account: the code that was sent to another is worth nothing any more',
  actors: ['user'],
  response: Nothing,
  errors: [],
})

export const askEmailChange = route({
  method: 'POST',
  url: '/api/users/me/email-change',
  summary: 'Send a code to another address that the account shall have',
  actors: ['user'],
  body: Type.Object({ email: Email, password: Type.Optional(Password) }, closed),
  status: 201,
  response: Type.Object(
    {
      email: Type.String(),
      /** No when it was asked twice in a row: the code that is on its way stays good. */
      isNewCode: Type.Boolean(),
    },
    closed,
  ),
  errors: [
    'wrong-password',
    'sign-in-again',
    'sign-in-paused',
    'account-blocked',
    'email-not-valid',
    'email-unchanged',
    'email-taken',
    'mail-not-sent-here',
    'asked-too-soon',
    'too-busy',
  ],
})

export const confirmEmailChange = route({
  method: 'POST',
  url: '/api/users/me/email',
  summary: 'Change the address by the code that was sent to the new one',
  actors: ['user'],
  body: Type.Object({ code: Type.String({ minLength: 1, maxLength: 40 }) }, closed),
  response: EmailChange,
  errors: ['code-wrong', 'code-expired', 'email-taken'],
})

export const Login = Type.Object(
  {
    loginId: Uuid,
    /** Whether it is the browser that asks. */
    isCurrent: Type.Boolean(),
    /** As the browser says; empty when it does not. */
    browser: Type.String(),
    system: Type.String(),
    /** Milliseconds since 1970. */
    createdAt: Type.Integer(),
    /** Milliseconds since 1970; to five minutes. */
    lastSeenAt: Type.Integer(),
  },
  closed,
)
export type Login = Static<typeof Login>

export const listLogins = route({
  method: 'GET',
  url: '/api/logins',
  summary: 'The browsers where the account is signed in, the current one first',
  actors: ['user'],
  response: Type.Object({ logins: Type.Array(Login) }, closed),
  errors: [],
})

export const endLogin = route({
  method: 'DELETE',
  url: '/api/logins/:loginId',
  summary: 'Sign out of another browser',
  actors: ['user'],
  params: Type.Object({ loginId: Uuid }, closed),
  response: Nothing,
  errors: ['login-not-found'],
})

export const endOtherLogins = route({
  method: 'DELETE',
  url: '/api/logins',
  summary: 'Sign out of every other browser',
  actors: ['user'],
  response: Nothing,
  errors: [],
})
