import { Language } from '@pix/core/language'
import { type Static, Type } from 'typebox'
import { Nothing, route } from '../../http/contract.ts'
import { Email, Password } from '../accounts/contract.ts'

const closed = { additionalProperties: false }

/** What follows the # of a link sent by mail. */
const Token = Type.String({ minLength: 1, maxLength: 100 })

export const askPasswordReset = route({
  method: 'POST',
  url: '/api/password-resets',
  summary: 'Send a link to choose a new password; says the same whether or not the address has an account',
  actors: ['public', 'anonymous', 'user'],
  body: Type.Object({ email: Email, language: Language }, closed),
  status: 201,
  response: Nothing,
  errors: ['email-not-valid', 'mail-not-sent-here'],
})

export const PasswordReset = Type.Object({ email: Type.String() }, closed)
export type PasswordReset = Static<typeof PasswordReset>

export const readPasswordReset = route({
  method: 'POST',
  url: '/api/password-resets/read',
  summary: 'Whose password a link renews, if it still does; the link stays good',
  actors: ['public', 'anonymous', 'user'],
  body: Type.Object({ token: Token }, closed),
  response: PasswordReset,
  errors: ['link-unknown', 'link-used', 'link-expired'],
})

export const resetPassword = route({
  method: 'POST',
  url: '/api/passwords',
  summary: 'Choose a new password by a link; signs out everywhere, and lifts what wrong passwords blocked',
  actors: ['public', 'anonymous', 'user'],
  body: Type.Object({ token: Token, password: Password }, closed),
  status: 201,
  response: Type.Object(
    {
      email: Type.String(),
      /** What opens the account as before, besides the password: who resets it may not have added it. */
      passkeys: Type.Integer(),
      services: Type.Array(Type.String()),
    },
    closed,
  ),
  errors: ['link-unknown', 'link-used', 'link-expired', 'password-too-weak', 'too-busy'],
})

export const askEmailVerification = route({
  method: 'POST',
  url: '/api/email-verifications/asked',
  summary: 'Send the link that verifies the address of the account again',
  actors: ['user'],
  status: 201,
  response: Nothing,
  errors: ['mail-not-sent-here', 'email-already-verified'],
})

export const verifyEmail = route({
  method: 'POST',
  url: '/api/email-verifications',
  summary: 'Verify an address by the link sent to it',
  actors: ['public', 'anonymous', 'user'],
  body: Type.Object({ token: Token }, closed),
  status: 201,
  response: Type.Object({ email: Type.String() }, closed),
  errors: ['link-unknown', 'link-used', 'link-expired'],
})
