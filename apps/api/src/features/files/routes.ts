// Serves the files of the content. Their address is the hash of their bytes: it tells nothing, cannot be guessed by whoever
// was not shown it, and what stands there never changes.
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../http/services.ts'
import { findFile } from './queries.ts'

const hash = /^[0-9a-f]{64}$/

// Whatever a file holds, a browser that opens it runs nothing of it and fetches nothing for it.
const policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/** With a name, the file is saved under it; a name that ends otherwise than the file does is nobody's. */
export function fileRoutes(app: FastifyInstance, { pool }: Pick<Services, 'pool'>): void {
  app.get<{ Params: { hash: string; name?: string } }>(
    '/files/:hash/:name?',
    { schema: { hide: true } },
    async (request, reply) => {
      const { name } = request.params
      const file = hash.test(request.params.hash) ? await findFile(pool, request.params.hash) : null
      if (!file || (name !== undefined && !name.endsWith(`.${file.ending}`))) return reply.callNotFound()
      return reply
        .header('content-type', file.media_type)
        .header('content-disposition', name === undefined ? 'inline' : 'attachment')
        .header('content-security-policy', policy)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(file.body)
    },
  )
}
