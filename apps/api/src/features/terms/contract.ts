import { termsVersion } from '@pix/core/accounts'
import { Type } from 'typebox'
import { Nothing, route } from '../../http/contract.ts'

export const acceptTerms = route({
  method: 'POST',
  url: '/api/users/me/terms',
  summary: 'Accept the terms in force, which the body names: others cannot be accepted any more',
  actors: ['user'],
  body: Type.Object({ version: Type.Literal(termsVersion) }, { additionalProperties: false }),
  response: Nothing,
  errors: [],
})
