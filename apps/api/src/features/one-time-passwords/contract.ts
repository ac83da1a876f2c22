import { Type } from 'typebox'
import { route } from '../../http/contract.ts'
import { CurrentUser, Password } from '../accounts/contract.ts'

export const chooseFirstPassword = route({
  method: 'POST',
  url: '/api/users/me/first-password',
  summary: 'Choose a password in place of the one-time one, which opens nothing any more; signs in with it',
  actors: ['one-time'],
  body: Type.Object({ password: Password }, { additionalProperties: false }),
  status: 201,
  response: CurrentUser,
  errors: ['password-too-weak', 'too-busy'],
})
