import { Type } from 'typebox'
import { route } from '../../http/contract.ts'

const Health = Type.Object({ status: Type.Literal('ok'), release: Type.String() }, { additionalProperties: false })

export const getHealth = route({
  method: 'GET',
  url: '/api/health',
  summary: 'Whether this process can serve: it reaches the database and holds a release',
  actors: ['public', 'anonymous', 'user'],
  response: Health,
  errors: [],
})
