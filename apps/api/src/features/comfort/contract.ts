import { ComfortSettings } from '@pix/core/comfort'
import { Nothing, route } from '../../http/contract.ts'

export const keepComfort = route({
  method: 'POST',
  url: '/api/users/me/comfort',
  summary: 'Keep with the account how the person is at ease to read; the last choice wins, whichever device made it',
  actors: ['user'],
  body: ComfortSettings,
  response: Nothing,
  errors: [],
})
