import { Type } from 'typebox'
import { route } from '../../http/contract.ts'

export const getReviewOfTheDay = route({
  method: 'GET',
  url: '/api/reviews/today',
  summary: 'Whether a short review of missed skills is open, or when the next one opens',
  actors: ['anonymous', 'user'],
  response: Type.Object(
    {
      /** Questions of the review that is open now, never more than fit in about five minutes; 0 when none is. */
      due: Type.Integer(),
      /** When the next review opens, in milliseconds since 1970; null when one is open, or none is planned. */
      nextAt: Type.Union([Type.Integer(), Type.Null()]),
    },
    { additionalProperties: false },
  ),
  errors: [],
})
