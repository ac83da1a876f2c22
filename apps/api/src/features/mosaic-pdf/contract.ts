import { Language } from '@pix/core/language'
import { Type } from 'typebox'
import { route } from '../../http/contract.ts'

const closed = { additionalProperties: false }

export const getMosaicPdf = route({
  method: 'GET',
  url: '/api/users/me/mosaic.pdf',
  summary: 'The mosaic of the person with its table, as a sheet of paper; not a certificate',
  actors: ['anonymous', 'user'],
  query: Type.Object(
    {
      language: Language,
      /** Whether the sheet says the first name, where the person has one: it says nothing else of them. */
      name: Type.Union([Type.Literal('with'), Type.Literal('without')]),
    },
    closed,
  ),
  mediaType: 'application/pdf',
  response: Type.Unsafe<Uint8Array>({ type: 'string', format: 'binary' }),
  errors: ['documents-busy'],
})
