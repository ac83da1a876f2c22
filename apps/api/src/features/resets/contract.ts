import { Type } from 'typebox'
import { Nothing, route } from '../../http/contract.ts'

const closed = { additionalProperties: false }

export const resetCompetence = route({
  method: 'POST',
  url: '/api/resets',
  summary:
    'Set a competence back to zero: its answers no longer count, a test that is started ends; they can still be read',
  actors: ['user'],
  body: Type.Object({ competenceId: Type.String({ maxLength: 80 }) }, closed),
  response: Nothing,
  errors: ['competence-not-found', 'nothing-to-reset', 'reset-too-early'],
})
