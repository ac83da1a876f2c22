// Serves the web app: its files, kept by browsers for a year since their names change with their content, and the
// document that starts it, at every address of the app, with what its operator says of the service.
import fastifyStatic from '@fastify/static'
import type { Language } from '@pix/core/language'
import type { FastifyInstance } from 'fastify'
import { escapeHtml } from '../../http/html.ts'
import { pageLanguage } from '../../http/page-language.ts'
import { type Page, preparePage, sendPage } from '../../http/send-page.ts'
import type { Services } from '../../http/services.ts'
import type { BuiltWebApp } from './built-web-app.ts'

const addresses = [
  '/learner',
  '/learner/*',
  '/admin',
  '/admin/*',
  '/authoring/*',
  '/sign-in',
  '/sign-in/with/*',
  '/sign-up',
  '/forgotten-password',
  '/new-password',
  '/first-password',
  '/confirm-email',
  '/consent',
]

export async function webAppRoutes(
  app: FastifyInstance,
  { config: { operatorName, contact, sourceUrl, sendsMail, consentAge } }: Pick<Services, 'config'>,
  { folder, document }: BuiltWebApp,
): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: false,
    globIgnore: ['index.html*', '.vite/**'],
    preCompressed: true,
    setHeaders: (reply, path) => {
      const kept = path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
      reply.header('cache-control', kept)
    },
  })
  // Read by apps/web/src/operator.ts.
  const operator = Object.entries({
    operator: operatorName,
    contact,
    source: sourceUrl,
    mail: sendsMail ? 'sent' : null,
    'consent-age': consentAge === null ? null : String(consentAge),
  })
    .map(([name, value]) => (value === null ? '' : ` data-${name}="${escapeHtml(value)}"`))
    .join('')
  const inLanguage = (language: Language): Page =>
    preparePage(document.replace(/<html lang="[a-z]*"/, () => `<html lang="${language}"${operator}`))
  const pages = { fr: inLanguage('fr'), en: inLanguage('en') }
  for (const address of addresses) {
    app.get(address, { schema: { hide: true } }, (request, reply) =>
      sendPage(request, reply, pages[pageLanguage(request)]),
    )
  }
}
