import type { FastifyInstance } from 'fastify'
import { Refusal } from './refusal.ts'

/**
 * Refuses requests that change something and come from a page of another site. Cookies are `SameSite=Lax` already; this
 * holds where a browser does not know it. Requests without `Origin` do not come from pages.
 */
export function refuseForeignOrigins(app: FastifyInstance, publicUrl: string): void {
  const { origin: own, protocol } = new URL(publicUrl)
  app.addHook('onRequest', (request, _reply, done) => {
    const { origin, host } = request.headers
    if (request.method === 'GET' || request.method === 'HEAD' || origin === undefined || origin === own) return done()
    // Other names of this server are its own too, but a page without encryption speaks for nobody where people use https.
    const from = URL.canParse(origin) ? new URL(origin) : null
    const isOwn = from?.host === host && (protocol === 'http:' || from?.protocol === protocol)
    done(isOwn ? undefined : new Refusal('foreign-origin'))
  })
}
