import type { FastifyInstance } from 'fastify'
import { Refusal } from './refusal.ts'

/**
 * Refuses requests that change something and come from a page of another site. Cookies are `SameSite=Lax` already; this
 * holds where a browser does not know it. Requests without `Origin` do not come from pages.
 */
export function refuseForeignOrigins(app: FastifyInstance, publicUrl: string): void {
  const own = new URL(publicUrl).origin
  app.addHook('onRequest', async (request) => {
    const { origin, host } = request.headers
    if (request.method === 'GET' || request.method === 'HEAD' || origin === undefined || origin === own) return
    if (!URL.canParse(origin) || new URL(origin).host !== host) throw new Refusal('foreign-origin')
  })
}
